#include "app/studio/shell/switch.h"

#include <QPainter>

namespace tw {

Switch::Switch(const Theme &theme, QWidget *parent) : QAbstractButton(parent), m_theme(theme)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Switch::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF track((width() - 28) / 2.0, (height() - 16) / 2.0, 28, 16);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(!isEnabled() ? Token::Line2 : isChecked() ? Token::Accent : Token::Control));
    painter.drawRoundedRect(track, 8, 8);
    painter.setBrush(m_theme.color(Token::OnAccent));
    painter.drawEllipse(QPointF(isChecked() ? track.right() - 8 : track.left() + 8, track.center().y()), 6, 6);
}

} // namespace tw
