#pragma once

#include "app/studio/shell/theme.h"

#include <QPlainTextEdit>

#include <string_view>
#include <vector>

namespace tw {

/// What differs between the file on disk and the document, with three lines around: removed lines begin with a minus and are
/// red, added ones begin with a plus and are green.
class DiffView : public QPlainTextEdit
{
    Q_OBJECT
public:
    explicit DiffView(const Theme &theme, QWidget *parent = nullptr);

    void showDiff(std::string_view before, std::string_view now);
    void retranslate();

private:
    void dress();

    const Theme &m_theme;
    std::vector<int> m_added, m_removed, m_gaps; ///< 0-based lines of this view
};

} // namespace tw
