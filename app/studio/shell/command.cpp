#include "app/studio/shell/command.h"

#include <algorithm>
#include <tuple>

namespace tw {

namespace {

constexpr int isNowhere = 4;

/// 0: at the very beginning, 1: at the beginning of a word, 2: somewhere, isNowhere.
int wordPlace(const QString &word, const QString &text)
{
    int best = isNowhere;
    for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0; at = text.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        if (at == 0)
            return 0;
        best = std::min(best, text.at(at - 1).isLetterOrNumber() ? 2 : 1);
    }
    return best;
}

int rankOf(const Command &command, const QString &whole, const QStringList &words)
{
    if (command.title.compare(whole, Qt::CaseInsensitive) == 0 || command.name.compare(whole, Qt::CaseInsensitive) == 0)
        return -1;
    const int atOnce = std::min(wordPlace(whole, command.title), wordPlace(whole, command.name));
    if (atOnce == 0)
        return 0;
    int worst = 1;
    for (const QString &word : words) {
        int place = std::max(1, std::min(wordPlace(word, command.title), wordPlace(word, command.name)));
        if (place == isNowhere && command.detail.contains(word, Qt::CaseInsensitive))
            place = 3;
        worst = std::max(worst, place);
    }
    return worst;
}

} // namespace

std::vector<int> findCommands(const std::vector<Command> &commands, const QString &text, int most)
{
    const QString whole = text.simplified();
    const QStringList words = whole.split(u' ', Qt::SkipEmptyParts);
    struct Hit {
        int rank;
        int index;
    };
    std::vector<Hit> hits;
    for (int i = 0; i < int(commands.size()); ++i) {
        const int rank = words.isEmpty() ? 0 : rankOf(commands[std::size_t(i)], whole, words);
        if (rank < isNowhere)
            hits.push_back({rank, i});
    }
    const auto key = [&](const Hit &hit) {
        const Command &command = commands[std::size_t(hit.index)];
        return std::tuple(hit.rank, words.isEmpty() ? 0 : int(command.kind), hit.index);
    };
    std::ranges::sort(hits, {}, key);
    std::vector<int> found;
    for (std::size_t i = 0; i < std::min(hits.size(), std::size_t(most)); ++i)
        found.push_back(hits[i].index);
    return found;
}

} // namespace tw
