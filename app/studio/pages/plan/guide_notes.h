#pragma once

#include "core/plan/guide.h"

#include <QString>

#include <memory>
#include <vector>

namespace tw {

/// A published requirement that does not hold, with our figures for it.
struct GuideNote {
    GuideRow row;
    std::size_t model = 0; ///< in the catalogue
    std::size_t gpu = 0;
    struct Try {
        int count = 1;
        TableCell need;
    };
    std::vector<Try> tries; ///< the numbers of cards that were published
    int enough = 0;         ///< the fewest cards that hold it; 0: not even 16
};

/// What of `rows` does not hold, judged as tables are published: sequence 2,048, one row at a time, 10 million tokens.
std::vector<GuideNote> guideNotes(const std::vector<GuideRow> &rows, const Catalog &catalog);

/// Our arithmetic for it in sentences: what each published number of cards would need, how many are enough, what they rent for.
QString guideNoteText(const GuideNote &note, const Catalog &catalog);

} // namespace tw
