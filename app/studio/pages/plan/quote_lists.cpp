#include "app/studio/pages/plan/quote_lists.h"

#include "app/studio/pages/plan/plan_words.h"
#include "app/studio/shell/controls.h"
#include "app/studio/shell/format.h"
#include "app/studio/shell/number_label.h"

#include <QCoreApplication>
#include <QFrame>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace tw {
namespace {

struct QuoteLists {
    Q_DECLARE_TR_FUNCTIONS(tw::QuoteLists)
};

// Right ends of the number columns, from the right.
constexpr int totalWidth = 66, timeWidth = 84, peakWidth = 50;

const Offer *fastestOf(const Quote &quote)
{
    const Offer *fastest = nullptr;
    for (const Offer &offer : quote.offers)
        if (offer.obstacle == Obstacle::None && (offer.priceHour > 0 || offer.gpu == "this_machine")
            && (!fastest || offer.seconds.likely < fastest->seconds.likely))
            fastest = &offer;
    return fastest;
}

QString markOf(const Offer &offer, const Quote &quote)
{
    if (quote.cheapestOffer >= 0 && &offer == &quote.offers[std::size_t(quote.cheapestOffer)])
        return QuoteLists::tr("Cheapest to finish");
    if (&offer == fastestOf(quote))
        return QuoteLists::tr("Fastest");
    return quote.smallestOffer >= 0 && &offer == &quote.offers[std::size_t(quote.smallestOffer)] ? QuoteLists::tr("Smallest") : QString();
}

bool isOfferChosen(const Offer &offer, const Quote &quote)
{
    return offer.gpu == quote.gpu && offer.count == quote.count;
}

/// "+14% time", "42 min sooner"
QString timeEffect(const WayOut &way)
{
    const double before = way.seconds.likely - way.secondsMore;
    const double share = before > 0 ? way.secondsMore / before : 0;
    if (std::abs(share) < 0.005)
        return QuoteLists::tr("same time");
    if (way.secondsMore > 0)
        return share < 5 ? QuoteLists::tr("+%1 time").arg(format::percent(share)) : QuoteLists::tr("%1 longer").arg(format::duration(way.secondsMore));
    return QuoteLists::tr("%1 sooner").arg(format::duration(-way.secondsMore));
}

QString costEffect(const WayOut &way)
{
    if (std::abs(way.dollarsMore) < 0.005)
        return {};
    return (way.dollarsMore > 0 ? QStringLiteral("+%1") : QStringLiteral("−%1")).arg(format::money(std::abs(way.dollarsMore)));
}

QWidget *wayCard(const WayOut &way, const Quote &quote, const Catalog &catalog, const DataFacts &data, QWidget *parent,
                 const std::function<void(const WayOut &)> &chosen)
{
    auto *card = new QFrame(parent);
    card->setObjectName(QStringLiteral("choice"));
    auto *line = new QHBoxLayout(card);
    line->setContentsMargins(12, 8, 12, 8);
    auto *left = new QVBoxLayout;
    left->setSpacing(1);
    QLabel *name = wrappedLabel(TextRole::Value, card);
    name->setText(wayOutText(way, catalog));
    const GpuEntry *gpu = catalog.findGpu(way.gpu);
    const bool isElsewhere = gpu && (way.gpu != quote.gpu || way.count != quote.count);
    auto *numbers = new QHBoxLayout;
    numbers->setSpacing(8);
    QLabel *peak = textLabel(TextRole::Secondary, card);
    peak->setText(isElsewhere ? format::memoryOf(double(way.peakBytes), double(gpu->usableBytes)) : format::memory(double(way.peakBytes)));
    setTextToken(peak, way.fit == Fit::Tight ? Token::Warn : Token::Ok);
    numbers->addWidget(peak, 0, Qt::AlignTop);
    QStringList effects {timeEffect(way)};
    if (const QString cost = costEffect(way); !cost.isEmpty())
        effects.append(cost);
    effects.append(wayOutEffect(way, data));
    if (way.takesHostMemory())
        effects.append(QuoteLists::tr("%1 of host memory").arg(format::memory(double(way.hostBytes))));
    QLabel *facts = wrappedLabel(TextRole::Caption, card);
    facts->setText(effects.join(QStringLiteral(" · ")));
    numbers->addWidget(facts, 1);
    left->addWidget(name);
    left->addLayout(numbers);
    line->addLayout(left, 1);
    QPushButton *apply = pushButton(ButtonLook::Small, card);
    apply->setText(QuoteLists::tr("Apply"));
    apply->setAccessibleName(QuoteLists::tr("Apply: %1").arg(name->text()));
    // The list is made anew by what follows: not while its button is in the middle of a click.
    QObject::connect(apply, &QPushButton::clicked, card, [chosen, way] { chosen(way); }, Qt::QueuedConnection);
    line->addWidget(apply);
    return card;
}

QVBoxLayout *newColumn(QWidget *list, int spacing)
{
    auto *rows = new QVBoxLayout(list);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(spacing);
    return rows;
}

} // namespace

OfferRow::OfferRow(const Theme &theme, const Texts &texts, QWidget *parent) : QAbstractButton(parent), m_theme(theme), m_texts(texts)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    QStringList words {m_texts.name, m_texts.from};
    words += m_texts.cannot.isEmpty() ? QStringList {m_texts.peak, m_texts.time, m_texts.total, m_texts.mark} : QStringList {m_texts.cannot};
    words.removeAll(QString());
    setAccessibleName(words.join(QStringLiteral(", ")));
    setToolTip(accessibleName());
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize OfferRow::sizeHint() const
{
    return {200, m_theme.scaled(36)};
}

void OfferRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_texts.isChosen || underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(m_texts.isChosen ? Token::AccentTint : Token::Hover));
        painter.drawRoundedRect(rect(), 6, 6);
    }
    const bool isOff = !m_texts.cannot.isEmpty();
    const QRect inner = rect().adjusted(8, 2, -8, -2);
    const QRect upper(inner.left(), inner.top(), inner.width(), inner.height() / 2), lower = upper.translated(0, inner.height() / 2);
    const int words = inner.width() - m_theme.scaled(isOff ? 170 : totalWidth + timeWidth + peakWidth - 12);
    painter.setFont(m_theme.font(TextSize::Dense, isOff ? QFont::Medium : QFont::DemiBold));
    painter.setPen(m_theme.color(isOff ? Token::Text3 : Token::Text));
    painter.drawText(upper, Qt::AlignLeft | Qt::AlignVCenter, painter.fontMetrics().elidedText(m_texts.name, Qt::ElideRight, words));
    painter.setFont(m_theme.font(TextSize::Caption));
    painter.setPen(m_theme.color(Token::Text3));
    const int below = inner.width() - painter.fontMetrics().horizontalAdvance(isOff ? m_texts.cannot : m_texts.mark) - 12;
    painter.drawText(lower, Qt::AlignLeft | Qt::AlignVCenter, painter.fontMetrics().elidedText(m_texts.from, Qt::ElideRight, below));
    if (isOff) {
        painter.drawText(inner, Qt::AlignRight | Qt::AlignVCenter, m_texts.cannot);
        return;
    }
    painter.setPen(m_theme.color(Token::Ok));
    painter.setFont(m_theme.font(TextSize::Caption, QFont::Medium));
    painter.drawText(lower, Qt::AlignRight | Qt::AlignVCenter, m_texts.mark);
    painter.setFont(m_theme.font(TextSize::Dense, QFont::DemiBold));
    painter.setPen(m_theme.color(Token::Text));
    drawNumber(painter, upper, Qt::AlignRight | Qt::AlignVCenter, m_texts.total);
    painter.setFont(m_theme.font(TextSize::Dense));
    painter.setPen(m_theme.color(Token::Text2));
    const int time = m_theme.scaled(totalWidth), peak = m_theme.scaled(totalWidth + timeWidth);
    drawNumber(painter, upper.adjusted(0, 0, -time, 0), Qt::AlignRight | Qt::AlignVCenter, m_texts.time);
    drawNumber(painter, upper.adjusted(0, 0, -peak, 0), Qt::AlignRight | Qt::AlignVCenter, m_texts.peak);
}

std::vector<const Offer *> firstOffers(const Quote &quote)
{
    constexpr int runnable = 4, others = 1;
    std::vector<const Offer *> first;
    int able = 0, unable = 0;
    for (const Offer &offer : quote.offers) {
        const bool isKept = isOfferChosen(offer, quote) || offer.gpu == "this_machine" || &offer == fastestOf(quote);
        const bool isEarly = offer.obstacle == Obstacle::None ? able++ < runnable : unable++ < others;
        if (isKept || isEarly)
            first.push_back(&offer);
    }
    return first;
}

OfferRow::Texts offerTexts(const Offer &offer, const Quote &quote, const Catalog &catalog)
{
    const GpuEntry *gpu = catalog.findGpu(offer.gpu);
    OfferRow::Texts texts;
    texts.name = !gpu ? QString::fromStdString(offer.gpu) : offer.count > 1 ? countedGpu(*gpu, offer.count) : gpuText(*gpu);
    texts.isChosen = isOfferChosen(offer, quote);
    const bool isHere = gpu && gpu->isCpu;
    texts.from = isHere                ? QuoteLists::tr("%n core(s), nothing is rented", nullptr, gpu->cores)
        : offer.priceHour > 0 ? QStringLiteral("%1 · %2").arg(QString::fromStdString(offer.provider), format::moneyPerHour(offer.priceHour * offer.count))
                                       : QuoteLists::tr("no price known");
    if (offer.obstacle != Obstacle::None) {
        texts.cannot = offer.obstacle == Obstacle::Memory ? format::memoryOf(double(offer.peakBytes), double(offer.usableBytes)) : obstacleText(offer.obstacle);
        return texts;
    }
    texts.peak = format::gib(double(offer.peakBytes));
    texts.time = format::duration(offer.seconds.likely);
    texts.total = isHere || offer.priceHour > 0 ? format::money(offer.cost.likely) : format::dash();
    texts.mark = markOf(offer, quote);
    return texts;
}

QWidget *offerList(const Theme &theme, const Quote &quote, const std::vector<const Offer *> &offers, const Catalog &catalog, QWidget *parent,
                   std::function<void(const Offer &)> chosen)
{
    auto *list = new QWidget(parent);
    QVBoxLayout *rows = newColumn(list, 0);
    auto *heads = new QHBoxLayout;
    heads->setContentsMargins(8, 0, 8, 2);
    heads->setSpacing(0);
    const std::pair<QString, int> columns[] {{QuoteLists::tr("GPU"), 0}, {QuoteLists::tr("Peak"), peakWidth},
                                             {QuoteLists::tr("Time"), timeWidth}, {QuoteLists::tr("Total"), totalWidth}};
    for (const auto &[text, width] : columns) {
        QLabel *head = textLabel(TextRole::Caption, list);
        head->setText(text);
        if (width > 0) {
            head->setFixedWidth(theme.scaled(width));
            head->setAlignment(Qt::AlignRight);
        }
        heads->addWidget(head, width > 0 ? 0 : 1);
    }
    rows->addLayout(heads);
    rows->addWidget(hairline(list));
    for (const Offer *offer : offers) {
        auto *row = new OfferRow(theme, offerTexts(*offer, quote, catalog), list);
        QObject::connect(row, &QAbstractButton::clicked, list, [chosen, one = *offer] { chosen(one); }, Qt::QueuedConnection);
        rows->addWidget(row);
    }
    return list;
}

QWidget *wayList(const Quote &quote, const Catalog &catalog, const DataFacts &data, QWidget *parent, std::function<void(const WayOut &)> chosen)
{
    auto *list = new QWidget(parent);
    QVBoxLayout *rows = newColumn(list, 6);
    for (const WayOut &way : quote.waysOut)
        rows->addWidget(wayCard(way, quote, catalog, data, list, chosen));
    return list;
}

} // namespace tw
