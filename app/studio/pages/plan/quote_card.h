#pragma once

#include "app/studio/pages/plan/plan_words.h"

#include <QWidget>

#include <array>

class QHBoxLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace tw {

class Fold;
class NumberLabel;

/// What one row of the memory list is made of; in the order of the bar.
struct MemoryShare {
    QString name;
    double bytes = 0;
    Token token = Token::Memory1;
    QString hint; ///< "recomputed in every layer"
};
/// `config` says how the parts are kept: "Weights, NF4".
std::vector<MemoryShare> memoryShares(const MemoryParts &parts, const TrainConfig &config);

/// The parts of the peak side by side, as wide as the card's memory; a red mark at the capacity when they need more.
class MemoryBar : public QWidget
{
    Q_OBJECT
public:
    explicit MemoryBar(const Theme &theme, QWidget *parent = nullptr);
    void setShares(const std::vector<MemoryShare> &shares, double usableBytes);
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

/// A quote with what it was made of, for showing.
struct QuoteView {
    QString title, subtitle;
    Quote quote;
    TrainConfig config;
    DataFacts data;
    std::shared_ptr<const Catalog> catalog;
    bool isWish = false; ///< the document does not say it yet
};

/// A quote: verdict, peak by part, time and cost with their bands, and what else could run it, or the ways out.
class QuoteCard : public QWidget
{
    Q_OBJECT
public:
    explicit QuoteCard(const Theme &theme, QWidget *parent = nullptr);

    void showQuote(const QuoteView &view);
    /// Instead of a quote: why there is none, or that it is being worked out.
    void showMessage(const QString &title, const QString &text);
    /// Offers in place of the ways out, where there are ways out.
    void setOffersWanted(bool areWanted);
    [[nodiscard]] bool areOffersWanted() const { return m_wantsOffers; }
    void retranslate();

Q_SIGNALS:
    void wayChosen(const tw::WayOut &way);
    void offerChosen(const tw::Offer &offer);

private:
    struct PartRow {
        QLabel *mark, *name, *hint;
        NumberLabel *value;
        QWidget *box;
    };
    struct Figure {
        QLabel *caption, *band;
        NumberLabel *value;
        BandBar *bar;
    };
    void build();
    void addParts(QVBoxLayout *column);
    void addList(QVBoxLayout *column);
    Figure addFigure(QHBoxLayout *row);
    void showParts();
    void showFigures();
    void showList();
    void showDetails();
    void addDetail(const QString &name, const QString &value);

    const Theme &m_theme;
    QuoteView m_view;
    bool m_wantsOffers = false, m_wantsAll = false;
    QLabel *m_title, *m_subtitle, *m_verdictMark, *m_verdict, *m_peak, *m_message, *m_listTitle, *m_listNote, *m_explanation;
    QWidget *m_body;
    MemoryBar *m_bar;
    std::array<PartRow, 7> m_parts {};
    Figure m_time {}, m_cost {};
    QWidget *m_list = nullptr, *m_details = nullptr;
    QVBoxLayout *m_listPlace = nullptr;
    QPushButton *m_all;
    Fold *m_fold;
};

} // namespace tw
