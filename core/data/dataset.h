#pragma once

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/config/train_config.h"
#include "core/text/tokenizer.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace tw {

inline constexpr std::int32_t ignoredLabel = -100;

/// One document ready for training. labels[i] is the id that position i carries (not shifted), or ignoredLabel.
struct Sample {
    std::vector<std::int32_t> ids;
    std::vector<std::int32_t> labels;
    std::int64_t row = 0; ///< line number in its file, 1-based

    /// Labels that count: those at position 0 have no prediction.
    [[nodiscard]] std::int64_t trainedTokens() const;
};

struct DroppedRow {
    std::int64_t row = 0; ///< line number, 1-based
    std::string file;
    std::string reason;   ///< "not valid JSON at byte 17", "no assistant turn", "1,204 tokens, more than sequence_len 512"
};

struct PreparedData {
    std::vector<Sample> train;
    std::vector<Sample> eval;
    std::vector<DroppedRow> dropped;
    std::string hash; ///< sha256 over the kept ids and labels, in order

    [[nodiscard]] std::int64_t tokens() const;        ///< of train
    [[nodiscard]] std::int64_t trainedTokens() const; ///< of train
};

/// Progress: rows read so far.
using DataProgress = std::function<void(std::int64_t)>;

/// Opens the tokenizer of a model folder or .gguf file. Errors as tokenizerFromJson.
Result<std::unique_ptr<Tokenizer>> openTokenizer(const std::filesystem::path &folderOrGguf);

/// Reads, tokenises and masks every dataset of a configuration; splits off val_set_size (the last rows, as Axolotl does,
/// after the shuffle of shuffle_merged_datasets unless curriculum_sampling).
/// Relative paths are relative to `configFolder`. A bad row is dropped with its reason; a data set with no usable row is an error.
/// `tokenizer` may be null when all rows are pre-tokenised.
Result<PreparedData> prepareData(const TrainConfig &config, const std::filesystem::path &configFolder, const Tokenizer *tokenizer,
                                 const DataProgress &progress = {}, std::stop_token stop = {});

} // namespace tw
