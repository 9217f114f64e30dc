#include "core/weights/gguf_blocks.h"

#include "core/weights/half.h"

#include <cassert>
#include <cstring>

namespace tw {

namespace {

// The blocks as they lie in the file: packed bytes, so no member may need alignment. `half` fields are read by halfAt().
using Bytes2 = std::uint8_t[2];

struct BlockQ4_0 {
    Bytes2 d;
    std::uint8_t qs[16];
};
struct BlockQ4_1 {
    Bytes2 d, m;
    std::uint8_t qs[16];
};
struct BlockQ5_0 {
    Bytes2 d;
    std::uint8_t qh[4];
    std::uint8_t qs[16];
};
struct BlockQ5_1 {
    Bytes2 d, m;
    std::uint8_t qh[4];
    std::uint8_t qs[16];
};
struct BlockQ8_0 {
    Bytes2 d;
    std::int8_t qs[32];
};
struct BlockQ4_K {
    Bytes2 d, dmin;
    std::uint8_t scales[12];
    std::uint8_t qs[128];
};
struct BlockQ5_K {
    Bytes2 d, dmin;
    std::uint8_t scales[12];
    std::uint8_t qh[32];
    std::uint8_t qs[128];
};
struct BlockQ6_K {
    std::uint8_t ql[128];
    std::uint8_t qh[64];
    std::int8_t scales[16];
    Bytes2 d;
};
static_assert(sizeof(BlockQ4_0) == 18 && sizeof(BlockQ4_1) == 20 && sizeof(BlockQ5_0) == 22 && sizeof(BlockQ5_1) == 24);
static_assert(sizeof(BlockQ8_0) == 34 && sizeof(BlockQ4_K) == 144 && sizeof(BlockQ5_K) == 176 && sizeof(BlockQ6_K) == 210);

float halfAt(const Bytes2 &bytes)
{
    return halfToFloat(std::uint16_t(bytes[0] | (bytes[1] << 8)));
}

void widenBlock(const BlockQ4_0 &block, float *out)
{
    const float d = halfAt(block.d);
    for (int j = 0; j < 16; ++j) {
        out[j] = d * float((block.qs[j] & 15) - 8);
        out[j + 16] = d * float((block.qs[j] >> 4) - 8);
    }
}

void widenBlock(const BlockQ4_1 &block, float *out)
{
    const float d = halfAt(block.d);
    const float m = halfAt(block.m);
    for (int j = 0; j < 16; ++j) {
        out[j] = d * float(block.qs[j] & 15) + m;
        out[j + 16] = d * float(block.qs[j] >> 4) + m;
    }
}

std::uint32_t fifthBits(const std::uint8_t (&qh)[4])
{
    return std::uint32_t(qh[0]) | std::uint32_t(qh[1]) << 8 | std::uint32_t(qh[2]) << 16 | std::uint32_t(qh[3]) << 24;
}

void widenBlock(const BlockQ5_0 &block, float *out)
{
    const float d = halfAt(block.d);
    const std::uint32_t high = fifthBits(block.qh);
    for (int j = 0; j < 16; ++j) {
        out[j] = d * float(int((block.qs[j] & 15U) | ((high >> j) & 1U) << 4) - 16);
        out[j + 16] = d * float(int((block.qs[j] >> 4U) | ((high >> (j + 16)) & 1U) << 4) - 16);
    }
}

void widenBlock(const BlockQ5_1 &block, float *out)
{
    const float d = halfAt(block.d);
    const float m = halfAt(block.m);
    const std::uint32_t high = fifthBits(block.qh);
    for (int j = 0; j < 16; ++j) {
        out[j] = d * float(int((block.qs[j] & 15U) | ((high >> j) & 1U) << 4)) + m;
        out[j + 16] = d * float(int((block.qs[j] >> 4U) | ((high >> (j + 16)) & 1U) << 4)) + m;
    }
}

void widenBlock(const BlockQ8_0 &block, float *out)
{
    const float d = halfAt(block.d);
    for (int j = 0; j < 32; ++j)
        out[j] = d * float(block.qs[j]);
}

/// The 6-bit scale and minimum of one of the eight groups of 32 values in Q4_K and Q5_K.
struct GroupScale {
    int scale;
    int minimum;
};

GroupScale groupScale(const std::uint8_t (&b)[12], int group)
{
    if (group < 4)
        return {b[group] & 63, b[group + 4] & 63};
    return {(b[group + 4] & 15) | ((b[group - 4] >> 6) << 4), (b[group + 4] >> 4) | ((b[group] >> 6) << 4)};
}

void widenBlock(const BlockQ4_K &block, float *out)
{
    const float d = halfAt(block.d);
    const float dmin = halfAt(block.dmin);
    for (int group = 0; group < 8; ++group) {
        const auto [scale, minimum] = groupScale(block.scales, group);
        const float step = d * float(scale);
        const float offset = dmin * float(minimum);
        const std::uint8_t *qs = block.qs + 32 * (group / 2);
        const int shift = group % 2 * 4;
        for (int l = 0; l < 32; ++l)
            out[32 * group + l] = step * float((qs[l] >> shift) & 15) - offset;
    }
}

void widenBlock(const BlockQ5_K &block, float *out)
{
    const float d = halfAt(block.d);
    const float dmin = halfAt(block.dmin);
    for (int group = 0; group < 8; ++group) {
        const auto [scale, minimum] = groupScale(block.scales, group);
        const float step = d * float(scale);
        const float offset = dmin * float(minimum);
        const std::uint8_t *qs = block.qs + 32 * (group / 2);
        const int shift = group % 2 * 4;
        for (int l = 0; l < 32; ++l) {
            const int q = ((qs[l] >> shift) & 15) | (((block.qh[l] >> group) & 1) << 4);
            out[32 * group + l] = step * float(q) - offset;
        }
    }
}

void widenBlock(const BlockQ6_K &block, float *out)
{
    const float d = halfAt(block.d);
    for (int group = 0; group < 8; ++group) { // 32 values each; four groups share one half of ql, qh and scales
        const int half = group / 4;
        const int j = group % 4;
        const std::uint8_t *ql = block.ql + 64 * half + 32 * (j % 2);
        const std::uint8_t *qh = block.qh + 32 * half;
        const std::int8_t *scales = block.scales + 8 * half + 2 * j;
        const int lowShift = j / 2 * 4;
        for (int part = 0; part < 2; ++part) {
            const float step = d * float(scales[part]);
            for (int l = 16 * part; l < 16 * part + 16; ++l) {
                const int q = ((ql[l] >> lowShift) & 15) | (((qh[l] >> (2 * j)) & 3) << 4);
                out[32 * group + l] = step * float(q - 32);
            }
        }
    }
}

template <typename Block>
void widenBlocks(const std::byte *data, std::int64_t elements, std::int64_t blockElements, float *out)
{
    static_assert(alignof(Block) == 1);
    assert(elements % blockElements == 0);
    const auto *blocks = reinterpret_cast<const Block *>(data);
    for (std::int64_t i = 0; i < elements / blockElements; ++i)
        widenBlock(blocks[i], out + i * blockElements);
}

/// `convert` is a lambda, not a function pointer: the loop is inlined and vectorised for each.
template <typename Stored, typename Convert>
void widenPlain(const std::byte *data, std::int64_t elements, float *out, Convert convert)
{
    for (std::int64_t i = 0; i < elements; ++i) {
        Stored value;
        std::memcpy(&value, data + i * std::int64_t(sizeof value), sizeof value);
        out[i] = convert(value);
    }
}

} // namespace

bool widenToFloat(StorageType type, const std::byte *data, std::int64_t elements, float *out)
{
    if (elements == 0)
        return true;
    switch (type) {
    case StorageType::F32: std::memcpy(out, data, std::size_t(elements) * sizeof(float)); return true;
    case StorageType::F64: widenPlain<double>(data, elements, out, [](double x) { return float(x); }); return true;
    case StorageType::F16: widenPlain<std::uint16_t>(data, elements, out, [](std::uint16_t x) { return halfToFloat(x); }); return true;
    case StorageType::BF16: widenPlain<std::uint16_t>(data, elements, out, [](std::uint16_t x) { return bfloat16ToFloat(x); }); return true;
    case StorageType::Q4_0: widenBlocks<BlockQ4_0>(data, elements, 32, out); return true;
    case StorageType::Q4_1: widenBlocks<BlockQ4_1>(data, elements, 32, out); return true;
    case StorageType::Q5_0: widenBlocks<BlockQ5_0>(data, elements, 32, out); return true;
    case StorageType::Q5_1: widenBlocks<BlockQ5_1>(data, elements, 32, out); return true;
    case StorageType::Q8_0: widenBlocks<BlockQ8_0>(data, elements, 32, out); return true;
    case StorageType::Q4_K: widenBlocks<BlockQ4_K>(data, elements, 256, out); return true;
    case StorageType::Q5_K: widenBlocks<BlockQ5_K>(data, elements, 256, out); return true;
    case StorageType::Q6_K: widenBlocks<BlockQ6_K>(data, elements, 256, out); return true;
    case StorageType::I8:
    case StorageType::I16:
    case StorageType::I32:
    case StorageType::I64:
    case StorageType::U8:
    case StorageType::Bool: return false;
    }
    return false;
}

} // namespace tw
