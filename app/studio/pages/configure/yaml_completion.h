#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace tw {

/// One thing that can stand at the cursor.
struct Completion {
    QString text; ///< what is written: "lora_r: ", "cosine"
    QString name; ///< what the list shows
    QString hint; ///< beside the name: a label, "default"
    QString help;
};

struct CompletionList {
    int from = 0; ///< first column, from 0, that the choice replaces, up to the cursor
    std::vector<Completion> choices; ///< best first
};

/// What the key table allows at a place: keys of the block that the line is in, without those it has already, or values of the
/// line's key. Empty in comments and where the table knows nothing. `line` and `column` count from 0.
CompletionList completionsAt(const QStringList &lines, int line, int column);

} // namespace tw
