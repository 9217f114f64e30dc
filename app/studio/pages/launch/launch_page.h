#pragma once

#include "app/studio/models/document_session.h"
#include "app/studio/pages/launch/launch_checks.h"
#include "app/studio/pages/launch/run_starter.h"
#include "app/studio/shell/page.h"

#include <functional>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace tw {

class BandBar;
class NumberLabel;
class RightPanel;
class Workspace;

/// Where a run goes, what it costs and whether it can start; then it starts it and hands it to Monitor.
class LaunchPage : public Page
{
    Q_OBJECT
public:
    /// `surroundings` is called on a worker each time the page is opened.
    LaunchPage(const Theme &theme, Workspace &workspace, DocumentSession &session, Launcher &launcher,
               std::function<LaunchSurroundings()> surroundings = readLaunchSurroundings, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString subtitle() const override;
    [[nodiscard]] QWidget *rightPanel() override;
    [[nodiscard]] Verdict verdict() const override;
    [[nodiscard]] QAction *primaryAction() override { return m_start; }
    [[nodiscard]] QList<StatusText> statusTexts() const override;
    [[nodiscard]] QStringList shortcutTexts() const override;
    void retranslate() override;

    [[nodiscard]] const std::vector<LaunchCheck> &checks() const { return m_checks; }
    [[nodiscard]] QString problemText() const;

protected:
    void showEvent(QShowEvent *event) override;

private:
    void buildLeft();
    void buildRight();
    void check();
    void showChecks();
    void addCheck(const LaunchCheck &check);
    void showQuote();
    void showPhase();
    void onFailed(const Error &error, const std::filesystem::path &folder);
    [[nodiscard]] const Quote *quote() const;

    Workspace &m_workspace;
    DocumentSession &m_session;
    RunStarter m_starter;
    std::function<LaunchSurroundings()> m_readSurroundings;
    LaunchSurroundings m_around;
    std::vector<LaunchCheck> m_checks;
    std::filesystem::path m_failedRun;
    QAction *m_start;
    RightPanel *m_panel;
    QLabel *m_where, *m_tileMark, *m_tileName, *m_tileDetail, *m_checkTitle, *m_checkSum;
    QWidget *m_checkBox = nullptr;
    QVBoxLayout *m_checkPlace = nullptr;
    QLabel *m_costTitle, *m_costBand, *m_timeCaption, *m_timeBand, *m_memoryCaption, *m_endTitle, *m_endText, *m_phase, *m_problem;
    NumberLabel *m_price, *m_time, *m_memory;
    BandBar *m_timeBar;
    QPushButton *m_cancel, *m_openRun;
};

} // namespace tw
