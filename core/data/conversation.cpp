#include "core/data/conversation.h"

#include "core/data/row_member.h"

namespace tw {

namespace {

Error badTurns(const std::string &reason)
{
    return {ErrorCode::InvalidInput, reason};
}

/// The names under which chat data calls its roles.
std::string roleName(const std::string &written)
{
    if (written == "human")
        return "user";
    if (written == "gpt")
        return "assistant";
    return written;
}

Result<ChatMessage> readTurn(const Json &turn, std::size_t number, const DatasetConfig &dataset)
{
    const std::string place = "turn " + std::to_string(number);
    if (!turn.is_object())
        return badTurns(place + " is not an object");
    if (rowMember(turn, "tool_calls"))
        return badTurns(place + " has tool_calls, which cannot be trained yet");
    const Json *role = rowMember(turn, dataset.roleKey);
    if (!role || !role->is_string())
        return badTurns(place + " has no text in \"" + dataset.roleKey + "\"");
    const Json *content = rowMember(turn, dataset.contentKey);
    if (!content || !content->is_string())
        return badTurns(place + " has no text in \"" + dataset.contentKey + "\"");
    const Json *weight = rowMember(turn, "weight"); // as in the chat format of closed models: 0 or 1
    if (weight && *weight != 0 && *weight != 1)
        return badTurns(place + " has a weight that is neither 0 nor 1");
    return ChatMessage {roleName(role->get<std::string>()), content->get<std::string>(), !weight || *weight == 1};
}

} // namespace

Result<std::vector<ChatMessage>> readConversation(const Json &row, const DatasetConfig &dataset)
{
    const Json *turns = rowMember(row, dataset.fieldMessages);
    Json parsed;
    if (turns && turns->is_string()) {
        auto list = parseJson(turns->get_ref<const std::string &>(), "\"" + dataset.fieldMessages + "\"");
        if (!list)
            return badTurns(list.error().message);
        parsed = std::move(*list);
        turns = &parsed;
    }
    if (!turns || !turns->is_array())
        return badTurns("no list \"" + dataset.fieldMessages + "\"");
    if (turns->empty())
        return badTurns("\"" + dataset.fieldMessages + "\" is empty");
    if (rowMember(row, "tools"))
        return badTurns("has \"tools\", which cannot be trained yet");

    std::vector<ChatMessage> messages;
    for (const Json &turn : *turns) {
        auto message = readTurn(turn, messages.size() + 1, dataset);
        if (!message)
            return message.error();
        messages.push_back(std::move(*message));
    }
    const Json *system = rowMember(row, "system");
    if (system && system->is_string() && messages.front().role != "system")
        messages.insert(messages.begin(), {"system", system->get<std::string>()});
    return messages;
}

Result<std::vector<std::int32_t>> conversationIds(const Json &row, const ChatTemplate &chat, const Tokenizer &tokenizer, bool opensAnswer)
{
    auto messages = readConversation(row);
    if (!messages)
        return messages.error();
    auto pieces = chat.render(*messages, opensAnswer);
    if (!pieces)
        return pieces.error();
    return encodeChat(*pieces, tokenizer).ids;
}

} // namespace tw
