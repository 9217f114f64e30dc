#pragma once

#include "app/studio/models/log_model.h"
#include "app/studio/models/run_registry.h"
#include "app/studio/models/run_watch.h"
#include "app/studio/shell/page.h"

#include <QTimer>

#include <filesystem>
#include <memory>

class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace tw {

class EmptyMonitor;
class LogView;
class ProgressStrip;
class QuickStartResult;
class RunCharts;
class RunNotice;
class RunPanel;
class StudioSettings;
class Workspace;

/// Is it going well, what does it cost: one run, live, with the requests one can make of it.
class MonitorPage : public Page
{
    Q_OBJECT
public:
    MonitorPage(const Theme &theme, Workspace &workspace, RunRegistry &registry, StudioSettings &settings, QWidget *parent = nullptr);
    ~MonitorPage() override;

    QString title() const override;
    QString subtitle() const override;
    QWidget *rightPanel() override;
    QList<QAction *> headerActions() override;
    QList<StatusText> statusTexts() const override;
    QStringList shortcutTexts() const override;
    Badge badge() const override;
    Verdict verdict() const override;

    /// Shows a run from its folder; a folder that is none is said in the page.
    void watch(const std::filesystem::path &folder);
    [[nodiscard]] const RunWatch *current() const { return m_watch.get(); }
    [[nodiscard]] RunCharts *charts() const { return m_charts; }
    [[nodiscard]] RunNotice *notice() const { return m_notice; }
    /// "Back after 21 min."
    [[nodiscard]] RunNotice *returnNotice() const { return m_return; }
    [[nodiscard]] LogView *log() const { return m_log; }
    /// Asks once: save and stop, stop, go on.
    void askStop();

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void build();
    void addShortcuts();
    void retranslate();
    void onChanged(const RunChange &change);
    void showState();
    void showNumbers();
    void chooseLiveRun();
    void togglePause();
    void send(RunRegistry::Request request);
    void showReturn();
    void rememberLook();
    void showLog();
    void showTrainerOutput();
    void readOutput();
    void leaveLog();
    void followOrPress();
    void showQuickStartResult();

    Workspace &m_workspace;
    RunRegistry &m_registry;
    StudioSettings &m_settings;
    std::unique_ptr<RunWatch> m_watch;
    LogModel m_logModel;
    QTimer m_second;
    QTimer m_lookTimer;
    double m_returnShown = 0;         ///< end of the absence that was told
    QStackedWidget *m_stack = nullptr;
    EmptyMonitor *m_empty = nullptr;
    RunNotice *m_notice = nullptr;
    RunNotice *m_return = nullptr;
    ProgressStrip *m_progress = nullptr;
    RunCharts *m_charts = nullptr;
    LogView *m_log = nullptr;
    QVBoxLayout *m_column = nullptr;
    QStackedWidget *m_lower = nullptr;        ///< the log, or what the quick start has taught
    QScrollArea *m_resultArea = nullptr;
    QuickStartResult *m_result = nullptr; ///< of a finished quick start, else null
    RunPanel *m_panel = nullptr;
    QAction *m_save = nullptr;
    QAction *m_pause = nullptr;
    QAction *m_stop = nullptr;
};

} // namespace tw
