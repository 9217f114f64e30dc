#pragma once

#include <QColor>
#include <QFont>
#include <QObject>
#include <QPalette>

namespace tw {

/// Every colour of the studio has a name; no other file spells one. What each is for stands beside its values in theme.cpp.
enum class Token {
    Page, Window, Sunken, Code, Hover, Track, Line, Line2, Control,
    Text, Text2, Text3,
    Accent, OnAccent, AccentText, AccentTint,
    Ok, OkTint, OkMid, OkText, Warn, WarnTint, Bad, BadTint, Info, InfoTint, Multi, MultiTint,
    Series1, Series2, Series3, Series4, Series5, Series6,
    Memory1, Memory2, Memory3, Memory4, Memory5, Memory6, Memory7,
    Trained, Read, Template,
    Number, Literal,
    Count_ ///< how many there are; not a colour
};

/// Text sizes in pixels at 100 %.
namespace TextSize {
inline constexpr int Caption = 11, Dense = 12, Body = 13, Section = 14, Page = 17, Figure = 20, Price = 28;
}

/// Colours and fonts of the running studio. One object, made in main.cpp and handed down by reference; GUI thread only.
/// A widget that paints or styles itself listens to changed(): the mode, the desktop's scheme or the text zoom is another.
class Theme : public QObject
{
    Q_OBJECT
public:
    enum class Mode { System, Light, Dark };
    static constexpr int MinimumZoom = 80, MaximumZoom = 150; ///< per cent

    explicit Theme(QObject *parent = nullptr);

    static QColor color(Token token, bool dark);
    [[nodiscard]] QColor color(Token token) const { return color(token, m_isDark); }
    /// series(0) is Series1; starts again after the sixth (dash and marker change there).
    [[nodiscard]] QColor series(int index) const;

    [[nodiscard]] Mode mode() const { return m_mode; }
    [[nodiscard]] bool isDark() const { return m_isDark; }
    [[nodiscard]] int zoom() const { return m_zoom; }
    void setMode(Mode mode);
    void setZoom(int percent); ///< held between MinimumZoom and MaximumZoom
    /// What the desktop asks for; counts in Mode::System only.
    void setSystemIsDark(bool dark);

    /// Inter, with a Korean companion; `size` is one of TextSize, scaled by the zoom.
    [[nodiscard]] QFont font(int size = TextSize::Body, QFont::Weight weight = QFont::Normal) const;
    /// Hack: every glyph as wide as the next, no ligatures.
    [[nodiscard]] QFont codeFont(int size = TextSize::Dense, QFont::Weight weight = QFont::Normal) const;
    /// A length of a layout that has to grow with the text (row heights, columns of numbers).
    [[nodiscard]] int scaled(int pixels) const { return (pixels * m_zoom + 50) / 100; }
    [[nodiscard]] QPalette palette() const;

Q_SIGNALS:
    void changed();

private:
    void update();

    Mode m_mode = Mode::System;
    bool m_systemIsDark = false;
    bool m_isDark = false;
    int m_zoom = 100;
};

} // namespace tw
