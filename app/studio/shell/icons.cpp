#include "app/studio/shell/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace tw {
namespace {

QByteArray svgInColor(const QString &name, const QColor &color)
{
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    const bool isThere = file.open(QIODevice::ReadOnly);
    Q_ASSERT_X(isThere, "icon", qPrintable(name));
    return isThere ? file.readAll().replace("currentColor", color.name().toLatin1()) : QByteArray();
}

class TokenIconEngine : public QIconEngine
{
public:
    TokenIconEngine(QString name, Token token, const Theme &theme) : m_name(std::move(name)), m_token(token), m_theme(theme) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const int side = qMin(rect.width(), rect.height());
        const QPixmap picture = iconPixmap(m_name, colorFor(mode), side, painter->device()->devicePixelRatioF());
        painter->drawPixmap(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, picture);
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap result(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return result;
    }
    [[nodiscard]] QIconEngine *clone() const override { return new TokenIconEngine(m_name, m_token, m_theme); }

private:
    [[nodiscard]] QColor colorFor(QIcon::Mode mode) const
    {
        return m_theme.color(mode == QIcon::Disabled ? Token::Text3 : m_token);
    }

    QString m_name;
    Token m_token;
    const Theme &m_theme;
};

} // namespace

QIcon icon(const QString &name, Token token, const Theme &theme)
{
    return QIcon(new TokenIconEngine(name, token, theme));
}

QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio)
{
    const QString key = QStringLiteral("tw-icon/%1/%2/%3/%4").arg(name, color.name()).arg(size).arg(devicePixelRatio);
    QPixmap picture;
    if (QPixmapCache::find(key, &picture))
        return picture;
    picture = QPixmap(QSize(size, size) * devicePixelRatio);
    picture.fill(Qt::transparent);
    QSvgRenderer renderer(svgInColor(name, color));
    QPainter painter(&picture);
    renderer.render(&painter);
    painter.end();
    picture.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, picture);
    return picture;
}

} // namespace tw
