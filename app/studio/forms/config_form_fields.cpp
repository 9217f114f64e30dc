#include "app/studio/forms/config_form.h"

#include "app/studio/forms/field_row.h"
#include "app/studio/forms/list_heads.h"
#include "app/studio/forms/phrase_text.h"
#include "app/studio/models/document_session.h"
#include "app/studio/shell/segmented.h"

#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

// Which rows the form has: the fields that there are, those that are wanted, and their widgets.

namespace tw {
namespace {

constexpr std::size_t mostItems = 40; ///< of one list; more are for the text

/// Blocks are rows of their keys; they have none of their own.
bool hasRow(const KeyEntry &entry)
{
    return entry.type != KeyType::Block && entry.type != KeyType::BlockList;
}

/// The entries of an item's keys, as paths behind "datasets[0]". Lists in items are edited in the text.
std::vector<std::pair<const KeyEntry *, std::string>> keysOfItem(const KeyEntry &list)
{
    std::vector<std::pair<const KeyEntry *, std::string>> keys;
    for (const KeyEntry *entry : allKeys()) {
        const std::size_t brackets = entry->key.find("[].");
        if (brackets == std::string_view::npos || !hasRow(*entry))
            continue;
        const std::string rest(entry->key.substr(brackets + 2));
        if (rest.find("[]") == std::string::npos && findKey(std::string(list.key) + "[0]" + rest) == entry)
            keys.emplace_back(entry, rest);
    }
    return keys;
}

std::size_t itemsOf(const ConfigDocument &document, const std::string &list)
{
    const ConfigNode *node = document.find(list);
    return node && node->kind == ConfigNode::Kind::List ? node->items.size() : 0;
}

/// What names an item to people: its first text.
QString nameOfItem(const ConfigNode *item)
{
    if (!item)
        return {};
    for (const ConfigEntry &entry : item->entries) {
        if (entry.value.isScalar() && !entry.value.text.empty())
            return QString::fromStdString(entry.value.text);
    }
    return QString::fromStdString(item->text);
}

} // namespace

bool ConfigForm::isOpen(const std::string &itemPath, std::size_t count) const
{
    constexpr std::size_t openAtFirst = 3, searched = 20;
    if (!m_search->text().trimmed().isEmpty() && count <= searched)
        return true;
    if (m_show == Show::Changed && isFieldChanged(m_session, itemPath))
        return true;
    const auto chosen = m_open.find(itemPath);
    return chosen != m_open.end() ? chosen->second : count <= openAtFirst;
}

void ConfigForm::listItems(const KeyEntry &entry, std::vector<Field> &fields) const
{
    const std::string list(entry.key);
    fields.push_back({Field::Kind::List, &entry, list, entry.group});
    const std::size_t count = itemsOf(m_session.document(), list);
    if (count == 0)
        return;
    const auto keys = keysOfItem(entry);
    for (std::size_t i = 0; i < std::min(count, mostItems); ++i) {
        const std::string path = list + "[" + std::to_string(i) + "]";
        fields.push_back({Field::Kind::Item, &entry, path, entry.group, i});
        if (!isOpen(path, count))
            continue;
        for (const auto &[key, rest] : keys)
            fields.push_back({Field::Kind::Row, key, path + rest, entry.group, i});
    }
}

void ConfigForm::listFields()
{
    std::vector<Field> fields;
    for (const KeyEntry *entry : allKeys()) {
        if (entry->type == KeyType::BlockList && entry->key.find("[]") == std::string_view::npos)
            listItems(*entry, fields);
        else if (hasRow(*entry) && entry->key.find("[]") == std::string_view::npos)
            fields.push_back({Field::Kind::Row, entry, std::string(entry->key), entry->group});
    }
    m_fields = std::move(fields);
    dropUnlisted();
    for (Field &field : m_fields) {
        if (const auto row = m_rows.find(field.path); field.kind == Field::Kind::Row && row != m_rows.end())
            field.widget = row->second;
        else if (const auto head = m_heads.find(field.path); field.kind != Field::Kind::Row && head != m_heads.end())
            field.widget = head->second;
    }
}

/// Rows and heads of items that are gone or folded.
void ConfigForm::dropUnlisted()
{
    std::set<std::string> rows, heads;
    for (const Field &field : m_fields)
        (field.kind == Field::Kind::Row ? rows : heads).insert(field.path);
    std::vector<QWidget *> gone;
    const auto drop = [&gone](auto &widgets, const std::set<std::string> &kept) {
        std::erase_if(widgets, [&](const auto &entry) {
            if (!kept.contains(entry.first))
                gone.push_back(entry.second);
            return !kept.contains(entry.first);
        });
    };
    drop(m_rows, rows);
    drop(m_heads, heads);
    for (QWidget *widget : gone) {
        widget->hide();
        widget->deleteLater(); // one of its buttons may be in the middle of a click
    }
}

bool ConfigForm::isWanted(const Field &field) const
{
    // What Axolotl gave up or fills in by itself is shown only where a document has it.
    const bool isOffered = field.entry->state == KeyState::Current || m_session.document().find(field.path);
    if (!isOffered && field.path != m_pinned && !isFieldChanged(m_session, field.path))
        return false;
    const QString text = m_search->text().trimmed();
    if (!text.isEmpty()) {
        if (field.kind == Field::Kind::Item)
            return false; // shown by its rows
        const QString all = schemaText(field.entry->label) + QLatin1Char(' ') + QString::fromStdString(field.path) + QLatin1Char(' ')
            + schemaText(field.entry->help);
        return all.contains(text, Qt::CaseInsensitive);
    }
    if (field.path == m_pinned)
        return true;
    switch (m_show) {
    case Show::Changed: return field.kind != Field::Kind::List && isFieldChanged(m_session, field.path);
    case Show::All: return true;
    case Show::Common: break;
    }
    return field.kind == Field::Kind::Item || field.entry->tier == KeyTier::Common;
}

/// A row that is wanted brings the heads over it along.
void ConfigForm::chooseWanted()
{
    Field *list = nullptr, *item = nullptr;
    for (Field &field : m_fields) {
        field.isWanted = isWanted(field);
        if (field.kind == Field::Kind::List) {
            list = &field;
            item = nullptr;
        } else if (field.kind == Field::Kind::Item) {
            item = &field;
            list->isWanted = list->isWanted || field.isWanted;
        } else if (item && field.path.starts_with(item->path) && field.isWanted) {
            item->isWanted = list->isWanted = true;
        }
    }
}

QWidget *ConfigForm::makeRow(const Field &field, QWidget *parent)
{
    auto *row = new FieldRow(*field.entry, field.path, m_session, m_theme, parent);
    m_rows[field.path] = row;
    connect(row, &FieldRow::focused, this, [this, path = field.path] { Q_EMIT keyFocused(path); });
    connect(row, &FieldRow::failed, this, &ConfigForm::failed);
    return row;
}

QWidget *ConfigForm::makeListHead(const Field &field, QWidget *parent)
{
    const auto keys = keysOfItem(*field.entry);
    const std::string first = keys.empty() ? "path" : keys.front().second.substr(1);
    auto *head = new ListHead(*field.entry, first, m_session, parent);
    m_heads[field.path] = head;
    connect(head, &ListHead::failed, this, &ConfigForm::failed);
    connect(head, &ListHead::added, this, [this, list = field.path, first](std::size_t item) {
        const std::string path = list + "[" + std::to_string(item) + "]";
        openItem(path, true);
        select(path + "." + first);
        focusRow();
    });
    return head;
}

QWidget *ConfigForm::makeItemHead(const Field &field, QWidget *parent)
{
    auto *head = new ItemHead(*field.entry, field.item, m_session, m_theme, parent);
    m_heads[field.path] = head;
    connect(head, &ItemHead::failed, this, &ConfigForm::failed);
    connect(head, &ItemHead::folded, this, [this, path = field.path](bool isOpen) { openItem(path, isOpen); });
    connect(head, &ItemHead::moved, this, [this, path = field.path, list = std::string(field.entry->key)](std::size_t to) {
        const std::string other = list + "[" + std::to_string(to) + "]";
        const std::size_t count = itemsOf(m_session.document(), list);
        const bool wasOpen = isOpen(path, count), wasOtherOpen = isOpen(other, count);
        m_open[other] = wasOpen;
        openItem(path, wasOtherOpen);
        if (QWidget *there = this->head(other))
            m_scroll->ensureWidgetVisible(there, 0, 40);
    });
    return head;
}

void ConfigForm::openItem(const std::string &itemPath, bool isOpen)
{
    m_open[itemPath] = isOpen;
    filter();
}

void ConfigForm::refreshItemHead(const Field &field)
{
    const std::size_t count = itemsOf(m_session.document(), std::string(field.entry->key));
    static_cast<ItemHead *>(field.widget)->showItem(nameOfItem(m_session.document().find(field.path)), count, isOpen(field.path, count));
}

void ConfigForm::makeWidget(Field &field, int place)
{
    Section &section = sectionOf(field.group);
    switch (field.kind) {
    case Field::Kind::Row: field.widget = makeRow(field, section.box); break;
    case Field::Kind::List: field.widget = makeListHead(field, section.box); break;
    case Field::Kind::Item: field.widget = makeItemHead(field, section.box); break;
    }
    section.rows->insertWidget(place + 1, field.widget); // behind the title
}

void ConfigForm::filter()
{
    // Hiding a field moves the focus, which chooses another key: that must not begin this again.
    if (!m_session.isOpen() || m_isFiltering)
        return;
    m_isFiltering = true;
    listFields();
    chooseWanted();
    std::map<KeyGroup, int> made, shown;
    for (Field &field : m_fields) {
        if (field.isWanted && !field.widget)
            makeWidget(field, made[field.group]);
        if (field.widget) {
            if (field.kind == Field::Kind::Item)
                refreshItemHead(field);
            else if (field.kind == Field::Kind::List)
                static_cast<ListHead *>(field.widget)->setCount(itemsOf(m_session.document(), field.path), mostItems);
            field.widget->setVisible(field.isWanted);
            ++made[field.group];
        }
        shown[field.group] += field.isWanted;
    }
    bool isEmpty = true;
    for (std::size_t i = 0; i < m_sections.size(); ++i) {
        const bool has = shown[m_sections[i].group] > 0;
        m_sections[i].box->setVisible(has);
        m_groups->item(int(i))->setHidden(!has);
        isEmpty = isEmpty && !has;
    }
    m_empty->setVisible(isEmpty);
    m_isFiltering = false;
    markGroup();
}

/// Keys that say something else than in the file; a folded item counts as one.
int ConfigForm::countChanged(std::map<KeyGroup, bool> &groups) const
{
    int changed = 0;
    for (const Field &field : m_fields) {
        const std::size_t count = field.kind == Field::Kind::Item ? itemsOf(m_session.document(), std::string(field.entry->key)) : 0;
        const bool counts = field.kind == Field::Kind::Row || (field.kind == Field::Kind::Item && !isOpen(field.path, count));
        if (!counts || !isFieldChanged(m_session, field.path))
            continue;
        ++changed;
        groups[field.group] = true;
    }
    return changed;
}

void ConfigForm::refresh()
{
    if (!m_session.isOpen() || m_isFiltering)
        return;
    m_isFiltering = true;
    listFields();
    m_isFiltering = false;
    for (const auto &[path, row] : m_rows)
        row->refresh();
    std::map<KeyGroup, bool> changedGroups;
    const int changed = countChanged(changedGroups);
    for (std::size_t i = 0; i < m_sections.size(); ++i) {
        const QString label = schemaText(keyGroupLabel(m_sections[i].group));
        const bool isChanged = changedGroups[m_sections[i].group];
        m_groups->item(int(i))->setText(isChanged ? label + QStringLiteral("  •") : label);
        m_groups->item(int(i))->setData(Qt::AccessibleTextRole, isChanged ? tr("%1, changed").arg(label) : label);
    }
    m_choice->setChoices({tr("Common"), changed ? tr("Changed %1").arg(changed) : tr("Changed"), tr("All")});
    filter();
}

} // namespace tw
