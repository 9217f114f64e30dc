#pragma once

#include "app/studio/shell/command.h"
#include "app/studio/shell/theme.h"

#include <QAbstractListModel>
#include <QFrame>
#include <QPointer>

class QLabel;
class QLineEdit;
class QListView;

namespace tw {

/// What was found, one row each: title, then kind and detail as text of the row for screen readers.
class CommandModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { NameRole = Qt::UserRole, DetailRole, KindRole };
    using QAbstractListModel::QAbstractListModel;

    void setCommands(std::vector<Command> commands);
    void find(const QString &text);
    [[nodiscard]] const Command &found(int row) const { return m_commands[std::size_t(m_found[std::size_t(row)])]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<Command> m_commands;
    std::vector<int> m_found;
    QString m_text;
};

/// The list on Ctrl+K, under the top of the window: type to find, arrows and page keys move, Enter does it, Esc closes. Gives the
/// focus back when it closes.
class CommandSearch : public QFrame
{
    Q_OBJECT
public:
    CommandSearch(const Theme &theme, QWidget *window);

    /// Shows it with nothing typed yet.
    void open(std::vector<Command> commands);
    /// Others to choose from, while it is open; what was typed stays.
    void setCommands(std::vector<Command> commands);
    [[nodiscard]] QLineEdit *line() const { return m_line; }
    [[nodiscard]] QListView *list() const { return m_list; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void find();
    void place();
    void move(int rows);
    void take(const QModelIndex &row);
    void close();
    bool handleKey(int key);

    const Theme &m_theme;
    CommandModel m_model;
    QLineEdit *m_line;
    QListView *m_list;
    QLabel *m_none;
    QPointer<QWidget> m_before; ///< had the focus
};

} // namespace tw
