#pragma once

#include "app/studio/models/run_filter.h"
#include "app/studio/models/run_registry.h"
#include "app/studio/models/run_table_model.h"
#include "app/studio/shell/page.h"

#include <stop_token>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace tw {

class CompareView;
class RunTable;
class StudioSettings;
class Workspace;

/// Everything that was trained: the list, and two to six of them side by side.
class RunsPage : public Page
{
    Q_OBJECT
public:
    RunsPage(const Theme &theme, Workspace &workspace, RunRegistry &registry, StudioSettings &settings, QWidget *parent = nullptr);
    ~RunsPage() override;

    QString title() const override;
    QString subtitle() const override;
    QList<QAction *> headerActions() override { return {m_import, m_resume, m_again}; }
    QList<StatusText> statusTexts() const override;
    QStringList shortcutTexts() const override;

    [[nodiscard]] RunTableModel *model() { return &m_model; }
    [[nodiscard]] RunFilter *filter() { return &m_found; }
    [[nodiscard]] RunTable *table() const { return m_table; }
    [[nodiscard]] CompareView *compare() const { return m_compare; }
    /// What can be done with the selected run.
    [[nodiscard]] QMenu *runMenu() const { return m_runMenu; }
    /// The selected run as one file; the result is said on the page. What Export asks a name for.
    void exportTo(const std::filesystem::path &file);
    void importFrom(const std::filesystem::path &file);

Q_SIGNALS:
    void archived(bool isDone); ///< an export or import has ended; the page says how

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void buildFilter(QHBoxLayout *top);
    void buildRunMenu();
    QWidget *buildNotice();
    QWidget *buildList();
    QWidget *buildEmpty();
    void connectTable();
    void addKeys();
    void retranslate() override;
    void showMoods();
    void showPlaces();
    void showCount();
    void onRuns();
    void onTicks();
    void showActions();
    void clearFilter();

    void openSelected();
    void resumeSelected();
    void startAgain();
    void askForExport();
    void askForImport();
    void endArchive(const QString &said, bool isDone);
    void deleteSelected();
    void askDelete(const RunListing &run, qint64 bytes);
    void say(const QString &text, Token token, bool isGoingOn = false);

    Workspace &m_workspace;
    RunRegistry &m_registry;
    RunTableModel m_model;
    RunFilter m_found;
    RunTable *m_table;
    CompareView *m_compare;
    QLineEdit *m_search;
    QComboBox *m_moods, *m_places;
    QPushButton *m_columns;
    QMenu *m_columnsMenu, *m_runMenu;
    QToolButton *m_more;
    QLabel *m_count;
    QWidget *m_notice = nullptr;
    QLabel *m_noticeText = nullptr, *m_problem = nullptr, *m_noneText = nullptr, *m_emptyText = nullptr;
    QPushButton *m_cancel = nullptr, *m_showAll = nullptr, *m_emptyStart = nullptr;
    QWidget *m_none = nullptr;
    QStackedWidget *m_stack = nullptr;
    QAction *m_open, *m_resume, *m_again, *m_export, *m_import, *m_delete;
    std::stop_source m_archiving {std::nostopstate}; ///< with a state while a run is packed or unpacked
};

} // namespace tw
