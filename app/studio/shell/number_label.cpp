#include "app/studio/shell/number_label.h"

#include <QPainter>
#include <QtMath>

namespace tw {
namespace {

// A run of digits is laid out one by one; what stands between them keeps its kerning.
template <typename Visit>
void forEachPiece(const QString &text, Visit visit)
{
    qsizetype begin = 0;
    while (begin < text.size()) {
        qsizetype end = begin + 1;
        if (!text.at(begin).isDigit()) {
            while (end < text.size() && !text.at(end).isDigit())
                ++end;
        }
        visit(text.mid(begin, end - begin));
        begin = end;
    }
}

bool isDigitPiece(const QString &piece)
{
    return piece.size() == 1 && piece.at(0).isDigit();
}

} // namespace

qreal numberWidth(const QFontMetricsF &metrics, const QString &text)
{
    const qreal digit = metrics.horizontalAdvance(QLatin1Char('0'));
    qreal width = 0;
    forEachPiece(text, [&](const QString &piece) { width += isDigitPiece(piece) ? digit : metrics.horizontalAdvance(piece); });
    return width;
}

void drawNumber(QPainter &painter, const QRectF &rect, Qt::Alignment alignment, const QString &text)
{
    const QFontMetricsF metrics(painter.font(), painter.device());
    const qreal digit = metrics.horizontalAdvance(QLatin1Char('0'));
    const qreal width = numberWidth(metrics, text);
    qreal x = rect.left();
    if (alignment & Qt::AlignRight)
        x = rect.right() - width;
    else if (alignment & Qt::AlignHCenter)
        x = rect.center().x() - width / 2;
    qreal baseline = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    if (alignment & Qt::AlignTop)
        baseline = rect.top() + metrics.ascent();
    else if (alignment & Qt::AlignBottom)
        baseline = rect.bottom() - metrics.descent();
    forEachPiece(text, [&](const QString &piece) {
        const qreal own = metrics.horizontalAdvance(piece);
        const qreal cell = isDigitPiece(piece) ? digit : own;
        painter.drawText(QPointF(x + (cell - own) / 2, baseline), piece);
        x += cell;
    });
}

NumberLabel::NumberLabel(const Theme &theme, int size, QFont::Weight weight, Token token, QWidget *parent) :
    QWidget(parent), m_theme(theme), m_size(size), m_weight(weight), m_token(token)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void NumberLabel::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void NumberLabel::setToken(Token token)
{
    m_token = token;
    update();
}

void NumberLabel::setAlignment(Qt::Alignment alignment)
{
    m_alignment = alignment;
    update();
}

QSize NumberLabel::sizeHint() const
{
    const QFontMetricsF metrics(m_theme.font(m_size, m_weight));
    return {qCeil(numberWidth(metrics, m_text)), qCeil(metrics.height())};
}

void NumberLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(m_theme.font(m_size, m_weight));
    painter.setPen(m_theme.color(isEnabled() ? m_token : Token::Text3));
    drawNumber(painter, rect(), m_alignment, m_text);
}

} // namespace tw
