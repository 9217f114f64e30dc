#pragma once

#include "app/studio/models/document_session.h"
#include "app/studio/models/key_store.h"
#include "app/studio/models/run_registry.h"
#include "app/studio/pages/welcome/quick_start.h"
#include "app/studio/shell/desktop_scheme.h"
#include "app/studio/shell/language.h"
#include "app/studio/shell/main_window.h"
#include "app/studio/shell/studio_settings.h"
#include "app/studio/shell/theme.h"
#include "app/studio/shell/workspace.h"
#include "core/run/launcher.h"

#include <memory>

class QApplication;

namespace tw {

/// The objects that pages share, and the window. main.cpp and the tests make one; nothing in it is global.
class Studio
{
public:
    /// `settingsFile`: configFolder()/studio.ini in the program, a temporary one in tests.
    Studio(QApplication &application, const std::filesystem::path &settingsFile, QuickStartSteps quickStart);
    ~Studio();

    [[nodiscard]] MainWindow &window() { return *m_window; }
    [[nodiscard]] Theme &theme() { return m_theme; }
    [[nodiscard]] Language &language() { return m_language; }
    [[nodiscard]] Workspace &workspace() { return m_workspace; }
    [[nodiscard]] DocumentSession &document() { return m_document; }
    /// Empty until it is told to read: tests leave the desktop's own alone.
    [[nodiscard]] KeyStore &keys() { return m_keys; }
    /// The pages of this version, in the order of the navigation.
    static QList<PageId> pages();

private:
    Page *makePage(PageId page);
    void followDocument();
    void askHubForSizes();
    void followFinishedRuns();
    [[nodiscard]] std::vector<Command> commands();
    void showSetting(const std::string &key);
    void searchPlan(const QString &model);
    Page *makeConfigure();
    Page *makePlan();
    Page *makeWelcome();
    Page *makeSettings();
    void chooseLanguage(Language::Choice choice);
    void chooseTheme(Theme::Mode mode);
    void chooseZoom(int percent);

    Theme m_theme;
    StudioSettings m_settings;
    Language m_language;
    DesktopScheme m_scheme;
    Workspace m_workspace;
    LocalLauncher m_launcher;
    RunRegistry m_registry;
    std::ptrdiff_t m_finishedRuns = 0; ///< that quotes have learnt from
    DocumentSession m_document;
    KeyStore m_keys;
    QuickStart m_quickStart;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace tw
