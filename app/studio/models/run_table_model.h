#pragma once

#include "app/studio/models/run_registry.h"

#include <QAbstractTableModel>
#include <QSet>

namespace tw {

/// The state of a run as people say it ("Training", "Done"), and what it means.
struct RunStateText {
    enum class Mood { Live, Done, Halted, Failed, Waiting };
    QString text;
    Mood mood = Mood::Waiting;
};
RunStateText runStateText(RunState state, bool isPaused);

/// The registry's runs as rows; up to six of them can be ticked for comparing.
class RunTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, State, Model, Method, Steps, Loss, Speed, Time, Started, ColumnCount };
    enum Role {
        SortRole = Qt::UserRole, ///< numbers where the text is formatted
        SearchRole,              ///< name, model, method and state in one text
        MoodRole,                ///< int(RunStateText::Mood), in column State
        TickRole,                ///< position among the ticked, -1 when not; its series colour
    };
    static constexpr int mostTicks = 6;

    explicit RunTableModel(RunRegistry &registry, QObject *parent = nullptr);

    [[nodiscard]] const RunListing &listing(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] int rowOf(const QString &id) const;
    /// Ids in the order of ticking.
    [[nodiscard]] const QStringList &ticked() const { return m_ticked; }
    void clearTicks();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

Q_SIGNALS:
    void ticksChanged();

private:
    void update();
    [[nodiscard]] QString text(const RunListing &run, int column) const;
    [[nodiscard]] QVariant sortKey(const RunListing &run, int column) const;

    RunRegistry &m_registry;
    std::vector<RunListing> m_rows;
    QStringList m_ticked;
};

} // namespace tw
