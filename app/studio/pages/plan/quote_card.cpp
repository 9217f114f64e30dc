#include "app/studio/pages/plan/quote_card.h"

#include "app/studio/shell/controls.h"
#include "app/studio/shell/format.h"
#include "app/studio/shell/icons.h"
#include "app/studio/shell/number_label.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace tw {
namespace {

QString gpuName(const Catalog &catalog, const std::string &key)
{
    const GpuEntry *gpu = catalog.findGpu(key);
    if (gpu && gpu->isCpu)
        return QuoteCard::tr("This machine");
    return QString::fromStdString(gpu ? gpu->name : key);
}

} // namespace

std::vector<MemoryShare> memoryShares(const MemoryParts &parts)
{
    return {{QuoteCard::tr("Weights"), double(parts.weights), Token::Memory1},
            {QuoteCard::tr("Adapters"), double(parts.adapters), Token::Memory2},
            {QuoteCard::tr("Gradients"), double(parts.gradients), Token::Memory3},
            {QuoteCard::tr("Optimizer"), double(parts.optimizer), Token::Memory4},
            {QuoteCard::tr("Activations"), double(parts.activations), Token::Memory5},
            {QuoteCard::tr("Logits and loss"), double(parts.logits), Token::Memory6},
            {QuoteCard::tr("Program and reserve"), double(parts.buffers + parts.context + parts.reserve), Token::Memory7}};
}

QString fitText(const Quote &quote)
{
    const double spare = double(quote.usableBytes) - double(quote.peakBytes);
    if (quote.obstacle == Obstacle::Memory || (quote.fit == Fit::No && spare < 0))
        return spare < 0 ? QuoteCard::tr("Does not fit: %1 too much").arg(format::memory(-spare))
                         : QuoteCard::tr("Does not fit: only %1 would be left").arg(format::memory(spare));
    if (quote.obstacle != Obstacle::None)
        return obstacleText(quote.obstacle);
    return quote.fit == Fit::Tight ? QuoteCard::tr("Tight, with %1 to spare").arg(format::memory(spare))
                                   : QuoteCard::tr("Fits, with %1 to spare").arg(format::memory(spare));
}

QString fitIcon(const Quote &quote)
{
    return fitToken(quote) == Token::Bad    ? QStringLiteral("x-circle-fill")
        : fitToken(quote) == Token::Warn ? QStringLiteral("exclamation-triangle-fill")
                                         : QStringLiteral("check-circle-fill");
}

Token fitToken(const Quote &quote)
{
    if (quote.fit == Fit::No || quote.obstacle != Obstacle::None)
        return Token::Bad;
    return quote.fit == Fit::Tight ? Token::Warn : Token::Ok;
}

QString obstacleText(Obstacle obstacle)
{
    switch (obstacle) {
    case Obstacle::None: return {};
    case Obstacle::Memory: return QuoteCard::tr("Not enough memory");
    case Obstacle::NoBf16: return QuoteCard::tr("No bf16: this setup cannot run");
    case Obstacle::OneMachine: return QuoteCard::tr("There is only one of this machine");
    case Obstacle::Architecture: return QuoteCard::tr("This version does not train this model");
    case Obstacle::UnknownGpu: return QuoteCard::tr("The catalogue has no such GPU");
    case Obstacle::Platform: return QuoteCard::tr("No CUDA: nothing here runs on this card");
    case Obstacle::Method: return QuoteCard::tr("This way of training needs a CUDA GPU");
    }
    return {};
}

QString wayOutText(const WayOut &way, const Catalog &catalog)
{
    const auto value = [&way](const char *key) {
        return way.set.contains(key) ? QString::fromStdString(way.set[key].dump()) : QString();
    };
    if (way.id == "smaller_micro_batch")
        return QuoteCard::tr("Micro-batch %1, accumulation %2").arg(value("micro_batch_size"), value("gradient_accumulation_steps"));
    if (way.id == "gradient_checkpointing")
        return QuoteCard::tr("Recompute activations in every layer");
    if (way.id == "shorter_sequences")
        return QuoteCard::tr("Sequence length %1").arg(value("sequence_len"));
    if (way.id == "lower_rank")
        return QuoteCard::tr("LoRA rank %1").arg(value("lora_r"));
    if (way.id == "lora")
        return QuoteCard::tr("Train LoRA matrices in place of all weights");
    return QuoteCard::tr("Use %1").arg(gpuName(catalog, way.gpu));
}

QuoteCard::QuoteCard(const Theme &theme, QWidget *parent) :
    QWidget(parent), m_theme(theme), m_title(wrappedLabel(TextRole::Section, this)), m_subtitle(wrappedLabel(TextRole::Caption, this)),
    m_verdictMark(new QLabel(this)), m_verdict(wrappedLabel(TextRole::Section, this)), m_peak(textLabel(TextRole::Secondary, this)),
    m_message(wrappedLabel(TextRole::Secondary, this)), m_listTitle(textLabel(TextRole::Section, this)),
    m_listNote(textLabel(TextRole::Caption, this)), m_body(new QWidget(this)), m_bar(new MemoryBar(theme, this))
{
    build();
    retranslate();
    m_body->hide();
}

void QuoteCard::build()
{
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(4);
    whole->addWidget(m_title);
    whole->addWidget(m_subtitle);
    whole->addWidget(m_message);
    auto *column = new QVBoxLayout(m_body);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(6);
    auto *verdict = new QHBoxLayout;
    verdict->setSpacing(8);
    m_verdictMark->setFixedWidth(16);
    verdict->addWidget(m_verdictMark);
    verdict->addWidget(m_verdict, 1);
    column->addLayout(verdict);
    column->addWidget(m_peak);
    column->addSpacing(4);
    column->addWidget(m_bar);
    column->addSpacing(2);
    for (PartRow &row : m_parts) {
        row = {new QLabel(m_body), textLabel(TextRole::Secondary, m_body), new NumberLabel(m_theme, TextSize::Dense, QFont::Medium), new QWidget(m_body)};
        auto *line = new QHBoxLayout(row.box);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(8);
        row.mark->setFixedSize(10, 10);
        line->addWidget(row.mark);
        line->addWidget(row.name, 1);
        line->addWidget(row.value);
        column->addWidget(row.box);
    }
    column->addSpacing(4);
    column->addWidget(hairline(m_body));
    auto *figures = new QHBoxLayout;
    figures->setSpacing(24);
    m_time = addFigure(figures);
    m_cost = addFigure(figures);
    column->addLayout(figures);
    column->addWidget(hairline(m_body));
    auto *listTop = new QHBoxLayout;
    listTop->addWidget(m_listTitle);
    listTop->addStretch(1);
    listTop->addWidget(m_listNote);
    column->addLayout(listTop);
    m_listPlace = new QVBoxLayout;
    column->addLayout(m_listPlace);
    whole->addWidget(m_body);
}

QuoteCard::Figure QuoteCard::addFigure(QHBoxLayout *row)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(3);
    Figure figure {textLabel(TextRole::Caption, m_body), textLabel(TextRole::Caption, m_body),
                   new NumberLabel(m_theme, TextSize::Figure, QFont::DemiBold, Token::Text, m_body), new BandBar(m_theme, m_body)};
    column->addWidget(figure.caption);
    column->addWidget(figure.value);
    column->addWidget(figure.bar);
    column->addWidget(figure.band);
    row->addLayout(column, 1);
    return figure;
}

void QuoteCard::retranslate()
{
    m_time.caption->setText(tr("Time to finish"));
    m_cost.caption->setText(tr("Total cost"));
}

void QuoteCard::showMessage(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_subtitle->clear();
    m_message->setText(text);
    m_message->show();
    m_body->hide();
}

void QuoteCard::showQuote(const QString &title, const QString &subtitle, const Quote &quote, const Catalog &catalog)
{
    m_title->setText(title);
    m_subtitle->setText(subtitle);
    m_message->hide();
    m_verdictMark->setPixmap(iconPixmap(fitIcon(quote), m_theme.color(fitToken(quote)), 16, devicePixelRatioF()));
    m_verdict->setText(fitText(quote));
    setTextToken(m_verdict, fitToken(quote));
    m_peak->setText(tr("Peak memory %1").arg(format::memoryOf(double(quote.peakBytes), double(quote.usableBytes))));
    m_bar->setQuote(quote);
    showParts(quote);
    showFigures(quote);
    delete m_list;
    m_list = nullptr;
    if (quote.waysOut.empty())
        showOffers(quote, catalog);
    else
        showWays(quote, catalog);
    m_body->show();
}

void QuoteCard::showParts(const Quote &quote)
{
    const std::vector<MemoryShare> shares = memoryShares(quote.parts);
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        QPixmap square(10, 10);
        square.fill(m_theme.color(shares[i].token));
        m_parts[i].mark->setPixmap(square);
        m_parts[i].name->setText(shares[i].name);
        m_parts[i].value->setText(format::memory(shares[i].bytes));
        m_parts[i].box->setVisible(shares[i].bytes > 0);
    }
}

void QuoteCard::showFigures(const Quote &quote)
{
    const bool isKnown = quote.seconds.likely > 0;
    m_time.value->setText(isKnown ? format::duration(quote.seconds.likely) : format::dash());
    m_time.band->setText(isKnown ? format::durationRange(quote.seconds.low, quote.seconds.high) : QString());
    m_time.bar->setBand(quote.seconds);
    m_cost.value->setText(isKnown ? format::money(quote.cost.likely) : format::dash());
    m_cost.band->setText(!isKnown                  ? QString()
                         : quote.cost.high > 0 ? format::moneyRange(quote.cost.low, quote.cost.high)
                                                   : tr("nothing is rented"));
    m_cost.bar->setBand(quote.cost);
}

QWidget *QuoteCard::newList()
{
    m_list = new QWidget(m_body);
    m_listPlace->addWidget(m_list);
    auto *rows = new QVBoxLayout(m_list);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(8);
    return m_list;
}

void QuoteCard::showOffers(const Quote &quote, const Catalog &catalog)
{
    m_listTitle->setText(tr("Offers"));
    m_listNote->setText(quote.priceAsOf.empty() ? QString() : tr("prices of %1").arg(QString::fromStdString(quote.priceAsOf)));
    auto *rows = qobject_cast<QVBoxLayout *>(newList()->layout());
    for (const Offer &offer : quote.offers) {
        auto *line = new QHBoxLayout;
        line->setSpacing(8);
        auto *left = new QVBoxLayout;
        left->setSpacing(1);
        QLabel *name = textLabel(offer.gpu == quote.gpu ? TextRole::Value : TextRole::Label, m_list);
        name->setText(gpuName(catalog, offer.gpu));
        QLabel *from = textLabel(TextRole::Caption, m_list);
        from->setText(offer.priceHour > 0 ? QStringLiteral("%1 · %2").arg(format::moneyPerHour(offer.priceHour), QString::fromStdString(offer.provider))
                                          : tr("nothing is rented"));
        from->setToolTip(from->text());
        for (QLabel *label : {name, from}) // the numbers keep their columns, the words give way
            label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
        left->addWidget(name);
        left->addWidget(from);
        line->addLayout(left, 1);
        if (!offer.cannot.empty()) {
            QLabel *why = textLabel(TextRole::Caption, m_list);
            why->setText(obstacleText(offer.obstacle));
            line->addWidget(why);
            setTextToken(name, Token::Text3);
        } else {
            for (const QString &text : {format::gib(double(offer.peakBytes)), format::duration(offer.seconds.likely), format::money(offer.cost.likely)}) {
                auto *number = new NumberLabel(m_theme, TextSize::Dense, QFont::Normal, Token::Text2, m_list);
                number->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
                number->setText(text);
                number->setMinimumWidth(std::max(m_theme.scaled(48), number->sizeHint().width()));
                line->addWidget(number, 0, Qt::AlignTop);
            }
        }
        rows->addLayout(line);
    }
}

void QuoteCard::showWays(const Quote &quote, const Catalog &catalog)
{
    m_listTitle->setText(tr("Ways out"));
    m_listNote->setText(tr("Least harm first"));
    auto *rows = qobject_cast<QVBoxLayout *>(newList()->layout());
    for (const WayOut &way : quote.waysOut) {
        auto *line = new QHBoxLayout;
        auto *left = new QVBoxLayout;
        left->setSpacing(1);
        QLabel *name = wrappedLabel(TextRole::Label, m_list);
        name->setText(wayOutText(way, catalog));
        QLabel *facts = wrappedLabel(TextRole::Caption, m_list);
        facts->setText(QStringLiteral("%1 · %2 · %3").arg(format::memory(double(way.peakBytes)), format::duration(way.seconds.likely),
                                                        format::money(way.cost.likely)));
        left->addWidget(name);
        left->addWidget(facts);
        line->addLayout(left, 1);
        QPushButton *apply = pushButton(ButtonLook::Small, m_list);
        apply->setText(tr("Apply"));
        apply->setAccessibleName(tr("Apply: %1").arg(name->text()));
        connect(apply, &QPushButton::clicked, this, [this, way] { Q_EMIT wayChosen(way); }, Qt::QueuedConnection);
        line->addWidget(apply);
        rows->addLayout(line);
    }
}

} // namespace tw
