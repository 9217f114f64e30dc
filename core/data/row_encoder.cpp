#include "core/data/row_encoder.h"

#include "core/data/conversation.h"
#include "core/data/row_member.h"

#include <algorithm>
#include <limits>

namespace tw {

namespace {

Error badRow(const std::string &reason)
{
    return {ErrorCode::InvalidInput, reason};
}

Result<std::string> textColumn(const Json &row, const std::string &key, bool isRequired)
{
    const Json *value = rowMember(row, key);
    if (!value && !isRequired)
        return std::string();
    if (!value || !value->is_string())
        return badRow("no text in \"" + key + "\"");
    return value->get<std::string>();
}

/// The wording of the Alpaca data set (Taori et al. 2023), as Axolotl writes it.
std::string alpacaPrompt(const std::string &instruction, const std::string &input)
{
    const std::string system = input.empty()
        ? "Below is an instruction that describes a task. Write a response that appropriately completes the request."
        : "Below is an instruction that describes a task, paired with an input that provides further context. "
          "Write a response that appropriately completes the request.";
    const std::string context = input.empty() ? "" : "### Input:\n" + input + "\n\n";
    return system + "\n\n### Instruction:\n" + instruction + "\n\n" + context + "### Response:\n";
}

} // namespace

Result<std::vector<std::int32_t>> readTokenIds(const Json &row, const std::string &key, bool mayIgnore, std::int64_t vocabulary)
{
    const Json *list = rowMember(row, key);
    if (!list || !list->is_array())
        return badRow("\"" + key + "\" is not a list of token ids");
    std::vector<std::int32_t> ids;
    ids.reserve(list->size());
    for (const Json &entry : *list) {
        const std::string place = "\"" + key + "\"[" + std::to_string(ids.size()) + "]";
        if (!entry.is_number_integer())
            return badRow(place + " is not a whole number");
        const bool isHuge = entry.is_number_unsigned() && entry.get<std::uint64_t>() > std::uint64_t(vocabulary);
        const std::int64_t id = isHuge ? vocabulary : entry.get<std::int64_t>();
        const bool isIgnored = mayIgnore && id == ignoredLabel;
        if (!isIgnored && (id < 0 || id >= vocabulary))
            return badRow(place + " = " + entry.dump() + " is outside the vocabulary of " + std::to_string(vocabulary));
        ids.push_back(std::int32_t(id));
    }
    return ids;
}

Result<RowEncoder> RowEncoder::make(const TrainConfig &config, const DatasetConfig &dataset, const Tokenizer *tokenizer)
{
    RowEncoder encoder;
    encoder.m_dataset = dataset;
    encoder.m_trainOnInputs = config.trainOnInputs;
    encoder.m_tokenizer = tokenizer;
    if (dataset.type == "chat_template")
        encoder.m_kind = Kind::Chat;
    else if (dataset.type == "alpaca" || dataset.type == "alpaca:instruct")
        encoder.m_kind = Kind::Alpaca;
    else if (!dataset.type.empty())
        return Error {ErrorCode::Unsupported, "data set type \"" + dataset.type
                          + "\" is not supported; use chat_template, alpaca, or rows with input_ids and labels"};
    if (encoder.m_kind != Kind::Chat || !tokenizer)
        return encoder;
    auto opened = openChatTemplate(dataset.chatTemplate.empty() ? config.chatTemplate : dataset.chatTemplate, *tokenizer);
    if (!opened)
        return opened.error();
    encoder.m_template = std::move(*opened);
    return encoder;
}

Result<Sample> RowEncoder::encode(const Json &row) const
{
    if (!row.is_object())
        return badRow("is not a JSON object");
    if (rowMember(row, "input_ids"))
        return encodeTokens(row);
    if (m_kind == Kind::Tokens)
        return badRow("no \"input_ids\", and the data set names no type");
    if (!m_tokenizer)
        return badRow("text rows need the model's tokenizer");
    return m_kind == Kind::Chat ? encodeChatRow(row) : encodeAlpaca(row);
}

Result<Sample> RowEncoder::encodeTokens(const Json &row) const
{
    const std::int64_t vocabulary = m_tokenizer ? m_tokenizer->vocabularySize() : std::numeric_limits<std::int32_t>::max();
    auto ids = readTokenIds(row, "input_ids", false, vocabulary);
    if (!ids)
        return ids.error();
    auto labels = readTokenIds(row, "labels", true, vocabulary);
    if (!labels)
        return labels.error();
    if (ids->size() != labels->size())
        return badRow(std::to_string(ids->size()) + " input_ids and " + std::to_string(labels->size()) + " labels");
    if (const Json *mask = rowMember(row, "attention_mask")) {
        const bool hidesSome = !mask->is_array() || mask->size() != ids->size()
            || std::ranges::any_of(*mask, [](const Json &entry) { return entry != 1; });
        if (hidesSome)
            return badRow("\"attention_mask\" must be 1 for each token: padding and hidden tokens are left out of a row");
    }
    return Sample {std::move(*ids), std::move(*labels), 0};
}

Result<Sample> RowEncoder::encodeChatRow(const Json &row) const
{
    auto messages = readConversation(row, m_dataset);
    if (!messages)
        return messages.error();
    if (std::ranges::none_of(*messages, [this](const ChatMessage &message) { return isTrained(message); })) {
        const std::string role = m_dataset.rolesToTrain.empty() ? "trained" : m_dataset.rolesToTrain.front();
        return badRow("no " + role + " turn");
    }
    auto pieces = m_template->render(*messages, false);
    if (!pieces)
        return pieces.error();
    return maskChat(*messages, encodeChat(*pieces, *m_tokenizer));
}

bool RowEncoder::isTrained(const ChatMessage &message) const
{
    const auto &roles = m_dataset.rolesToTrain;
    return message.hasWeight && (m_trainOnInputs || std::ranges::find(roles, message.role) != roles.end());
}

Sample RowEncoder::maskChat(std::span<const ChatMessage> messages, EncodedChat chat) const
{
    const std::string &ends = m_dataset.trainOnEos;
    const int lastEnd = chat.endOf.empty() ? -1 : std::ranges::max(chat.endOf);
    const auto isEndTrained = [&](int message) {
        if (ends == "turn")
            return isTrained(messages[std::size_t(message)]);
        return ends == "all" || (ends == "last" && message == lastEnd);
    };

    Sample sample;
    sample.labels.assign(chat.ids.size(), ignoredLabel);
    for (std::size_t i = 0; i < chat.ids.size(); ++i) {
        const bool counts = chat.contentOf[i] >= 0 ? isTrained(messages[std::size_t(chat.contentOf[i])])
            : chat.endOf[i] >= 0                   ? isEndTrained(chat.endOf[i])
                                                   : false;
        if (counts)
            sample.labels[i] = chat.ids[i];
    }
    sample.ids = std::move(chat.ids);
    return sample;
}

/// Control tokens written in these columns match, as they do in the reference: the wording holds none of its own.
Result<Sample> RowEncoder::encodeAlpaca(const Json &row) const
{
    auto instruction = textColumn(row, "instruction", true);
    if (!instruction)
        return instruction.error();
    auto input = textColumn(row, "input", false);
    if (!input)
        return input.error();
    auto output = textColumn(row, "output", true);
    if (!output)
        return output.error();
    if (output->empty())
        return badRow("\"output\" is empty");

    const auto eos = m_tokenizer->eosId();
    Sample sample;
    sample.ids = m_tokenizer->encode(alpacaPrompt(*instruction, *input), {.addSpecialTokens = true});
    if (eos && !sample.ids.empty() && sample.ids.back() == *eos)
        sample.ids.pop_back();
    sample.labels = m_trainOnInputs ? sample.ids : std::vector<std::int32_t>(sample.ids.size(), ignoredLabel);

    auto answer = m_tokenizer->encode(*output, {.addSpecialTokens = true});
    if (m_tokenizer->bosId() && !answer.empty() && answer.front() == *m_tokenizer->bosId())
        answer.erase(answer.begin());
    if (eos && (answer.empty() || answer.back() != *eos))
        answer.push_back(*eos);
    sample.ids.insert(sample.ids.end(), answer.begin(), answer.end());
    sample.labels.insert(sample.labels.end(), answer.begin(), answer.end());
    return sample;
}

} // namespace tw
