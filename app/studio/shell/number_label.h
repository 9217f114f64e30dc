#pragma once

#include "app/studio/shell/theme.h"

#include <QFontMetricsF>
#include <QWidget>

class QPainter;

namespace tw {

/// Draws `text` with the painter's font and pen, each digit as wide as a 0, so that columns line up and changing numbers
/// do not dance (Inter's 1 is narrow, and Qt 6.4 cannot switch on its tabular digits).
void drawNumber(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text);
/// The width drawNumber needs.
qreal numberWidth(const QFontMetricsF &metrics, const QString &text);

/// A line of text drawn by drawNumber, in one font size and token of the theme; its text is its accessible name.
class NumberLabel : public QWidget
{
    Q_OBJECT
public:
    explicit NumberLabel(const Theme &theme, int size = TextSize::Body, QFont::Weight weight = QFont::Normal,
                         Token token = Token::Text, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const { return m_text; }
    void setText(const QString &text);
    void setToken(Token token);
    void setAlignment(Qt::Alignment alignment);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    int m_size;
    QFont::Weight m_weight;
    Token m_token;
    Qt::Alignment m_alignment = Qt::AlignLeft | Qt::AlignVCenter;
    QString m_text;
};

} // namespace tw
