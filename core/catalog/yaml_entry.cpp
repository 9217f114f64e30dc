#include "core/catalog/yaml_entry.h"

#include "core/base/files.h"

#include <yaml-cpp/eventhandler.h>

#include <cmath>
#include <sstream>

namespace tw {

namespace {

/// Walks a document without building it, to see what the tree no longer shows: aliases, and how many documents there are.
class DocumentSurvey : public YAML::EventHandler
{
public:
    std::optional<YAML::Mark> alias;
    bool isEmpty = true;

    void OnDocumentStart(const YAML::Mark &) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark &, YAML::anchor_t) override {}
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t) override
    {
        if (!alias)
            alias = mark;
    }
    void OnScalar(const YAML::Mark &, const std::string &, YAML::anchor_t, const std::string &) override { isEmpty = false; }
    void OnSequenceStart(const YAML::Mark &, const std::string &, YAML::anchor_t, YAML::EmitterStyle::value) override
    {
        isEmpty = false;
    }
    void OnSequenceEnd() override {}
    void OnMapStart(const YAML::Mark &, const std::string &, YAML::anchor_t, YAML::EmitterStyle::value) override
    {
        isEmpty = false;
    }
    void OnMapEnd() override {}
};

/// The error of what makes a file unreadable before its entries are looked at.
std::optional<Error> surveyDocument(const std::string &name, const std::string &content)
{
    std::istringstream stream(content);
    YAML::Parser parser(stream);
    DocumentSurvey survey;
    if (!parser.HandleNextDocument(survey) || survey.isEmpty)
        return Error {ErrorCode::Damaged, name + ", line 1, column 1: the file is empty"};
    if (survey.alias)
        return yamlError(name, *survey.alias, "aliases (*name) are not allowed here; write the value out");
    DocumentSurvey next;
    if (parser.HandleNextDocument(next))
        return Error {ErrorCode::Damaged, name + ", line 1, column 1: more than one document; keep one and remove the others"};
    return std::nullopt;
}

Json scalarToJson(const YAML::Node &node)
{
    const bool isQuoted = node.Tag() == "!";
    std::int64_t whole = 0;
    double number = 0;
    bool flag = false;
    if (isQuoted)
        return node.Scalar();
    if (YAML::convert<std::int64_t>::decode(node, whole))
        return whole;
    if (YAML::convert<double>::decode(node, number) && std::isfinite(number))
        return number;
    if (YAML::convert<bool>::decode(node, flag))
        return flag;
    return node.Scalar();
}

/// At most `depth` levels of lists and mappings; nothing when the node holds something else.
std::optional<Json> nodeToJson(const YAML::Node &node, int depth)
{
    if (node.IsNull())
        return Json();
    if (node.IsScalar())
        return scalarToJson(node);
    if (depth == 0)
        return std::nullopt;
    Json json = node.IsMap() ? Json::object() : Json::array();
    for (const auto &item : node) {
        const YAML::Node &value = node.IsMap() ? item.second : static_cast<const YAML::Node &>(item);
        const auto converted = nodeToJson(value, depth - 1);
        if (!converted || (node.IsMap() && !item.first.IsScalar()))
            return std::nullopt;
        if (node.IsMap())
            json[item.first.Scalar()] = *converted;
        else
            json.push_back(*converted);
    }
    return json;
}

} // namespace

Error yamlError(const std::string &file, const YAML::Mark &mark, const std::string &what)
{
    return {ErrorCode::Damaged, file + ", line " + std::to_string(mark.line + 1) + ", column " + std::to_string(mark.column + 1)
                                    + ": " + what};
}

YamlEntry::YamlEntry(std::string file, const YAML::Node &node) : m_file(std::move(file)), m_node(node)
{
    if (!m_node.IsMap())
        fail(m_node, "an entry has to be a mapping of fields");
}

void YamlEntry::fail(const YAML::Node &at, const std::string &what)
{
    if (!m_error)
        m_error = yamlError(m_file, at.Mark(), what);
}

YAML::Node YamlEntry::field(const char *key, bool isRequired)
{
    m_known.insert(key);
    if (m_error)
        return YAML::Node(YAML::NodeType::Undefined);
    const YAML::Node &entry = m_node; // const: [] of a mutable node would add the key
    const YAML::Node value = entry[key];
    if (!value.IsDefined() && isRequired)
        fail(m_node, std::string("the entry lacks \"") + key + "\"");
    return value.IsDefined() ? value : YAML::Node(YAML::NodeType::Undefined);
}

void YamlEntry::text(const char *key, std::string &target, bool isRequired)
{
    const YAML::Node value = field(key, isRequired);
    if (!value.IsDefined())
        return;
    if (!value.IsScalar() || (isRequired && value.Scalar().empty()))
        return fail(value, std::string("\"") + key + "\" has to be a text");
    target = value.Scalar();
}

void YamlEntry::number(const char *key, double lowest, double highest, const std::function<void(double)> &store, bool isRequired)
{
    const YAML::Node value = field(key, isRequired);
    if (!value.IsDefined())
        return;
    double number = 0;
    if (!value.IsScalar() || !YAML::convert<double>::decode(value, number) || !(number >= lowest && number <= highest)) {
        std::ostringstream range;
        range << "\"" << key << "\" has to be a number from " << lowest << " to " << highest;
        return fail(value, range.str());
    }
    store(number);
}

void YamlEntry::flag(const char *key, bool &target)
{
    const YAML::Node value = field(key, false);
    if (!value.IsDefined())
        return;
    if (!value.IsScalar() || !YAML::convert<bool>::decode(value, target))
        fail(value, std::string("\"") + key + "\" has to be true or false");
}

void YamlEntry::mapping(const char *key, Json &target, bool isRequired)
{
    const YAML::Node value = field(key, isRequired);
    if (!value.IsDefined())
        return;
    const auto json = value.IsMap() ? nodeToJson(value, 3) : std::nullopt;
    if (!json)
        return fail(value, std::string("\"") + key + "\" has to be a mapping like a model's config.json");
    target = target.is_object() ? target : Json::object();
    target.update(*json);
}

std::optional<Error> YamlEntry::finish()
{
    std::set<std::string> seen;
    for (auto it = m_node.begin(); !m_error && m_node.IsMap() && it != m_node.end(); ++it) {
        const std::string key = it->first.IsScalar() ? it->first.Scalar() : "";
        if (!m_known.contains(key))
            fail(it->first, "unknown field \"" + key + "\"");
        else if (!seen.insert(key).second)
            fail(it->first, "\"" + key + "\" is given twice");
    }
    return m_error;
}

Result<> forEachYamlEntry(const std::filesystem::path &file, const char *section,
                          const std::function<Result<>(const YAML::Node &)> &visit)
{
    constexpr std::int64_t largestFile = 1'000'000;
    const auto content = readFile(file, largestFile);
    if (!content)
        return content.error().code == ErrorCode::InvalidInput ? Error {ErrorCode::Damaged, content.error().message}
                                                               : content.error();
    const std::string name = file.string();
    try {
        if (const auto error = surveyDocument(name, *content))
            return *error;
        const YAML::Node document = YAML::Load(*content);
        const YAML::Node list = document.IsMap() ? document[section] : YAML::Node(YAML::NodeType::Undefined);
        if (!list.IsDefined() || !list.IsSequence())
            return yamlError(name, document.Mark(), std::string("the file needs a list under \"") + section + "\"");
        if (document.size() != 1)
            return yamlError(name, document.Mark(), std::string("only \"") + section + "\" belongs into this file");
        for (const YAML::Node &entry : list) {
            if (auto done = visit(entry); !done)
                return done;
        }
    } catch (const YAML::Exception &exception) {
        return yamlError(name, exception.mark, exception.msg);
    }
    return {};
}

} // namespace tw
