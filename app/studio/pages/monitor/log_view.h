#pragma once

#include "app/studio/models/log_model.h"
#include "app/studio/shell/theme.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QSortFilterProxyModel;

namespace tw {

/// The run's log with a search; follows its end until one scrolls up, and again when asked.
class LogView : public QWidget
{
    Q_OBJECT
public:
    LogView(LogModel &model, const Theme &theme, QWidget *parent = nullptr);
    void setFollowing(bool isFollowing);
    [[nodiscard]] bool isFollowing() const { return m_isFollowing; }
    void focusSearch();
    [[nodiscard]] QListView *list() const { return m_list; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void followEnd();

    const Theme &m_theme;
    QLabel *m_title;
    QLineEdit *m_search;
    QPushButton *m_follow;
    QListView *m_list;
    QSortFilterProxyModel *m_found;
    bool m_isFollowing = true;
    bool m_isMoving = false; ///< we scroll, not the user
};

} // namespace tw
