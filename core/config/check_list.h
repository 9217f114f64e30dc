#pragma once

#include "core/config/findings.h"
#include "core/config/key_table.h"

namespace tw {

/// Findings while they are collected, placed by key path.
class CheckList
{
public:
    /// Both must outlive the list.
    CheckList(const ConfigDocument &document, const CheckContext &context);

    [[nodiscard]] const ConfigDocument &document() const { return m_document; }
    [[nodiscard]] const CheckContext &context() const { return m_context; }
    /// Whether `tunewright.engine` gives the document to the other trainer: what ours cannot do is no matter then.
    [[nodiscard]] bool isForAxolotl() const { return m_isForAxolotl; }
    /// Placed as by findingAt().
    Finding &add(Severity severity, const char *code, const std::string &keyPath, Phrase phrase);
    /// As add(), but placed at the key's name.
    Finding &addAtKey(Severity severity, const char *code, const std::string &keyPath, Phrase phrase);
    /// "Runs with another engine": a warning with the fix that chooses that engine. Nothing when it is chosen already.
    void addUnsupported(const std::string &keyPath, Phrase phrase);
    /// In the order of the text; what has no place comes last.
    std::vector<Finding> take();

private:
    const ConfigDocument &m_document;
    const CheckContext &m_context;
    bool m_isForAxolotl = false;
    std::vector<Finding> m_findings;
};

FindingFix setFix(const std::string &key, const std::string &yaml);
FindingFix unsetFix(const std::string &key);

/// The key is there with a value that says something: not null, false, or empty.
bool isActive(const ConfigNode *node);

/// The value is of the kind its key takes, in range and known.
void checkType(CheckList &list, const KeyEntry &entry, const std::string &path, const ConfigNode &node);
/// Each key by itself: known, of the right type, in range, with an effect.
void checkKeys(CheckList &list);
/// Rules between keys.
void checkRules(CheckList &list);
/// Keys and tokens that belong into the environment.
void checkSecrets(CheckList &list);
/// Named files and folders are there.
void checkPaths(CheckList &list, const std::filesystem::path &configFolder);
/// The columns that a row format needs are in the data file's first rows.
void checkColumns(CheckList &list, const std::filesystem::path &configFolder);
/// What the configuration asks of the base model's layers is there.
void checkLayers(CheckList &list, const BaseModelLayers &layers);

} // namespace tw
