#pragma once

#include "core/text/tokenizer.h"

#include <array>
#include <map>

/// Every byte is a token of its own, so that expected masks can be written down by hand. Control tokens: 256 and up.
class ByteTokenizer : public tw::Tokenizer
{
public:
    static constexpr std::int32_t bos = 256;
    static constexpr std::int32_t eos = 257;
    static constexpr std::int32_t imStart = 258;
    static constexpr std::int32_t imEnd = 259;

    [[nodiscard]] std::vector<std::int32_t> encode(std::string_view text, const tw::EncodeOptions &options) const override
    {
        std::vector<std::int32_t> ids;
        if (options.addSpecialTokens)
            ids.push_back(bos);
        while (!text.empty()) {
            const auto control = options.matchSpecialTokens ? controlAtStart(text) : std::nullopt;
            ids.push_back(control ? *control : std::int32_t(static_cast<unsigned char>(text.front())));
            text.remove_prefix(control ? tokenOf(*control).size() : 1);
        }
        return ids;
    }
    [[nodiscard]] std::string decode(std::span<const std::int32_t> ids, bool skipSpecialTokens) const override
    {
        std::string text;
        for (const std::int32_t id : ids)
            if (!skipSpecialTokens || !isSpecial(id))
                text += tokenOf(id);
        return text;
    }
    [[nodiscard]] std::int64_t vocabularySize() const override { return 260; }
    [[nodiscard]] std::optional<std::int32_t> idOf(std::string_view token) const override
    {
        const auto control = controlAtStart(token);
        return control && tokenOf(*control) == token ? control : std::nullopt;
    }
    [[nodiscard]] std::string tokenOf(std::int32_t id) const override
    {
        return id >= bos ? std::string(controls[std::size_t(id - bos)]) : std::string(1, char(id));
    }
    [[nodiscard]] bool isSpecial(std::int32_t id) const override { return id >= bos; }
    [[nodiscard]] std::optional<std::int32_t> bosId() const override { return bos; }
    [[nodiscard]] std::optional<std::int32_t> eosId() const override { return eos; }
    [[nodiscard]] const std::string &chatTemplate() const override { return m_chatTemplate; }

private:
    static constexpr std::array<std::string_view, 4> controls {"<s>", "</s>", "<|im_start|>", "<|im_end|>"};

    [[nodiscard]] static std::optional<std::int32_t> controlAtStart(std::string_view text)
    {
        for (std::size_t i = 0; i < controls.size(); ++i)
            if (text.starts_with(controls[i]))
                return std::int32_t(i) + bos;
        return std::nullopt;
    }

    std::string m_chatTemplate;
};
