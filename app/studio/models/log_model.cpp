#include "app/studio/models/log_model.h"

#include "app/studio/shell/format.h"

#include <cmath>

namespace tw {

void LogModel::setRecord(const RunRecord *record)
{
    beginResetModel();
    m_record = record;
    m_shown = record ? record->log.size() : 0;
    endResetModel();
}

void LogModel::sync(bool isRewound)
{
    if (!m_record)
        return;
    const std::size_t now = m_record->log.size();
    if (isRewound || now < m_shown) {
        setRecord(m_record);
    } else if (now > m_shown) {
        beginInsertRows({}, static_cast<int>(m_shown), static_cast<int>(now) - 1);
        m_shown = now;
        endInsertRows();
    }
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown);
}

QString LogModel::text(const LogLine &line) const
{
    const auto known = [](double value, const QString &text) { return std::isfinite(value) ? text : format::dash(); };
    switch (line.kind) {
    case LogLine::Kind::Step: {
        const StepRow &row = m_record->steps[line.row];
        return QStringLiteral("step %1  loss %2  lr %3  norm %4  %5 tok/s")
            .arg(row.step)
            .arg(format::loss(row.loss), known(row.learningRate, format::rate(row.learningRate)), format::number(row.gradNorm, 2),
                 format::number(row.tokensPerSecond, row.tokensPerSecond < 100 ? 1 : 0));
    }
    case LogLine::Kind::Eval: {
        const EvalRow &row = m_record->evals[line.row];
        return tr("evaluation at step %1  loss %2").arg(row.step).arg(format::loss(row.loss));
    }
    case LogLine::Kind::Checkpoint: {
        const CheckpointRow &row = m_record->checkpoints[line.row];
        const QString size = std::isfinite(row.bytes) ? QStringLiteral(", ") + format::disk(row.bytes) : QString();
        return tr("checkpoint of step %1 saved%2").arg(row.step).arg(size);
    }
    case LogLine::Kind::Phase:
        return QString::fromStdString(m_record->phases[line.row].name);
    case LogLine::Kind::Start: {
        const StartRow &row = m_record->starts[line.row];
        return line.row == 0 ? tr("trainer started %1 %2").arg(QString::fromStdString(row.device), QString::fromStdString(row.precision))
                             : tr("trainer started again and continues");
    }
    case LogLine::Kind::Note:
        return QString::fromStdString(m_record->notes[line.row].text);
    case LogLine::Kind::End: {
        const EndRow &row = m_record->ends[line.row];
        return tr("ended: %1, %2").arg(QString::fromStdString(row.state), QString::fromStdString(row.reason));
    }
    }
    return {};
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!m_record || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LogLine &line = m_record->log[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(line);
    case Qt::AccessibleTextRole:
        return format::clockSeconds(line.time) + u' ' + text(line);
    case TimeRole:
        return format::clockSeconds(line.time);
    case KindRole:
        if (line.kind == LogLine::Kind::Note && m_record->notes[line.row].isError)
            return static_cast<int>(LogLine::Kind::End);
        return static_cast<int>(line.kind);
    default:
        return {};
    }
}

} // namespace tw
