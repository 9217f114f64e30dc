#include "core/catalog/yaml_tree.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <optional>
#include <sstream>
#include <utility>

namespace tw {

namespace {

YamlPlace placeOf(const YAML::Mark &mark)
{
    return {mark.line + 1, mark.column + 1};
}

/// Turns the parser's events into a tree; notes the first alias instead of following it.
class TreeBuilder : public YAML::EventHandler
{
public:
    std::optional<YamlPlace> alias;

    [[nodiscard]] bool hasRoot() const { return m_root.has_value(); }
    YamlTree takeRoot() { return std::move(*m_root); }

    void OnDocumentStart(const YAML::Mark &) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark &mark, YAML::anchor_t) override { add({YamlTree::Kind::Null, placeOf(mark), {}, false, {}}); }
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t) override
    {
        if (!alias)
            alias = placeOf(mark);
        add({YamlTree::Kind::Null, placeOf(mark), {}, false, {}});
    }
    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t, const std::string &value) override
    {
        add({YamlTree::Kind::Scalar, placeOf(mark), value, tag == "!", {}});
    }
    void OnSequenceStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t, YAML::EmitterStyle::value) override
    {
        m_open.push_back({YamlTree::Kind::List, placeOf(mark), {}, false, {}});
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &, YAML::anchor_t, YAML::EmitterStyle::value) override
    {
        m_open.push_back({YamlTree::Kind::Map, placeOf(mark), {}, false, {}});
    }
    void OnMapEnd() override { close(); }

private:
    void add(YamlTree tree)
    {
        if (m_open.empty())
            m_root = std::move(tree);
        else
            m_open.back().items.push_back(std::move(tree));
    }
    void close()
    {
        YamlTree done = std::move(m_open.back());
        m_open.pop_back();
        add(std::move(done));
    }

    std::vector<YamlTree> m_open;
    std::optional<YamlTree> m_root;
};

} // namespace

Error yamlError(const std::string &file, const YamlPlace &place, const std::string &what)
{
    return {ErrorCode::Damaged,
            file + ", line " + std::to_string(place.line) + ", column " + std::to_string(place.column) + ": " + what};
}

const YamlTree *YamlTree::find(std::string_view key) const
{
    for (std::size_t i = 0; isMap() && i + 1 < items.size(); i += 2) {
        if (items[i].isScalar() && items[i].text == key)
            return &items[i + 1];
    }
    return nullptr;
}

Result<YamlTree> parseYamlTree(const std::string &text, const std::string &file)
{
    try {
        std::istringstream stream(text);
        YAML::Parser parser(stream);
        TreeBuilder builder;
        if (!parser.HandleNextDocument(builder) || !builder.hasRoot())
            return yamlError(file, {}, "the file is empty");
        YamlTree root = builder.takeRoot();
        if (root.kind == YamlTree::Kind::Null && !builder.alias)
            return yamlError(file, {}, "the file is empty");
        if (builder.alias)
            return yamlError(file, *builder.alias, "aliases (*name) are not allowed here; write the value out");
        TreeBuilder next;
        if (parser.HandleNextDocument(next))
            return yamlError(file, {}, "more than one document; keep one and remove the others");
        return root;
    } catch (const YAML::Exception &exception) {
        return yamlError(file, placeOf(exception.mark), exception.msg);
    }
}

} // namespace tw
