#include "app/studio/shell/navigation_buttons.h"

#include "app/studio/shell/format.h"
#include "app/studio/shell/icons.h"
#include "app/studio/shell/logo.h"
#include "app/studio/shell/navigation.h"
#include "app/studio/shell/workspace.h"

#include <QPainter>

namespace tw {
namespace {

constexpr int sideMargin = 8;

void drawDot(QPainter &painter, const QPointF &center, const QColor &color)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(center, 4, 4);
}

} // namespace

NavigationButton::NavigationButton(const Theme &theme, PageId page, QWidget *parent) :
    QAbstractButton(parent), m_theme(theme), m_page(page)
{
    setCheckable(true);
    setAutoExclusive(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    retranslate();
}

void NavigationButton::setFolded(bool folded)
{
    m_isFolded = folded;
    retranslate();
}

void NavigationButton::setBadge(const Badge &badge)
{
    m_badge = badge;
    retranslate();
}

void NavigationButton::retranslate()
{
    const QString name = pageName(m_page);
    setText(name);
    setAccessibleName(m_badge.spoken.isEmpty() ? name : QStringLiteral("%1: %2").arg(name, m_badge.spoken));
    const QString keys = pageShortcut(m_page);
    setToolTip(m_isFolded ? QStringLiteral("%1  %2").arg(accessibleName(), keys) : keys);
    update();
}

QSize NavigationButton::sizeHint() const
{
    return {m_isFolded ? Navigation::FoldedWidth : Navigation::Width, m_theme.scaled(32)};
}

void NavigationButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRect row = rect().adjusted(sideMargin, 0, -sideMargin, 0);
    const bool isHovered = underMouse() && isEnabled();
    if (isChecked() || isHovered) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(isChecked() ? Token::AccentTint : Token::Hover));
        painter.drawRoundedRect(row, 6, 6);
    }
    const Token ink = isChecked() ? Token::AccentText : Token::Text;
    const QPixmap picture = iconPixmap(pageIcon(m_page), m_theme.color(isChecked() ? Token::AccentText : Token::Text2), 16, devicePixelRatioF());
    if (m_isFolded) {
        painter.drawPixmap(row.center().x() - 7, row.center().y() - 7, picture);
        drawFoldedBadge(painter, row);
        return;
    }
    painter.drawPixmap(row.x() + 12, row.center().y() - 7, picture);
    painter.setFont(m_theme.font(TextSize::Body, isChecked() ? QFont::DemiBold : QFont::Medium));
    painter.setPen(m_theme.color(ink));
    painter.drawText(row.adjusted(38, 0, -40, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
    drawBadge(painter, row);
}

void NavigationButton::drawBadge(QPainter &painter, const QRect &row) const
{
    const QRect place(row.right() - 31, row.y(), 24, row.height());
    switch (m_badge.kind) {
    case Badge::Kind::Settled:
        painter.drawPixmap(place.center().x() - 5, place.center().y() - 6,
                           iconPixmap(QStringLiteral("check-lg"), m_theme.color(Token::Ok), 12, devicePixelRatioF()));
        break;
    case Badge::Kind::Live:
        drawDot(painter, QRectF(place).center(), m_theme.color(m_badge.token));
        break;
    case Badge::Kind::Count: {
        const Token tint = m_badge.token == Token::Bad ? Token::BadTint : m_badge.token == Token::Info ? Token::InfoTint
            : m_badge.token == Token::Ok                                                             ? Token::OkTint
                                                                                                     : Token::WarnTint;
        QRectF pill(0, 0, 22, 18);
        pill.moveCenter(QRectF(place).center());
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(tint));
        painter.drawRoundedRect(pill, 9, 9);
        painter.setFont(m_theme.font(TextSize::Caption, QFont::DemiBold));
        painter.setPen(m_theme.color(m_badge.token));
        painter.drawText(pill, Qt::AlignCenter, format::count(m_badge.count));
        break;
    }
    case Badge::Kind::None:
        painter.setFont(m_theme.font(TextSize::Caption));
        painter.setPen(m_theme.color(Token::Text3));
        painter.drawText(row.adjusted(0, 0, -8, 0), Qt::AlignVCenter | Qt::AlignRight, m_hint);
        break;
    }
}

void NavigationButton::drawFoldedBadge(QPainter &painter, const QRect &row) const
{
    if (m_badge.kind == Badge::Kind::Count || m_badge.kind == Badge::Kind::Live)
        drawDot(painter, QPointF(row.right() - 5, row.top() + 8), m_theme.color(m_badge.token));
}

DocumentButton::DocumentButton(const Theme &theme, Workspace &workspace, QWidget *parent) :
    QAbstractButton(parent), m_theme(theme), m_workspace(workspace)
{
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    connect(&workspace, &Workspace::documentTitleChanged, this, &DocumentButton::retranslate);
    retranslate();
}

void DocumentButton::setFolded(bool folded)
{
    m_isFolded = folded;
    update();
}

void DocumentButton::retranslate()
{
    const QString name = m_workspace.documentTitle();
    setText(name.isEmpty() ? QStringLiteral("Tunewright") : name);
    setAccessibleName(name.isEmpty() ? tr("Open or start a document") : tr("Document %1").arg(name));
    setToolTip(accessibleName());
    update();
}

QSize DocumentButton::sizeHint() const
{
    return {m_isFolded ? Navigation::FoldedWidth : Navigation::Width, 56};
}

void DocumentButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Token::Hover));
        painter.drawRoundedRect(rect().adjusted(sideMargin, 6, -sideMargin, -6), 6, 6);
    }
    drawLogo(painter, QRectF(16, height() / 2.0 - 12, 24, 24), m_theme);
    if (m_isFolded)
        return;
    const QString second = m_workspace.documentSubtitle();
    const QRect words(48, 0, width() - 48 - 28, height());
    painter.setFont(m_theme.font(TextSize::Body, QFont::DemiBold));
    painter.setPen(m_theme.color(Token::Text));
    const QString first = painter.fontMetrics().elidedText(text(), Qt::ElideMiddle, words.width());
    painter.drawText(second.isEmpty() ? words : words.adjusted(0, 0, 0, -height() / 2),
                     (second.isEmpty() ? Qt::AlignVCenter : Qt::AlignBottom) | Qt::AlignLeft, first);
    if (!second.isEmpty()) {
        painter.setFont(m_theme.font(TextSize::Caption));
        painter.setPen(m_theme.color(Token::Text3));
        painter.drawText(words.adjusted(0, height() / 2 + 1, 0, 0), Qt::AlignTop | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(second, Qt::ElideRight, words.width()));
    }
    painter.drawPixmap(width() - 24, height() / 2 - 6,
                       iconPixmap(QStringLiteral("chevron-expand"), m_theme.color(Token::Text3), 12, devicePixelRatioF()));
}

MoneyBox::MoneyBox(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
    retranslate();
}

void MoneyBox::setFolded(bool folded)
{
    m_isFolded = folded;
    updateGeometry();
    update();
}

void MoneyBox::retranslate()
{
    setAccessibleName(tr("Nothing is billing"));
    setAccessibleDescription(tr("No provider is set up"));
    setToolTip(m_isFolded ? accessibleName() : QString());
    update();
}

QSize MoneyBox::sizeHint() const
{
    return {m_isFolded ? Navigation::FoldedWidth : Navigation::Width, m_theme.scaled(m_isFolded ? 40 : 60)};
}

void MoneyBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_isFolded) {
        drawFolded(painter);
        return;
    }
    painter.setPen(m_theme.color(Token::Line));
    painter.setBrush(m_theme.color(Token::Page));
    painter.drawRoundedRect(QRectF(rect()).adjusted(sideMargin + 0.5, 0.5, -sideMargin - 0.5, -0.5), 8, 8);
    const QRect words = rect().adjusted(20, 10, -16, -10);
    const int half = words.height() / 2;
    drawDot(painter, QPointF(words.x() + 4, words.y() + half / 2.0), m_theme.color(Token::Text3));
    painter.setFont(m_theme.font(TextSize::Dense, QFont::Medium));
    painter.setPen(m_theme.color(Token::Text));
    painter.drawText(words.adjusted(16, 0, 0, -half), Qt::AlignVCenter | Qt::AlignLeft, accessibleName());
    painter.setFont(m_theme.font(TextSize::Caption));
    painter.setPen(m_theme.color(Token::Text2));
    painter.drawText(words.adjusted(0, half, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, accessibleDescription());
}

void MoneyBox::drawFolded(QPainter &painter) const
{
    drawDot(painter, QPointF(width() / 2.0, 8), m_theme.color(Token::Text3));
    painter.setFont(m_theme.font(TextSize::Caption, QFont::DemiBold));
    painter.setPen(m_theme.color(Token::Text));
    painter.drawText(rect().adjusted(0, 16, 0, 0), Qt::AlignHCenter | Qt::AlignTop, format::money(0));
}

} // namespace tw
