#include "core/config/findings.h"

#include "core/config/check_list.h"
#include "core/config/key_path.h"
#include "core/config/read_config.h"

#include <algorithm>
#include <charconv>

namespace tw {

const char *severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error: return "error";
    case Severity::Warning: return "warning";
    case Severity::Info: return "info";
    }
    return "";
}

CheckList::CheckList(const ConfigDocument &document, const CheckContext &context) : m_document(document), m_context(context)
{
    const ConfigNode *engine = document.find("tunewright.engine");
    m_isForAxolotl = engine && engine->text == "axolotl";
}

namespace {

Finding findingOver(const TextSpan &span, Severity severity, std::string code, const std::string &keyPath, Phrase phrase)
{
    Finding finding;
    finding.severity = severity;
    finding.code = std::move(code);
    finding.line = span.line;
    finding.column = span.column;
    finding.length = span.length;
    finding.key = keyPath;
    finding.message = phrase.english();
    finding.phrase = std::move(phrase);
    return finding;
}

TextSpan nearestKey(const ConfigDocument &document, const std::string &keyPath)
{
    TextSpan span = document.keySpan(keyPath);
    auto parts = parseKeyPath(keyPath);
    while (span.line == 0 && parts && parts->size() > 1) {
        parts->pop_back();
        span = document.keySpan(keyPathText(*parts));
    }
    return span;
}

} // namespace

Finding findingAt(const ConfigDocument &document, Severity severity, std::string code, const std::string &keyPath, Phrase phrase)
{
    const ConfigNode *node = document.find(keyPath);
    const bool hasValue = node && node->span.line > 0 && node->span.end > node->span.offset && node->isScalar();
    return findingOver(hasValue ? node->span : nearestKey(document, keyPath), severity, std::move(code), keyPath, std::move(phrase));
}

Finding &CheckList::add(Severity severity, const char *code, const std::string &keyPath, Phrase phrase)
{
    return m_findings.emplace_back(findingAt(m_document, severity, code, keyPath, std::move(phrase)));
}

Finding &CheckList::addAtKey(Severity severity, const char *code, const std::string &keyPath, Phrase phrase)
{
    return m_findings.emplace_back(findingOver(nearestKey(m_document, keyPath), severity, code, keyPath, std::move(phrase)));
}

void CheckList::addUnsupported(const std::string &keyPath, Phrase phrase)
{
    if (!m_isForAxolotl)
        add(Severity::Warning, "unsupported", keyPath, std::move(phrase)).fix = setFix("tunewright.engine", "axolotl");
}

std::vector<Finding> CheckList::take()
{
    const auto place = [](const Finding &f) { return std::pair(f.line == 0 ? 1 << 30 : f.line, f.column); };
    std::stable_sort(m_findings.begin(), m_findings.end(),
                     [&](const Finding &a, const Finding &b) { return place(a) < place(b); });
    return std::move(m_findings);
}

FindingFix setFix(const std::string &key, const std::string &yaml)
{
    return {{TW_TR("Findings", "Write %1"), {key + ": " + yaml}}, {ConfigEdit {.key = key, .yaml = yaml}}};
}

FindingFix unsetFix(const std::string &key)
{
    return {{TW_TR("Findings", "Remove %1"), {key}}, {ConfigEdit {.key = key}}};
}

bool isActive(const ConfigNode *node)
{
    if (!node)
        return false;
    switch (node->kind) {
    case ConfigNode::Kind::Null: return false;
    case ConfigNode::Kind::Bool: return node->boolean;
    case ConfigNode::Kind::Text: return !node->text.empty();
    case ConfigNode::Kind::List: return !node->items.empty();
    case ConfigNode::Kind::Map: return !node->entries.empty();
    default: return node->number != 0;
    }
}

namespace {

std::optional<BaseModelLayers> layersOf(const ConfigDocument &document, const CheckContext &context)
{
    const ConfigNode *model = document.find("base_model");
    if (!context.configFolder || !model || model->kind != ConfigNode::Kind::Text)
        return std::nullopt;
    TrainConfig config;
    config.baseModel = model->text;
    const auto path = resolveBaseModel(config, *context.configFolder);
    if (path)
        return context.readLayers ? context.readLayers(*path) : std::nullopt;
    return context.knownLayers ? context.knownLayers(model->text) : std::nullopt;
}

} // namespace

std::optional<int> CheckTarget::capability() const
{
    const std::size_t dot = computeCapability.find('.');
    int major = 0;
    int minor = 0;
    const char *text = computeCapability.data();
    if (dot == std::string::npos || std::from_chars(text, text + dot, major).ptr != text + dot
        || std::from_chars(text + dot + 1, text + computeCapability.size(), minor).ptr != text + computeCapability.size())
        return std::nullopt;
    return major * 10 + minor;
}

std::vector<Finding> checkConfig(const ConfigDocument &document, const CheckContext &context)
{
    CheckList list(document, context);
    checkKeys(list);
    checkRules(list);
    checkSecrets(list);
    if (context.configFolder) {
        checkPaths(list, *context.configFolder);
        checkColumns(list, *context.configFolder);
    }
    if (const auto layers = layersOf(document, context))
        checkLayers(list, *layers);
    return list.take();
}

Result<> applyFix(ConfigDocument &document, const FindingFix &fix)
{
    ConfigDocument changed = document;
    for (const ConfigEdit &edit : fix.edits) {
        const Result<> done = edit.newName ? changed.rename(edit.key, *edit.newName)
            : edit.yaml                    ? changed.set(edit.key, *edit.yaml)
                                           : changed.unset(edit.key);
        if (!done)
            return done.error();
    }
    document = std::move(changed);
    return {};
}

std::string formatFinding(const Finding &finding)
{
    const std::string place
        = finding.line > 0 ? std::to_string(finding.line) + ":" + std::to_string(finding.column) + ": " : std::string();
    return place + severityName(finding.severity) + ": " + finding.message + " [" + finding.code + "]";
}

} // namespace tw
