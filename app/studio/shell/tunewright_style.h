#pragma once

#include "app/studio/shell/theme.h"

#include <QProxyStyle>

class QApplication;

namespace tw {

/// Fusion, with our own boxes, radios, combo boxes, rows, scroll bars (8 px), splitters (1 px) and focus ring.
/// What the style sheet draws (buttons, fields, menus) does not come here.
class TunewrightStyle : public QProxyStyle
{
    Q_OBJECT
public:
    explicit TunewrightStyle(const Theme &theme);

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const override;
    using QProxyStyle::polish;
    void polish(QWidget *widget) override;

private:
    void drawBox(const QStyleOption *option, QPainter *painter, bool isRound) const;
    void drawComboBox(const QStyleOptionComplex *option, QPainter *painter) const;
    void drawSortArrow(const QStyleOption *option, QPainter *painter, const QWidget *widget) const;
    void drawSlider(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    [[nodiscard]] QRect sliderHandle(const QStyleOptionComplex *option) const;
    void drawScrollBar(const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const;
    void drawRow(const QStyleOption *option, QPainter *painter) const;

    const Theme &m_theme;
};

/// Gives the application palette, font, style and style sheet of the theme, now and whenever it changes.
void dressApplication(QApplication &application, const Theme &theme);

} // namespace tw
