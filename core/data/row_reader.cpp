#include "core/data/row_reader.h"

#include "core/base/units.h"
#include "core/config/read_config.h"
#include "core/data/line_reader.h"
#include "core/data/row_encoder.h"

#include <algorithm>
#include <array>

namespace tw {

namespace {

constexpr std::string_view rowSource = "row";

Result<> checkFormat(const std::filesystem::path &file)
{
    static constexpr std::array<std::string_view, 6> others {".parquet", ".arrow", ".csv", ".tsv", ".txt", ".xlsx"};
    const std::string extension = file.extension().string();
    if (std::ranges::find(others, extension) == others.end())
        return {};
    return Error {ErrorCode::Unsupported,
                  file.string() + ": " + extension + " files cannot be read yet; convert it to JSON lines (one row a line)"};
}

/// Applies excess_length_strategy. The answer is the reason to drop the row, empty to keep it.
Result<std::string> applyLengthLimit(const TrainConfig &config, Sample &sample)
{
    const auto limit = std::size_t(config.sequenceLen);
    if (sample.ids.size() <= limit)
        return std::string();
    const std::string excess = formatCount(std::int64_t(sample.ids.size())) + " tokens, more than sequence_len "
        + std::to_string(config.sequenceLen);
    if (config.excessLength == TrainConfig::ExcessLength::Raise)
        return Error {ErrorCode::InvalidInput, excess};
    if (config.excessLength == TrainConfig::ExcessLength::Drop)
        return excess;
    sample.ids.resize(limit);
    sample.labels.resize(limit);
    return sample.trainedTokens() > 0 ? std::string() : excess + ", and nothing trainable within it";
}

Result<std::string> reasonToDrop(const TrainConfig &config, Sample &sample)
{
    auto excess = applyLengthLimit(config, sample);
    if (!excess || !excess->empty())
        return excess;
    if (std::int64_t(sample.ids.size()) < config.minSampleLen)
        return std::to_string(sample.ids.size()) + " tokens, fewer than min_sample_len "
            + std::to_string(config.minSampleLen);
    if (sample.trainedTokens() == 0)
        return std::string("no trainable token");
    return std::string();
}

/// Reads one line. Errors: only those that end the whole reading.
Result<ReadRow> readRow(const TrainConfig &config, const RowEncoder &encoder, const LineReader &lines, bool isTooLong)
{
    ReadRow row;
    row.row = lines.number();
    if (isTooLong) {
        row.dropped = "longer than " + formatMemory(std::int64_t(LineReader::mostBytes));
        return row;
    }
    auto json = parseJson(lines.text(), rowSource);
    if (!json) {
        row.dropped = json.error().message.substr(rowSource.size() + 2);
        return row;
    }
    auto sample = encoder.encode(*json);
    if (!sample) {
        row.dropped = sample.error().message;
        return row;
    }
    row.sample = std::move(*sample);
    row.sample.row = row.row;
    auto reason = reasonToDrop(config, row.sample);
    if (!reason)
        return reason.error().context("line " + std::to_string(row.row));
    row.dropped = *reason;
    return row;
}

Result<> readDataset(const TrainConfig &config, const DatasetConfig &dataset, const std::filesystem::path &configFolder,
                     const Tokenizer *tokenizer, const RowSink &sink, const std::stop_token &stop)
{
    const std::filesystem::path file = resolvePath(configFolder, dataset.path);
    if (auto known = checkFormat(file); !known)
        return known.error();
    auto encoder = RowEncoder::make(config, dataset, tokenizer);
    if (!encoder)
        return encoder.error().context(dataset.path);
    auto lines = LineReader::open(file);
    if (!lines)
        return lines.error();
    bool isFirst = true;
    for (;;) {
        if (stop.stop_requested())
            return Error {ErrorCode::Cancelled, "reading " + dataset.path + " was cancelled"};
        auto found = lines->next();
        if (!found)
            return found.error();
        if (*found == LineReader::Found::End)
            return {};
        if (*found == LineReader::Found::Line && lines->isBlank())
            continue;
        if (isFirst && lines->text().starts_with('['))
            return Error {ErrorCode::Unsupported, file.string() + ": is one JSON list; write one row a line (JSON lines)"};
        isFirst = false;
        auto row = readRow(config, *encoder, *lines, *found == LineReader::Found::TooLong);
        if (!row)
            return row.error().context(dataset.path);
        row->file = dataset.path;
        if (auto taken = sink(std::move(*row)); !taken)
            return taken.error();
    }
}

} // namespace

Result<> readRows(const TrainConfig &config, std::span<const DatasetConfig> datasets, const std::filesystem::path &configFolder,
                  const Tokenizer *tokenizer, const RowSink &sink, std::stop_token stop)
{
    for (const DatasetConfig &dataset : datasets)
        if (auto read = readDataset(config, dataset, configFolder, tokenizer, sink, stop); !read)
            return read;
    return {};
}

} // namespace tw
