#include "app/studio/shell/theme.h"

#include <QFontDatabase>

#include <algorithm>
#include <array>

namespace tw {
namespace {

struct Shade {
    Token token;
    QRgb light;
    QRgb dark;
};

// In the order of Token: the row number is the token.
constexpr std::array<Shade, static_cast<std::size_t>(Token::Count_)> shades {{
    {Token::Page, 0xFFFFFF, 0x191C21},       // content
    {Token::Window, 0xF3F4F7, 0x131519},     // navigation
    {Token::Sunken, 0xF7F8FA, 0x15181C},     // right panel
    {Token::Code, 0xFAFBFC, 0x15181C},       // editor
    {Token::Hover, 0xECEEF3, 0x252A32},      // hover and chips
    {Token::Track, 0xE6E9EF, 0x2B303A},      // empty part of a bar
    {Token::Line, 0xE3E6EC, 0x2A2F38},       // hairline
    {Token::Line2, 0xC6CBD6, 0x464D5B},      // border of buttons
    {Token::Control, 0x838C9E, 0x6E7787},    // border of fields, boxes, radios
    {Token::Text, 0x171A21, 0xE9EBF0},       // values and labels
    {Token::Text2, 0x4A5160, 0xB4BAC7},      // secondary
    {Token::Text3, 0x656C7B, 0x8E96A6},      // captions
    {Token::Accent, 0x3D56D8, 0x4B63E0},     // primary button, switch
    {Token::OnAccent, 0xFFFFFF, 0xFFFFFF},   // on the accent
    {Token::AccentText, 0x3248C2, 0xA3B1FF}, // links
    {Token::AccentTint, 0xECEFFD, 0x252C4B}, // selected row
    {Token::Ok, 0x0B7A61, 0x5FD6B4},         // fits, done
    {Token::OkTint, 0xDDF2EB, 0x173830},
    {Token::OkMid, 0xBFE6D9, 0x24614F},
    {Token::OkText, 0x075E4A, 0x9BE8D2},     // text in a filled cell
    {Token::Warn, 0x7A5200, 0xE8AE55},       // tight, look here
    {Token::WarnTint, 0xFCEFD2, 0x3A2D15},
    {Token::Bad, 0xB8154B, 0xFF7A88},        // does not fit, failed, brake
    {Token::BadTint, 0xFBE6E4, 0x43211F},
    {Token::Info, 0x1D68A8, 0x7DB8F0},       // notes
    {Token::InfoTint, 0xE2EFFA, 0x18324A},
    {Token::Multi, 0x4E4A9E, 0xB3AFF5},      // several cards
    {Token::MultiTint, 0xE9E8F8, 0x2A2850},
    {Token::Series1, 0x2B66D9, 0x6C9BFF},    // charts
    {Token::Series2, 0xD9661A, 0xF2B35E},
    {Token::Series3, 0x0A8F62, 0x11925A},
    {Token::Series4, 0xAD3797, 0xC95BAA},
    {Token::Series5, 0x5A4007, 0x8F6F2A},
    {Token::Series6, 0x354149, 0xD3D6DE},
    {Token::Memory1, 0x2F4FA8, 0x4F83E0},    // weights
    {Token::Memory2, 0x6C86EA, 0xB9CBF2},    // adapters
    {Token::Memory3, 0x12805A, 0x2FD39A},    // gradients
    {Token::Memory4, 0x3D3360, 0x8249DB},    // optimizer
    {Token::Memory5, 0xCF6E12, 0xF09A45},    // activations
    {Token::Memory6, 0x7A2E0E, 0xB5501A},    // logits
    {Token::Memory7, 0x868C9C, 0x6B7382},    // reserve
    {Token::Trained, 0xD6F0E6, 0x173B31},    // token backgrounds
    {Token::Read, 0xEEF0F4, 0x23272E},
    {Token::Template, 0xE9E3F8, 0x332C50},
    {Token::Number, 0x9A4A00, 0xF2B35E},     // YAML text
    {Token::Literal, 0x9C2C86, 0xE08BCB},
}};

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < shades.size(); ++i) {
        if (shades[i].token != static_cast<Token>(i))
            return false;
    }
    return true;
}
static_assert(isInOrder());

QFont makeFont(const QStringList &families, int pixels, QFont::Weight weight)
{
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(std::max(1, pixels));
    font.setWeight(weight);
    return font;
}

} // namespace

Theme::Theme(QObject *parent) : QObject(parent) {}

QColor Theme::color(Token token, bool dark)
{
    const Shade &shade = shades[static_cast<std::size_t>(token)];
    return QColor::fromRgb(dark ? shade.dark : shade.light);
}

QColor Theme::series(int index) const
{
    return color(static_cast<Token>(static_cast<int>(Token::Series1) + index % 6));
}

void Theme::setMode(Mode mode)
{
    m_mode = mode;
    update();
}

void Theme::setZoom(int percent)
{
    const int zoom = std::clamp(percent, MinimumZoom, MaximumZoom);
    if (zoom == m_zoom)
        return;
    m_zoom = zoom;
    Q_EMIT changed();
}

void Theme::setSystemIsDark(bool dark)
{
    m_systemIsDark = dark;
    update();
}

void Theme::update()
{
    const bool dark = m_mode == Mode::Dark || (m_mode == Mode::System && m_systemIsDark);
    if (dark == m_isDark)
        return;
    m_isDark = dark;
    Q_EMIT changed();
}

QFont Theme::font(int size, QFont::Weight weight) const
{
    static const QString systemFamily = QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
    static const QStringList families {QStringLiteral("Inter"), QStringLiteral("Noto Sans CJK KR"), QStringLiteral("NanumGothic"),
                                       systemFamily};
    return makeFont(families, scaled(size), weight);
}

QFont Theme::codeFont(int size, QFont::Weight weight) const
{
    static const QString systemFamily = QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
    static const QStringList families {QStringLiteral("Hack"), QStringLiteral("Noto Sans Mono CJK KR"),
                                       QStringLiteral("NanumGothicCoding"), systemFamily};
    QFont font = makeFont(families, scaled(size), weight);
    font.setStyleHint(QFont::Monospace);
    font.setFixedPitch(true);
    return font;
}

QPalette Theme::palette() const
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole role, Token token, Token disabled) {
        palette.setColor(QPalette::Active, role, color(token));
        palette.setColor(QPalette::Inactive, role, color(token));
        palette.setColor(QPalette::Disabled, role, color(disabled));
    };
    set(QPalette::Window, Token::Page, Token::Page);
    set(QPalette::WindowText, Token::Text, Token::Text3);
    set(QPalette::Base, Token::Page, Token::Sunken);
    set(QPalette::AlternateBase, Token::Sunken, Token::Sunken);
    set(QPalette::Text, Token::Text, Token::Text3);
    set(QPalette::PlaceholderText, Token::Text3, Token::Text3);
    set(QPalette::Button, Token::Page, Token::Sunken);
    set(QPalette::ButtonText, Token::Text, Token::Text3);
    set(QPalette::BrightText, Token::Bad, Token::Text3);
    set(QPalette::ToolTipBase, Token::Page, Token::Page);
    set(QPalette::ToolTipText, Token::Text, Token::Text);
    set(QPalette::Highlight, Token::Accent, Token::Track);
    set(QPalette::HighlightedText, Token::OnAccent, Token::Text3);
    set(QPalette::Link, Token::AccentText, Token::Text3);
    set(QPalette::LinkVisited, Token::AccentText, Token::Text3);
    // Fusion shades boxes and frames with these; without them an unchecked box vanishes on a dark page.
    set(QPalette::Light, Token::Page, Token::Page);
    set(QPalette::Midlight, Token::Line, Token::Line);
    set(QPalette::Mid, Token::Line2, Token::Line);
    set(QPalette::Dark, Token::Control, Token::Line2);
    set(QPalette::Shadow, Token::Control, Token::Line2);
    return palette;
}

} // namespace tw
