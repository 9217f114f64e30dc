#pragma once

#include "core/data/dataset.h"

#include <functional>
#include <span>

namespace tw {

/// One row after every rule was applied: a sample that will be trained, or the reason why not.
struct ReadRow {
    std::string file;     ///< as the configuration names it
    std::int64_t row = 0; ///< line number, 1-based
    Sample sample;        ///< as far as it got; empty when the row could not be encoded
    std::string dropped;  ///< empty: kept
};

/// Called once for each row, in file order. An error ends the reading and is handed on.
using RowSink = std::function<Result<>(ReadRow &&row)>;

/// Streams the rows of data sets through reading, encoding, masking and the length rules. Blank lines are no rows.
/// Errors: NotFound, Io, Unsupported (file format, type), InvalidInput (excess_length_strategy raise, naming file and line),
/// Cancelled, and what `sink` returns.
Result<> readRows(const TrainConfig &config, std::span<const DatasetConfig> datasets, const std::filesystem::path &configFolder,
                  const Tokenizer *tokenizer, const RowSink &sink, std::stop_token stop = {});

} // namespace tw
