#pragma once

#include "app/studio/shell/theme.h"
#include "core/catalog/catalog.h"
#include "core/plan/quote.h"

#include <QAbstractButton>
#include <QWidget>

#include <functional>

namespace tw {

/// One offer: the GPU over its provider and price, peak, time and total with its mark. A click chooses it.
class OfferRow : public QAbstractButton
{
    Q_OBJECT
public:
    struct Texts {
        QString name, from, peak, time, total;
        QString mark;   ///< "Fastest"; below the total
        QString cannot; ///< in place of the numbers
        bool isChosen = false;
    };
    OfferRow(const Theme &theme, const Texts &texts, QWidget *parent = nullptr);
    [[nodiscard]] const Texts &texts() const { return m_texts; }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Texts m_texts;
};

/// The offers worth a look first: those that can run by total, the chosen one, this machine, and two that cannot with their reason.
std::vector<const Offer *> firstOffers(const Quote &quote);
OfferRow::Texts offerTexts(const Offer &offer, const Quote &quote, const Catalog &catalog);

/// Offers by total under their heads; `chosen` gets the offer that is clicked.
QWidget *offerList(const Theme &theme, const Quote &quote, const std::vector<const Offer *> &offers, const Catalog &catalog, QWidget *parent,
                   std::function<void(const Offer &)> chosen);

/// The ways out, least harm first, each with its button.
QWidget *wayList(const Quote &quote, const Catalog &catalog, const DataFacts &data, QWidget *parent, std::function<void(const WayOut &)> chosen);

} // namespace tw
