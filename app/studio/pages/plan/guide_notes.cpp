#include "app/studio/pages/plan/guide_notes.h"

#include "app/studio/pages/plan/plan_words.h"
#include "app/studio/shell/format.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace tw {
namespace {

struct GuideNotes {
    Q_DECLARE_TR_FUNCTIONS(tw::GuideNotes)
};

GuideNote noteOf(const GuideRow &row, const Catalog &catalog, const RequirementsTable &table)
{
    const ModelEntry *model = catalog.findModel(row.model);
    if (model && !model->aliasOf.empty())
        model = catalog.findModel(model->aliasOf);
    const GpuEntry *gpu = catalog.findGpu(row.gpu);
    GuideNote note {row, 0, 0, {}, 0};
    if (!model || !gpu)
        return note;
    note.model = std::size_t(model - catalog.models.data());
    note.gpu = std::size_t(gpu - catalog.gpus.data());
    for (std::size_t c = 0; c < tableCounts.size(); ++c) {
        const TableCell &cell = table.at(note.model, *methodOf(row.method), note.gpu, c);
        if (std::ranges::find(row.counts, tableCounts[c]) != row.counts.end())
            note.tries.push_back({tableCounts[c], cell});
        if (note.enough == 0 && cell.obstacle == Obstacle::None)
            note.enough = tableCounts[c];
    }
    return note;
}

} // namespace

std::vector<GuideNote> guideNotes(const std::vector<GuideRow> &rows, const Catalog &catalog)
{
    std::vector<GuideRow> requirements;
    std::ranges::copy_if(rows, std::back_inserter(requirements), [](const GuideRow &row) { return row.kind == "requirement"; });
    const TableWork work;
    const RequirementsTable table = makeTable(catalog, work);
    const std::vector<GuideVerdict> verdicts = judgeGuide(requirements, catalog, table, work);
    std::vector<GuideNote> notes;
    for (std::size_t i = 0; i < requirements.size(); ++i) {
        GuideNote note = noteOf(requirements[i], catalog, table);
        if ((!verdicts[i].holds || !verdicts[i].price.empty()) && !note.tries.empty())
            notes.push_back(std::move(note));
    }
    return notes;
}

QString guideNoteText(const GuideNote &note, const Catalog &catalog)
{
    const GpuEntry &gpu = catalog.gpus[note.gpu];
    QStringList lines;
    for (const GuideNote::Try &one : note.tries) {
        const QString need = format::memoryOf(double(one.need.peakBytes), double(gpu.usableBytes));
        const QString cards = countedGpu(gpu, one.count);
        lines.append(one.need.fit == Fit::No ? GuideNotes::tr("%1: does not fit, %2 on each").arg(cards, need)
                     : one.need.fit == Fit::Tight ? GuideNotes::tr("%1: tight, %2 on each").arg(cards, need)
                                                  : GuideNotes::tr("%1: fits, %2 on each").arg(cards, need));
    }
    const bool isPublished = std::ranges::find(note.row.counts, note.enough) != note.row.counts.end();
    if (note.enough == 0)
        lines.append(GuideNotes::tr("Not even 16 of them hold it."));
    else if (!isPublished)
        lines.append(GuideNotes::tr("%1 of them hold it.").arg(note.enough));
    if (note.row.price[1] > 0 && gpu.priceHour > 0)
        lines.append(GuideNotes::tr("%1 rent for %2, published were %3 an hour.")
                         .arg(countedGpu(gpu, note.row.counts.front()), format::moneyPerHour(gpu.priceHour * note.row.counts.front()),
                              format::moneyRange(note.row.price[0], note.row.price[1])));
    const double peak = note.tries.empty() ? 0 : double(note.tries.front().need.peakBytes) * note.tries.front().count;
    if (note.row.gib > 0)
        lines.append(GuideNotes::tr("All cards together: %1, published were %2 GB.").arg(format::memory(peak), format::number(note.row.gib, 0)));
    return lines.join(QLatin1Char('\n'));
}

} // namespace tw
