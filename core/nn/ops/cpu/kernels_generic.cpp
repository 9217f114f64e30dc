#define TW_KERNELS kernelsGeneric
#include "core/nn/ops/cpu/kernels.inc"
