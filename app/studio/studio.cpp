#include "app/studio/models/background.h"
#include "app/studio/studio.h"

#include "app/studio/pages/configure/configure_page.h"
#include "app/studio/pages/configure/document_guard.h"
#include "app/studio/pages/launch/launch_page.h"
#include "app/studio/pages/monitor/monitor_page.h"
#include "app/studio/pages/plan/assumptions_form.h"
#include "app/studio/pages/plan/plan_page.h"
#include "app/studio/pages/runs/runs_page.h"
#include "app/studio/pages/settings/settings_page.h"
#include "app/studio/pages/welcome/quick_start_steps.h"
#include "app/studio/pages/welcome/welcome_page.h"
#include "app/studio/shell/tunewright_style.h"
#include "core/catalog/catalog.h"
#include "core/hub/hub_client.h"
#include "core/run/finished_runs.h"

#include <QApplication>
#include <QtConcurrent>

#include <algorithm>
#include <utility>

namespace tw {

Studio::Studio(QApplication &application, const std::filesystem::path &settingsFile, QuickStartSteps quickStart) :
    m_settings(settingsFile), m_registry(RunStore::defaultFile(), RunStore::defaultRunsFolder(), m_launcher), m_keys("huggingface.co"), m_quickStart(std::move(quickStart))
{
    // Look and language stand before the first widget, so nothing is laid out twice.
    m_theme.setMode(m_settings.themeMode());
    m_theme.setZoom(m_settings.zoom());
    m_language.setChoice(m_settings.language());
    dressApplication(application, m_theme);
    QObject::connect(&m_scheme, &DesktopScheme::darkWanted, &m_theme, &Theme::setSystemIsDark);
    m_scheme.watch();
    m_window = std::make_unique<MainWindow>(m_theme, m_settings, m_workspace, pages(), [this](PageId page) { return makePage(page); });
    m_document.setAssumptions(storedAssumptions(m_settings));
    followDocument();
    askHubForSizes();
    followFinishedRuns();
    m_window->setCommandSource([this] { return commands(); });
    QObject::connect(&m_registry, &RunRegistry::runsChanged, m_window.get(), &MainWindow::refreshCommands);
    m_window->showPage(PageId::Welcome);
}

Studio::~Studio() = default;

QList<PageId> Studio::pages()
{
    return {PageId::Welcome, PageId::Plan, PageId::Configure, PageId::Launch, PageId::Monitor, PageId::Runs, PageId::Settings};
}

Page *Studio::makePage(PageId page)
{
    switch (page) {
    case PageId::Plan: return makePlan();
    case PageId::Configure: return makeConfigure();
    case PageId::Launch: return new LaunchPage(m_theme, m_workspace, m_document, m_launcher);
    case PageId::Monitor: return new MonitorPage(m_theme, m_workspace, m_registry, m_settings);
    case PageId::Runs: return new RunsPage(m_theme, m_workspace, m_registry, m_settings);
    case PageId::Settings: return makeSettings();
    default: return makeWelcome();
    }
}

void Studio::followDocument()
{
    auto *guard = new DocumentGuard(m_document, m_window.get());
    QObject::connect(&m_workspace, &Workspace::documentRequested, guard, &DocumentGuard::open);
    const auto name = [this] {
        const std::optional<Preparation> &ready = m_document.preparation();
        m_workspace.setDocumentTitle(m_document.name(), ready ? QString::fromStdString(ready->modelId) : QString());
    };
    QObject::connect(&m_document, &DocumentSession::stateChanged, m_window.get(), name);
    QObject::connect(&m_document, &DocumentSession::quoteChanged, m_window.get(), name);
}

/// A model that neither this disk nor the catalogue knows is planned from its config.json on the hub.
void Studio::askHubForSizes()
{
    m_document.setHub([tokens = m_keys.tokens()](const std::string &id, const std::string &revision, const std::stop_token &stop) -> Result<Json> {
        auto answer = HubClient(HubOptions::fromEnvironment(), *tokens).modelConfig(id, revision, stop);
        if (!answer)
            return answer.error();
        return std::move(answer->config);
    });
    QObject::connect(&m_keys, &KeyStore::changed, &m_document, &DocumentSession::retryQuote);
}

/// Quotes learn from runs that ended; each one is read once.
void Studio::followFinishedRuns()
{
    QObject::connect(&m_registry, &RunRegistry::runsChanged, &m_document, [this] {
        const auto finished = std::ranges::count_if(m_registry.runs(), [](const RunListing &run) { return run.summary.state == RunState::Succeeded; });
        if (finished == std::exchange(m_finishedRuns, finished))
            return;
        runInBackground(&m_document, [file = m_registry.storeFile()] {
            const auto store = RunStore::open(file);
            return store ? finishedRuns(*store) : std::vector<FinishedRun>(); // a store with trouble says so on Runs
        }, [this](const std::vector<FinishedRun> &runs) { m_document.setFinishedRuns(runs); });
    });
    m_registry.refresh();
}

Page *Studio::makePlan()
{
    auto *page = new PlanPage(m_theme, m_document, m_settings);
    QObject::connect(page, &PlanPage::openRequested, m_window.get(), &MainWindow::chooseDocument);
    return page;
}

Page *Studio::makeConfigure()
{
    auto *page = new ConfigurePage(m_theme, m_document);
    QObject::connect(page, &ConfigurePage::openRequested, page, [this](const std::filesystem::path &file) { m_workspace.openDocument(file); });
    return page;
}

Page *Studio::makeWelcome()
{
    auto *page = new WelcomePage(m_theme, m_language, m_workspace, m_quickStart);
    QObject::connect(page, &WelcomePage::openRequested, m_window.get(), &MainWindow::chooseDocument);
    QObject::connect(page, &WelcomePage::languageChosen, page, [this](Language::Choice choice) { chooseLanguage(choice); });
    QObject::connect(page, &WelcomePage::themeChosen, page, [this](Theme::Mode mode) { chooseTheme(mode); });
    runInBackground(page, [] { return loadCatalog(); }, [page](const Result<Catalog> &catalog) {
        if (catalog) // its last GPU is this machine
            page->setCatalogSize(static_cast<int>(catalog->models.size()), static_cast<int>(catalog->gpus.size()) - 1);
    });
    return page;
}

Page *Studio::makeSettings()
{
    auto *page = new SettingsPage(m_theme, m_language, m_keys, measureThisMachine);
    QObject::connect(page, &SettingsPage::languageChosen, page, [this](Language::Choice choice) { chooseLanguage(choice); });
    QObject::connect(page, &SettingsPage::themeChosen, page, [this](Theme::Mode mode) { chooseTheme(mode); });
    QObject::connect(page, &SettingsPage::zoomChosen, page, [this](int percent) { chooseZoom(percent); });
    return page;
}

void Studio::chooseLanguage(Language::Choice choice)
{
    m_settings.setLanguage(choice);
    m_language.setChoice(choice);
}

void Studio::chooseTheme(Theme::Mode mode)
{
    m_settings.setThemeMode(mode);
    m_theme.setMode(mode);
}

void Studio::chooseZoom(int percent)
{
    m_settings.setZoom(percent);
    m_theme.setZoom(percent);
}

} // namespace tw
