#include "app/studio/pages/plan/plan_model.h"

#include "app/studio/pages/plan/plan_words.h"

#include <algorithm>

namespace tw {
void PlanModel::setGrid(PlanGrid grid)
{
    if (grid.catalog == m_grid.catalog) { // the same rows and columns: whoever looks keeps their place
        m_grid = std::move(grid);
        retranslate();
        return;
    }
    beginResetModel();
    m_grid = std::move(grid);
    layOut();
    endResetModel();
}

void PlanModel::layOut()
{
    m_lines.clear();
    for (std::size_t r = 0; r < m_grid.rows.size(); ++r) {
        const PlanGroup group = groupOf(m_grid.model(m_grid.rows[r]));
        if (m_lines.empty() || m_lines.back().group != group)
            m_lines.push_back({group, {}});
        m_lines.push_back({group, r});
    }
    m_places = {{}};
    for (const Method method : gridMethods) {
        if (m_grid.sizes.empty() || !isShown(method))
            continue;
        m_places.push_back({Peak, method, 0});
        for (std::size_t s = 0; s < m_grid.sizes.size(); ++s)
            if (hasColumn(method, m_grid.sizes[s]))
                m_places.push_back({Cell, method, s});
    }
}

/// Prompt tuning stands beside LoRA, in place of the two others: more columns would push the names out of sight.
bool PlanModel::isShown(Method method) const
{
    if (method == Method::Lora)
        return true;
    return m_hasPromptTuning == (method == Method::PromptTuning);
}

void PlanModel::setLens(PlanLens lens)
{
    m_lens = lens;
    retranslate();
}

void PlanModel::setBudget(double dollars)
{
    m_budget = dollars;
    retranslate();
}

void PlanModel::setPromptTuning(bool isShown)
{
    beginResetModel();
    m_hasPromptTuning = isShown;
    layOut();
    endResetModel();
}

void PlanModel::setNoted(const QSet<int> &models)
{
    m_noted = models;
    retranslate();
}

PlanModel::Place PlanModel::placeOf(int column) const
{
    return column >= 0 && column < columnCount() ? m_places[std::size_t(column)] : Place();
}

int PlanModel::columnOf(Method method, std::size_t size) const
{
    const auto place = std::ranges::find_if(m_places, [&](const Place &one) { return one.kind == Cell && one.method == method && one.size == size; });
    return place == m_places.end() ? -1 : int(place - m_places.begin());
}

const PlanRow *PlanModel::rowAt(int row) const
{
    if (row < 0 || row >= rowCount() || !m_lines[std::size_t(row)].row)
        return nullptr;
    return &m_grid.rows[*m_lines[std::size_t(row)].row];
}

int PlanModel::rowOf(const std::string &modelId) const
{
    for (int row = 0; row < rowCount(); ++row)
        if (const PlanRow *one = rowAt(row); one && m_grid.model(*one).id == modelId)
            return row;
    return -1;
}

const PlanCell *PlanModel::cellAt(const QModelIndex &index) const
{
    const PlanRow *row = rowAt(index.row());
    const Place place = placeOf(index.column());
    return row && place.kind == Cell ? &row->cell(place.method, place.size) : nullptr;
}

PlanModel::Look PlanModel::lookOf(const PlanCell &cell) const
{
    if (!cell.canRun())
        return Impossible;
    const GpuEntry &gpu = m_grid.gpu(cell);
    if (m_budget > 0 && (!gpu.isPriced() || double(cell.need.dollars) > m_budget))
        return TooDear;
    if (cell.count > 1)
        return Several;
    return cell.need.fit == Fit::Tight ? Tight : Fits;
}

bool PlanModel::isAffordable(const PlanRow &row) const
{
    return std::ranges::any_of(m_places, [&](const Place &place) {
        return place.kind == Cell && lookOf(row.cell(place.method, place.size)) <= Several;
    });
}

int PlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int PlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_places.size());
}

Qt::ItemFlags PlanModel::flags(const QModelIndex &index) const
{
    return rowAt(index.row()) ? QAbstractTableModel::flags(index) : Qt::NoItemFlags;
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Place place = placeOf(index.column());
    if (const PlanRow *row = rowAt(index.row()))
        return place.kind == Name ? nameData(*row, role) : place.kind == Peak ? peakData(*row, place, role) : cellData(*row, place, role);
    if (role == KindRole)
        return Group;
    return role == Qt::DisplayRole && index.column() == 0 ? QVariant(groupName(m_lines[std::size_t(index.row())].group)) : QVariant();
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Place place = placeOf(section);
    if (role == KindRole)
        return place.kind;
    if (role == Qt::UserRole)
        return int(place.method);
    if (role == Qt::DisplayRole) {
        if (place.kind == Name)
            return tr("Model");
        if (place.kind == Peak)
            return QStringLiteral("GiB");
        const int gigabytes = m_grid.sizes[place.size].gigabytes;
        return gigabytes > 0 ? QString::number(gigabytes) : tr("Here", "column of this machine");
    }
    if (role == Qt::ToolTipRole && place.kind == Cell) {
        QStringList names;
        for (const std::size_t gpu : m_grid.sizes[place.size].gpus)
            names.append(gpuText(m_grid.catalog->gpus[gpu]));
        return names.join(QLatin1String(", "));
    }
    return {};
}

void PlanModel::retranslate()
{
    if (rowCount() == 0)
        return;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void PlanFilter::setWanted(const Wanted &wanted)
{
    m_wanted = wanted;
    invalidateFilter();
}

int PlanFilter::modelCount() const
{
    const auto *plan = static_cast<const PlanModel *>(sourceModel());
    int count = 0;
    for (int row = 0; row < rowCount(); ++row)
        count += plan->rowAt(mapToSource(index(row, 0)).row()) ? 1 : 0;
    return count;
}

bool PlanFilter::isWanted(const PlanRow &row) const
{
    const auto *plan = static_cast<const PlanModel *>(sourceModel());
    const ModelEntry &model = plan->grid().model(row);
    if ((m_wanted.isKoreanOnly && model.koreanLevel < Korean::Good) || (m_wanted.license && model.licenseKind > *m_wanted.license))
        return false;
    if (plan->hasBudget() && !plan->isAffordable(row))
        return false;
    const QString words = QString::fromStdString(model.name + ' ' + model.id + ' ' + model.family + ' ' + model.license);
    return std::ranges::all_of(m_wanted.search.split(QLatin1Char(' '), Qt::SkipEmptyParts),
                               [&](const QString &word) { return words.contains(word, Qt::CaseInsensitive); });
}

bool PlanFilter::filterAcceptsRow(int row, const QModelIndex &) const
{
    const auto *plan = static_cast<const PlanModel *>(sourceModel());
    if (const PlanRow *own = plan->rowAt(row))
        return isWanted(*own);
    for (int below = row + 1; const PlanRow *member = plan->rowAt(below); ++below)
        if (isWanted(*member))
            return true;
    return false;
}

} // namespace tw
