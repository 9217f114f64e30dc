#include "core/config/yaml_reader.h"

#include "core/config/yaml_scalar.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <numeric>
#include <sstream>
#include <unordered_map>

namespace tw {

namespace {

using Kind = ConfigNode::Kind;

constexpr std::size_t maxYamlBytes = 1'000'000;
constexpr std::size_t maxYamlDepth = 64;
constexpr int maxYamlValues = 20'000; // ten times the longest configuration we know; a tree of them takes 5 MB
constexpr std::size_t largeMap = 16;  // searched by name from here on
constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

/// Leaves the parser from inside a callback; never crosses readYaml().
struct YamlRefusal {
    std::size_t offset = 0;
    std::string what;
};

/// Places of the text in constant time each, however long its lines are.
class LineIndex
{
public:
    explicit LineIndex(const std::string &text)
        : m_bomBytes(text.starts_with(byteOrderMark) ? byteOrderMark.size() : 0)
    {
        m_characters.reserve(text.size() + 1);
        std::uint32_t count = 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            m_characters.push_back(count);
            count += i >= m_bomBytes && (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
            if (text[i] == '\n') {
                m_ends.push_back(i > 0 && text[i - 1] == '\r' ? i - 1 : i);
                m_starts.push_back(i + 1);
            }
        }
        m_characters.push_back(count);
        m_ends.push_back(text.size());
    }

    /// yaml-cpp counts lines from 0 and columns in bytes.
    [[nodiscard]] std::size_t offset(const YAML::Mark &mark) const
    {
        const std::size_t line = std::min(std::size_t(std::max(mark.line, 0)), m_starts.size() - 1);
        const std::size_t at = m_starts[line] + std::size_t(std::max(mark.column, 0)) + (line == 0 ? m_bomBytes : 0);
        return std::min(at, m_ends.back());
    }

    [[nodiscard]] TextSpan span(std::size_t offset, std::size_t end) const
    {
        const auto after = std::upper_bound(m_starts.begin(), m_starts.end(), offset);
        const std::size_t line = std::size_t(after - m_starts.begin()) - 1;
        TextSpan span;
        span.line = int(line) + 1;
        span.column = 1 + int(m_characters[offset] - m_characters[m_starts[line]]);
        span.length = int(m_characters[std::max(offset, std::min(end, m_ends[line]))] - m_characters[offset]);
        span.offset = offset;
        span.end = end;
        return span;
    }

private:
    std::vector<std::size_t> m_starts {0};
    std::vector<std::size_t> m_ends;           ///< of each line, without its line break
    std::vector<std::uint32_t> m_characters;   ///< before each byte, the byte order mark not counted
    std::size_t m_bomBytes;
};

std::vector<std::uint32_t> sortedByName(const std::vector<ConfigEntry> &entries)
{
    std::vector<std::uint32_t> order(entries.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) { return entries[a].key < entries[b].key; });
    return order;
}

/// Builds the tree from yaml-cpp's events.
class TreeBuilder : public YAML::EventHandler
{
public:
    TreeBuilder(const std::string &text, const LineIndex &lines) : m_text(text), m_lines(lines) {}

    ConfigNode takeRoot() { return std::move(m_root); }
    /// Byte ranges in which a tab is content.
    [[nodiscard]] const std::vector<std::pair<std::size_t, std::size_t>> &opaqueRanges() const { return m_opaque; }

    void OnDocumentStart(const YAML::Mark &mark) override
    {
        if (m_documents++ > 0)
            throw YamlRefusal {m_lines.offset(mark), "a second document starts here; a configuration is one document"};
    }
    void OnDocumentEnd() override {}
    void OnAlias(const YAML::Mark &mark, YAML::anchor_t) override
    {
        throw YamlRefusal {m_lines.offset(mark), "aliases (*name) are not supported; write the value out"};
    }
    void OnAnchor(const YAML::Mark &mark, const std::string &name) override { refuseAnchor(mark, name.empty() ? 0 : 1); }

    void OnNull(const YAML::Mark &mark, YAML::anchor_t anchor) override
    {
        refuseAnchor(mark, anchor);
        ConfigNode node;
        std::size_t offset = m_lines.offset(mark);
        std::size_t end = nullWordEnd(offset);
        if (end == offset && isValueAwaited()) { // yaml-cpp gives the place of the key
            const TextSpan &key = m_open.back().pendingKey;
            offset = end = afterColon(key);
            if (end == key.end && !m_open.back().node.isFlow)
                throw YamlRefusal {key.offset, "a colon is missing behind this key"};
        }
        if (end == offset && !m_open.empty() && m_open.back().node.isFlow && m_open.back().node.kind == Kind::List)
            throw YamlRefusal {offset, "a value is missing between the commas"};
        if (end == offset && !m_open.empty() && m_open.back().node.kind == Kind::List)
            offset = end = afterDash(m_open.back().node); // yaml-cpp gives the place of what comes next
        refuseTag(offset, "");
        node.span = m_lines.span(offset, end);
        add(std::move(node));
    }

    void OnScalar(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor, const std::string &value) override
    {
        refuseAnchor(mark, anchor);
        const std::size_t offset = m_lines.offset(mark);
        refuseTag(offset, tag);
        const char first = offset < m_text.size() ? m_text[offset] : '\0';
        ConfigNode node;
        node.kind = Kind::Text;
        node.text = value;
        node.isPlain = first != '"' && first != '\'' && (tag != "!" || (first != '|' && first != '>'));
        std::size_t end = offset;
        if (node.isPlain) {
            if (!resolvePlainScalar(node))
                throw YamlRefusal {offset, "YAML has a meaning of its own for this that has no value; put it in quotes"};
            end = plainEnd(m_text, offset, value);
        } else if (first == '|' || first == '>') {
            end = blockScalarEnd(m_text, offset, parentIndent());
            checkBlockHeader(offset);
            if (keepsFoldedEnd(offset))
                keepLineBreaks(node.text, m_text, offset, end);
            m_opaque.emplace_back(offset, end);
        } else {
            end = quotedEnd(m_text, offset);
            if (end == std::string::npos) // yaml-cpp takes the end of the text for the quote
                throw YamlRefusal {offset, "this quote is never closed"};
            if (!isUtf8(value)) // \uD800 is half a character; of \N and \_ yaml-cpp makes half a byte pair
                throw YamlRefusal {offset, "this text has an escape that makes no character; write the character itself"};
            m_opaque.emplace_back(offset, end);
        }
        node.span = m_lines.span(offset, end);
        add(std::move(node));
    }

    void OnSequenceStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override
    {
        open(Kind::List, mark, tag, anchor, style);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override
    {
        open(Kind::Map, mark, tag, anchor, style);
    }
    void OnMapEnd() override { close(); }

private:
    struct Open {
        ConfigNode node;
        std::optional<ConfigEntry> pending = {}; ///< a key whose value comes next
        TextSpan pendingKey = {};
        std::unordered_map<std::string, int> lineOfKey = {};
    };

    void open(Kind kind, const YAML::Mark &mark, const std::string &tag, YAML::anchor_t anchor,
              YAML::EmitterStyle::value style)
    {
        refuseAnchor(mark, anchor);
        const std::size_t offset = m_lines.offset(mark);
        refuseTag(offset, tag);
        if (m_open.size() >= maxYamlDepth)
            throw YamlRefusal {offset, "blocks are nested deeper than 64 levels"};
        if (isKeyAwaited())
            throw YamlRefusal {offset, "a list or block cannot be a key"};
        Open next;
        next.node.kind = kind;
        next.node.isFlow = style == YAML::EmitterStyle::Flow;
        next.node.span = m_lines.span(offset, offset);
        m_open.push_back(std::move(next));
    }

    void close()
    {
        ConfigNode node = std::move(m_open.back().node);
        m_open.pop_back();
        std::size_t end = node.span.offset + (node.isFlow ? 1 : 0);
        if (!node.items.empty())
            end = node.items.back().span.end;
        if (!node.entries.empty())
            end = std::max(node.entries.back().value.span.end, node.entries.back().keySpan.end);
        if (node.entries.size() >= largeMap)
            node.byName = sortedByName(node.entries);
        const bool isPair = node.isFlow && !node.entries.empty() && m_text[node.span.offset] != '{'; // [a: 1]
        if (node.isFlow && !isPair)
            end = flowEnd(m_text, end);
        node.span = m_lines.span(isPair ? node.entries.front().keySpan.offset : node.span.offset, end);
        add(std::move(node));
    }

    void add(ConfigNode node)
    {
        if (++m_values > maxYamlValues)
            throw YamlRefusal {node.span.offset, "there are more than 20,000 keys and values; this is no configuration"};
        if (m_open.empty()) {
            m_root = std::move(node);
            return;
        }
        Open &parent = m_open.back();
        if (parent.node.kind == Kind::List) {
            parent.node.items.push_back(std::move(node));
        } else if (!parent.pending) {
            addKey(parent, std::move(node));
        } else {
            parent.pending->value = std::move(node);
            parent.node.entries.push_back(std::move(*parent.pending));
            parent.pending.reset();
        }
    }

    void addKey(Open &parent, ConfigNode node)
    {
        const std::size_t before = node.span.offset == 0 ? std::string::npos : m_text.find_last_not_of(' ', node.span.offset - 1);
        const bool isAfterMark = before != std::string::npos && before + 1 < node.span.offset && m_text[before] == '?';
        if (isAfterMark || !node.isScalar() || node.kind == Kind::Null)
            throw YamlRefusal {node.span.offset, "a key must be a plain name"};
        if (node.isPlain && node.text == "<<")
            throw YamlRefusal {node.span.offset, "merge keys (<<) are not supported; write the values out"};
        if (const auto [earlier, isNew] = parent.lineOfKey.emplace(node.text, node.span.line); !isNew)
            throw YamlRefusal {node.span.offset,
                               "the key \"" + node.text + "\" stands here a second time (first in line "
                                   + std::to_string(earlier->second) + "); keep one of them"};
        parent.pendingKey = node.span;
        parent.pending = ConfigEntry {std::move(node.text), node.span, {}};
    }

    [[nodiscard]] bool isKeyAwaited() const
    {
        return !m_open.empty() && m_open.back().node.kind == Kind::Map && !m_open.back().pending;
    }
    [[nodiscard]] bool isValueAwaited() const { return !m_open.empty() && m_open.back().pending.has_value(); }

    [[nodiscard]] int parentIndent() const
    {
        return m_open.empty() ? -1 : m_open.back().node.span.column - 1;
    }

    [[nodiscard]] std::size_t nullWordEnd(std::size_t offset) const
    {
        if (isValueAwaited() && offset < m_open.back().pendingKey.end)
            return offset;
        for (std::string_view word : {"~", "null", "Null", "NULL"}) {
            const std::size_t end = offset + word.size();
            if (m_text.compare(offset, word.size(), word) == 0 && isScalarEnd(end))
                return end;
        }
        return offset;
    }

    /// Whether a plain word that reaches to `end` is all of its scalar: "~ name:" on the next line is a key, no null.
    [[nodiscard]] bool isScalarEnd(std::size_t end) const
    {
        const std::size_t next = std::min(m_text.find_first_not_of(' ', end), m_text.size());
        if (next == m_text.size() || m_text[next] == '\r' || m_text[next] == '\n')
            return true;
        return (m_text[next] == '#' && next > end) || std::string_view(",]}").find(m_text[next]) != std::string_view::npos;
    }

    [[nodiscard]] std::size_t afterColon(const TextSpan &key) const
    {
        const std::size_t colon = m_text.find_first_not_of(' ', key.end);
        return colon != std::string::npos && m_text[colon] == ':' ? colon + 1 : key.end;
    }

    /// Behind the dash of the list's next item.
    [[nodiscard]] std::size_t afterDash(const ConfigNode &list) const
    {
        const std::size_t from = list.items.empty() ? list.span.offset : list.items.back().span.end;
        const std::size_t dash = firstStrayText(m_text, from, m_text.size());
        return dash != std::string::npos && m_text[dash] == '-' ? dash + 1 : from;
    }

    void checkBlockHeader(std::size_t offset) const
    {
        const std::size_t end = std::min(m_text.find_first_not_of("0123456789+-", offset + 1), m_text.size());
        if (end < m_text.size() && m_text[end] == '#')
            throw YamlRefusal {end, "a comment needs a space before it here"};
    }
    [[nodiscard]] bool keepsFoldedEnd(std::size_t offset) const
    {
        return m_text[offset] == '>' && m_text.substr(offset, 3).find('+') != std::string::npos;
    }

    void refuseAnchor(const YAML::Mark &mark, YAML::anchor_t anchor) const
    {
        if (anchor != 0)
            throw YamlRefusal {m_lines.offset(mark), "anchors (&name) are not supported; write the values out"};
    }
    void refuseTag(std::size_t offset, const std::string &tag) const
    {
        if (tag.size() > 1 || (offset < m_text.size() && m_text[offset] == '!')) // yaml-cpp gives "!" for quotes too
            throw YamlRefusal {offset, "tags (!name) are not supported; leave the tag out"};
    }

    const std::string &m_text;
    const LineIndex &m_lines;
    ConfigNode m_root;
    std::vector<Open> m_open;
    std::vector<std::pair<std::size_t, std::size_t>> m_opaque;
    int m_documents = 0;
    int m_values = 0;
};

/// yaml-cpp passes over some lines in silence, a forgotten colon among them; between two keys only comments may stand.
std::size_t passedOver(const std::string &text, const ConfigNode &root)
{
    if (root.kind == Kind::Map && root.isFlow)
        return firstStrayText(text, root.span.end, text.size());
    for (std::size_t i = 0; root.kind == Kind::Map && i < root.entries.size(); ++i) {
        const bool isLast = i + 1 == root.entries.size();
        const std::size_t next = isLast ? text.size() : root.entries[i + 1].keySpan.offset;
        const std::size_t stray = firstStrayText(text, root.entries[i].value.span.end, next);
        if (stray != std::string::npos)
            return stray;
    }
    return std::string::npos;
}

constexpr const char *tabAdvice = "a tab stands where YAML wants spaces";

} // namespace

Error yamlErrorAt(const std::string &text, const std::string &source, std::size_t offset, const std::string &what)
{
    const TextSpan span = textSpan(text, offset, offset);
    return {ErrorCode::InvalidConfig,
            source + ":" + std::to_string(span.line) + ":" + std::to_string(span.column) + ": " + what};
}

Result<ConfigNode> readYaml(const std::string &text, const std::string &source)
{
    if (text.size() > maxYamlBytes)
        return yamlErrorAt(text, source, maxYamlBytes, "the text is larger than 1 MB; this is no configuration");
    if (const std::size_t bad = firstBadByte(text); bad != std::string::npos)
        return yamlErrorAt(text, source, bad,
                           text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF")
                               ? "this file is UTF-16; save it as UTF-8"
                               : "this byte is not readable text; save the file as UTF-8");

    const LineIndex lines(text);
    TreeBuilder builder(text, lines);
    try {
        std::istringstream stream(text.substr(text.starts_with(byteOrderMark) ? byteOrderMark.size() : 0));
        YAML::Parser parser(stream);
        while (parser.HandleNextDocument(builder)) { }
    } catch (const YamlRefusal &refusal) {
        return yamlErrorAt(text, source, refusal.offset, refusal.what);
    } catch (const YAML::Exception &error) {
        const std::size_t at = lines.offset(error.mark);
        if (const std::size_t tab = indentTabBefore(text, at); tab != std::string::npos)
            return yamlErrorAt(text, source, tab, tabAdvice);
        return yamlErrorAt(text, source, at, "this is not YAML (" + error.msg + ")");
    }
    if (const std::size_t tab = firstLooseTab(text, builder.opaqueRanges()); tab != std::string::npos)
        return yamlErrorAt(text, source, tab, tabAdvice);

    ConfigNode root = builder.takeRoot();
    if (root.kind == Kind::Null)
        return ConfigNode::emptyMap();
    if (root.kind != Kind::Map)
        return yamlErrorAt(text, source, root.span.offset, "a configuration is a list of \"key: value\" lines");
    if (const std::size_t stray = passedOver(text, root); stray != std::string::npos)
        return yamlErrorAt(text, source, stray, "this is no \"key: value\" line; is a colon missing?");
    return root;
}

} // namespace tw
