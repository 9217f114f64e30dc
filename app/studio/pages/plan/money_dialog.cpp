#include "app/studio/pages/plan/money_dialog.h"

#include "app/studio/pages/plan/plan_words.h"
#include "app/studio/pages/plan/unit_field.h"
#include "app/studio/shell/controls.h"
#include "app/studio/shell/format.h"

#include <QDoubleSpinBox>
#include <QGridLayout>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace tw {

MoneyDialog::MoneyDialog(const Theme &theme, QWidget *parent) : QDialog(parent), m_theme(theme)
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    auto *body = new QWidget(scroll);
    m_column = new QVBoxLayout(body);
    m_column->setContentsMargins(24, 20, 24, 20);
    m_column->setSpacing(6);
    scroll->setWidget(body);
    whole->addWidget(scroll);
    build();
    m_column->addStretch(1);
    resize(theme.scaled(560), theme.scaled(680));
    retranslate();
}

void MoneyDialog::build()
{
    const OwnershipTerms usual;
    addSection(QT_TR_NOOP("A month of renting"));
    m_hours = addField(QT_TR_NOOP("Rented"), QT_TR_NOOP("hours a month"), 40, 744);
    m_kept = addField(QT_TR_NOOP("Kept on disk"), QT_TR_NOOP("GB"), 0, 1e6);
    m_monthly = addField(QT_TR_NOOP("Budget"), QT_TR_NOOP("$ a month"), 100, 1e7);
    addSection(QT_TR_NOOP("Own or rent"));
    m_years = addField(QT_TR_NOOP("Over"), QT_TR_NOOP("years"), usual.years, 10);
    m_ownHours = addField(QT_TR_NOOP("Used"), QT_TR_NOOP("hours a month"), usual.hoursAMonth, 744);
    m_card = addField(QT_TR_NOOP("Price of a card"), QT_TR_NOOP("$"), 0, 1e6);
    m_host = addField(QT_TR_NOOP("Machine around a card"), QT_TR_NOOP("$"), usual.hostDollarsPerCard, 1e6);
    m_power = addField(QT_TR_NOOP("Power"), QT_TR_NOOP("$ a kWh"), usual.dollarsPerKilowattHour, 10, 2);
    m_staff = addField(QT_TR_NOOP("Care"), QT_TR_NOOP("$ a month"), usual.staffDollarsMonth, 1e6);
    m_resale = addField(QT_TR_NOOP("Resale"), QT_TR_NOOP("% of the price"), usual.resaleShare * 100, 100);
    addSection(QT_TR_NOOP("Closed models by tokens"));
    m_input = addField(QT_TR_NOOP("Put in"), QT_TR_NOOP("million tokens a month"), 10, 1e6);
    m_output = addField(QT_TR_NOOP("Put out"), QT_TR_NOOP("million tokens a month"), 2, 1e6);
    addSection(QT_TR_NOOP("What a budget buys"));
    m_budget = addField(QT_TR_NOOP("For this work"), QT_TR_NOOP("$"), 20, 1e7);
}

MoneyDialog::Section &MoneyDialog::addSection(const char *text)
{
    if (!m_sections.empty()) {
        m_column->addSpacing(6);
        m_column->addWidget(hairline(this));
        m_column->addSpacing(6);
    }
    m_sections.push_back(std::make_unique<Section>(Section {textLabel(TextRole::Section, this), wrappedLabel(TextRole::Body, this), text, new QVBoxLayout}));
    Section &section = *m_sections.back();
    m_column->addWidget(section.title);
    m_grid = new QGridLayout;
    m_grid->setColumnStretch(0, 1);
    m_grid->setVerticalSpacing(4);
    m_column->addLayout(m_grid);
    m_column->addWidget(section.result);
    m_column->addLayout(section.column);
    return section;
}

QDoubleSpinBox *MoneyDialog::addField(const char *text, const char *unit, double value, double most, int decimals)
{
    auto *editor = new QDoubleSpinBox(this);
    editor->setDecimals(decimals);
    editor->setRange(0, most);
    editor->setValue(value);
    editor->setFixedWidth(m_theme.scaled(200));
    editor->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_fields.push_back({textLabel(TextRole::Secondary, this), editor, text, unit});
    const int row = m_grid->rowCount();
    m_grid->addWidget(m_fields.back().label, row, 0);
    m_grid->addWidget(editor, row, 1);
    connect(editor, &QDoubleSpinBox::valueChanged, this, &MoneyDialog::update);
    return editor;
}

void MoneyDialog::setFacts(const Quote &quote, std::shared_ptr<const Catalog> catalog, std::shared_ptr<const RequirementsTable> table,
                           double storageGigabyteMonth)
{
    m_quote = quote;
    m_catalog = std::move(catalog);
    m_table = std::move(table);
    m_storagePrice = storageGigabyteMonth;
    if (const GpuEntry *gpu = m_catalog->findGpu(quote.gpu); gpu && m_pricedGpu != quote.gpu) {
        const QSignalBlocker card(m_card), kept(m_kept);
        m_pricedGpu = quote.gpu;
        m_card->setValue(purchase(*gpu));
        m_kept->setValue(double(quote.host.disk()) / 1e9);
    }
    update();
}

double MoneyDialog::purchase(const GpuEntry &gpu) const
{
    const auto price = std::ranges::find(m_catalog->purchasePrices, gpu.key, &PurchasePrice::gpu);
    return price == m_catalog->purchasePrices.end() ? 0 : (price->low + price->high) / 2;
}

OwnershipTerms MoneyDialog::terms() const
{
    OwnershipTerms terms;
    terms.years = m_years->value();
    terms.hoursAMonth = m_ownHours->value();
    terms.hostDollarsPerCard = m_host->value();
    terms.dollarsPerKilowattHour = m_power->value();
    terms.staffDollarsMonth = m_staff->value();
    terms.resaleShare = m_resale->value() / 100;
    return terms;
}

void MoneyDialog::update()
{
    const GpuEntry *gpu = m_catalog ? m_catalog->findGpu(m_quote.gpu) : nullptr;
    if (!gpu)
        return;
    showMonth(*gpu);
    showOwnership(*gpu);
    showClosedModels();
    showAdvice();
}

void MoneyDialog::showMonth(const GpuEntry &gpu)
{
    QLabel *result = m_sections[0]->result;
    if (gpu.priceHour <= 0) {
        result->setText(gpu.isCpu ? tr("This machine is not rented.") : tr("Nobody is known to rent this card out."));
        return;
    }
    const Month month = monthOf(gpu.priceHour, m_quote.count, m_hours->value(), m_kept->value(), m_storagePrice);
    const double hours = hoursFor(m_monthly->value(), gpu.priceHour, m_quote.count, m_kept->value(), m_storagePrice);
    const double runs = m_quote.seconds.likely > 0 ? hours * 3600 / m_quote.seconds.likely : 0;
    result->setText(tr("%1 a month on %2: %3 for the cards and %4 for storage.\nThe budget pays %5 hours, %6 such runs.")
                        .arg(format::money(month.sum()), countedGpu(gpu, m_quote.count), format::money(month.gpuDollars),
                             format::money(month.storageDollars), format::count(qint64(hours)), format::count(qint64(runs))));
}

void MoneyDialog::showOwnership(const GpuEntry &gpu)
{
    QLabel *result = m_sections[1]->result;
    if (gpu.priceHour <= 0 || m_card->value() <= 0) {
        result->setText(tr("Choose a card with a price for rent, and give the price of buying it."));
        return;
    }
    const Ownership own = ownershipOf(gpu, m_card->value(), m_quote.count, terms());
    QString text = tr("Owned %1: hardware %2, power %3, care %4, resale −%5.\nRented %6.")
                       .arg(format::money(own.owned), format::money(own.hardware), format::money(own.power), format::money(own.staff),
                            format::money(own.resale), format::money(own.rented));
    text += QLatin1Char('\n')
        + (std::isfinite(own.breakEvenHoursAMonth) ? tr("Owning is cheaper from %1 hours a month.").arg(format::count(qint64(std::ceil(own.breakEvenHoursAMonth))))
                                                   : tr("Renting is cheaper however many hours a month."));
    result->setText(text);
}

void MoneyDialog::showClosedModels()
{
    QStringList lines;
    for (const ApiCost &cost : apiCosts(*m_catalog, double(m_quote.tokens), m_input->value() * 1e6, m_output->value() * 1e6))
        lines.append((cost.price->isEstimate ? tr("%1: training %2, use %3 a month (estimated prices of %4)")
                                             : tr("%1: training %2, use %3 a month (prices of %4)"))
                         .arg(QString::fromStdString(cost.price->name), format::money(cost.training), format::money(cost.use),
                              dateText(cost.price->asOf)));
    m_sections[2]->result->setText(lines.join(QLatin1Char('\n')));
}

void MoneyDialog::showAdvice()
{
    delete m_stages;
    m_stages = new QWidget(this);
    auto *rows = new QVBoxLayout(m_stages);
    rows->setContentsMargins(0, 0, 0, 0);
    const Advice advice = adviceFor(m_budget->value(), *m_table, *m_catalog);
    m_sections[3]->result->setText(advice.stages.empty() ? tr("This budget pays no run of the table.")
                                                         : tr("Start small, look at the result, then grow:"));
    for (const Stage &stage : advice.stages) {
        const TableRow &row = stage.row;
        const QString plan = QStringLiteral("%1 · %2 · %3 · %4").arg(QString::fromStdString(m_catalog->models[row.model].name), methodText(row.method),
                                                                  countedGpu(m_catalog->gpus[row.gpu], row.count), format::money(stage.dollars));
        auto *line = new QHBoxLayout;
        QLabel *text = wrappedLabel(TextRole::Body, m_stages);
        text->setText(stage.kind == Stage::Kind::Try    ? tr("Try on a tenth of the data: %1").arg(plan)
                      : stage.kind == Stage::Kind::Grow ? tr("Grow: %1").arg(plan)
                                                        : tr("Finish: %1").arg(plan));
        QPushButton *use = pushButton(ButtonLook::Small, m_stages);
        use->setText(tr("Use"));
        use->setAccessibleName(tr("Use: %1").arg(plan));
        connect(use, &QPushButton::clicked, this, [this, row] { Q_EMIT planChosen(row); }, Qt::QueuedConnection);
        line->addWidget(text, 1);
        line->addWidget(use);
        rows->addLayout(line);
    }
    m_sections[3]->column->addWidget(m_stages);
}

void MoneyDialog::retranslate()
{
    setWindowTitle(tr("Money"));
    for (const std::unique_ptr<Section> &section : m_sections)
        section->title->setText(tr(section->text));
    for (const Field &field : m_fields) {
        field.label->setText(tr(field.text));
        field.editor->setAccessibleName(field.label->text());
        showUnit(*field.editor, tr(field.unit));
    }
    update();
}

} // namespace tw
