#include "core/config/key_table.h"

#include "core/config/key_groups.h"

#include <algorithm>
#include <unordered_map>

namespace tw {

namespace {

/// Second names that Axolotl takes just as well.
struct KeyAlias {
    std::string_view name, key;
};

constexpr KeyAlias keyAliases[] = {
    {"type_of_model", "model_type"},
    {"overrides_of_model_config", "model_config"},
    {"overrides_of_model_kwargs", "model_kwargs"},
    {"revision_of_model", "model_revision"},
    {"fsdp_config.version", "fsdp_config.fsdp_version"},
};

/// "test_datasets[3].path" as the table spells it: "datasets[].path".
std::string tablePath(std::string_view keyPath)
{
    std::string path;
    for (std::size_t i = 0; i < keyPath.size(); ++i) {
        path += keyPath[i];
        if (keyPath[i] == '[')
            i = std::min(keyPath.find(']', i), keyPath.size()) - 1;
    }
    constexpr std::string_view testItems = "test_datasets[].";
    if (path.starts_with(testItems))
        return "datasets[]." + path.substr(testItems.size());
    constexpr std::string_view prefixed = "fsdp_config.fsdp_"; // Axolotl drops the prefix, but for this one key
    if (path.starts_with(prefixed) && path != "fsdp_config.fsdp_version")
        return "fsdp_config." + path.substr(prefixed.size());
    const auto alias = std::ranges::find(keyAliases, path, &KeyAlias::name);
    return alias == std::end(keyAliases) ? path : std::string(alias->key);
}

std::vector<std::string_view> splitWords(std::string_view words)
{
    std::vector<std::string_view> parts;
    while (!words.empty()) {
        const std::size_t bar = std::min(words.find('|'), words.size());
        parts.push_back(words.substr(0, bar));
        words.remove_prefix(std::min(bar + 1, words.size()));
    }
    return parts;
}

/// The value as a condition spells it; what the table falls back to where the key is not set.
std::string conditionValue(const ConfigDocument &document, const std::string &keyPath)
{
    const ConfigNode *node = document.find(keyPath);
    if (node && node->kind == ConfigNode::Kind::Bool)
        return node->boolean ? "true" : "false";
    if (node && node->kind != ConfigNode::Kind::Null)
        return node->isScalar() ? node->text : node->items.empty() && node->entries.empty() ? "false" : "[...]";
    const KeyEntry *entry = findKey(keyPath);
    return entry ? std::string(entry->fallback) : std::string();
}

bool isFallback(const KeyEntry &entry, const ConfigNode &value)
{
    const auto document = ConfigDocument::parse("k: " + std::string(entry.fallback));
    const ConfigNode *fallback = document ? document->find("k") : nullptr;
    if (!fallback)
        return false;
    if (const auto number = fallback->asNumber(); number && value.asNumber())
        return *number == *value.asNumber();
    return value.isScalar() && fallback->isScalar() ? value.text == fallback->text : sameMeaning(value, *fallback);
}

} // namespace

const std::vector<const KeyEntry *> &allKeys()
{
    static const std::vector<const KeyEntry *> keys = [] {
        std::vector<const KeyEntry *> all;
        for (const auto &part :
             {modelKeys(), adapterKeys(), quantizationKeys(), dataKeys(), datasetKeys(), rowFormatKeys(), tokenKeys(), batchKeys(),
              optimizerKeys(), precisionKeys(), memoryKeys(), fastPathKeys(), distributedKeys(), savingKeys(), evaluationKeys(),
              loggingKeys(), preferenceKeys(), rewardKeys(), generationKeys(), otherKeys(), tunewrightKeys()}) {
            for (const KeyEntry &entry : part)
                all.push_back(&entry);
        }
        return all;
    }();
    return keys;
}

const KeyEntry *findKey(std::string_view keyPath)
{
    static const std::unordered_map<std::string_view, const KeyEntry *> index = [] {
        std::unordered_map<std::string_view, const KeyEntry *> map;
        for (const KeyEntry *entry : allKeys())
            map.emplace(entry->key, entry);
        return map;
    }();
    const std::string path = tablePath(keyPath);
    auto it = index.find(path);
    constexpr std::string_view streamed = "pretraining_dataset[]."; // takes the keys of other data sets as well
    if (it == index.end() && path.starts_with(streamed))
        it = index.find("datasets[]." + path.substr(streamed.size()));
    return it == index.end() ? nullptr : it->second;
}

std::vector<std::string_view> keyNames(std::string_view block)
{
    const std::string prefix = block.empty() ? std::string() : tablePath(std::string(block) + ".");
    std::vector<std::string_view> names;
    for (const KeyEntry *entry : allKeys()) {
        if (entry->key.starts_with(prefix) && entry->key.find('.', prefix.size()) == std::string_view::npos)
            names.push_back(entry->key.substr(prefix.size()));
    }
    return names;
}

std::vector<std::string_view> allowedValues(const KeyEntry &entry)
{
    return splitWords(entry.allowed);
}

const char *keyGroupLabel(KeyGroup group)
{
    switch (group) {
    case KeyGroup::Model: return TW_TR("Schema", "Model");
    case KeyGroup::Adapter: return TW_TR("Schema", "Adapter");
    case KeyGroup::Quantization: return TW_TR("Schema", "Quantization");
    case KeyGroup::Data: return TW_TR("Schema", "Data");
    case KeyGroup::Tokens: return TW_TR("Schema", "Tokens and templates");
    case KeyGroup::Batches: return TW_TR("Schema", "Batches");
    case KeyGroup::Optimizer: return TW_TR("Schema", "Optimizer");
    case KeyGroup::Precision: return TW_TR("Schema", "Precision");
    case KeyGroup::Memory: return TW_TR("Schema", "Memory and speed");
    case KeyGroup::Distributed: return TW_TR("Schema", "Several GPUs");
    case KeyGroup::Saving: return TW_TR("Schema", "Saving");
    case KeyGroup::Evaluation: return TW_TR("Schema", "Evaluation");
    case KeyGroup::Logging: return TW_TR("Schema", "Logging");
    case KeyGroup::Preference: return TW_TR("Schema", "Preference training");
    case KeyGroup::Other: return TW_TR("Schema", "Other");
    case KeyGroup::Tunewright: return TW_TR("Schema", "Tunewright");
    }
    return "";
}

const char *keyTypeLabel(KeyType type)
{
    switch (type) {
    case KeyType::Text: return TW_TR("Schema", "text");
    case KeyType::Path: return TW_TR("Schema", "file or folder");
    case KeyType::Bool: return TW_TR("Schema", "true or false");
    case KeyType::Integer: return TW_TR("Schema", "whole number");
    case KeyType::Number: return TW_TR("Schema", "number");
    case KeyType::Choice: return TW_TR("Schema", "one of a list");
    case KeyType::BoolOrChoice: return TW_TR("Schema", "true, false or one of a list");
    case KeyType::TextList: return TW_TR("Schema", "list of texts");
    case KeyType::NumberList: return TW_TR("Schema", "list of numbers");
    case KeyType::BlockList: return TW_TR("Schema", "list of blocks");
    case KeyType::Block: return TW_TR("Schema", "block of keys");
    case KeyType::Map: return TW_TR("Schema", "block of free keys");
    case KeyType::Any: return TW_TR("Schema", "several forms");
    }
    return "";
}

bool asksForSomething(const KeyEntry &entry, const ConfigNode &value)
{
    constexpr std::string_view deviceCounts[] = {"context_parallel_size", "tensor_parallel_size", "sequence_parallel_degree",
                                                 "dp_shard_size", "dp_replicate_size", "expert_parallel_size", "world_size"};
    switch (value.kind) {
    case ConfigNode::Kind::Null: return false;
    case ConfigNode::Kind::Bool: return value.boolean && entry.fallback != "true";
    case ConfigNode::Kind::List:
    case ConfigNode::Kind::Map:
    case ConfigNode::Kind::Text:
        if (value.items.empty() && value.entries.empty() && value.text.empty())
            return false;
        break;
    case ConfigNode::Kind::Integer:
    case ConfigNode::Kind::Float:
        if (value.number == 0 || (value.number == 1 && std::ranges::find(deviceCounts, entry.key) != std::end(deviceCounts)))
            return false;
        break;
    }
    return entry.fallback.empty() || !isFallback(entry, value);
}

bool isEnabled(const KeyEntry &entry, const ConfigDocument &document, std::string_view keyPath)
{
    const std::string_view place = keyPath.empty() ? entry.key : keyPath;
    if (const std::size_t dot = place.rfind('.'); dot != std::string_view::npos) {
        const ConfigNode *block = document.find(place.substr(0, dot));
        if (block && block->kind != ConfigNode::Kind::Map && block->kind != ConfigNode::Kind::Null)
            return false;
    }
    std::string_view condition = entry.enabledBy;
    if (condition.empty())
        return true;
    std::string brother;
    if (condition.front() == '.') {
        condition.remove_prefix(1);
        brother = std::string(keyPath.substr(0, std::min(keyPath.rfind(']'), keyPath.size() - 1) + 1)) + ".";
    }
    const std::size_t equals = std::min(condition.find('='), condition.size());
    const std::string value = conditionValue(document, brother + std::string(condition.substr(0, equals)));
    if (equals == condition.size())
        return !value.empty() && value != "false" && value != "0";
    const auto wanted = splitWords(condition.substr(equals + 1));
    return std::ranges::any_of(wanted, [&](std::string_view word) { // "chat_template.default" is a chat_template too
        return value == word || (value.starts_with(word) && value[word.size()] == '.');
    });
}

} // namespace tw
