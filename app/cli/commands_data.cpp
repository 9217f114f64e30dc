#include "app/cli/config_input.h"
#include "app/cli/output.h"
#include "app/cli/row_range.h"
#include "core/base/files.h"
#include "core/base/units.h"
#include "core/config/read_config.h"
#include "core/data/batch_plan.h"
#include "core/data/conversation.h"
#include "core/data/line_reader.h"
#include "core/data/row_encoder.h"
#include "core/data/row_reader.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>

namespace tw::cli {

namespace {

struct TokensArguments {
    std::string model;
    std::string in;
    std::string out;
    std::string chatTemplate = "tokenizer_default";
};

using OpenedTemplate = Result<std::unique_ptr<ChatTemplate>>;

/// {"text"}, {"messages"} or {"ids"} to ids; only messages need the template. Errors: InvalidInput; that of the template.
Result<std::vector<std::int32_t>> idsOf(const Json &row, const Tokenizer &tokenizer, const OpenedTemplate &chat)
{
    const auto wrong = [](const char *reason) { return Error {ErrorCode::InvalidInput, reason}; };
    if (!row.is_object())
        return wrong("is not a JSON object");
    if (row.contains("text") && row["text"].is_string())
        return tokenizer.encode(row["text"].get<std::string>(),
                                {.addSpecialTokens = jsonValue(row, "add_special_tokens", true)});
    if (row.contains("ids") && row["ids"].is_array())
        return readTokenIds(row, "ids", false, tokenizer.vocabularySize());
    if (!row.contains("messages") || !row["messages"].is_array())
        return wrong("has none of \"text\", \"messages\" and \"ids\"");
    if (!chat)
        return chat.error();
    return conversationIds(row, **chat, tokenizer, jsonValue(row, "add_generation_prompt", false));
}

Exit tokens(const Session &session, const TokensArguments &arguments)
{
    const auto tokenizer = openTokenizer(arguments.model);
    if (!tokenizer)
        return fail(session, tokenizer.error());
    const auto chat = openChatTemplate(arguments.chatTemplate, **tokenizer);
    auto lines = LineReader::open(arguments.in);
    if (!lines)
        return fail(session, lines.error());
    std::string output;
    std::int64_t rows = 0;
    std::int64_t total = 0;
    std::int64_t bad = 0;
    for (;;) {
        if (session.stop.stop_requested())
            return Exit::Interrupted;
        const auto found = lines->next();
        if (!found)
            return fail(session, found.error());
        if (*found == LineReader::Found::End)
            break;
        if (*found == LineReader::Found::Line && lines->isBlank())
            continue;
        const std::string place = arguments.in + ":" + std::to_string(lines->number());
        const auto row = *found == LineReader::Found::Line
            ? parseJson(lines->text(), "this line")
            : Result<Json>(Error {ErrorCode::InvalidInput, "is longer than " + formatMemory(std::int64_t(LineReader::mostBytes))});
        const auto ids = row ? idsOf(*row, **tokenizer, chat) : row.error();
        ++rows;
        if (!ids) { // its line stays in place, so that rows of input and output belong together
            ++bad;
            note(place + ": " + ids.error().message);
            output += compactJson({{"error", ids.error().message}}) + "\n";
            continue;
        }
        total += std::int64_t(ids->size());
        output += compactJson({{"ids", *ids}, {"text", (*tokenizer)->decode(*ids)}}) + "\n";
    }
    if (auto written = writeFileAtomic(arguments.out, output); !written)
        return fail(session, written.error());
    if (session.isJson)
        printJson({{"rows", rows}, {"tokens", total}, {"bad_rows", bad}});
    else
        say(formatCount(rows) + " rows, " + formatCount(total) + " tokens" + (bad ? ", " + formatCount(bad) + " bad rows" : ""));
    return bad ? Exit::Problems : Exit::Done;
}

/// What the rows of a configuration come to.
struct DataReport {
    Json rows = Json::array(); ///< those asked for
    std::vector<DroppedRow> dropped;
    std::vector<std::int64_t> lengths; ///< of kept rows
    std::int64_t count = 0;
    std::int64_t trainedTokens = 0;
    std::int64_t evalRows = 0; ///< kept rows of test_datasets
    std::string example;       ///< the first kept row, what is trained in brackets
};

std::string markedText(const Sample &sample, const Tokenizer &tokenizer)
{
    std::string text;
    for (std::size_t from = 0; from < sample.ids.size();) {
        const bool isTrained = sample.labels[from] != ignoredLabel;
        std::size_t to = from;
        while (to < sample.ids.size() && (sample.labels[to] != ignoredLabel) == isTrained)
            ++to;
        const std::string part = tokenizer.decode(std::span(sample.ids).subspan(from, to - from));
        text += isTrained ? "[[" + toned(part, Tone::Good) + "]]" : part;
        from = to;
    }
    return text;
}

Json rowJson(const ReadRow &row, const Tokenizer *tokenizer)
{
    return {{"row", row.row},
            {"file", row.file},
            {"input_ids", row.sample.ids},
            {"labels", row.sample.labels},
            {"text", tokenizer ? tokenizer->decode(row.sample.ids) : std::string()},
            {"tokens", row.sample.ids.size()},
            {"trained_tokens", row.sample.trainedTokens()},
            {"dropped", row.dropped.empty() ? Json() : Json(row.dropped)}};
}

Result<DataReport> inspect(const Session &session, const TrainConfig &config, const std::filesystem::path &folder,
                           const Tokenizer *tokenizer, const RowRange &range)
{
    DataReport report;
    const auto take = [&](ReadRow &&row) -> Result<> {
        ++report.count;
        if (session.isJson && range.holds(row.row))
            report.rows.push_back(rowJson(row, tokenizer));
        else if (range.isGiven && range.holds(row.row) && row.dropped.empty())
            say(row.file + ":" + std::to_string(row.row) + "  " + std::to_string(row.sample.ids.size()) + " tokens, "
                + std::to_string(row.sample.trainedTokens()) + " trained\n"
                + (tokenizer ? markedText(row.sample, *tokenizer) : std::string()) + "\n");
        if (!row.dropped.empty()) {
            report.dropped.push_back({row.row, row.file, row.dropped});
            return {};
        }
        if (report.example.empty() && tokenizer)
            report.example = markedText(row.sample, *tokenizer);
        report.lengths.push_back(std::int64_t(row.sample.ids.size()));
        report.trainedTokens += row.sample.trainedTokens();
        return {};
    };
    const auto takeEval = [&](ReadRow &&row) -> Result<> {
        if (row.dropped.empty())
            ++report.evalRows;
        else
            note("dropped: " + row.file + ":" + std::to_string(row.row) + ": " + row.dropped);
        return {};
    };
    if (auto read = readRows(config, config.datasets, folder, tokenizer, take, session.stop); !read)
        return read.error();
    if (auto read = readRows(config, config.testDatasets, folder, tokenizer, takeEval, session.stop); !read)
        return read.error();
    return report;
}

Json quantilesOf(std::vector<std::int64_t> lengths)
{
    if (lengths.empty())
        return Json::object();
    std::ranges::sort(lengths);
    const auto at = [&](double share) { return lengths[std::size_t(share * double(lengths.size() - 1) + 0.5)]; };
    return {{"min", lengths.front()}, {"p25", at(0.25)}, {"p50", at(0.5)}, {"p75", at(0.75)},
            {"p90", at(0.9)},         {"p99", at(0.99)}, {"max", lengths.back()}};
}

/// Packing of one epoch over all rows that datasets hold.
Json packingOf(TrainConfig config, const std::vector<std::int64_t> &lengths)
{
    config.numEpochs = 1;
    config.maxSteps.reset();
    const BatchPlan plan = planBatches(config, lengths);
    std::size_t batches = 0;
    for (const StepPlan &step : plan.steps)
        batches += step.microBatches.size();
    return {{"is_packed", config.samplePacking},
            {"micro_batches", batches},
            {"steps_per_epoch", plan.stepsPerEpoch},
            {"capacity", config.microBatchSize * config.sequenceLen},
            {"efficiency", plan.packingEfficiency}};
}

Json totalsOf(const TrainConfig &config, const DataReport &report)
{
    std::int64_t tokens = 0;
    for (const std::int64_t length : report.lengths)
        tokens += length;
    return {{"rows", report.count},
            {"kept", report.lengths.size()},
            {"dropped", report.dropped.size()},
            {"tokens", tokens},
            {"trained_tokens", report.trainedTokens},
            {"eval_rows", report.evalRows},
            {"quantiles", quantilesOf(report.lengths)},
            {"packing", packingOf(config, report.lengths)}};
}

std::string totalsText(const Json &totals)
{
    const auto count = [&](const char *key) { return formatCount(totals[key].get<std::int64_t>()); };
    std::string text = "Rows      " + count("rows") + ", kept " + count("kept") + ", dropped " + count("dropped") + "\n";
    text += "Tokens    " + count("tokens") + ", trained " + count("trained_tokens") + "\n";
    text += "Length   ";
    for (const char *name : {"min", "p25", "p50", "p75", "p90", "p99", "max"})
        text += std::string(" ") + name + " " + formatCount(jsonValue<std::int64_t>(totals["quantiles"], name, 0));
    const Json &packing = totals["packing"];
    text += "\nBatches   " + formatCount(packing["micro_batches"].get<std::int64_t>()) + " micro-batches, "
        + formatCount(packing["steps_per_epoch"].get<std::int64_t>()) + " steps an epoch";
    if (packing["is_packed"].get<bool>())
        text += ", " + std::to_string(int(packing["efficiency"].get<double>() * 100 + 0.5)) + " % filled";
    return text;
}

void sayReport(const DataReport &report, const Json &totals, bool hasRange)
{
    for (const DroppedRow &row : report.dropped)
        say(toned("dropped", Tone::Careful) + "  " + row.file + ":" + std::to_string(row.row) + "  " + row.reason);
    say(totalsText(totals));
    if (!hasRange && !report.example.empty())
        say("\nThe first row, what is trained in [[ ]]:\n" + report.example);
}

Exit data(const Session &session, const std::string &configFile, const std::string &rows)
{
    const auto range = parseRowRange(rows);
    if (!range) {
        note("tunewright-cli: --rows " + rows + ": write A..B, A.., ..B or A");
        return Exit::Usage;
    }
    const auto input = readConfigInput(configFile);
    if (!input)
        return fail(session, input.error());
    const auto document = ConfigDocument::parse(input->text, input->sourceName);
    if (!document)
        return fail(session, document.error());
    const auto config = readTrainConfig(*document, ConfigUse::Planning);
    if (!config)
        return fail(session, config.error());
    const auto model = resolveBaseModel(*config, input->folder);
    const auto tokenizer = model ? openTokenizer(*model) : Result<std::unique_ptr<Tokenizer>>(model.error());
    const bool isText = std::ranges::any_of(config->datasets, [](const DatasetConfig &one) { return !one.type.empty(); });
    if (!tokenizer && isText)
        return fail(session, tokenizer.error());
    const auto report = inspect(session, *config, input->folder, tokenizer ? tokenizer->get() : nullptr, *range);
    if (!report)
        return fail(session, report.error());
    const Json totals = totalsOf(*config, *report);
    if (session.isJson)
        printJson({{"rows", report->rows}, {"totals", totals}});
    else
        sayReport(*report, totals, range->isGiven);
    return report->lengths.empty() ? Exit::Problems : Exit::Done;
}

} // namespace

void addDataCommands(CLI::App &app, Session &session)
{
    const auto arguments = std::make_shared<TokensArguments>();
    CLI::App *tokensCommand = app.add_subcommand("tokens", "text, conversations or ids of a JSONL file to ids and text");
    tokensCommand->add_option("--model", arguments->model, "model folder or .gguf file")->required();
    tokensCommand->add_option("--in", arguments->in, R"({"text"}, {"messages"} or {"ids"} a line)")->required();
    tokensCommand->add_option("--out", arguments->out, R"({"ids", "text"} a line)")->required();
    tokensCommand->add_option("--chat-template", arguments->chatTemplate)->capture_default_str();
    tokensCommand->callback([&session, arguments] { session.command = [&session, arguments] { return tokens(session, *arguments); }; });

    const auto config = std::make_shared<std::string>();
    const auto rows = std::make_shared<std::string>();
    CLI::App *dataCommand = app.add_subcommand("data", "X-ray of the rows: tokens, labels, why dropped; totals");
    dataCommand->add_option("CONFIG", *config, "configuration file")->required();
    dataCommand->add_option("--rows", *rows, "lines A..B of the data files");
    dataCommand->callback([&session, config, rows] { session.command = [&session, config, rows] { return data(session, *config, *rows); }; });
}

} // namespace tw::cli
