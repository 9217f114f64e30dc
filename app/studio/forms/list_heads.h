#pragma once

#include "app/studio/shell/theme.h"
#include "core/config/key_table.h"

#include <QWidget>

#include <string>

class QLabel;
class QPushButton;
class QToolButton;

namespace tw {

class DocumentSession;

/// Over the items of a list of blocks ("datasets"): its name, its key, and a button that adds an item.
class ListHead : public QWidget
{
    Q_OBJECT
public:
    ListHead(const KeyEntry &entry, std::string firstKey, DocumentSession &session, QWidget *parent = nullptr);
    /// How many items there are; above `shown` it says that the rest is in the text.
    void setCount(std::size_t count, std::size_t shown);
    void retranslate();

Q_SIGNALS:
    void added(std::size_t item);
    void failed(const QString &reason); ///< the document could not take the change

private:
    const KeyEntry &m_entry;
    std::string m_firstKey;
    DocumentSession &m_session;
    QLabel *m_label, *m_key, *m_note;
    QPushButton *m_add;
};

/// Over the fields of one item: which one it is, and buttons that fold it, move it and take it out.
class ItemHead : public QWidget
{
    Q_OBJECT
public:
    /// `list` is the key of the list, `item` counts from 0.
    ItemHead(const KeyEntry &entry, std::size_t item, DocumentSession &session, const Theme &theme, QWidget *parent = nullptr);
    /// What names the item: its first text. `count`: how many items there are.
    void showItem(const QString &name, std::size_t count, bool isOpen);
    void retranslate();

Q_SIGNALS:
    void folded(bool isOpen);
    void moved(std::size_t to);
    void failed(const QString &reason);

private:
    void move(std::size_t to);
    void remove();

    const KeyEntry &m_entry;
    std::string m_list;
    std::size_t m_item, m_count = 1;
    DocumentSession &m_session;
    const Theme &m_theme;
    bool m_isOpen = true;
    QToolButton *m_fold, *m_up, *m_down, *m_remove;
    QLabel *m_place, *m_name;
};

} // namespace tw
