#pragma once

#include "app/studio/shell/theme.h"
#include "core/catalog/catalog.h"
#include "core/plan/quote.h"

#include <QWidget>

#include <array>
#include <memory>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace tw {

class NumberLabel;

/// What one row of the memory list is made of; in the order of the bar.
struct MemoryShare {
    QString name;
    double bytes = 0;
    Token token = Token::Memory1;
};
std::vector<MemoryShare> memoryShares(const MemoryParts &parts);

/// The parts of the peak side by side, as wide as the card's memory; a red mark at the capacity when they need more.
class MemoryBar : public QWidget
{
    Q_OBJECT
public:
    explicit MemoryBar(const Theme &theme, QWidget *parent = nullptr);
    void setQuote(const Quote &quote);
    [[nodiscard]] QSize sizeHint() const override { return {200, 20}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    std::vector<MemoryShare> m_shares;
    double m_usable = 0;
};

/// Low to high as a thick line, the likely value as a dot.
class BandBar : public QWidget
{
    Q_OBJECT
public:
    explicit BandBar(const Theme &theme, QWidget *parent = nullptr);
    void setBand(const Band &band);
    [[nodiscard]] QSize sizeHint() const override { return {140, 10}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Band m_band;
};

/// The verdict in words: "Fits, with 5.8 GiB to spare".
QString fitText(const Quote &quote);
QString fitIcon(const Quote &quote);
Token fitToken(const Quote &quote);
/// Why something cannot run, as a sentence.
QString obstacleText(Obstacle obstacle);
QString wayOutText(const WayOut &way, const Catalog &catalog);

/// A quote: verdict, peak by part, time and cost with their bands, and what else could run it, or the ways out.
class QuoteCard : public QWidget
{
    Q_OBJECT
public:
    explicit QuoteCard(const Theme &theme, QWidget *parent = nullptr);

    void showQuote(const QString &title, const QString &subtitle, const Quote &quote, const Catalog &catalog);
    /// Instead of a quote: why there is none, or that it is being worked out.
    void showMessage(const QString &title, const QString &text);
    void retranslate();

Q_SIGNALS:
    void wayChosen(const tw::WayOut &way);

private:
    struct PartRow {
        QLabel *mark, *name;
        NumberLabel *value;
        QWidget *box;
    };
    struct Figure {
        QLabel *caption, *band;
        NumberLabel *value;
        BandBar *bar;
    };
    void build();
    Figure addFigure(QHBoxLayout *row);
    void showParts(const Quote &quote);
    void showFigures(const Quote &quote);
    void showOffers(const Quote &quote, const Catalog &catalog);
    void showWays(const Quote &quote, const Catalog &catalog);
    QWidget *newList();

    const Theme &m_theme;
    QLabel *m_title, *m_subtitle, *m_verdictMark, *m_verdict, *m_peak, *m_message, *m_listTitle, *m_listNote;
    QWidget *m_body;
    MemoryBar *m_bar;
    std::array<PartRow, 7> m_parts {};
    Figure m_time {}, m_cost {};
    QWidget *m_list = nullptr;
    QVBoxLayout *m_listPlace = nullptr;
};

} // namespace tw
