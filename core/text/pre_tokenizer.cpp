#include "core/text/pre_tokenizer.h"

#include "core/text/unicode_classes.h"
#include "core/text/utf8.h"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <cassert>
#include <cstdint>
#include <cstdio>
#include <span>

namespace tw {

const char *const gpt2Pattern
    = R"('s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+)";
const char *const llama3Pattern
    = R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)";
const char *const qwen2Pattern
    = R"((?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+)";

namespace {

std::string rangesForClass(std::span<const CodePointRange> ranges)
{
    std::string out;
    char buffer[32];
    for (const CodePointRange &range : ranges) {
        std::snprintf(buffer, sizeof buffer, "\\x{%X}-\\x{%X}", unsigned(range.first), unsigned(range.last));
        out += buffer;
    }
    return out;
}

/// PCRE2 reads the classes by its own tables (\s there has U+180E, \p{L} ends with Unicode 14): spell them out.
/// \S never stands inside brackets in the patterns we take.
std::string withReferenceClasses(std::string_view pattern)
{
    const struct {
        std::string_view shorthand;
        std::string members;
        bool isNegated;
    } classes[] = {
        {"\\s", rangesForClass(whitespaceRanges()), false},
        {"\\S", rangesForClass(whitespaceRanges()), true},
        {"\\p{L}", "\\p{L}" + rangesForClass(lettersAfterUnicode14()), false},
        {"\\p{N}", "\\p{N}" + rangesForClass(numbersAfterUnicode14()), false},
    };
    std::string out;
    bool inBrackets = false;
    for (std::size_t pos = 0; pos < pattern.size();) {
        bool isReplaced = false;
        for (const auto &c : classes) {
            if (!pattern.substr(pos).starts_with(c.shorthand))
                continue;
            out += inBrackets ? c.members : (c.isNegated ? "[^" : "[") + c.members + "]";
            pos += c.shorthand.size();
            isReplaced = true;
            break;
        }
        if (isReplaced)
            continue;
        if (pattern[pos] == '[' || pattern[pos] == ']')
            inBrackets = pattern[pos] == '[';
        out += pattern[pos++];
    }
    return out;
}

class DigitsStep final : public PreTokenStep
{
public:
    void split(std::string_view piece, const Emit &emit) const override
    {
        std::size_t start = 0;
        for (std::size_t pos = 0; pos < piece.size();) {
            const CodePoint c = codePointAt(piece, pos);
            if (isNumeric(c.value)) {
                if (start < pos)
                    emit(piece.substr(start, pos - start));
                emit(piece.substr(pos, c.size));
                start = pos + c.size;
            }
            pos += c.size;
        }
        if (start < piece.size())
            emit(piece.substr(start));
    }
};

using CompiledPattern = std::unique_ptr<pcre2_code, decltype(&pcre2_code_free)>;
using PatternMatch = std::unique_ptr<pcre2_match_data, decltype(&pcre2_match_data_free)>;
using PatternContext = std::unique_ptr<pcre2_match_context, decltype(&pcre2_match_context_free)>;

class PatternStep final : public PreTokenStep
{
public:
    explicit PatternStep(CompiledPattern code) : m_code(std::move(code))
    {
        // The limits guard against patterns that explode; those we take do not, and a megabyte of spaces needs many steps.
        pcre2_set_match_limit(m_context.get(), UINT32_MAX);
        pcre2_set_depth_limit(m_context.get(), UINT32_MAX);
        pcre2_set_heap_limit(m_context.get(), UINT32_MAX);
    }

    void split(std::string_view piece, const Emit &emit) const override
    {
        const PatternMatch match(pcre2_match_data_create(1, nullptr), &pcre2_match_data_free);
        const auto *subject = reinterpret_cast<PCRE2_SPTR>(piece.data());
        std::size_t pos = 0;
        while (pos < piece.size()) {
            const int found = pcre2_match(m_code.get(), subject, piece.size(), pos, PCRE2_NO_UTF_CHECK,
                                          match.get(), m_context.get());
            assert(found > 0 || found == PCRE2_ERROR_NOMATCH);
            if (found <= 0)
                break;
            const std::size_t *bounds = pcre2_get_ovector_pointer(match.get());
            if (pos < bounds[0])
                emit(piece.substr(pos, bounds[0] - pos));
            emit(piece.substr(bounds[0], bounds[1] - bounds[0]));
            pos = bounds[1];
        }
        if (pos < piece.size())
            emit(piece.substr(pos));
    }

private:
    CompiledPattern m_code;
    PatternContext m_context {pcre2_match_context_create(nullptr), &pcre2_match_context_free};
};

void preTokenizeFrom(const PreTokenSteps &steps, std::size_t step, std::string_view text,
                     const PreTokenStep::Emit &emit)
{
    if (step == steps.size())
        emit(text);
    else if (step + 1 == steps.size())
        steps[step]->split(text, emit);
    else
        steps[step]->split(text, [&](std::string_view piece) { preTokenizeFrom(steps, step + 1, piece, emit); });
}

} // namespace

std::unique_ptr<PreTokenStep> makeDigitsStep()
{
    return std::make_unique<DigitsStep>();
}

Result<std::unique_ptr<PreTokenStep>> makePatternStep(const std::string &pattern)
{
    if (pattern != gpt2Pattern && pattern != llama3Pattern && pattern != qwen2Pattern)
        return Error {ErrorCode::Unsupported,
                      "split pattern '" + pattern + "' (known: those of GPT-2, Llama 3 and Qwen 2)"};
    const std::string spelled = withReferenceClasses(pattern);
    int code = 0;
    std::size_t offset = 0;
    CompiledPattern compiled(pcre2_compile(reinterpret_cast<PCRE2_SPTR>(spelled.data()), spelled.size(),
                                           PCRE2_UTF | PCRE2_UCP, &code, &offset, nullptr),
                             &pcre2_code_free);
    if (!compiled)
        return Error {ErrorCode::Internal, "PCRE2 refuses the split pattern '" + pattern + "' with code "
                                               + std::to_string(code) + " at " + std::to_string(offset)};
    pcre2_jit_compile(compiled.get(), PCRE2_JIT_COMPLETE); // without it, the same result more slowly
    return std::unique_ptr<PreTokenStep>(std::make_unique<PatternStep>(std::move(compiled)));
}

void preTokenize(const PreTokenSteps &steps, std::string_view text, const PreTokenStep::Emit &emit)
{
    if (!text.empty())
        preTokenizeFrom(steps, 0, text, emit);
}

} // namespace tw
