#pragma once

#include "app/studio/shell/theme.h"
#include "core/config/key_table.h"

#include <QWidget>

#include <map>
#include <set>
#include <string>
#include <vector>

class QLabel;
class QLineEdit;
class QListWidget;
class QScrollArea;
class QVBoxLayout;

namespace tw {

class DocumentSession;
class FieldRow;
class ItemHead;
class ListHead;
class Segmented;

/// The configuration as a form, made from the key table: groups at the left, search, and Common, Changed or All keys.
/// Lists of blocks ("datasets") have a head with Add, and for each item a head that folds, moves and removes it over its fields.
/// A row is made when it is first shown.
class ConfigForm : public QWidget
{
    Q_OBJECT
public:
    enum class Show { Common, Changed, All };

    ConfigForm(DocumentSession &session, const Theme &theme, QWidget *parent = nullptr);

    void setShow(Show show);
    void setSearch(const QString &text);
    /// Marks the row of a key and brings it into view, without moving the focus. It is shown also where Common or Changed leaves it
    /// out, until another is chosen; only a search keeps it hidden.
    void select(const std::string &path);
    /// Null while no row of that key is shown.
    [[nodiscard]] FieldRow *row(const std::string &path) const;
    /// The head of a list ("datasets") or of an item ("datasets[0]"); null where it is not shown.
    [[nodiscard]] QWidget *head(const std::string &path) const;
    void focusSearch();
    void focusRow();
    void retranslate();

Q_SIGNALS:
    void keyFocused(const std::string &path);
    void failed(const QString &reason);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Section {
        KeyGroup group;
        QWidget *box = nullptr;
        QLabel *title = nullptr;
        QLabel *note = nullptr; ///< what the group comes to
        QVBoxLayout *rows = nullptr;
    };
    struct Field {
        enum class Kind { Row, List, Item };
        Kind kind = Kind::Row;
        const KeyEntry *entry = nullptr; ///< of an item: its list's
        std::string path;
        KeyGroup group;
        std::size_t item = 0;
        bool isWanted = false;
        QWidget *widget = nullptr;
    };

    void addSections();
    void markGroup();
    void refreshNotes();
    void listFields();
    void refresh();
    void filter();
    void listItems(const KeyEntry &entry, std::vector<Field> &fields) const;
    [[nodiscard]] bool isOpen(const std::string &itemPath, std::size_t count) const;
    void dropUnlisted();
    [[nodiscard]] bool isWanted(const Field &field) const;
    void chooseWanted();
    [[nodiscard]] int countChanged(std::map<KeyGroup, bool> &groups) const;
    void makeWidget(Field &field, int place);
    QWidget *makeRow(const Field &field, QWidget *parent);
    QWidget *makeListHead(const Field &field, QWidget *parent);
    QWidget *makeItemHead(const Field &field, QWidget *parent);
    void refreshItemHead(const Field &field);
    void openItem(const std::string &itemPath, bool isOpen);
    Section &sectionOf(KeyGroup group);

    DocumentSession &m_session;
    const Theme &m_theme;
    QLineEdit *m_search;
    Segmented *m_choice;
    QListWidget *m_groups;
    QScrollArea *m_scroll;
    QLabel *m_empty;
    std::vector<Section> m_sections;
    std::vector<Field> m_fields;
    std::map<std::string, FieldRow *> m_rows;
    std::map<std::string, QWidget *> m_heads;
    std::map<std::string, bool> m_open; ///< items that were folded or unfolded by hand
    std::string m_selected, m_pinned;   ///< m_pinned: shown although the choice leaves it out
    std::string m_awaited;              ///< chosen while no document was open
    Show m_show = Show::Common;
    bool m_isFiltering = false, m_isJumping = false;
};

} // namespace tw
