#define TW_KERNELS kernelsAvx512
#include "core/nn/ops/cpu/kernels.inc"
