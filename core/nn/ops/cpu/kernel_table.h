#pragma once

#include <cstdint>

namespace tw::nn::cpu {

/// A bfloat16 bit pattern: the upper half of a float.
struct BFloat16 {
    std::uint16_t bits;
};

/// Attention of one new token per row against the keys and values of the tokens before it.
template <typename E>
struct DecodeAttention {
    const E *q;                  ///< [rows, heads · headDim], qStride between rows
    std::int64_t qStride;
    const E *keys;               ///< [slots, positions, kvHeads · headDim]
    const E *values;
    std::int64_t slotStride;
    std::int64_t positionStride;
    const std::int32_t *slots;   ///< [rows]
    const std::int32_t *lengths; ///< [rows] tokens in the cache, the new one included
    float *scratch;              ///< scratchStride floats for each pair, at least the longest length + headDim
    std::int64_t scratchStride;
    E *out;                      ///< [rows, heads · headDim]
    std::int64_t outStride;
    std::int64_t kvHeads;
    std::int64_t group;          ///< query heads per kv head
    std::int64_t headDim;
    float scale;
};

/// The fused loops for one element type, over rows [begin, end); callers split rows among threads.
/// Pointers are to row 0; a stride is the distance between rows in elements. Arithmetic is fp32 inside.
template <typename E>
struct KernelTable {
    /// y = E(x / sqrt(mean(x²) + eps)) · w: the Llama order, rounded before the weight. rstd may be given (then it is read).
    void (*rmsNorm)(const E *x, const E *w, E *y, float *rstd, bool isRstdKnown, std::int64_t width, float eps,
                    std::int64_t begin, std::int64_t end);
    /// dx += the gradient through rmsNorm.
    void (*rmsNormBackward)(const E *dy, const E *x, const E *w, const float *rstd, E *dx, std::int64_t width,
                            std::int64_t begin, std::int64_t end);
    /// Rotates `heads` heads of `headDim` at the start of each row, in place. sign −1 is the inverse.
    void (*rope)(E *x, std::int64_t stride, std::int64_t heads, std::int64_t headDim, const std::int32_t *positions,
                 const float *cosTable, const float *sinTable, float sign, std::int64_t begin, std::int64_t end);
    /// p = silu(gate) · up; a row of gateUp is gate then up.
    void (*swiglu)(const E *gateUp, E *p, std::int64_t width, std::int64_t begin, std::int64_t end);
    /// Replaces gate and up by their gradients.
    void (*swigluBackward)(const E *dp, E *gateUp, std::int64_t width, std::int64_t begin, std::int64_t end);
    /// logProbability[row] = log softmax(logits)[label]; with gradScale ≠ 0 the row becomes gradScale · (softmax − onehot).
    void (*softmaxLoss)(E *logits, const std::int32_t *labels, float *logProbability, std::int64_t vocab, float gradScale,
                        std::int64_t begin, std::int64_t end);
    /// One query per row against its cache: out = softmax(q Kᵀ · scale) V. [begin, end) are (row, kv head) pairs.
    void (*decodeAttention)(const DecodeAttention<E> &task, std::int64_t begin, std::int64_t end);
    /// y = x where a hash of (seed, element) keeps it, over 1 − p; else 0.
    void (*dropout)(const E *x, E *y, std::int64_t width, float p, std::uint64_t seed, std::int64_t begin, std::int64_t end);
    /// y += x under the same mask.
    void (*dropoutBackward)(const E *x, E *y, std::int64_t width, float p, std::uint64_t seed, std::int64_t begin,
                            std::int64_t end);
};

struct Kernels {
    KernelTable<float> f32;
    KernelTable<BFloat16> bf16;
};

/// The same source compiled for three instruction sets; kernels() picks once by what the processor has.
Kernels kernelsGeneric();
Kernels kernelsAvx2();
Kernels kernelsAvx512();
const Kernels &kernels();

} // namespace tw::nn::cpu
