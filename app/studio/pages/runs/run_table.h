#pragma once

#include "app/studio/models/run_filter.h"
#include "app/studio/shell/theme.h"

#include <QTableView>

class QMenu;

namespace tw {

class StudioSettings;

/// The list of runs: which columns stand in it, and its keys. Space ticks, Enter opens (activated()), Delete asks.
class RunTable : public QTableView
{
    Q_OBJECT
public:
    RunTable(const Theme &theme, StudioSettings &settings, RunTableModel &runs, RunFilter &found, QWidget *parent = nullptr);

    /// Null while none is selected.
    [[nodiscard]] const RunListing *selected() const;
    void select(const QString &run);

    /// Columns to switch on and off: the fixed ones, common keys, those that are shown, and any other key by its path.
    void fillColumnsMenu(QMenu *menu);
    void showColumn(int column, bool isShown);
    /// The column of a key path; false when nothing of the configuration can be called so.
    bool showKey(const QString &key);
    void hideKey(const QString &key);

Q_SIGNALS:
    void deleteRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void readColumns();
    void keepColumns();
    void layOutColumns();
    void askForKey();

    const Theme &m_theme;
    StudioSettings &m_settings;
    RunTableModel &m_runs;
    RunFilter &m_found;
};

} // namespace tw
