#include "app/studio/pages/plan/plan_model.h"
#include "app/studio/pages/plan/plan_words.h"
#include "app/studio/shell/format.h"

// What the model says of each cell, to the eye and to the ear; rows, columns and looks are in plan_model.cpp.

namespace tw {
namespace {

/// At most four characters: "0.4", "2.9", "380", "1.2k".
QString shortNumber(double value)
{
    if (value >= 999.5)
        return QStringLiteral("%1k").arg(format::number(value / 1000, value < 9950 ? 1 : 0));
    if (value < 0.05)
        return value > 0 ? QStringLiteral("<0.1") : QStringLiteral("0");
    return format::number(value, value < 9.95 ? 1 : 0);
}

} // namespace

QString PlanModel::sizeName(const PlanSize &size)
{
    return size.gigabytes > 0 ? QStringLiteral("%1 GB").arg(size.gigabytes) : tr("This machine");
}

QString PlanModel::groupName(PlanGroup group) const
{
    switch (group) {
    case PlanGroup::UpTo4B: return tr("Up to 4B");
    case PlanGroup::UpTo9B: return tr("5 to 9B");
    case PlanGroup::UpTo39B: return tr("10 to 39B");
    case PlanGroup::Larger: return tr("40B and more");
    }
    return {};
}

QString PlanModel::cellText(const PlanRow &row, const Place &place) const
{
    const PlanCell &cell = row.cell(place.method, place.size);
    const Look look = lookOf(cell);
    if (look == Impossible || look == TooDear)
        return format::dash();
    if (m_lens == PlanLens::Hours)
        return shortNumber(double(cell.need.seconds) / 3600);
    if (m_lens == PlanLens::Dollars)
        return m_grid.gpu(cell).isPriced() ? shortNumber(double(cell.need.dollars)) : format::dash();
    return look == Several ? QStringLiteral("%1×").arg(cell.count) : format::percent(shareOf(row, place));
}

double PlanModel::shareOf(const PlanRow &row, const Place &place) const
{
    const PlanCell &cell = row.cell(place.method, place.size);
    const GpuEntry &gpu = m_grid.gpu(cell);
    return gpu.usableBytes > 0 ? double(row.peakOf(place.method, cell, gpu)) / double(gpu.usableBytes) : 0;
}

QString PlanModel::spoken(const PlanRow &row, const Place &place, const PlanCell &cell) const
{
    const QString where = QStringLiteral("%1, %2, %3").arg(QString::fromStdString(m_grid.model(row).name), methodText(place.method),
                                                         sizeName(m_grid.sizes[place.size]));
    const QString share = format::percent(shareOf(row, place));
    switch (lookOf(cell)) {
    case Fits: return tr("%1: fits, %2 of the memory").arg(where, share);
    case Tight: return tr("%1: tight, %2 of the memory").arg(where, share);
    case Several: return tr("%1: needs %2 cards, %3 of the memory of each").arg(where).arg(cell.count).arg(share);
    case TooDear: return tr("%1: costs more than the budget").arg(where);
    case Impossible: break;
    }
    return cell.need.obstacle == Obstacle::Memory && place.size < m_grid.sizes.size() && m_grid.sizes[place.size].gigabytes > 0
        ? tr("%1: not on 8 cards").arg(where)
        : QStringLiteral("%1: %2").arg(where, obstacleText(cell.need.obstacle));
}

QString PlanModel::explained(const PlanRow &row, const Place &place, const PlanCell &cell) const
{
    QStringList lines {spoken(row, place, cell)};
    const GpuEntry &gpu = m_grid.gpu(cell);
    const std::int64_t peak = row.peakOf(place.method, cell, gpu);
    lines.append(format::memoryOf(double(peak), double(gpu.usableBytes)));
    if (!cell.canRun())
        return lines.join(QLatin1Char('\n'));
    if (!gpu.isCpu)
        lines.append(tr("Decided by %1: of this size it finishes cheapest.").arg(countedGpu(gpu, cell.count)));
    const QString time = format::duration(double(cell.need.seconds));
    lines.append(!gpu.isPriced() ? tr("About %1, nobody is known to rent it out").arg(time)
                 : gpu.isCpu     ? tr("About %1, nothing is rented").arg(time)
                                 : tr("About %1 and %2").arg(time, format::money(double(cell.need.dollars))));
    if (cell.need.recomputes)
        lines.append(tr("Activations are recomputed."));
    else if (cell.need.peakBytes > peak)
        lines.append(tr("With %1 nothing is recomputed, which the time rests on.").arg(format::memory(double(cell.need.peakBytes))));
    if (cell.need.sharding != TrainConfig::Sharding::None)
        lines.append(tr("The cards share states and weights."));
    return lines.join(QLatin1Char('\n'));
}

QVariant PlanModel::nameData(const PlanRow &row, int role) const
{
    const ModelEntry &model = m_grid.model(row);
    switch (role) {
    case Qt::DisplayRole: return QString::fromStdString(model.name);
    case KindRole: return Name;
    case KoreanRole: return model.koreanLevel >= Korean::Good;
    case NotedRole: return m_noted.contains(int(row.model));
    case Qt::UserRole: return QString::fromStdString(model.id);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        QStringList facts {QString::fromStdString(model.name), QString::fromStdString(model.id),
                           tr("Licence: %1").arg(QString::fromStdString(model.license))};
        if (!model.korean.empty())
            facts.append(tr("Korean: %1").arg(QString::fromStdString(model.korean)));
        if (m_noted.contains(int(row.model)))
            facts.append(tr("A published requirement does not hold for it."));
        return facts.join(QLatin1Char('\n'));
    }
    default: return {};
    }
}

QVariant PlanModel::peakData(const PlanRow &row, const Place &place, int role) const
{
    const double bytes = double(row.leastBytes[std::size_t(place.method)]);
    switch (role) {
    case Qt::DisplayRole: return format::gib(bytes);
    case KindRole: return Peak;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1, %2: peak %3 on one card")
            .arg(QString::fromStdString(m_grid.model(row).name), methodText(place.method), format::memory(bytes));
    default: return {};
    }
}

QVariant PlanModel::cellData(const PlanRow &row, const Place &place, int role) const
{
    const PlanCell &cell = row.cell(place.method, place.size);
    switch (role) {
    case Qt::DisplayRole: return cellText(row, place);
    case KindRole: return Cell;
    case LookRole: return lookOf(cell);
    case ShareRole: return m_lens == PlanLens::Memory ? shareOf(row, place) : 0.0;
    case Qt::UserRole: return QString::fromStdString(m_grid.gpu(cell).key);
    case Qt::TextAlignmentRole: return int(Qt::AlignCenter);
    case Qt::ToolTipRole: return explained(row, place, cell);
    case Qt::AccessibleTextRole: return spoken(row, place, cell);
    default: return {};
    }
}

} // namespace tw
