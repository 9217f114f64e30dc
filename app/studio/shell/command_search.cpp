#include "app/studio/shell/command_search.h"

#include "app/studio/shell/controls.h"
#include "app/studio/shell/icons.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace tw {

namespace {

constexpr int mostFound = 100;
constexpr int shownRows = 10;

QString kindText(Command::Kind kind)
{
    switch (kind) {
    case Command::Kind::Action: return CommandSearch::tr("Action");
    case Command::Kind::Page: return CommandSearch::tr("Page");
    case Command::Kind::Setting: return CommandSearch::tr("Setting");
    case Command::Kind::Run: return CommandSearch::tr("Run");
    case Command::Kind::Model: return CommandSearch::tr("Model");
    }
    return {};
}

QString kindIcon(Command::Kind kind)
{
    switch (kind) {
    case Command::Kind::Action: return QStringLiteral("arrow-return-left");
    case Command::Kind::Page: return QStringLiteral("columns-gap");
    case Command::Kind::Setting: return QStringLiteral("sliders");
    case Command::Kind::Run: return QStringLiteral("clock-history");
    case Command::Kind::Model: return QStringLiteral("table");
    }
    return {};
}

/// Icon of the kind, title, name in the font of code; detail and kind at the right.
class CommandDelegate : public QStyledItemDelegate
{
public:
    CommandDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {200, m_theme.scaled(32)}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(m_theme.color(Token::AccentTint));
            painter->drawRoundedRect(option.rect.adjusted(4, 0, -4, 0), 6, 6);
        }
        QRect room = option.rect.adjusted(14, 0, -14, 0);
        const auto kind = static_cast<Command::Kind>(index.data(CommandModel::KindRole).toInt());
        painter->drawPixmap(room.left(), room.center().y() - 6,
                            iconPixmap(kindIcon(kind), m_theme.color(Token::Text2), 14, painter->device()->devicePixelRatioF()));
        room.setLeft(room.left() + 26);
        const auto put = [&](const QString &text, const QFont &font, Token token, bool isRight) {
            painter->setFont(font);
            painter->setPen(m_theme.color(token));
            const QString shown = painter->fontMetrics().elidedText(text, Qt::ElideRight, room.width());
            painter->drawText(room, (isRight ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, shown);
            const int width = painter->fontMetrics().horizontalAdvance(shown) + 12;
            room.adjust(isRight ? 0 : width, 0, isRight ? -width : 0, 0);
        };
        const QString detail = index.data(CommandModel::DetailRole).toString();
        put(detail.isEmpty() ? kindText(kind) : QStringLiteral("%1 · %2").arg(kindText(kind), detail), m_theme.font(TextSize::Caption), Token::Text3, true);
        put(index.data().toString(), m_theme.font(TextSize::Body, QFont::Medium), Token::Text, false);
        if (room.width() > 40)
            put(index.data(CommandModel::NameRole).toString(), m_theme.codeFont(TextSize::Caption), Token::Text3, false);
        painter->restore();
    }

private:
    const Theme &m_theme;
};

} // namespace

void CommandModel::setCommands(std::vector<Command> commands)
{
    m_commands = std::move(commands);
    find(m_text);
}

void CommandModel::find(const QString &text)
{
    beginResetModel();
    m_text = text;
    m_found = findCommands(m_commands, text, mostFound);
    endResetModel();
}

int CommandModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_found.size());
}

QVariant CommandModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Command &command = found(index.row());
    switch (role) {
    case Qt::DisplayRole: return command.title;
    case NameRole: return command.name;
    case DetailRole: return command.detail;
    case KindRole: return static_cast<int>(command.kind);
    case Qt::AccessibleTextRole: {
        QStringList parts {command.title, command.name, kindText(command.kind), command.detail};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    default: return {};
    }
}

CommandSearch::CommandSearch(const Theme &theme, QWidget *window) :
    QFrame(window), m_theme(theme), m_line(new QLineEdit(this)), m_list(new QListView(this)), m_none(textLabel(TextRole::Secondary, this))
{
    setObjectName(QStringLiteral("commandSearch"));
    m_line->addAction(icon(QStringLiteral("search"), Token::Text2, theme), QLineEdit::LeadingPosition);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new CommandDelegate(theme, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_none->setContentsMargins(14, 8, 14, 8);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->addWidget(m_line);
    column->addWidget(m_none);
    column->addWidget(m_list, 1);
    connect(m_line, &QLineEdit::textChanged, this, &CommandSearch::find);
    connect(m_list, &QListView::clicked, this, &CommandSearch::take);
    m_line->installEventFilter(this);
    window->installEventFilter(this);
    hide();
}

void CommandSearch::open(std::vector<Command> commands)
{
    if (!isVisible())
        m_before = QApplication::focusWidget();
    m_line->setPlaceholderText(tr("Search pages, settings, runs, models, actions"));
    m_line->setAccessibleName(m_line->placeholderText());
    m_list->setAccessibleName(tr("What was found"));
    m_none->setText(tr("Nothing is called like that."));
    m_line->clear();
    setCommands(std::move(commands));
    show();
    raise();
    m_line->setFocus(Qt::ShortcutFocusReason);
}

void CommandSearch::setCommands(std::vector<Command> commands)
{
    m_model.setCommands(std::move(commands));
    find();
}

void CommandSearch::find()
{
    m_model.find(m_line->text());
    m_list->setCurrentIndex(m_model.index(0));
    m_none->setVisible(m_model.rowCount() == 0);
    m_list->setVisible(m_model.rowCount() > 0);
    place();
}

/// Under the window's top, in its middle.
void CommandSearch::place()
{
    const QWidget *window = parentWidget();
    const int width = std::min(m_theme.scaled(620), window->width() - 48);
    const int rows = std::clamp(m_model.rowCount(), 1, shownRows);
    const int height = m_line->sizeHint().height() + rows * m_theme.scaled(32) + 32;
    setGeometry((window->width() - width) / 2, 56, width, std::min(height, window->height() - 80));
}

void CommandSearch::move(int rows)
{
    const int last = m_model.rowCount() - 1, row = m_list->currentIndex().row() + rows;
    if (last >= 0)
        m_list->setCurrentIndex(m_model.index(row > last ? (rows == 1 ? 0 : last) : row < 0 ? (rows == -1 ? last : 0) : row));
}

void CommandSearch::take(const QModelIndex &row)
{
    if (!row.isValid())
        return;
    const std::function<void()> run = m_model.found(row.row()).run;
    close();
    if (run)
        run();
}

void CommandSearch::close()
{
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    hide();
}

bool CommandSearch::handleKey(int key)
{
    switch (key) {
    case Qt::Key_Down: move(1); return true;
    case Qt::Key_Up: move(-1); return true;
    case Qt::Key_PageDown: move(shownRows); return true;
    case Qt::Key_PageUp: move(-shownRows); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: take(m_list->currentIndex()); return true;
    case Qt::Key_Escape: close(); return true;
    case Qt::Key_Tab:
    case Qt::Key_Backtab: return true; // the list moves with the arrows; the focus stays
    default: return false;
    }
}

bool CommandSearch::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::ShortcutOverride) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Escape || key == Qt::Key_Return || key == Qt::Key_Enter)
            event->accept(); // the window's own keys rest meanwhile
    } else if (watched == m_line && event->type() == QEvent::KeyPress) {
        return handleKey(static_cast<QKeyEvent *>(event)->key());
    } else if (watched == m_line && event->type() == QEvent::FocusOut && static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason) {
        hide(); // something else was clicked
    } else if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace tw
