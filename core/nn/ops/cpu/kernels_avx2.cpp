#define TW_KERNELS kernelsAvx2
#include "core/nn/ops/cpu/kernels.inc"
