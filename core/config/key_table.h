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
    TextList,     ///< list of texts; a single text counts as a list of one; others than `allowed` only where `isOpen`
    NumberList,   ///< list of numbers; a single number counts as a list of one
    BlockList,    ///< list of blocks whose keys are entries of their own: "datasets[].path"
    Block,        ///< one block whose keys are entries of their own: "tunewright.threads"
    Map,          ///< free-form, passed through
    Any,          ///< several forms, passed through unread
};

enum class KeyGroup {
    Model, Adapter, Quantization, Data, Tokens, Batches, Optimizer, Precision, Memory, Distributed, Saving, Evaluation,
    Logging, Preference, Other, Tunewright
};

enum class KeyTier { Common, Advanced };

enum class KeyEffect {
    Trained,  ///< changes what our trainer does
    NoEffect, ///< accepted, means nothing to our trainer; `reason` says why
    Refused,  ///< another training than ours: runs with "engine: axolotl"; `reason` says what
};

/// What has become of a key.
enum class KeyState {
    Current,
    Deprecated, ///< still read by Axolotl; `replacedBy` stands for it now
    Removed,    ///< Axolotl stops where it is set
    Internal,   ///< Axolotl fills it in by itself
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
    bool isOpen = false;              ///< Choice, TextList: values outside `allowed` are possible too; Block: further keys
    std::string_view enabledBy = {};       ///< "sample_packing", "adapter=lora", "eval_strategy=steps|epoch": see isEnabled()
    bool isRequired = false;
    KeyEffect effect = KeyEffect::Trained;
    const char *reason = "";          ///< of NoEffect and Refused
    KeyState state = KeyState::Current;
    std::string_view replacedBy = {}; ///< of Deprecated and Removed: key names, or "key: value"; empty: nothing does
    std::string_view plugin = {};     ///< class that must stand under `plugins` for Axolotl to read the key
};

/// Every key this version knows in full, group by group in the order of the form. Valid for ever; thread-safe.
const std::vector<const KeyEntry *> &allKeys();
/// "datasets[0].path" and "test_datasets[3].path" both find "datasets[].path". Null when unknown.
const KeyEntry *findKey(std::string_view keyPath);

/// The names that can stand in a block, "" for the top level, "datasets[]" or "trl" for one below.
std::vector<std::string_view> keyNames(std::string_view block);

std::vector<std::string_view> allowedValues(const KeyEntry &entry);
const char *keyGroupLabel(KeyGroup group); ///< TW_TR("Schema", ...)
const char *keyTypeLabel(KeyType type);    ///< TW_TR("Schema", "whole number")

/// The key is there with a value that asks for something: not null, false, zero or empty, not the entry's default, and
/// for a number of devices more than one.
bool asksForSomething(const KeyEntry &entry, const ConfigNode &value);

/// Whether `enabledBy` holds in this document, defaults included, and the key's block is written as a block
/// (`datasets[].type: alpaca` has no keys). Lists and blocks count as set when they hold anything. Keys inside a list
/// item look at that item's brothers when their condition starts with "." (".type=chat_template"); `keyPath` says which.
bool isEnabled(const KeyEntry &entry, const ConfigDocument &document, std::string_view keyPath = {});

} // namespace tw
