#include "app/studio/pages/monitor/log_view.h"

#include "app/studio/shell/controls.h"
#include "app/studio/shell/icons.h"
#include "app/studio/shell/number_label.h"
#include "app/studio/shell/segmented.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScrollBar>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QStringListModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace tw {

namespace {

class LogDelegate : public QStyledItemDelegate
{
public:
    LogDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {200, m_theme.scaled(20)}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, m_theme.color(Token::AccentTint));
        painter->setFont(m_theme.codeFont(TextSize::Caption));
        const QVariant when = index.data(LogModel::TimeRole); // what a trainer prints has none
        const QRect time(option.rect.left(), option.rect.top(), when.isValid() ? m_theme.scaled(72) : 0, option.rect.height());
        painter->setPen(m_theme.color(Token::Text3));
        painter->drawText(time, Qt::AlignLeft | Qt::AlignVCenter, when.toString());
        painter->setPen(m_theme.color(tokenOf(index)));
        const QRect text = option.rect.adjusted(time.width(), 0, 0, 0);
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width()));
        painter->restore();
    }

private:
    static Token tokenOf(const QModelIndex &index)
    {
        if (!index.data(LogModel::KindRole).isValid())
            return Token::Text2;
        switch (static_cast<LogLine::Kind>(index.data(LogModel::KindRole).toInt())) {
        case LogLine::Kind::Eval:
            return Token::AccentText;
        case LogLine::Kind::Checkpoint:
            return Token::Ok;
        case LogLine::Kind::Note:
            return Token::Warn;
        case LogLine::Kind::End:
            return Token::Text;
        case LogLine::Kind::Start:
        case LogLine::Kind::Phase:
        case LogLine::Kind::Step:
            break;
        }
        return Token::Text2;
    }

    const Theme &m_theme;
};

} // namespace

LogView::LogView(LogModel &model, const Theme &theme, QWidget *parent) :
    QWidget(parent), m_theme(theme), m_events(model), m_output(new QStringListModel(this)), m_title(textLabel(TextRole::Value, this)),
    m_source(new Segmented(this)), m_empty(textLabel(TextRole::Secondary, this)), m_search(new QLineEdit(this)),
    m_follow(pushButton(ButtonLook::Link, this)), m_list(new QListView(this)), m_found(new QSortFilterProxyModel(this))
{
    m_found->setSourceModel(&model);
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_list->setModel(m_found);
    m_list->setItemDelegate(new LogDelegate(theme, m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_search->addAction(icon(QStringLiteral("search"), Token::Text2, theme), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_search->setFixedWidth(200);
    m_follow->setIconSize({7, 7});

    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(24, 6, 24, 8);
    whole->setSpacing(4);
    auto *top = new QHBoxLayout;
    top->setSpacing(24);
    top->addWidget(m_title);
    top->addWidget(m_search);
    top->addWidget(m_source);
    top->addStretch(1);
    top->addWidget(m_follow);
    whole->addLayout(top);
    whole->addWidget(m_empty);
    whole->addWidget(m_list, 1);
    m_empty->hide();

    connect(m_search, &QLineEdit::textChanged, m_found, &QSortFilterProxyModel::setFilterFixedString);
    connect(m_search, &QLineEdit::textChanged, this, &LogView::showEmpty);
    auto *escape = new QShortcut(QKeySequence(Qt::Key_Escape), m_search);
    escape->setContext(Qt::WidgetShortcut);
    connect(escape, &QShortcut::activated, this, &LogView::clearOrLeave);
    connect(m_source, &Segmented::chosen, this, &LogView::showSource);
    connect(m_follow, &QPushButton::clicked, this, [this] { setFollowing(!m_isFollowing); });
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(m_found, signal, this, &LogView::followEnd);
        connect(m_found, signal, this, &LogView::showEmpty);
    }
    connect(m_found, &QAbstractItemModel::modelReset, this, &LogView::followEnd);
    connect(m_found, &QAbstractItemModel::modelReset, this, &LogView::showEmpty);
    QScrollBar *bar = m_list->verticalScrollBar();
    connect(bar, &QScrollBar::rangeChanged, this, &LogView::followEnd);
    connect(bar, &QScrollBar::valueChanged, this, [this, bar](int value) {
        if (!m_isMoving)
            setFollowing(value == bar->maximum());
    });
    retranslate();
}

void LogView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LogView::retranslate()
{
    m_title->setText(tr("Log"));
    m_search->setPlaceholderText(tr("Search the log"));
    m_search->setAccessibleName(tr("Search the log"));
    m_list->setAccessibleName(tr("Log"));
    m_source->setChoices({tr("Events"), tr("Output")});
    m_source->setAccessibleName(tr("What the log shows"));
    showEmpty();
    m_follow->setText(m_isFollowing ? tr("Following") : tr("Follow the end"));
    m_follow->setIcon(m_isFollowing ? icon(QStringLiteral("circle-fill"), Token::Ok, m_theme) : QIcon());
}

bool LogView::showsOutput() const
{
    return m_source->current() == 1;
}

void LogView::showOutput(bool isShown)
{
    m_source->setCurrent(isShown ? 1 : 0);
    showSource();
}

void LogView::showSource()
{
    m_found->setSourceModel(showsOutput() ? static_cast<QAbstractItemModel *>(m_output) : &m_events);
    showEmpty();
    setFollowing(true);
    if (showsOutput())
        Q_EMIT outputWanted();
}

void LogView::setOutput(const QStringList &lines)
{
    if (lines != m_output->stringList()) // a reset would take selection and place away
        m_output->setStringList(lines);
}

/// An empty list says why.
void LogView::showEmpty()
{
    m_empty->setVisible(m_found->rowCount() == 0);
    m_empty->setText(!m_search->text().isEmpty() ? tr("No line has “%1”.").arg(m_search->text())
                         : showsOutput()         ? tr("The trainer has not printed anything.")
                                                 : tr("Nothing has happened yet."));
}

void LogView::clearOrLeave()
{
    if (m_search->text().isEmpty())
        Q_EMIT left();
    else
        m_search->clear();
}

void LogView::setFollowing(bool isFollowing)
{
    m_isFollowing = isFollowing;
    retranslate();
    followEnd();
}

void LogView::followEnd()
{
    if (!m_isFollowing)
        return;
    m_isMoving = true;
    m_list->scrollToBottom();
    m_isMoving = false;
}

void LogView::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

} // namespace tw
