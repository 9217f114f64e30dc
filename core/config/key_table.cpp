#include "core/config/key_table.h"

#include "core/config/key_groups.h"

#include <algorithm>
#include <unordered_map>

namespace tw {

namespace {

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
    return path.starts_with(testItems) ? "datasets[]." + path.substr(testItems.size()) : path;
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
        return node->isScalar() ? node->text : "[]";
    const KeyEntry *entry = findKey(keyPath);
    return entry ? std::string(entry->fallback) : std::string();
}

} // namespace

const std::vector<const KeyEntry *> &allKeys()
{
    static const std::vector<const KeyEntry *> keys = [] {
        std::vector<const KeyEntry *> all;
        for (const auto &group : {modelKeys(), adapterKeys(), dataKeys(), datasetKeys(), trainingKeys(), memoryKeys(),
                                  outputKeys(), loggingKeys()}) {
            for (const KeyEntry &entry : group)
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
    const auto it = index.find(tablePath(keyPath));
    return it == index.end() ? nullptr : it->second;
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
    case KeyGroup::Data: return TW_TR("Schema", "Data");
    case KeyGroup::Batches: return TW_TR("Schema", "Batches");
    case KeyGroup::Optimizer: return TW_TR("Schema", "Optimizer");
    case KeyGroup::Memory: return TW_TR("Schema", "Precision and memory");
    case KeyGroup::Saving: return TW_TR("Schema", "Saving");
    case KeyGroup::Evaluation: return TW_TR("Schema", "Evaluation");
    case KeyGroup::Logging: return TW_TR("Schema", "Logging");
    case KeyGroup::Tunewright: return TW_TR("Schema", "Tunewright");
    }
    return "";
}

bool isEnabled(const KeyEntry &entry, const ConfigDocument &document, std::string_view keyPath)
{
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
        return !value.empty() && value != "false" && value != "0" && value != "[]";
    const auto wanted = splitWords(condition.substr(equals + 1));
    return std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

} // namespace tw
