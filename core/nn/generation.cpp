#include "core/nn/generation.h"

#include "core/base/split_mix64.h"
#include "core/nn/aten.h"

#include <algorithm>
#include <cmath>

namespace tw::nn {

namespace {

constexpr std::int64_t maxRows = 32;
constexpr std::int64_t maxPrefillTokens = 8192;

/// A number in [0, 1) that depends on seed, row and position alone.
double uniform(std::uint64_t seed, std::uint64_t row, std::uint64_t position)
{
    return double(splitMix64(seed, row * 1000003 + position) >> 11) * 0x1p-53;
}

std::int32_t likeliest(const float *logits, std::int64_t vocab)
{
    return std::int32_t(std::max_element(logits, logits + vocab) - logits);
}

std::int32_t sampled(const float *logits, std::int64_t vocab, double temperature, double random)
{
    const double top = *std::max_element(logits, logits + vocab);
    double total = 0;
    for (std::int64_t i = 0; i < vocab; ++i)
        total += std::exp((double(logits[i]) - top) / temperature);
    double left = random * total;
    for (std::int64_t i = 0; i < vocab; ++i) {
        left -= std::exp((double(logits[i]) - top) / temperature);
        if (left < 0)
            return std::int32_t(i);
    }
    return likeliest(logits, vocab);
}

/// A group of prompts that share one cache.
class Group
{
public:
    Group(Decoder &decoder, const std::vector<std::vector<std::int32_t>> &prompts, std::size_t first, std::size_t count,
          const GenerationOptions &options, std::vector<Generated> &results, const std::function<void(std::size_t)> &onDone) :
        m_decoder(decoder), m_options(options), m_results(results), m_onDone(onDone), m_first(first)
    {
        std::vector<Document> documents;
        std::int64_t longest = 0;
        for (std::size_t i = 0; i < count; ++i) {
            documents.push_back({prompts[first + i], {}});
            longest = std::max(longest, std::int64_t(prompts[first + i].size()));
            m_active.push_back({std::int32_t(i), std::int32_t(prompts[first + i].size()), 0});
        }
        m_caches = decoder.makeCaches(std::int64_t(count), std::min(longest + options.maxTokens, decoder.arch().maxPositions));
        choose(decoder.prefill(packDocuments(documents), m_caches));
    }

    [[nodiscard]] bool isDone() const { return m_active.empty(); }

    void step()
    {
        const auto rows = std::int64_t(m_active.size());
        auto ids = at::empty({rows}, at::kInt);
        auto slots = at::empty({rows}, at::kInt);
        auto lengths = at::empty({rows}, at::kInt);
        for (std::int64_t i = 0; i < rows; ++i) {
            auto &row = m_active[std::size_t(i)];
            ids.data_ptr<std::int32_t>()[i] = row.lastId;
            slots.data_ptr<std::int32_t>()[i] = row.slot;
            lengths.data_ptr<std::int32_t>()[i] = row.length++;
        }
        choose(m_decoder.decode(ids, slots, lengths, m_caches));
    }

    void stopAll()
    {
        for (const auto &row : m_active)
            finish(row.slot, Generated::Finish::Stopped);
        m_active.clear();
    }

private:
    struct Row {
        std::int32_t slot;
        std::int32_t length; ///< tokens in the cache, without the last one
        std::int32_t lastId;
    };

    /// Picks the next token of every active row, and lets finished rows go.
    void choose(const at::Tensor &logits_BV)
    {
        const auto vocab = logits_BV.size(1);
        std::vector<Row> remaining;
        for (std::size_t i = 0; i < m_active.size(); ++i) {
            auto row = m_active[i];
            const auto index = m_first + std::size_t(row.slot);
            auto &result = m_results[index];
            const auto *logits = logits_BV.data_ptr<float>() + std::int64_t(i) * vocab;
            row.lastId = m_options.temperature > 0
                ? sampled(logits, vocab, m_options.temperature, uniform(m_options.seed, index, result.ids.size()))
                : likeliest(logits, vocab);
            const auto &ends = m_options.endIds;
            if (std::find(ends.begin(), ends.end(), row.lastId) != ends.end()) {
                finish(row.slot, Generated::Finish::EndToken);
                continue;
            }
            result.ids.push_back(row.lastId);
            const bool isFull = row.length + 1 >= m_decoder.arch().maxPositions;
            if (isFull || std::int64_t(result.ids.size()) >= m_options.maxTokens)
                finish(row.slot, Generated::Finish::Length);
            else
                remaining.push_back(row);
        }
        m_active = std::move(remaining);
    }

    void finish(std::int32_t slot, Generated::Finish how)
    {
        const auto index = m_first + std::size_t(slot);
        m_results[index].finish = how;
        if (m_onDone)
            m_onDone(index);
    }

    Decoder &m_decoder;
    const GenerationOptions &m_options;
    std::vector<Generated> &m_results;
    const std::function<void(std::size_t)> &m_onDone;
    std::size_t m_first;
    std::vector<KvCache> m_caches;
    std::vector<Row> m_active;
};

} // namespace

const char *finishName(Generated::Finish finish)
{
    switch (finish) {
    case Generated::Finish::EndToken: return "eos";
    case Generated::Finish::Length: return "length";
    case Generated::Finish::Stopped: return "stop";
    }
    return "stop";
}

std::vector<Generated> generate(Decoder &decoder, const std::vector<std::vector<std::int32_t>> &prompts,
                                const GenerationOptions &options, const std::function<void(std::size_t)> &onDone,
                                std::stop_token stop)
{
    std::vector<Generated> results(prompts.size(), Generated {{}, Generated::Finish::Stopped});
    for (std::size_t first = 0; first < prompts.size() && !stop.stop_requested();) {
        std::size_t count = 0;
        std::int64_t tokens = 0;
        while (first + count < prompts.size() && std::int64_t(count) < maxRows
               && (count == 0 || tokens + std::int64_t(prompts[first + count].size()) <= maxPrefillTokens))
            tokens += std::int64_t(prompts[first + count++].size());
        Group group(decoder, prompts, first, count, options, results, onDone);
        while (!group.isDone()) {
            if (stop.stop_requested())
                group.stopAll();
            else
                group.step();
        }
        first += count;
    }
    return results;
}

} // namespace tw::nn
