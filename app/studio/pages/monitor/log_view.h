#pragma once

#include "app/studio/models/log_model.h"
#include "app/studio/shell/theme.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QSortFilterProxyModel;
class QStringListModel;

namespace tw {

class Segmented;

/// The run's log, its events or what the trainer printed, with a search; follows its end until one scrolls up, and again when asked.
class LogView : public QWidget
{
    Q_OBJECT
public:
    LogView(LogModel &model, const Theme &theme, QWidget *parent = nullptr);
    void setFollowing(bool isFollowing);
    [[nodiscard]] bool isFollowing() const { return m_isFollowing; }
    void focusSearch();
    /// What the trainer printed, in place of the log of events: shown where the run failed and its cause is looked for.
    void showOutput(bool isShown);
    [[nodiscard]] bool showsOutput() const;
    void setOutput(const QStringList &lines);
    [[nodiscard]] QLineEdit *search() const { return m_search; }
    [[nodiscard]] QListView *list() const { return m_list; }

Q_SIGNALS:
    void outputWanted(); ///< by the user, or by showOutput
    void left();         ///< Esc in an empty search

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void followEnd();
    void showSource();
    void showEmpty();
    void clearOrLeave();

    const Theme &m_theme;
    LogModel &m_events;
    QStringListModel *m_output;
    QLabel *m_title;
    Segmented *m_source;
    QLabel *m_empty;
    QLineEdit *m_search;
    QPushButton *m_follow;
    QListView *m_list;
    QSortFilterProxyModel *m_found;
    bool m_isFollowing = true;
    bool m_isMoving = false; ///< we scroll, not the user
};

} // namespace tw
