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

/// The registry's runs as rows; up to six of them can be ticked for comparing. Any key of the configuration can be a
/// column behind the fixed ones.
class RunTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, State, Model, Method, Where, Curve, EvalLoss, Speed, Peak, Time, Cost, Steps, Loss, Started, FixedCount };
    enum Role {
        SortRole = Qt::UserRole, ///< numbers where the text is formatted; NaN where nothing is known
        SearchRole,              ///< all the words of the row in one text
        MoodRole,                ///< int(RunStateText::Mood)
        TickRole,                ///< position among the ticked, -1 when not; its series colour
        LineRole,                ///< QList<QPointF>, RunDigest::lossLine
    };
    static constexpr int mostTicks = 6;

    explicit RunTableModel(RunRegistry &registry, QObject *parent = nullptr);

    [[nodiscard]] const RunListing &listing(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    [[nodiscard]] int rowOf(const QString &id) const;
    /// Ids in the order of ticking.
    [[nodiscard]] const QStringList &ticked() const { return m_ticked; }

    /// Key paths ("lora_r", "datasets[0].path") that have a column, in their order behind FixedCount.
    [[nodiscard]] const QStringList &keys() const { return m_keys; }
    void addKey(const QString &key);
    void removeKey(const QString &key);
    /// Figures, which stand at the right of their column.
    [[nodiscard]] bool isNumber(int column) const;

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
    void takeRows(const std::vector<RunListing> &now);
    [[nodiscard]] QString spoken(const RunListing &run, int column) const;
    [[nodiscard]] QString words(const RunListing &run) const;
    [[nodiscard]] QString text(const RunListing &run, int column) const;
    [[nodiscard]] QVariant sortKey(const RunListing &run, int column) const;

    RunRegistry &m_registry;
    std::vector<RunListing> m_rows;
    QStringList m_ticked;
    QStringList m_keys;
};

} // namespace tw
