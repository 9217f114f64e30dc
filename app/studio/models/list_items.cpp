#include "app/studio/models/list_items.h"

#include "core/config/text_edit.h"

#include <algorithm>
#include <vector>

namespace tw {
namespace {

struct Piece {
    std::size_t begin = 0, end = 0; ///< bytes
};

/// The bytes of each item: in a block list from its dash on, in a [list] the value. Empty when a dash does not stand alone.
std::vector<Piece> piecesOf(const ConfigNode &list, const TextEdit &edit)
{
    std::vector<Piece> pieces;
    for (const ConfigNode &item : list.items) {
        if (list.isFlow) {
            pieces.push_back({item.span.offset, item.span.end});
            continue;
        }
        const std::size_t dash = dashBefore(edit, item.span.offset);
        if (dash == std::string::npos || (!pieces.empty() && dash < pieces.back().end))
            return {};
        std::size_t end = edit.lineEnd(std::max(item.span.end, item.span.offset + 1) - 1);
        if (end > dash && edit.text()[end - 1] == '\r')
            --end;
        pieces.push_back({dash, end});
    }
    return pieces;
}

} // namespace

Result<> moveItem(ConfigDocument &document, const std::string &list, std::size_t from, std::size_t to)
{
    const ConfigNode *node = document.find(list);
    if (!node || node->kind != ConfigNode::Kind::List || std::max(from, to) >= node->items.size())
        return Error {ErrorCode::InvalidInput, list + ": there is no such item to move"};
    if (from == to)
        return {};
    TextEdit edit(document.text());
    const std::vector<Piece> pieces = piecesOf(*node, edit);
    if (pieces.empty())
        return Error {ErrorCode::Unsupported, document.sourceName() + ": the items of \"" + list + "\" cannot be moved here; edit the text itself"};

    std::vector<std::size_t> order; // order[place]: which item stands there afterwards
    for (std::size_t i = 0; i < pieces.size(); ++i)
        order.push_back(i);
    order.erase(order.begin() + std::ptrdiff_t(from));
    order.insert(order.begin() + std::ptrdiff_t(to), from);
    const std::string before = document.text();
    for (std::size_t place = pieces.size(); place-- > 0;) { // from behind, so that offsets stay right
        const Piece &taken = pieces[order[place]];
        if (order[place] != place)
            edit.replace(pieces[place].begin, pieces[place].end, std::string_view(before).substr(taken.begin, taken.end - taken.begin));
    }

    auto moved = ConfigDocument::parse(edit.take(), document.sourceName());
    const ConfigNode *result = moved ? moved->find(list) : nullptr;
    bool isSame = result && result->items.size() == pieces.size();
    for (std::size_t place = 0; isSame && place < pieces.size(); ++place)
        isSame = sameMeaning(result->items[place], node->items[order[place]]);
    if (!isSame)
        return Error {ErrorCode::Unsupported, document.sourceName() + ": the items of \"" + list + "\" cannot be moved here; edit the text itself"};
    document = std::move(*moved);
    return {};
}

} // namespace tw
