#pragma once

#include "core/base/result.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace tw {

/// One step that cuts text into smaller pieces; what it cuts, the next step cuts further.
class PreTokenStep
{
public:
    using Emit = std::function<void(std::string_view)>;
    virtual ~PreTokenStep() = default;
    /// Calls `emit` with pieces that follow one another and together are `piece`. Thread-safe.
    virtual void split(std::string_view piece, const Emit &emit) const = 0;
};
using PreTokenSteps = std::vector<std::unique_ptr<PreTokenStep>>;

/// Every numeric character alone.
std::unique_ptr<PreTokenStep> makeDigitsStep();
/// Matches of a pattern and the gaps between them ("Isolated"). Only patterns that were checked against the reference are taken:
/// those of GPT-2, Llama 3 and Qwen 2. Errors: Unsupported, with the pattern.
Result<std::unique_ptr<PreTokenStep>> makePatternStep(const std::string &pattern);

extern const char *const gpt2Pattern;
extern const char *const llama3Pattern;
extern const char *const qwen2Pattern;

/// Runs the steps one after the other.
void preTokenize(const PreTokenSteps &steps, std::string_view text, const PreTokenStep::Emit &emit);

} // namespace tw
