#include "app/studio/pages/plan/quote_card.h"

#include "app/studio/pages/plan/fold.h"
#include "app/studio/pages/plan/quote_lists.h"
#include "app/studio/shell/controls.h"
#include "app/studio/shell/format.h"
#include "app/studio/shell/icons.h"
#include "app/studio/shell/number_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tw {

QuoteCard::QuoteCard(const Theme &theme, QWidget *parent) :
    QWidget(parent), m_theme(theme), m_title(wrappedLabel(TextRole::Section, this)), m_subtitle(wrappedLabel(TextRole::Caption, this)),
    m_verdictMark(new QLabel(this)), m_verdict(wrappedLabel(TextRole::Section, this)), m_peak(wrappedLabel(TextRole::Secondary, this)),
    m_message(wrappedLabel(TextRole::Secondary, this)), m_listTitle(textLabel(TextRole::Section, this)),
    m_listNote(textLabel(TextRole::Caption, this)), m_explanation(wrappedLabel(TextRole::Caption, this)), m_body(new QWidget(this)),
    m_bar(new MemoryBar(theme, this)), m_all(pushButton(ButtonLook::Link, this)), m_fold(new Fold(theme, this))
{
    build();
    connect(m_all, &QPushButton::clicked, this, [this] {
        m_wantsAll = !m_wantsAll;
        showList();
    });
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
    column->setSpacing(5);
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
    addParts(column);
    column->addSpacing(2);
    column->addWidget(hairline(m_body));
    auto *figures = new QHBoxLayout;
    figures->setSpacing(24);
    m_time = addFigure(figures);
    m_cost = addFigure(figures);
    column->addLayout(figures);
    column->addWidget(hairline(m_body));
    addList(column);
    whole->addWidget(m_body);
}

void QuoteCard::addParts(QVBoxLayout *column)
{
    for (PartRow &row : m_parts) {
        row = {new QLabel(m_body), textLabel(TextRole::Secondary, m_body), textLabel(TextRole::Caption, m_body),
               new NumberLabel(m_theme, TextSize::Dense, QFont::Medium), new QWidget(m_body)};
        auto *line = new QHBoxLayout(row.box);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(8);
        row.mark->setFixedSize(10, 10);
        line->addWidget(row.mark);
        line->addWidget(row.name);
        line->addWidget(row.hint, 1);
        line->addWidget(row.value);
        column->addWidget(row.box);
    }
}

void QuoteCard::addList(QVBoxLayout *column)
{
    auto *top = new QHBoxLayout;
    top->addWidget(m_listTitle);
    top->addStretch(1);
    top->addWidget(m_listNote);
    column->addLayout(top);
    m_listPlace = new QVBoxLayout;
    m_listPlace->setContentsMargins(-8, 0, -8, 0);
    column->addLayout(m_listPlace);
    column->addWidget(m_all, 0, Qt::AlignLeft);
    column->addWidget(m_explanation);
    column->addWidget(m_fold);
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
    m_fold->setTitle(tr("What time and cost are made of"));
}

void QuoteCard::showMessage(const QString &title, const QString &text)
{
    m_title->setText(title);
    m_subtitle->clear();
    m_message->setText(text);
    m_message->show();
    m_body->hide();
}

void QuoteCard::showQuote(const QuoteView &view)
{
    m_view = view;
    const Quote &quote = m_view.quote;
    m_title->setText(view.title);
    m_subtitle->setText(view.subtitle);
    m_message->hide();
    m_verdictMark->setPixmap(iconPixmap(fitIcon(quote), m_theme.color(fitToken(quote)), 16, devicePixelRatioF()));
    m_verdict->setText(fitText(quote));
    setTextToken(m_verdict, fitToken(quote));
    m_peak->setText(tr("Peak memory %1 ± %2 of %3 GiB usable")
                        .arg(format::gib(double(quote.peakBytes)), format::gib(double(quote.peakBytes) * peakError), format::gib(double(quote.usableBytes))));
    showParts();
    showFigures();
    showList();
    showDetails();
    m_body->show();
}

void QuoteCard::showParts()
{
    const std::vector<MemoryShare> shares = memoryShares(m_view.quote.parts, m_view.config);
    m_bar->setShares(shares, double(m_view.quote.usableBytes));
    m_bar->setAccessibleName(m_peak->text());
    const bool isTooMuch = m_view.quote.fit == Fit::No;
    const auto largest = std::ranges::max_element(shares, {}, &MemoryShare::bytes);
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        QPixmap square(10, 10);
        square.fill(m_theme.color(shares[i].token));
        m_parts[i].mark->setPixmap(square);
        m_parts[i].name->setText(shares[i].name);
        m_parts[i].hint->setText(shares[i].hint);
        m_parts[i].value->setText(format::memory(shares[i].bytes));
        m_parts[i].value->setToken(isTooMuch && &shares[i] == &*largest ? Token::Bad : Token::Text);
        m_parts[i].box->setVisible(shares[i].bytes > 0);
    }
}

void QuoteCard::showFigures()
{
    const Quote &quote = m_view.quote;
    const bool isKnown = quote.seconds.likely > 0;
    const GpuEntry *gpu = m_view.catalog->findGpu(quote.gpu);
    const bool isPriced = gpu && gpu->isPriced();
    m_time.value->setText(isKnown ? format::duration(quote.seconds.likely) : format::dash());
    m_time.band->setText(isKnown ? format::durationRange(quote.seconds.low, quote.seconds.high) : QString());
    m_time.bar->setBand(quote.seconds);
    m_cost.value->setText(isKnown && isPriced ? format::money(quote.cost.likely) : format::dash());
    m_cost.band->setText(!isKnown              ? QString()
                         : !isPriced           ? tr("no price known")
                         : quote.cost.high > 0 ? tr("%1, disk included").arg(format::moneyRange(quote.cost.low, quote.cost.high))
                                               : tr("nothing is rented"));
    m_cost.bar->setBand(isPriced ? quote.cost : Band());
}

void QuoteCard::setOffersWanted(bool areWanted)
{
    m_wantsOffers = areWanted;
    if (m_view.catalog)
        showList();
}

void QuoteCard::showList()
{
    const Quote &quote = m_view.quote;
    delete m_list;
    const bool showsWays = !quote.waysOut.empty() && !m_wantsOffers;
    const std::vector<const Offer *> first = firstOffers(quote);
    m_listTitle->setText(showsWays ? tr("Ways out") : tr("Offers"));
    m_listNote->setText(showsWays                   ? tr("Least harm first")
                        : quote.priceAsOf.empty() ? QString()
                                                  : tr("prices of %1").arg(dateText(quote.priceAsOf)));
    m_explanation->setVisible(showsWays);
    m_explanation->setText(m_view.isWish
                               ? tr("Each way is computed for this exact plan. Applying one writes the plan and its own lines, and Ctrl+Z takes it back.")
                               : tr("Each way is computed for this exact configuration. Applying one edits only its own lines, and Ctrl+Z takes it back."));
    m_all->setVisible(!showsWays && first.size() < quote.offers.size());
    m_all->setText(m_wantsAll ? tr("Fewer offers") : tr("All %1 offers").arg(quote.offers.size()));
    if (showsWays) {
        m_list = wayList(quote, *m_view.catalog, m_view.data, m_body, [this](const WayOut &way) { Q_EMIT wayChosen(way); });
    } else {
        std::vector<const Offer *> shown = first;
        if (m_wantsAll) {
            shown.clear();
            for (const Offer &offer : quote.offers)
                shown.push_back(&offer);
        }
        m_list = offerList(m_theme, quote, shown, *m_view.catalog, m_body, [this](const Offer &offer) { Q_EMIT offerChosen(offer); });
    }
    m_listPlace->addWidget(m_list);
}

void QuoteCard::addDetail(const QString &name, const QString &value)
{
    auto *line = new QHBoxLayout;
    QLabel *text = wrappedLabel(TextRole::Caption, m_details);
    text->setText(name);
    line->addWidget(text, 1);
    auto *number = new NumberLabel(m_theme, TextSize::Caption, QFont::Medium, Token::Text2, m_details);
    number->setText(value);
    line->addWidget(number);
    qobject_cast<QVBoxLayout *>(m_details->layout())->addLayout(line);
}

void QuoteCard::showDetails()
{
    delete m_details;
    m_details = new QWidget(m_body);
    auto *rows = new QVBoxLayout(m_details);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(3);
    const Quote &quote = m_view.quote;
    double start = 0;
    for (const StartPhase &phase : quote.start) {
        addDetail(startPhaseText(phase.name), format::duration(phase.seconds));
        start += phase.seconds;
    }
    addDetail(tr("%1 steps").arg(format::count(quote.steps)), format::duration(std::max(0.0, quote.seconds.likely - start)));
    addDetail(basisText(quote.basisKind), QString());
    if (quote.cost.likely > 0) {
        addDetail(tr("Cost of the cards"), format::money(quote.costParts.compute));
        addDetail(tr("Cost of storage"), format::money(quote.costParts.storage));
        addDetail(tr("Cost of idle time"), format::money(quote.costParts.idle));
    }
    addDetail(tr("Memory of the host"), format::memory(double(quote.host.memory)));
    addDetail(tr("Room on its disk"), format::disk(double(quote.host.disk())));
    m_fold->content()->addWidget(m_details);
}

} // namespace tw
