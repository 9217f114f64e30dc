#pragma once

#include "core/config/config_document.h"
#include "core/config/translate.h"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace tw {

enum class Severity { Error, Warning, Info };
const char *severityName(Severity severity); ///< "error", "warning", "info"

/// One step of a fix: a new value (YAML source), a new name, or neither: the key is removed.
struct ConfigEdit {
    std::string key;
    std::optional<std::string> yaml = {};
    std::optional<std::string> newName = {};
};

struct FindingFix {
    Phrase label; ///< "Write learning_rate"
    std::vector<ConfigEdit> edits;
};

/// Something to say about one place of a configuration.
struct Finding {
    Severity severity = Severity::Error;
    std::string code;      ///< for ever: "unknown_key", "wrong_type", "out_of_range", ...
    int line = 0;          ///< 1-based; 0 when about something that is not there
    int column = 0;
    int length = 0;        ///< in characters
    std::string key;       ///< key path, empty for the whole document
    std::string message;   ///< phrase.english(): what is wrong and the way out
    Phrase phrase;         ///< the same for translation, context "Findings"; arguments may be "Schema" texts
    std::optional<FindingFix> fix;
};

/// Placed at the key's value where it has one, else at the key, else at the nearest block that holds the place.
Finding findingAt(const ConfigDocument &document, Severity severity, std::string code, const std::string &keyPath, Phrase phrase);

/// Where a run shall take place.
struct CheckTarget {
    std::string name;              ///< "H100 SXM"
    std::string computeCapability; ///< "9.0"; empty: not known, or no CUDA
    int count = 1;                 ///< of GPUs
    bool isCpu = false;

    /// "9.0" as 90, "12.0" as 120; nothing when it is no such number.
    [[nodiscard]] std::optional<int> capability() const;
};

/// What a base model's files say about its layers.
struct BaseModelLayers {
    std::vector<std::string> linears; ///< full names of everything LoRA can adapt: "model.layers.0.self_attn.q_proj"
    bool isHeadTied = false;
    bool hasLastNamesOnly = false;    ///< what stands before the last part of a name is not known
};

struct CheckContext {
    /// Folder that relative paths start from. Without it, neither paths nor data are looked at.
    std::optional<std::filesystem::path> configFolder = {};
    /// Without it, rules about GPUs say nothing.
    std::optional<CheckTarget> target = {};
    /// Reads the layers of the model at a path; nothing when they cannot be known. Without it, LoRA targets are not compared.
    std::function<std::optional<BaseModelLayers>(const std::filesystem::path &)> readLayers = {};
    /// The same of a model that is not on this machine, by its name.
    std::function<std::optional<BaseModelLayers>(const std::string &)> knownLayers = {};
};

/// Everything there is to say about a configuration, in the order of the text. With a folder, reads at most the first
/// megabyte of each JSON data file in it, and looks whether named paths exist. Thread-safe.
std::vector<Finding> checkConfig(const ConfigDocument &document, const CheckContext &context = {});

/// Applies all edits of a fix or none. Errors: those of ConfigDocument.
Result<> applyFix(ConfigDocument &document, const FindingFix &fix);

/// "3:14: error: message [code]", as compilers write it.
std::string formatFinding(const Finding &finding);

} // namespace tw
