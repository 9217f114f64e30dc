#include "app/studio/pages/runs/run_table.h"

#include "app/studio/forms/phrase_text.h"
#include "app/studio/pages/runs/run_delegate.h"
#include "app/studio/shell/studio_settings.h"
#include "core/config/key_table.h"

#include <QHeaderView>
#include <QInputDialog>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>
#include <array>

namespace tw {

namespace {

/// Names in the settings; a key of the configuration never begins with a colon.
constexpr std::array<const char *, RunTableModel::FixedCount> columnIds {":name", ":state", ":model", ":method", ":where", ":curve", ":eval",
                                                                        ":speed", ":peak", ":time", ":cost", ":steps", ":loss", ":started"};
constexpr std::array<int, RunTableModel::FixedCount> columnWidths {190, 104, 150, 112, 108, 118, 78, 76, 76, 88, 70, 100, 80, 116};
constexpr int settingWidth = 112;
constexpr std::array<const char *, 8> commonKeys {"learning_rate", "lora_r", "lora_alpha", "num_epochs", "micro_batch_size",
                                                  "gradient_accumulation_steps", "sequence_len", "optimizer"};

bool isShownAtFirst(int column)
{
    return column < RunTableModel::Steps;
}

} // namespace

RunTable::RunTable(const Theme &theme, StudioSettings &settings, RunTableModel &runs, RunFilter &found, QWidget *parent) :
    QTableView(parent), m_theme(theme), m_settings(settings), m_runs(runs), m_found(found)
{
    setModel(&found);
    setItemDelegate(new RunDelegate(theme, this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setSortingEnabled(true);
    sortByColumn(RunTableModel::Started, Qt::DescendingOrder);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setMinimumSectionSize(40);
    readColumns();
    connect(&theme, &Theme::changed, this, &RunTable::layOutColumns);
}

const RunListing *RunTable::selected() const
{
    const QModelIndexList rows = selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : &m_runs.listing(m_found.mapToSource(rows.first()).row());
}

void RunTable::select(const QString &run)
{
    const QModelIndex found = m_found.mapFromSource(m_runs.index(m_runs.rowOf(run), RunTableModel::Name));
    if (!found.isValid())
        return;
    setCurrentIndex(found);
    scrollTo(found);
}

void RunTable::readColumns()
{
    const std::optional<QStringList> shown = m_settings.runColumns();
    for (int column = RunTableModel::State; column < RunTableModel::FixedCount; ++column)
        setColumnHidden(column, shown ? !shown->contains(QLatin1String(columnIds[std::size_t(column)])) : !isShownAtFirst(column));
    for (const QString &id : shown.value_or(QStringList())) {
        if (!id.startsWith(u':'))
            m_runs.addKey(id);
    }
    layOutColumns();
}

void RunTable::keepColumns()
{
    QStringList shown;
    for (int column = 0; column < RunTableModel::FixedCount; ++column) {
        if (!isColumnHidden(column))
            shown.append(QLatin1String(columnIds[std::size_t(column)]));
    }
    m_settings.setRunColumns(shown + m_runs.keys());
    layOutColumns();
}

void RunTable::showColumn(int column, bool isShown)
{
    setColumnHidden(column, !isShown);
    keepColumns();
}

bool RunTable::showKey(const QString &key)
{
    if (key.isEmpty() || key.startsWith(u':') || key.contains(u' '))
        return false;
    m_runs.addKey(key);
    keepColumns();
    return true;
}

void RunTable::hideKey(const QString &key)
{
    m_runs.removeKey(key);
    keepColumns();
}

/// The name takes what the others leave; where that is too little, the table scrolls sideways.
void RunTable::layOutColumns()
{
    verticalHeader()->setDefaultSectionSize(m_theme.scaled(36));
    int others = 0;
    for (int column = 1; column < m_found.columnCount(); ++column) {
        if (isColumnHidden(column))
            continue;
        const int width = m_theme.scaled(column < RunTableModel::FixedCount ? columnWidths[std::size_t(column)] : settingWidth);
        setColumnWidth(column, width);
        others += width;
    }
    setColumnWidth(RunTableModel::Name, std::max(m_theme.scaled(columnWidths[RunTableModel::Name]), viewport()->width() - others));
}

void RunTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    layOutColumns();
}

void RunTable::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex current = currentIndex();
    if (event->key() == Qt::Key_Space && current.isValid()) {
        const QModelIndex box = m_found.index(current.row(), RunTableModel::Name);
        const bool isOn = box.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        m_found.setData(box, isOn ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
    } else if (event->key() == Qt::Key_Delete && current.isValid()) {
        Q_EMIT deleteRequested();
    } else {
        QTableView::keyPressEvent(event);
    }
}

void RunTable::fillColumnsMenu(QMenu *menu)
{
    menu->clear();
    const auto add = [menu](const QString &text, bool isOn) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(isOn);
        return action;
    };
    for (int column = RunTableModel::State; column < RunTableModel::FixedCount; ++column) {
        QAction *action = add(m_runs.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), !isColumnHidden(column));
        connect(action, &QAction::toggled, this, [this, column](bool isOn) { showColumn(column, isOn); });
    }
    menu->addSeparator();
    QStringList keys = m_runs.keys();
    for (const char *key : commonKeys) {
        if (!keys.contains(QLatin1String(key)))
            keys.append(QLatin1String(key));
    }
    for (const QString &key : std::as_const(keys)) {
        const KeyEntry *entry = findKey(key.toStdString());
        QAction *action = add(entry ? QStringLiteral("%1  (%2)").arg(schemaText(entry->label), key) : key, m_runs.keys().contains(key));
        connect(action, &QAction::toggled, this, [this, key](bool isOn) {
            if (isOn)
                showKey(key);
            else
                hideKey(key);
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Another key…")), &QAction::triggered, this, &RunTable::askForKey);
}

void RunTable::askForKey()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Another column"));
    dialog->setLabelText(tr("The key as the configuration writes it, for example datasets[0].path"));
    QStringList keys;
    for (const KeyEntry *entry : allKeys())
        keys.append(QString::fromUtf8(entry->key.data(), qsizetype(entry->key.size())).replace(QLatin1String("[]"), QLatin1String("[0]")));
    keys.sort();
    dialog->setInputMode(QInputDialog::TextInput);
    dialog->setComboBoxEditable(true);
    dialog->setComboBoxItems(keys);
    dialog->setTextValue(QString());
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &key) { showKey(key.trimmed()); });
    dialog->open();
}

} // namespace tw
