#include "app/studio/shell/tunewright_style.h"

#include "app/studio/shell/icons.h"
#include "app/studio/shell/style_sheet.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHeaderView>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace tw {

TunewrightStyle::TunewrightStyle(const Theme &theme) : QProxyStyle(QStringLiteral("Fusion")), m_theme(theme) {}

void TunewrightStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                    const QWidget *widget) const
{
    switch (element) {
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawBox(option, painter, false);
        return;
    case PE_IndicatorRadioButton:
        drawBox(option, painter, true);
        return;
    case PE_PanelItemViewItem:
        drawRow(option, painter);
        return;
    case PE_IndicatorHeaderArrow:
        drawSortArrow(option, painter, widget);
        return;
    case PE_FrameFocusRect: // the ring is a QFocusFrame of its own, see FocusRing
    case PE_PanelItemViewRow:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void TunewrightStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element == CE_Splitter) {
        painter->fillRect(option->rect, m_theme.color(Token::Line));
        return;
    }
    if (element == CE_FocusFrame) {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(m_theme.color(Token::Accent), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), 8, 8);
        painter->restore();
        return;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void TunewrightStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                                         const QWidget *widget) const
{
    if (control == CC_ScrollBar)
        drawScrollBar(option, painter, widget);
    else if (control == CC_ComboBox)
        drawComboBox(option, painter);
    else if (control == CC_Slider)
        drawSlider(option, painter, widget);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void TunewrightStyle::drawBox(const QStyleOption *option, QPainter *painter, bool isRound) const
{
    const bool isEnabled = option->state & State_Enabled;
    const bool isOn = option->state & (State_On | State_NoChange);
    const int side = qMin(16, qMin(option->rect.width(), option->rect.height()));
    QRectF box(0, 0, side - 1, side - 1);
    box.moveCenter(QRectF(option->rect).center());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Token fill = isOn ? (isEnabled ? Token::Accent : Token::Line2) : (isEnabled ? Token::Page : Token::Sunken);
    const Token border = isOn ? fill : (isEnabled ? Token::Control : Token::Line2);
    painter->setPen(m_theme.color(border));
    painter->setBrush(m_theme.color(fill));
    if (isRound)
        painter->drawEllipse(box);
    else
        painter->drawRoundedRect(box, 4, 4);
    if (isOn && isRound) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.color(Token::OnAccent));
        painter->drawEllipse(box.center(), side * 0.18, side * 0.18);
    } else if (isOn) {
        painter->setPen(QPen(m_theme.color(Token::OnAccent), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const QPointF o = box.topLeft();
        const qreal u = side / 16.0;
        if (option->state & State_NoChange)
            painter->drawLine(o + QPointF(4, 7.5) * u, o + QPointF(11, 7.5) * u);
        else
            painter->drawPolyline(QPolygonF {o + QPointF(4, 7.8) * u, o + QPointF(6.6, 10.4) * u, o + QPointF(11.2, 5) * u});
    }
    painter->restore();
}

void TunewrightStyle::drawComboBox(const QStyleOptionComplex *option, QPainter *painter) const
{
    const bool isEnabled = option->state & State_Enabled;
    const bool isHovered = isEnabled && (option->state & State_MouseOver);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(m_theme.color(isEnabled ? Token::Control : Token::Line2));
    painter->setBrush(m_theme.color(!isEnabled ? Token::Sunken : isHovered ? Token::Hover : Token::Page));
    painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    const QRect arrow(option->rect.right() - 19, option->rect.center().y() - 5, 11, 11);
    const QColor color = m_theme.color(isEnabled ? Token::Text2 : Token::Text3);
    painter->drawPixmap(arrow, iconPixmap(QStringLiteral("chevron-down"), color, 11, painter->device()->devicePixelRatioF()));
    painter->restore();
}

/// On the inner side of the column's text, so that the two never meet. The place a style sheet gives the arrow is the
/// right end of the section, which is also that of a number's title.
void TunewrightStyle::drawSortArrow(const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    const auto *view = qobject_cast<const QHeaderView *>(widget);
    if (header == nullptr || view == nullptr || header->sortIndicator == QStyleOptionHeader::None)
        return;
    constexpr int padding = 8; // of QHeaderView::section in the style sheet
    constexpr int gap = 4;
    const int side = m_theme.scaled(9);
    const int begin = view->sectionViewportPosition(header->section);
    const int end = begin + view->sectionSize(header->section);
    const int width = QFontMetrics(m_theme.font(TextSize::Caption)).horizontalAdvance(header->text);
    const bool isRight = header->textAlignment & Qt::AlignRight;
    const int left = isRight ? std::max(begin, end - padding - width - gap - side) : std::min(begin + padding + width + gap, end - side);
    const bool isRising = header->sortIndicator == QStyleOptionHeader::SortDown; // Qt's name for ascending
    const QRect place(left, (view->height() - side) / 2, side, side);
    painter->drawPixmap(place, iconPixmap(isRising ? QStringLiteral("chevron-up") : QStringLiteral("chevron-down"),
                                          m_theme.color(Token::Text2), side, painter->device()->devicePixelRatioF()));
}

void TunewrightStyle::drawSlider(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const QRect handle = subControlRect(CC_Slider, option, SC_SliderHandle, widget);
    const bool isEnabled = option->state & State_Enabled;
    const QPointF middle = QRectF(handle).center();
    const QRectF groove(option->rect.left(), middle.y() - 2, option->rect.width(), 4);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_theme.color(Token::Track));
    painter->drawRoundedRect(groove, 2, 2);
    painter->setBrush(m_theme.color(isEnabled ? Token::Accent : Token::Line2));
    painter->drawRoundedRect(QRectF(groove.topLeft(), QPointF(middle.x(), groove.bottom())), 2, 2);
    painter->setPen(m_theme.color(isEnabled ? Token::Control : Token::Line2));
    painter->setBrush(m_theme.color(Token::Page));
    painter->drawEllipse(middle, 6, 6);
    painter->restore();
}

void TunewrightStyle::drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    const QRect slider = subControlRect(CC_ScrollBar, option, SC_ScrollBarSlider, widget);
    const bool isActive = option->state & (State_MouseOver | State_Sunken);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_theme.color(isActive ? Token::Control : Token::Line2));
    painter->drawRoundedRect(QRectF(slider).adjusted(1.5, 1.5, -1.5, -1.5), 2.5, 2.5);
    painter->restore();
}

void TunewrightStyle::drawRow(const QStyleOption *option, QPainter *painter) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
    const bool isSelected = option->state & State_Selected;
    const bool isHovered = (option->state & State_MouseOver) && (option->state & State_Enabled);
    if (item != nullptr && item->backgroundBrush.style() != Qt::NoBrush)
        painter->fillRect(option->rect, item->backgroundBrush);
    if (!isSelected && !isHovered)
        return;
    // Only the ends of a row are rounded, so a selected row reads as one bar.
    const auto place = item != nullptr ? item->viewItemPosition : QStyleOptionViewItem::OnlyOne;
    const bool hasLeft = place == QStyleOptionViewItem::Beginning || place == QStyleOptionViewItem::OnlyOne
        || place == QStyleOptionViewItem::Invalid;
    const bool hasRight = place == QStyleOptionViewItem::End || place == QStyleOptionViewItem::OnlyOne
        || place == QStyleOptionViewItem::Invalid;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipRect(option->rect);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_theme.color(isSelected ? Token::AccentTint : Token::Hover));
    painter->drawRoundedRect(QRectF(option->rect).adjusted(hasLeft ? 0 : -8, 0, hasRight ? 0 : 8, 0), 6, 6);
    painter->restore();
}

QRect TunewrightStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                      const QWidget *widget) const
{
    if (control == CC_Slider && part == SC_SliderHandle)
        return sliderHandle(option);
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return option->rect.adjusted(9, 1, -24, -1);
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || bar == nullptr)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const bool isFlat = bar->orientation == Qt::Horizontal;
    const int length = isFlat ? bar->rect.width() : bar->rect.height();
    const int range = bar->maximum - bar->minimum;
    const int page = qMax(1, bar->pageStep);
    const int slider = range > 0 ? qMax(24, int(qint64(length) * page / (qint64(range) + page))) : length;
    const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - slider, bar->upsideDown);
    const auto along = [&](int from, int size) {
        return isFlat ? QRect(bar->rect.x() + from, bar->rect.y(), size, bar->rect.height())
                      : QRect(bar->rect.x(), bar->rect.y() + from, bar->rect.width(), size);
    };
    switch (part) {
    case SC_ScrollBarSlider: return along(start, slider);
    case SC_ScrollBarGroove: return bar->rect;
    case SC_ScrollBarSubPage: return along(0, start);
    case SC_ScrollBarAddPage: return along(start + slider, length - start - slider);
    default: return {};
    }
}

QRect TunewrightStyle::sliderHandle(const QStyleOptionComplex *option) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    const int length = pixelMetric(PM_SliderLength, option, nullptr);
    if (slider == nullptr)
        return {};
    const int at = sliderPositionFromValue(slider->minimum, slider->maximum, slider->sliderPosition, slider->rect.width() - length,
                                           slider->upsideDown);
    return {slider->rect.left() + at, slider->rect.top(), length, slider->rect.height()};
}

QSize TunewrightStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_ComboBox)
        result = {size.width() + 33, m_theme.scaled(32)};
    else if (type == CT_CheckBox || type == CT_RadioButton)
        result.setHeight(qMax(24, result.height()));
    return result;
}

int TunewrightStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent: return 8;
    case PM_ScrollView_ScrollBarSpacing: return 0;
    case PM_SplitterWidth: return 1;
    case PM_SliderLength: return 14;
    case PM_SliderThickness:
    case PM_SliderControlThickness: return 24;
    case PM_FocusFrameHMargin:
    case PM_FocusFrameVMargin: return 3; // a ring of 2 px, 1 px outside
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight: return 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing: return 8;
    case PM_ButtonIconSize:
    case PM_SmallIconSize: return 16;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int TunewrightStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_UnderlineShortcut: return 0;
    case SH_ComboBox_Popup: return 0;
    case SH_ItemView_ShowDecorationSelected: return 1;
    case SH_FocusFrame_AboveWidget: return 1;
    case SH_DialogButtonBox_ButtonsHaveIcons: return 0;
    default: return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

void TunewrightStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractItemView *>(widget) == nullptr)
        return;
    // A selected row is a tint, so its text keeps its own colour.
    QPalette palette = m_theme.palette();
    palette.setColor(QPalette::Highlight, m_theme.color(Token::AccentTint));
    palette.setColor(QPalette::HighlightedText, m_theme.color(Token::Text));
    widget->setPalette(palette);
}

void dressApplication(QApplication &application, const Theme &theme)
{
    QApplication::setStyle(new TunewrightStyle(theme));
    const auto dress = [&application, &theme] {
        QApplication::setPalette(theme.palette());
        QApplication::setFont(theme.font());
        application.setStyleSheet(styleSheet(theme));
    };
    dress();
    QObject::connect(&theme, &Theme::changed, &application, dress);
}

} // namespace tw
