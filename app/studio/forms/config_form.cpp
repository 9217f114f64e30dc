#include "app/studio/forms/config_form.h"

#include "app/studio/forms/field_editor.h"
#include "app/studio/forms/field_row.h"
#include "app/studio/forms/list_heads.h"
#include "app/studio/forms/phrase_text.h"
#include "app/studio/models/document_session.h"
#include "app/studio/shell/controls.h"
#include "app/studio/shell/format.h"
#include "app/studio/shell/icons.h"
#include "app/studio/shell/segmented.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace tw {

namespace {

constexpr int groupsWidth = 160;
constexpr int leastFieldsWidth = 380;

} // namespace

ConfigForm::ConfigForm(DocumentSession &session, const Theme &theme, QWidget *parent) :
    QWidget(parent), m_session(session), m_theme(theme), m_search(new QLineEdit(this)), m_choice(new Segmented(this)),
    m_groups(new QListWidget(this)), m_scroll(new QScrollArea(this)), m_empty(wrappedLabel(TextRole::Secondary, this))
{
    m_search->addAction(icon(QStringLiteral("search"), Token::Text2, theme), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_groups->setObjectName(QStringLiteral("groupList"));
    m_groups->setFixedWidth(theme.scaled(groupsWidth));
    m_groups->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_groups->setTextElideMode(Qt::ElideRight);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);

    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(24, 12, 24, 12);
    top->setSpacing(16);
    top->addWidget(m_search, 1);
    top->addWidget(m_choice);
    whole->addLayout(top);
    whole->addWidget(hairline(this));
    auto *columns = new QHBoxLayout;
    columns->setSpacing(0);
    columns->addWidget(m_groups);
    columns->addWidget(m_scroll, 1);
    whole->addLayout(columns, 1);
    addSections();

    connect(m_search, &QLineEdit::textChanged, this, [this] {
        m_pinned.clear();
        filter();
    });
    connect(m_choice, &Segmented::chosen, this, [this](int index) { setShow(static_cast<Show>(index)); });
    connect(m_groups, &QListWidget::currentRowChanged, this, [this](int index) {
        if (index < 0)
            return;
        const QSignalBlocker keepsRow(m_groups); // also where the end of the form keeps its section from the top
        m_isJumping = true;
        m_scroll->verticalScrollBar()->setValue(m_sections[std::size_t(index)].box->y() - 8);
        m_isJumping = false;
    });
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this, &ConfigForm::markGroup);
    connect(&session, &DocumentSession::checked, this, &ConfigForm::refresh);
    connect(&session, &DocumentSession::checked, this, [this] {
        if (!m_awaited.empty()) // once the rows have their places
            QTimer::singleShot(0, this, [this, path = std::exchange(m_awaited, {})] { select(path); });
    });
    connect(&session, &DocumentSession::stateChanged, this, &ConfigForm::refresh);
    connect(&session, &DocumentSession::quoteChanged, this, &ConfigForm::refreshNotes);
    retranslate();
}

/// Where there is no room for both, the form goes before the list of its groups.
void ConfigForm::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_groups->setVisible(width() >= m_theme.scaled(groupsWidth + leastFieldsWidth));
}

/// The group at the top of the form is the current one.
void ConfigForm::markGroup()
{
    if (m_isJumping)
        return;
    const int top = m_scroll->verticalScrollBar()->value() + m_theme.scaled(32);
    int current = -1;
    for (std::size_t i = 0; i < m_sections.size(); ++i) {
        if (!m_sections[i].box->isHidden() && (current < 0 || m_sections[i].box->y() <= top))
            current = int(i);
    }
    const QSignalBlocker quiet(m_groups);
    m_groups->setCurrentRow(current);
}

void ConfigForm::refreshNotes()
{
    const Quote *quote = m_session.liveQuote();
    if (!quote || quote->steps <= 0)
        return; // the last ones stay until the next quote
    sectionOf(KeyGroup::Adapter).note->setText(
        tr("%1 of %2 weights are trained").arg(format::countInTile(double(quote->trainable)), format::countInTile(double(quote->parameters))));
    sectionOf(KeyGroup::Data).note->setText(tr("%1 tokens in all epochs").arg(format::countInTile(double(quote->tokens))));
    sectionOf(KeyGroup::Batches).note->setText(tr("%1 tokens a step").arg(format::count(quote->tokens / quote->steps)));
}

void ConfigForm::addSections()
{
    auto *body = new QWidget(m_scroll);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(12, 12, 24, 24);
    layout->setSpacing(12);
    for (const KeyEntry *entry : allKeys()) {
        if (std::ranges::find(m_sections, entry->group, &Section::group) != m_sections.end())
            continue;
        Section section {entry->group, new QWidget(body), textLabel(TextRole::Section, body), textLabel(TextRole::Caption, body), nullptr};
        section.rows = new QVBoxLayout(section.box);
        section.rows->setContentsMargins(0, 0, 0, 0);
        section.rows->setSpacing(0);
        auto *titleRow = new QHBoxLayout;
        titleRow->setContentsMargins(12, 0, 0, 6);
        titleRow->addWidget(section.title, 1);
        titleRow->addWidget(section.note);
        section.rows->addLayout(titleRow);
        layout->addWidget(section.box);
        m_sections.push_back(section);
        m_groups->addItem(QString());
    }
    layout->addWidget(m_empty);
    layout->addStretch(1);
    m_scroll->setWidget(body);
}

ConfigForm::Section &ConfigForm::sectionOf(KeyGroup group)
{
    return *std::ranges::find(m_sections, group, &Section::group);
}

void ConfigForm::setShow(Show show)
{
    m_show = show;
    m_pinned.clear();
    m_choice->setCurrent(static_cast<int>(show));
    filter();
}

void ConfigForm::setSearch(const QString &text)
{
    m_search->setText(text);
}

FieldRow *ConfigForm::row(const std::string &path) const
{
    const auto found = m_rows.find(path);
    return found == m_rows.end() || found->second->isHidden() ? nullptr : found->second;
}

QWidget *ConfigForm::head(const std::string &path) const
{
    const auto found = m_heads.find(path);
    return found == m_heads.end() || found->second->isHidden() ? nullptr : found->second;
}

void ConfigForm::select(const std::string &path)
{
    if (!m_session.isOpen()) {
        m_awaited = path;
        return;
    }
    if (const auto before = m_rows.find(m_selected); before != m_rows.end())
        before->second->setSelected(false);
    m_selected = path;
    FieldRow *chosen = row(path);
    if (!chosen && findKey(path) && m_search->text().trimmed().isEmpty()) {
        m_pinned = path;
        if (const std::size_t bracket = path.find(']'); bracket != std::string::npos)
            m_open[path.substr(0, bracket + 1)] = true;
        filter();
        chosen = row(path);
    }
    if (!chosen)
        return;
    chosen->setSelected(true);
    m_scroll->ensureWidgetVisible(chosen, 0, 40);
}

void ConfigForm::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ConfigForm::focusRow()
{
    if (FieldRow *chosen = row(m_selected))
        chosen->editor()->setFocus(Qt::ShortcutFocusReason);
    else
        focusSearch();
}

void ConfigForm::retranslate()
{
    m_search->setPlaceholderText(tr("Search %1 settings and their help").arg(allKeys().size()));
    m_search->setAccessibleName(tr("Search the settings"));
    m_groups->setAccessibleName(tr("Groups of settings"));
    m_choice->setAccessibleName(tr("Which settings are shown"));
    m_empty->setText(tr("No setting is like that."));
    for (const Section &section : m_sections)
        section.title->setText(schemaText(keyGroupLabel(section.group)));
    for (const auto &[path, row] : m_rows)
        row->retranslate();
    for (const auto &[path, head] : m_heads) {
        if (auto *list = qobject_cast<ListHead *>(head))
            list->retranslate();
        else if (auto *item = qobject_cast<ItemHead *>(head))
            item->retranslate();
    }
    m_choice->setChoices({tr("Common"), tr("Changed"), tr("All")});
    refreshNotes();
    refresh();
}

} // namespace tw
