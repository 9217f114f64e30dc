#include "core/plan/guide.h"

#include "core/config/config_document.h"

namespace tw {

namespace {

Error brokenRow(const ConfigNode &row, const std::string &source, const std::string &why)
{
    return {ErrorCode::Damaged, source + ":" + std::to_string(row.span.line) + ": " + why};
}

std::string textOf(const ConfigNode &row, const char *key)
{
    const ConfigNode *node = row.member(key);
    return node && node->isScalar() ? node->text : std::string();
}

double numberOf(const ConfigNode &row, const char *key)
{
    const ConfigNode *node = row.member(key);
    return node ? node->asNumber().value_or(0) : 0;
}

std::array<double, 2> rangeOf(const ConfigNode &row, const char *key)
{
    const ConfigNode *node = row.member(key);
    if (!node || node->items.size() != 2)
        return {0, 0};
    return {node->items[0].asNumber().value_or(0), node->items[1].asNumber().value_or(0)};
}

GuideRow rowOf(const ConfigNode &node)
{
    GuideRow row;
    row.table = textOf(node, "table");
    row.kind = textOf(node, "kind");
    row.what = textOf(node, "what");
    row.model = textOf(node, "model");
    row.method = textOf(node, "method");
    row.gpu = textOf(node, "gpu");
    row.provider = textOf(node, "provider");
    row.published = textOf(node, "published");
    row.price = rangeOf(node, "price");
    row.share = rangeOf(node, "share");
    row.gib = numberOf(node, "gib");
    row.value = numberOf(node, "value");
    row.hours = numberOf(node, "hours");
    if (const ConfigNode *practical = node.member("isPractical"))
        row.isPractical = practical->asBool().value_or(true);
    if (const ConfigNode *counts = node.member("counts"))
        for (const ConfigNode &count : counts->items)
            row.counts.push_back(int(count.asInteger().value_or(1)));
    return row;
}

} // namespace

Result<std::vector<GuideRow>> parseGuide(const std::string &text, const std::string &source)
{
    const auto document = ConfigDocument::parse(text, source);
    if (!document)
        return document.error();
    const ConfigNode *list = document->find("rows");
    if (!list || list->kind != ConfigNode::Kind::List)
        return Error {ErrorCode::Damaged, source + ": \"rows\" is missing"};
    std::vector<GuideRow> rows;
    for (const ConfigNode &node : list->items) {
        if (node.kind != ConfigNode::Kind::Map)
            return brokenRow(node, source, "a row is a map");
        GuideRow row = rowOf(node);
        if (row.table.empty() || row.kind.empty() || row.published.empty())
            return brokenRow(node, source, "a row needs table, kind and published");
        if (row.kind == "requirement" && (row.model.empty() || !methodOf(row.method) || row.gpu.empty() || row.counts.empty()))
            return brokenRow(node, source, "a requirement needs model, method, gpu and counts");
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace tw
