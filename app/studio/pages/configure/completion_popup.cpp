#include "app/studio/pages/configure/completion_popup.h"

#include "app/studio/shell/controls.h"

#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace tw {

CompletionPopup::CompletionPopup(const Theme &theme, QWidget *parent) :
    QFrame(parent), m_theme(theme), m_rows(new QListWidget(this)), m_help(wrappedLabel(TextRole::Secondary, this))
{
    setObjectName(QStringLiteral("completion"));
    setFrameShape(QFrame::Box);
    setAutoFillBackground(true);
    m_rows->setFocusPolicy(Qt::NoFocus);
    m_rows->setFrameShape(QFrame::NoFrame);
    m_rows->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_rows->setUniformItemSizes(true);
    m_help->setContentsMargins(10, 6, 10, 8);
    m_help->setAlignment(Qt::AlignTop);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(m_rows, 1);
    column->addWidget(hairline(this));
    column->addWidget(m_help);
    connect(m_rows, &QListWidget::currentRowChanged, this, &CompletionPopup::showHelp);
    connect(m_rows, &QListWidget::itemClicked, this, &CompletionPopup::take);
    hide();
}

void CompletionPopup::showChoices(CompletionList list, const QRect &place)
{
    m_list = std::move(list);
    setVisible(!m_list.choices.empty());
    if (m_list.choices.empty())
        return;
    m_rows->setAccessibleName(tr("Completions"));
    m_rows->clear();
    for (const Completion &choice : m_list.choices)
        m_rows->addItem(choice.hint.isEmpty() ? choice.name : QStringLiteral("%1   %2").arg(choice.name, choice.hint));
    m_rows->setCurrentRow(0);
    const int rows = std::min<int>(8, m_rows->count());
    const int width = std::min(m_theme.scaled(440), parentWidget()->width() - 24);
    const int height = rows * std::max(20, m_rows->sizeHintForRow(0)) + m_theme.scaled(86);
    const int x = std::clamp(place.left(), 8, std::max(8, parentWidget()->width() - width - 8));
    const bool isBelow = place.bottom() + height < parentWidget()->height() || place.top() < height;
    setGeometry(x, isBelow ? place.bottom() + 2 : place.top() - height - 2, width, height);
    raise();
}

int CompletionPopup::current() const
{
    return m_rows->currentRow();
}

void CompletionPopup::showHelp()
{
    const int row = m_rows->currentRow();
    m_help->setText(row >= 0 && std::size_t(row) < m_list.choices.size() ? m_list.choices[std::size_t(row)].help : QString());
}

void CompletionPopup::take()
{
    const int row = m_rows->currentRow();
    hide();
    if (row >= 0 && std::size_t(row) < m_list.choices.size())
        Q_EMIT taken(m_list.choices[std::size_t(row)].text, m_list.from);
}

bool CompletionPopup::handleKey(int key)
{
    const int last = m_rows->count() - 1, row = m_rows->currentRow();
    switch (key) {
    case Qt::Key_Down: m_rows->setCurrentRow(row < last ? row + 1 : 0); return true;
    case Qt::Key_Up: m_rows->setCurrentRow(row > 0 ? row - 1 : last); return true;
    case Qt::Key_PageDown: m_rows->setCurrentRow(std::min(last, row + 8)); return true;
    case Qt::Key_PageUp: m_rows->setCurrentRow(std::max(0, row - 8)); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Tab: take(); return true;
    case Qt::Key_Escape: hide(); return true;
    default: return false;
    }
}

} // namespace tw
