#include "app/studio/pages/plan/plan_model.h"

#include "app/studio/shell/format.h"

namespace tw {

void PlanModel::setTable(PlanTable table)
{
    beginResetModel();
    m_table = std::move(table);
    endResetModel();
}

PlanModel::Place PlanModel::placeOf(int column) const
{
    if (column <= 0)
        return {};
    const int width = 1 + int(m_table.sizes.size());
    const int inMethod = (column - 1) % width;
    return {inMethod == 0 ? Peak : Cell, static_cast<PlanMethod>((column - 1) / width), inMethod - 1};
}

int PlanModel::columnOf(PlanMethod method, int size) const
{
    return 1 + static_cast<int>(method) * (1 + int(m_table.sizes.size())) + 1 + size;
}

int PlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_table.rows.size());
}

int PlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 1 + planMethods * (1 + int(m_table.sizes.size()));
}

QString PlanModel::methodName(PlanMethod method)
{
    return method == PlanMethod::Lora ? QStringLiteral("LoRA") : tr("Full");
}

QString PlanModel::sizeName(const PlanSize &size)
{
    return size.gib > 0 ? QStringLiteral("%1 GB").arg(size.gib) : tr("This machine");
}

QString PlanModel::cellText(const PlanCell &cell) const
{
    if (cell.fit == Fit::No || cell.usableBytes <= 0)
        return QStringLiteral("–");
    return format::percent(double(cell.peakBytes) / double(cell.usableBytes));
}

QString PlanModel::spoken(const PlanRow &row, const Place &place, const PlanCell &cell) const
{
    const QString where = QStringLiteral("%1, %2, %3").arg(QString::fromStdString(row.name), methodName(place.method),
                                                          sizeName(m_table.sizes[std::size_t(place.size)]));
    const QString need = format::memoryOf(double(cell.peakBytes), double(cell.usableBytes));
    if (cell.fit == Fit::No)
        return cell.obstacle == Obstacle::NoBf16 ? tr("%1: cannot run, this card has no bf16").arg(where)
                                                 : tr("%1: does not fit, %2").arg(where, need);
    return cell.fit == Fit::Tight ? tr("%1: tight, %2").arg(where, need) : tr("%1: fits, %2").arg(where, need);
}

QVariant PlanModel::nameData(const PlanRow &row, int role) const
{
    switch (role) {
    case Qt::DisplayRole: return QString::fromStdString(row.name);
    case KindRole: return Name;
    case KoreanRole: return !row.korean.empty();
    case Qt::UserRole: return QString::fromStdString(row.id);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        QStringList facts {QString::fromStdString(row.id), tr("Licence: %1").arg(QString::fromStdString(row.license))};
        if (!row.korean.empty())
            facts.append(tr("Korean: %1").arg(QString::fromStdString(row.korean)));
        if (!row.unsupported.empty())
            facts.append(tr("This version plans it and does not train it yet."));
        return facts.join(QLatin1Char('\n'));
    }
    default: return {};
    }
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PlanRow &row = m_table.rows[std::size_t(index.row())];
    const Place place = placeOf(index.column());
    if (place.kind == Name)
        return nameData(row, role);
    const std::size_t method = static_cast<std::size_t>(place.method);
    if (place.kind == Peak) {
        const QString gib = format::gib(double(row.cardPeakBytes[method]));
        return role == Qt::DisplayRole ? QVariant(gib)
            : role == KindRole         ? QVariant(Peak)
            : role == Qt::AccessibleTextRole || role == Qt::ToolTipRole
                ? QVariant(tr("%1, %2: peak %3 on a card").arg(QString::fromStdString(row.name), methodName(place.method),
                                                               format::memory(double(row.cardPeakBytes[method]))))
                : QVariant();
    }
    const PlanCell &cell = row.cells[method][std::size_t(place.size)];
    switch (role) {
    case Qt::DisplayRole: return cellText(cell);
    case KindRole: return Cell;
    case FitRole: return static_cast<int>(cell.fit);
    case ShareRole: return cell.usableBytes > 0 ? double(cell.peakBytes) / double(cell.usableBytes) : 0.0;
    case Qt::UserRole: return QString::fromStdString(cell.gpu);
    case Qt::TextAlignmentRole: return int(Qt::AlignCenter);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: return spoken(row, place, cell);
    default: return {};
    }
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Place place = placeOf(section);
    if (role == Qt::DisplayRole) {
        if (place.kind == Name)
            return tr("Model");
        if (place.kind == Peak)
            return QStringLiteral("GiB");
        const int gib = m_table.sizes[std::size_t(place.size)].gib;
        return gib > 0 ? QString::number(gib) : tr("Here", "column of this machine");
    }
    if (role == Qt::ToolTipRole && place.kind == Cell)
        return QString::fromStdString(m_table.sizes[std::size_t(place.size)].names);
    if (role == KindRole)
        return place.kind;
    if (role == Qt::UserRole && place.kind == Peak)
        return methodName(place.method);
    return {};
}

void PlanModel::retranslate()
{
    if (columnCount() > 1)
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void PlanFilter::setSearch(const QString &text)
{
    m_search = text.trimmed();
    invalidateFilter();
}

void PlanFilter::setKoreanOnly(bool only)
{
    m_isKoreanOnly = only;
    invalidateFilter();
}

bool PlanFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex name = sourceModel()->index(row, 0, parent);
    if (m_isKoreanOnly && !name.data(PlanModel::KoreanRole).toBool())
        return false;
    return m_search.isEmpty() || name.data().toString().contains(m_search, Qt::CaseInsensitive)
        || name.data(Qt::UserRole).toString().contains(m_search, Qt::CaseInsensitive);
}

} // namespace tw
