#pragma once

#include "app/studio/shell/theme.h"
#include "core/config/key_table.h"

#include <QWidget>

#include <map>
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
class Segmented;

/// The configuration as a form, made from the key table: groups at the left, search, and Common, Changed or All keys.
/// A row is made when it is first shown.
class ConfigForm : public QWidget
{
    Q_OBJECT
public:
    enum class Show { Common, Changed, All };

    ConfigForm(DocumentSession &session, const Theme &theme, QWidget *parent = nullptr);

    void setShow(Show show);
    void setSearch(const QString &text);
    /// Marks the row of a key and brings it into view, without moving the focus. A key that is filtered out stays so.
    void select(const std::string &path);
    /// Null while no row of that key is shown.
    [[nodiscard]] FieldRow *row(const std::string &path) const;
    void focusSearch();
    void focusRow();
    void retranslate();

Q_SIGNALS:
    void keyFocused(const std::string &path);
    void failed(const QString &reason);

private:
    struct Section {
        KeyGroup group;
        QWidget *box = nullptr;
        QLabel *title = nullptr;
        QVBoxLayout *rows = nullptr;
    };
    struct Field {
        const KeyEntry *entry = nullptr;
        std::string path;
        FieldRow *row = nullptr;
    };

    void addSections();
    void listFields();
    void refresh();
    void filter();
    [[nodiscard]] bool isWanted(const Field &field) const;
    void makeRow(Field &field, int place);
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
    std::string m_selected;
    Show m_show = Show::Common;
};

} // namespace tw
