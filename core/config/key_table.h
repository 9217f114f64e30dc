#pragma once

#include "core/config/config_document.h"
#include "core/config/translate.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tw {

enum class KeyType {
    Text,
    Path,         ///< of a file or folder, relative to the configuration's folder
    Bool,
    Integer,
    Number,
    Choice,       ///< one of `allowed`; others only where `isOpen`
    BoolOrChoice, ///< true, false or one of `allowed`
    TextList,     ///< list of texts; a single text counts as a list of one
    BlockList,    ///< list of blocks whose keys are entries of their own: "datasets[].path"
    Block,        ///< one block whose keys are entries of their own: "tunewright.threads"
    Map,          ///< free-form, passed through
};

enum class KeyGroup { Model, Adapter, Data, Batches, Optimizer, Memory, Saving, Evaluation, Logging, Tunewright };

enum class KeyTier { Common, Advanced };

enum class KeyEffect {
    Trained,  ///< changes what our trainer does
    NoEffect, ///< accepted, means nothing to our trainer; `reason` says why
    Refused,  ///< another training than ours: runs with "engine: axolotl"; `reason` says what
};

struct KeyRange {
    double low = 0;
    double high = 0;
    bool isLowOpen = false;  ///< `low` itself is outside
    bool isHighOpen = false; ///< `high` itself is outside
};

/// All about one key: reading, checks, the form, its help and the documentation come from here. A new option is one entry.
/// Texts are literals marked with TW_TR("Schema", ...).
struct KeyEntry {
    std::string_view key = {};             ///< "learning_rate", "datasets[].path", "tunewright.threads"
    KeyType type = KeyType::Text;
    KeyGroup group = KeyGroup::Model;
    KeyTier tier = KeyTier::Advanced;
    const char *label = "";
    const char *help = "";
    std::string_view fallback = {};        ///< default as YAML source; empty: unset
    const char *effective = "";       ///< what holds while it is unset, in words where no value can say it
    std::optional<KeyRange> range = {};    ///< of Integer and Number
    std::string_view allowed = {};         ///< Choice, BoolOrChoice: "drop|truncate|raise", see allowedValues()
    std::string_view elsewhere = {};       ///< further values that only another engine trains
    bool isOpen = false;              ///< Choice: values outside `allowed` are possible too
    std::string_view enabledBy = {};       ///< "sample_packing", "adapter=lora", "eval_strategy=steps|epoch": see isEnabled()
    bool isRequired = false;
    KeyEffect effect = KeyEffect::Trained;
    const char *reason = "";          ///< of NoEffect and Refused
};

/// Every key this version knows in full, group by group in the order of the form. Valid for ever; thread-safe.
const std::vector<const KeyEntry *> &allKeys();
/// "datasets[0].path" and "test_datasets[3].path" both find "datasets[].path". Null when unknown.
const KeyEntry *findKey(std::string_view keyPath);

/// What is known of a name that the table does not describe.
enum class AxolotlName {
    Unknown,
    Harmless, ///< Axolotl's; logging, speed or memory only: leaving it out changes no weights
    Training, ///< Axolotl's; changes what is trained
};
/// For names at the top level ("deepspeed") and in a data set ("datasets[].split_thinking").
AxolotlName axolotlName(std::string_view key);
/// Every name of Axolotl at the top level, sorted.
const std::vector<std::string_view> &axolotlKeys();

std::vector<std::string_view> allowedValues(const KeyEntry &entry);
const char *keyGroupLabel(KeyGroup group); ///< TW_TR("Schema", ...)

/// Whether `enabledBy` holds in this document, defaults included. Keys inside a list item look at that item's brothers
/// when their condition starts with "." (".type=chat_template"); `keyPath` says which item.
bool isEnabled(const KeyEntry &entry, const ConfigDocument &document, std::string_view keyPath = {});

} // namespace tw
