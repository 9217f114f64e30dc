#include "app/studio/pages/welcome/way_in.h"

#include "app/studio/shell/icons.h"

#include <QPainter>

namespace tw {

WayIn::WayIn(const Theme &theme, QString icon, QString keys, QWidget *parent) :
    QAbstractButton(parent), m_theme(theme), m_icon(std::move(icon)), m_keys(std::move(keys))
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void WayIn::setTexts(const QString &name, const QString &detail)
{
    setText(name);
    m_detail = detail;
    setAccessibleName(name);
    setAccessibleDescription(detail);
    update();
}

QSize WayIn::sizeHint() const
{
    return {400, m_theme.scaled(57)};
}

void WayIn::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (underMouse()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Token::Hover));
        painter.drawRoundedRect(rect().adjusted(0, 3, 0, -4), 6, 6);
    }
    painter.setPen(m_theme.color(Token::Line));
    painter.drawLine(rect().bottomLeft(), rect().bottomRight());
    const int middle = height() / 2;
    painter.drawPixmap(0, middle - 8, iconPixmap(m_icon, m_theme.color(Token::AccentText), 18, devicePixelRatioF()));
    painter.drawPixmap(width() - 14, middle - 7, iconPixmap(QStringLiteral("chevron-right"), m_theme.color(Token::Text3), 12, devicePixelRatioF()));
    painter.setFont(m_theme.font(TextSize::Caption));
    painter.setPen(m_theme.color(Token::Text3));
    painter.drawText(rect().adjusted(0, 0, -26, 0), Qt::AlignRight | Qt::AlignVCenter, m_keys);
    const int keyWidth = painter.fontMetrics().horizontalAdvance(m_keys) + 40;
    const QRect words = rect().adjusted(36, 0, -keyWidth, 0);
    painter.setFont(m_theme.font(TextSize::Body, QFont::DemiBold));
    painter.setPen(m_theme.color(Token::Text));
    painter.drawText(words.adjusted(0, 0, 0, -middle + 1), Qt::AlignLeft | Qt::AlignBottom, text());
    painter.setFont(m_theme.font(TextSize::Dense));
    painter.setPen(m_theme.color(Token::Text2));
    painter.drawText(words.adjusted(0, middle + 2, 0, 0), Qt::AlignLeft | Qt::AlignTop,
                     painter.fontMetrics().elidedText(m_detail, Qt::ElideRight, words.width()));
}

} // namespace tw
