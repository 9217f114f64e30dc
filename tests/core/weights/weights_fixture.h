#pragma once

#include "tests/core/weights/gguf_builder.h"

#include <QFile>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <random>
#include <string>
#include <sys/mman.h>
#include <unistd.h>
#include <vector>

inline void writeBytes(const std::filesystem::path &file, const QByteArray &bytes)
{
    QFile out(QString::fromStdString(file.string()));
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
        qFatal("cannot write %s", file.c_str());
}

/// A file that lives in memory only: thousands of them cost no disk.
class MemoryFile
{
public:
    explicit MemoryFile(const QByteArray &bytes) : m_fd(::memfd_create("damaged", MFD_CLOEXEC))
    {
        if (m_fd < 0 || ::write(m_fd, bytes.constData(), std::size_t(bytes.size())) != bytes.size())
            qFatal("cannot make a file in memory");
    }
    ~MemoryFile() { ::close(m_fd); }
    MemoryFile(const MemoryFile &) = delete;
    MemoryFile &operator=(const MemoryFile &) = delete;
    [[nodiscard]] std::filesystem::path path() const { return "/proc/self/fd/" + std::to_string(m_fd); }

private:
    int m_fd = -1;
};

/// `count` files that differ from `original` by a cut, a few changed bytes, or an eight-byte number that lies: the same for ever.
inline void forEachDamage(const QByteArray &original, int count,
                          const std::function<void(const std::filesystem::path &, const QByteArray &)> &use)
{
    std::mt19937 random(20261121);
    const auto below = [&random](qsizetype n) { return qsizetype(random() % std::uint32_t(n)); };
    constexpr std::uint64_t lies[] = {0, 1, 0x7fffffff, 0xffffffff, 0x100000000, 0x7fffffffffffffff, 0x8000000000000000, 0xffffffffffffffff};
    for (int i = 0; i < count; ++i) {
        QByteArray damaged = original;
        if (i % 4 == 0)
            damaged.truncate(below(original.size()));
        for (auto flips = below(4) + 1; flips > 0 && !damaged.isEmpty(); --flips)
            damaged[below(damaged.size())] = char(random());
        if (i % 4 == 1 && damaged.size() > 8)
            std::memcpy(damaged.data() + below(damaged.size() - 8), &lies[below(8)], 8);
        const MemoryFile file(damaged);
        use(file.path(), damaged);
    }
}

/// A Llama of 2 layers, hidden size 8, 2 query heads and 1 key head of width 4: small enough to be damaged thousands of times.
namespace tinyLlama {

inline std::vector<float> ramp(std::size_t count, float start)
{
    std::vector<float> values(count);
    for (std::size_t i = 0; i < count; ++i)
        values[i] = start + float(i);
    return values;
}

inline GgufBuilder ggufSizes()
{
    GgufBuilder file;
    file.text("general.architecture", "llama").u32("llama.embedding_length", 8).u32("llama.block_count", 2);
    file.u32("llama.attention.head_count", 2).u32("llama.attention.head_count_kv", 1).u32("llama.feed_forward_length", 12);
    file.u32("llama.context_length", 64).f32("llama.attention.layer_norm_rms_epsilon", 1e-5F).f32("llama.rope.freq_base", 1e5F);
    file.u32("tokenizer.ggml.bos_token_id", 1).u32("tokenizer.ggml.eos_token_id", 2);
    file.texts("tokenizer.ggml.tokens", {"a", "b", "", "\xc4\xa0" "c"});
    return file;
}

inline GgufBuilder gguf()
{
    GgufBuilder file = ggufSizes();
    file.floats("token_embd.weight", {8, 6}, ramp(48, 0)).floats("output_norm.weight", {8}, ramp(8, 1));
    for (int i = 0; i < 2; ++i) {
        const std::string layer = "blk." + std::to_string(i) + ".";
        file.floats(layer + "attn_norm.weight", {8}, ramp(8, 1)).floats(layer + "ffn_norm.weight", {8}, ramp(8, 2));
        file.floats(layer + "attn_q.weight", {8, 8}, ramp(64, 100)).floats(layer + "attn_k.weight", {8, 4}, ramp(32, 200));
        file.floats(layer + "attn_v.weight", {8, 4}, ramp(32, 300)).floats(layer + "attn_output.weight", {8, 8}, ramp(64, 400));
        file.floats(layer + "ffn_gate.weight", {8, 12}, ramp(96, 500)).floats(layer + "ffn_up.weight", {8, 12}, ramp(96, 600));
        file.floats(layer + "ffn_down.weight", {12, 8}, ramp(96, 700));
    }
    return file;
}

} // namespace tinyLlama
