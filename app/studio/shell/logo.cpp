#include "app/studio/shell/logo.h"

#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

namespace tw {

void drawLogo(QPainter &painter, const QRectF &tile, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(Token::Accent));
    painter.drawRoundedRect(tile, tile.width() * 0.22, tile.height() * 0.22);
    painter.translate(tile.topLeft());
    painter.scale(tile.width() / 24, tile.height() / 24);
    // Two prongs that meet in a half circle, and the stem.
    QPainterPath fork(QPointF(8.2, 5.5));
    fork.lineTo(8.2, 10.2);
    fork.arcTo(QRectF(8.2, 6.4, 7.6, 7.6), 180, 180);
    fork.lineTo(15.8, 5.5);
    fork.moveTo(12, 14);
    fork.lineTo(12, 18.8);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.color(Token::OnAccent), 1.9, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(fork);
    painter.restore();
}

QIcon logoIcon(const Theme &theme)
{
    QIcon icon;
    for (const int side : {16, 24, 32, 48, 64, 128}) {
        QPixmap picture(side, side);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        drawLogo(painter, picture.rect(), theme);
        painter.end();
        icon.addPixmap(picture);
    }
    return icon;
}

} // namespace tw
