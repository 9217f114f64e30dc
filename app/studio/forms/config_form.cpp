#include "app/studio/forms/config_form.h"

#include "app/studio/forms/field_editor.h"
#include "app/studio/forms/field_row.h"
#include "app/studio/forms/phrase_text.h"
#include "app/studio/models/document_session.h"
#include "app/studio/shell/controls.h"
#include "app/studio/shell/icons.h"
#include "app/studio/shell/segmented.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace tw {
namespace {

/// "datasets[].path" for every data set that is there, and for a first one where none is.
std::vector<std::string> placesOf(const KeyEntry &entry, const ConfigDocument &document)
{
    const std::string key(entry.key);
    const std::size_t brackets = key.find("[]");
    if (brackets == std::string::npos)
        return {key};
    const ConfigNode *list = document.find(key.substr(0, brackets));
    const std::size_t count = list && list->kind == ConfigNode::Kind::List ? std::max<std::size_t>(1, list->items.size()) : 1;
    std::vector<std::string> places;
    for (std::size_t i = 0; i < count; ++i)
        places.push_back(key.substr(0, brackets) + "[" + std::to_string(i) + "]" + key.substr(brackets + 2));
    return places;
}

/// Blocks are rows of their keys; they have none of their own.
bool hasRow(const KeyEntry &entry)
{
    return entry.type != KeyType::Block && entry.type != KeyType::BlockList;
}

} // namespace

ConfigForm::ConfigForm(DocumentSession &session, const Theme &theme, QWidget *parent) :
    QWidget(parent), m_session(session), m_theme(theme), m_search(new QLineEdit(this)), m_choice(new Segmented(this)),
    m_groups(new QListWidget(this)), m_scroll(new QScrollArea(this)), m_empty(wrappedLabel(TextRole::Secondary, this))
{
    m_search->addAction(icon(QStringLiteral("search"), Token::Text2, theme), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_groups->setObjectName(QStringLiteral("sectionList"));
    m_groups->setFixedWidth(theme.scaled(160));
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

    connect(m_search, &QLineEdit::textChanged, this, &ConfigForm::filter);
    connect(m_choice, &Segmented::chosen, this, [this](int index) { setShow(static_cast<Show>(index)); });
    connect(m_groups, &QListWidget::currentRowChanged, this, [this](int index) {
        if (index < 0)
            return;
        QWidget *box = m_sections[std::size_t(index)].box;
        m_scroll->ensureVisible(0, box->y() + m_scroll->viewport()->height() - 16, 0, 0);
        m_scroll->ensureVisible(0, box->y(), 0, 8);
    });
    connect(&session, &DocumentSession::checked, this, &ConfigForm::refresh);
    connect(&session, &DocumentSession::stateChanged, this, &ConfigForm::refresh);
    retranslate();
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
        Section section {entry->group, new QWidget(body), textLabel(TextRole::Section, body), nullptr};
        section.rows = new QVBoxLayout(section.box);
        section.rows->setContentsMargins(0, 0, 0, 0);
        section.rows->setSpacing(0);
        auto *titleRow = new QHBoxLayout;
        titleRow->setContentsMargins(12, 0, 0, 6);
        titleRow->addWidget(section.title);
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

void ConfigForm::listFields()
{
    std::vector<Field> fields;
    for (const KeyEntry *entry : allKeys()) {
        if (!hasRow(*entry))
            continue;
        for (const std::string &path : placesOf(*entry, m_session.document())) {
            const auto found = m_rows.find(path);
            fields.push_back({entry, path, found == m_rows.end() ? nullptr : found->second});
        }
    }
    for (auto it = m_rows.begin(); it != m_rows.end();) { // rows of data sets that are gone
        if (std::ranges::find(fields, it->first, &Field::path) != fields.end()) {
            ++it;
        } else {
            it->second->deleteLater();
            it = m_rows.erase(it);
        }
    }
    m_fields = std::move(fields);
}

bool ConfigForm::isWanted(const Field &field) const
{
    const QString text = m_search->text().trimmed();
    if (!text.isEmpty()) {
        const QString all = schemaText(field.entry->label) + QLatin1Char(' ') + QString::fromStdString(field.path) + QLatin1Char(' ')
            + schemaText(field.entry->help);
        return all.contains(text, Qt::CaseInsensitive);
    }
    switch (m_show) {
    case Show::Changed: return isFieldChanged(m_session, field.path);
    case Show::All: return true;
    case Show::Common: break;
    }
    return field.entry->tier == KeyTier::Common;
}

void ConfigForm::makeRow(Field &field, int place)
{
    Section &section = sectionOf(field.entry->group);
    field.row = new FieldRow(*field.entry, field.path, m_session, m_theme, section.box);
    section.rows->insertWidget(place + 1, field.row); // behind the title
    m_rows[field.path] = field.row;
    connect(field.row, &FieldRow::focused, this, [this, path = field.path] {
        Q_EMIT keyFocused(path);
    });
    connect(field.row, &FieldRow::failed, this, &ConfigForm::failed);
}

void ConfigForm::filter()
{
    std::map<KeyGroup, int> made, shown;
    for (Field &field : m_fields) {
        const bool wanted = isWanted(field);
        if (wanted && !field.row)
            makeRow(field, made[field.entry->group]);
        if (field.row) {
            field.row->setVisible(wanted);
            ++made[field.entry->group];
        }
        shown[field.entry->group] += wanted;
    }
    bool isEmpty = true;
    for (std::size_t i = 0; i < m_sections.size(); ++i) {
        const bool has = shown[m_sections[i].group] > 0;
        m_sections[i].box->setVisible(has);
        m_groups->item(int(i))->setHidden(!has);
        isEmpty = isEmpty && !has;
    }
    m_empty->setVisible(isEmpty);
}

void ConfigForm::refresh()
{
    if (!m_session.isOpen())
        return;
    listFields();
    int changed = 0;
    std::map<KeyGroup, bool> changedGroups;
    for (const Field &field : m_fields) {
        const bool isChanged = isFieldChanged(m_session, field.path);
        changed += isChanged;
        changedGroups[field.entry->group] = changedGroups[field.entry->group] || isChanged;
        if (field.row)
            field.row->refresh();
    }
    for (std::size_t i = 0; i < m_sections.size(); ++i) {
        const QString label = schemaText(keyGroupLabel(m_sections[i].group));
        const bool isChanged = changedGroups[m_sections[i].group];
        m_groups->item(int(i))->setText(isChanged ? label + QStringLiteral("  •") : label);
        m_groups->item(int(i))->setData(Qt::AccessibleTextRole, isChanged ? tr("%1, changed").arg(label) : label);
    }
    m_choice->setChoices({tr("Common"), changed ? tr("Changed %1").arg(changed) : tr("Changed"), tr("All")});
    filter();
}

void ConfigForm::setShow(Show show)
{
    m_show = show;
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

void ConfigForm::select(const std::string &path)
{
    if (const auto before = m_rows.find(m_selected); before != m_rows.end())
        before->second->setSelected(false);
    m_selected = path;
    FieldRow *chosen = row(path);
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
    m_choice->setChoices({tr("Common"), tr("Changed"), tr("All")});
    refresh();
}

} // namespace tw
