#include "app/studio/pages/plan/plan_delegate.h"
#include "app/studio/pages/plan/plan_words.h"
#include "app/studio/shell/controls.h"
#include "app/studio/shell/number_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace tw {

PlanHeader::PlanHeader(const Theme &theme, QWidget *parent) : QHeaderView(Qt::Horizontal, parent), m_theme(theme)
{
    setSectionsClickable(false);
    setMinimumSectionSize(1);
    setSectionResizeMode(QHeaderView::Fixed);
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void PlanHeader::setMarked(int column)
{
    m_marked = column;
    viewport()->update();
}

QSize PlanHeader::sizeHint() const
{
    return {QHeaderView::sizeHint().width(), m_theme.scaled(44)};
}

void PlanHeader::paintEvent(QPaintEvent *event)
{
    QHeaderView::paintEvent(event);
    // A method's name spreads over its columns, which are painted one by one.
    QPainter painter(viewport());
    for (int column = 0; column < count(); ++column)
        if (model()->headerData(column, Qt::Horizontal, PlanModel::KindRole).toInt() == PlanModel::Peak)
            paintMethod(painter, column);
}

void PlanHeader::paintMethod(QPainter &painter, int firstColumn) const
{
    int last = firstColumn;
    while (last + 1 < count() && model()->headerData(last + 1, Qt::Horizontal, PlanModel::KindRole).toInt() == PlanModel::Cell)
        ++last;
    const int left = sectionViewportPosition(firstColumn), right = sectionViewportPosition(last) + sectionSize(last);
    const QRect line(left, 2, right - left, height() / 2 - 2);
    const Method method = static_cast<Method>(model()->headerData(firstColumn, Qt::Horizontal, Qt::UserRole).toInt());
    painter.setFont(m_theme.font(TextSize::Dense, QFont::DemiBold));
    painter.setPen(m_theme.color(Token::Text));
    QRect taken;
    painter.drawText(line.adjusted(sectionSize(firstColumn) - m_theme.scaled(40), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, methodText(method), &taken);
    painter.setFont(m_theme.font(TextSize::Caption));
    painter.setPen(m_theme.color(Token::Text3));
    const QRect rest(taken.right() + 8, line.top(), line.right() - taken.right() - 12, line.height());
    const QString unit = tr("GB per card");
    const int unitWidth = painter.fontMetrics().horizontalAdvance(unit);
    const QString hint = methodHint(method);
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, hint);
    if (painter.fontMetrics().horizontalAdvance(hint) + unitWidth + 8 <= rest.width())
        painter.drawText(rest, Qt::AlignRight | Qt::AlignVCenter, unit);
}

void PlanHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(rect, m_theme.color(Token::Page));
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), m_theme.color(Token::Line));
    const QRect lower = rect.adjusted(0, rect.height() / 2, 0, -3);
    const int kind = model()->headerData(section, Qt::Horizontal, PlanModel::KindRole).toInt();
    const QString text = model()->headerData(section, Qt::Horizontal).toString();
    painter->setPen(m_theme.color(Token::Text2));
    painter->setFont(m_theme.font(TextSize::Caption, QFont::Medium));
    if (kind == PlanModel::Name) {
        painter->drawText(lower.adjusted(8, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
    } else if (kind == PlanModel::Peak) {
        drawNumber(*painter, lower.adjusted(0, 0, -8, 0), Qt::AlignRight | Qt::AlignVCenter, text);
    } else {
        if (section == m_marked) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(m_theme.color(Token::AccentTint));
            painter->drawRoundedRect(lower.adjusted(1, 0, -1, 0), 4, 4);
            painter->setPen(m_theme.color(Token::AccentText));
            painter->setFont(m_theme.font(TextSize::Caption, QFont::Bold));
        }
        drawNumber(*painter, lower, Qt::AlignCenter, text);
    }
    painter->restore();
}

PlanLegend::PlanLegend(const Theme &theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 0, 0);
    row->setSpacing(8);
    for (int i = 0; i < 4; ++i) {
        m_swatches.push_back(new QLabel(this));
        m_texts.push_back(textLabel(TextRole::Caption, this));
        row->addWidget(m_swatches.back());
        row->addWidget(m_texts.back());
        row->addSpacing(10);
    }
    row->addStretch(1);
    connect(&theme, &Theme::changed, this, &PlanLegend::paintSwatches);
    retranslate();
}

void PlanLegend::paintSwatches()
{
    constexpr std::array<PlanModel::Look, 4> looks {PlanModel::Fits, PlanModel::Tight, PlanModel::Several, PlanModel::Impossible};
    for (std::size_t i = 0; i < looks.size(); ++i) {
        QPixmap picture(QSize(22, 14) * devicePixelRatioF());
        picture.setDevicePixelRatio(devicePixelRatioF());
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        paintPlanCell(painter, QRectF(0.5, 0.5, 21, 13), looks[i], 0.45, looks[i] == PlanModel::Several ? QStringLiteral("2×") : QString(), m_theme);
        m_swatches[i]->setPixmap(picture);
    }
}

void PlanLegend::setLens(PlanLens lens)
{
    m_lens = lens;
    retranslate();
}

void PlanLegend::retranslate()
{
    const QString fits = m_lens == PlanLens::Memory ? tr("Fits one card, share of it used")
        : m_lens == PlanLens::Hours                ? tr("Fits one card, hours to finish")
                                                   : tr("Fits one card, dollars to finish");
    const QStringList texts {fits, tr("Tight, 90 to 97%"), m_lens == PlanLens::Memory ? tr("Needs this many cards") : tr("Needs several cards"),
                             tr("Not on 8 cards")};
    for (int i = 0; i < texts.size(); ++i)
        m_texts[std::size_t(i)]->setText(texts.at(i));
    paintSwatches();
}

} // namespace tw
