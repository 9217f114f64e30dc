#include "app/studio/forms/phrase_text.h"
#include "app/studio/models/run_table_model.h"
#include "app/studio/pages/configure/configure_page.h"
#include "app/studio/pages/plan/plan_filter_bar.h"
#include "app/studio/pages/plan/plan_page.h"
#include "app/studio/studio.h"
#include "core/config/key_table.h"

// What Ctrl+K finds of what the pages share.

namespace tw {

std::vector<Command> Studio::commands()
{
    std::vector<Command> commands;
    for (const KeyEntry *entry : allKeys()) {
        const std::string key(entry->key);
        commands.push_back({Command::Kind::Setting, schemaText(entry->label), QString::fromStdString(key), schemaText(keyGroupLabel(entry->group)),
                            [this, key] { showSetting(key); }});
    }
    for (const RunListing &run : m_registry.runs()) {
        commands.push_back({Command::Kind::Run, QString::fromStdString(run.summary.name), run.facts.model,
                            runStateText(run.summary.state, run.summary.isPaused).text, [this, folder = run.summary.folder] {
                                m_workspace.watchRun(folder);
                                m_window->showPage(PageId::Monitor);
                            }});
    }
    if (const auto catalog = m_document.catalog()) {
        for (const ModelEntry &model : catalog->models) {
            const QString name = QString::fromStdString(model.name);
            commands.push_back({Command::Kind::Model, name, QString::fromStdString(model.id), {}, [this, name] { searchPlan(name); }});
        }
    }
    return commands;
}

/// A key of a list's blocks ("datasets[].path") is shown at the first block, or at the list where it has none.
void Studio::showSetting(const std::string &key)
{
    m_window->showPage(PageId::Configure);
    auto *page = qobject_cast<ConfigurePage *>(m_window->page(PageId::Configure));
    if (page == nullptr)
        return;
    std::string path = key;
    if (const std::size_t block = path.find("[]"); block != std::string::npos) {
        const std::string list = path.substr(0, block);
        const ConfigNode *items = m_document.document().find(list);
        path = items && !items->items.empty() ? path.replace(block, 2, "[0]") : list;
    }
    page->form()->setSearch({});
    page->form()->select(path);
    page->form()->focusRow();
}

void Studio::searchPlan(const QString &model)
{
    m_window->showPage(PageId::Plan);
    if (const auto *page = qobject_cast<PlanPage *>(m_window->page(PageId::Plan)))
        page->filterBar()->searchFor(model);
}

} // namespace tw
