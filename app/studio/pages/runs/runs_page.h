#pragma once

#include "app/studio/models/run_registry.h"
#include "app/studio/models/run_table_model.h"
#include "app/studio/shell/page.h"

class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QStackedWidget;
class QTableView;

namespace tw {

class CompareView;
class Workspace;

/// Everything that was trained: the list, and two to six of them side by side.
class RunsPage : public Page
{
    Q_OBJECT
public:
    RunsPage(const Theme &theme, Workspace &workspace, RunRegistry &registry, QWidget *parent = nullptr);

    QString title() const override;
    QString subtitle() const override;
    QList<QAction *> headerActions() override;
    QList<StatusText> statusTexts() const override;
    QStringList shortcutTexts() const override;

    [[nodiscard]] RunTableModel *model() { return &m_model; }
    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] CompareView *compare() const { return m_compare; }

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void buildTable();
    QWidget *buildList();
    QWidget *buildEmpty();
    void retranslate();
    void onRuns();
    void onTicks();
    void showActions();
    [[nodiscard]] const RunListing *selected() const;
    void openSelected();
    void resumeSelected();
    void deleteSelected();
    void askDelete(const RunListing &run, qint64 bytes);
    void say(const QString &problem);

    Workspace &m_workspace;
    RunRegistry &m_registry;
    RunTableModel m_model;
    QSortFilterProxyModel *m_found;
    QLineEdit *m_search;
    QLabel *m_count;
    QLabel *m_problem;
    QTableView *m_table;
    QStackedWidget *m_stack;
    QLabel *m_emptyText;
    QPushButton *m_emptyStart;
    CompareView *m_compare;
    QAction *m_open;
    QAction *m_resume;
    QAction *m_delete;
};

} // namespace tw
