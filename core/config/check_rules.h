#pragma once

#include "core/config/check_list.h"

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tw {

enum class RuleScope {
    Document, ///< the text is refused or misread wherever it is read
    Run,      ///< only a run by Axolotl meets it: with our engine an error counts as a warning, a warning or a note not at all
};

/// One rule between keys, as data.
///
/// `when` is terms joined by " & " that all have to hold. A term is [!]NAMES[OP OPERAND]:
///   NAMES    keys joined by ",", of which one has to do; "@fact" is worked out (see fact() in check_rules.cpp); a name that
///            starts with "." is a key of a data set, and the rule is then tried for each entry of datasets and test_datasets
///   no OP    the value says something: not null, false, 0 or empty
///   ?        there is a value: not null
///   =A|B     the value, or one item of a list, is one of these
///   ^A|B     it starts with one of these        ~A|B  it contains one of these; neither minds capitals
///   <N  >N   a number below or above N
/// A fact about a target that nobody named holds neither plain nor with "!".
///
/// `fix` is edits joined by "; ": "key: YAML" sets, "-key" removes.
struct Rule {
    const char *code;
    std::string_view when;
    std::string_view at;             ///< names as in `when`: the finding stands at the first that has a value, else at the first
    const char *text;                ///< TW_TR("Findings", ...)
    std::string_view arguments = {}; ///< of `text`, joined by "|"; "=key" is that key's value
    std::string_view fix = {};
    Severity severity = Severity::Error;
    RuleScope scope = RuleScope::Document;
};

/// Adds a finding for every rule that holds.
void applyRules(CheckList &list, std::span<const Rule> rules);
/// Whether `when` holds; `item` is "datasets[0]" for rules about a data set.
bool ruleHolds(const CheckList &list, std::string_view when, const std::string &item = {});

/// Every table of rules, for tests: a rule without a row there is not tested.
std::vector<std::span<const Rule>> allRuleTables();
std::span<const Rule> dataRules();
std::span<const Rule> batchRules();
std::span<const Rule> attentionRules();
std::span<const Rule> adapterRules();
std::span<const Rule> precisionRules();
std::span<const Rule> distributedRules();
std::span<const Rule> preferenceRules();
std::span<const Rule> modelRules();
std::span<const Rule> targetRules();

// Sentences that many rules share.
inline constexpr const char *bothSetText = TW_TR("Findings", "%1 and %2 cannot both be set; keep one.");
inline constexpr const char *needsText = TW_TR("Findings", "%1 needs %2.");
inline constexpr const char *notTogetherText = TW_TR("Findings", "%1 does not work together with %2.");
inline constexpr const char *withoutEffectText = TW_TR("Findings", "%1 has no effect without %2.");

// What rules that are no table ask of a document.
bool isGiven(const CheckList &list, std::string_view key); ///< there, and not null
bool isOn(const CheckList &list, std::string_view key);    ///< isActive() of it
std::optional<double> numberOf(const CheckList &list, std::string_view key);
std::string textOf(const CheckList &list, std::string_view key); ///< empty when it is no text
std::string lowerCase(std::string_view text);
std::string someNames(const std::set<std::string> &names); ///< "a, b, c": as many as a sentence can take
std::vector<std::string_view> splitAt(std::string_view text, std::string_view separator);
/// "datasets[0]", "datasets[1]", "test_datasets[0]", ...
std::vector<std::string> datasetItems(const CheckList &list);
/// The backend a run attends with, old switches included; empty when the file leaves it open.
std::string attentionOf(const CheckList &list);

Finding &addRule(CheckList &list, const char *code, const std::string &key, const char *text,
                 std::vector<std::string> arguments = {}, Severity severity = Severity::Error);
/// The fix for `edits` in the spelling of Rule::fix.
FindingFix editsFix(std::string_view edits, const std::string &item = {});

// Rules that are no table, one function an area.
void checkData(CheckList &list);
void checkBatches(CheckList &list);
void checkAttention(CheckList &list);
void checkAdapter(CheckList &list);
void checkPrecision(CheckList &list);
void checkDistributed(CheckList &list);
void checkPreference(CheckList &list);
void checkModel(CheckList &list);

} // namespace tw
