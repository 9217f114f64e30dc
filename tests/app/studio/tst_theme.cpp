#include "app/studio/shell/style_sheet.h"
#include "app/studio/shell/theme.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>

using tw::Theme;
using tw::Token;

namespace {

double linear(double part)
{
    return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
}

// WCAG 2: relative luminance and contrast ratio.
double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &one, const QColor &other)
{
    const double a = luminance(one), b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace

Q_DECLARE_METATYPE(tw::Token)

class TestTheme : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void contrastIsAsSpecified_data()
    {
        QTest::addColumn<Token>("ink");
        QTest::addColumn<Token>("ground");
        QTest::addColumn<double>("light");
        QTest::addColumn<double>("dark");
        QTest::newRow("border of a field") << Token::Control << Token::Page << 3.4 << 3.8;
        QTest::newRow("text") << Token::Text << Token::Page << 17.4 << 14.3;
        QTest::newRow("secondary text") << Token::Text2 << Token::Page << 8.0 << 8.8;
        QTest::newRow("caption") << Token::Text3 << Token::Page << 5.3 << 5.7;
        QTest::newRow("white on the accent") << Token::OnAccent << Token::Accent << 6.0 << 5.0;
        QTest::newRow("link") << Token::AccentText << Token::Page << 7.4 << 8.4;
        QTest::newRow("ok") << Token::Ok << Token::Page << 5.3 << 9.6;
        QTest::newRow("text in a filled cell") << Token::OkText << Token::OkMid << 5.7 << 5.1;
        QTest::newRow("warn") << Token::Warn << Token::Page << 6.9 << 8.6;
        QTest::newRow("bad") << Token::Bad << Token::Page << 6.5 << 6.8;
        QTest::newRow("info") << Token::Info << Token::Page << 5.8 << 8.1;
        QTest::newRow("multi") << Token::Multi << Token::Page << 7.5 << 8.4;
    }
    void contrastIsAsSpecified()
    {
        QFETCH(Token, ink);
        QFETCH(Token, ground);
        QFETCH(double, light);
        QFETCH(double, dark);
        for (const bool isDark : {false, true}) {
            const double measured = contrast(Theme::color(ink, isDark), Theme::color(ground, isDark));
            QVERIFY2(std::abs(measured - (isDark ? dark : light)) < 0.1, qPrintable(QString::number(measured)));
        }
    }

    void textIsReadableOnEveryGround_data()
    {
        QTest::addColumn<Token>("ink");
        QTest::addColumn<QList<Token>>("grounds");
        const QList<Token> pages {Token::Page, Token::Window, Token::Sunken, Token::Code};
        QTest::newRow("text") << Token::Text << pages + QList {Token::Hover, Token::Track, Token::AccentTint, Token::Trained, Token::Read, Token::Template};
        QTest::newRow("secondary text") << Token::Text2 << pages + QList {Token::Hover, Token::AccentTint};
        QTest::newRow("caption") << Token::Text3 << pages;
        QTest::newRow("link on a selected row") << Token::AccentText << pages + QList {Token::AccentTint};
        QTest::newRow("ok") << Token::Ok << QList {Token::Page, Token::Sunken, Token::OkTint};
        QTest::newRow("warn") << Token::Warn << QList {Token::Page, Token::Sunken, Token::WarnTint};
        QTest::newRow("bad") << Token::Bad << QList {Token::Page, Token::Sunken, Token::BadTint};
        QTest::newRow("info") << Token::Info << QList {Token::Page, Token::Sunken, Token::InfoTint};
        QTest::newRow("multi") << Token::Multi << QList {Token::Page, Token::MultiTint};
        QTest::newRow("YAML number") << Token::Number << QList {Token::Code};
        QTest::newRow("YAML literal") << Token::Literal << QList {Token::Code};
    }
    void textIsReadableOnEveryGround()
    {
        QFETCH(Token, ink);
        QFETCH(QList<Token>, grounds);
        for (const Token ground : grounds) {
            for (const bool isDark : {false, true}) {
                const double measured = contrast(Theme::color(ink, isDark), Theme::color(ground, isDark));
                QVERIFY2(measured >= 4.5, qPrintable(QStringLiteral("%1 on ground %2, dark %3").arg(measured).arg(int(ground)).arg(isDark)));
            }
        }
    }

    void chartColoursStandOut()
    {
        for (int i = int(Token::Series1); i <= int(Token::Series6); ++i) {
            for (const bool isDark : {false, true})
                QVERIFY(contrast(Theme::color(Token(i), isDark), Theme::color(Token::Page, isDark)) >= 3.4);
        }
    }

    void systemModeFollowsTheDesktop()
    {
        Theme theme;
        QSignalSpy changes(&theme, &Theme::changed);
        theme.setSystemIsDark(true);
        QVERIFY(theme.isDark());
        QCOMPARE(changes.size(), 1);
        theme.setMode(Theme::Mode::Light);
        QVERIFY(!theme.isDark());
        theme.setSystemIsDark(false);
        theme.setSystemIsDark(true);
        QVERIFY(!theme.isDark());
        QCOMPARE(changes.size(), 2);
    }

    void zoomIsHeldInItsRange_data()
    {
        QTest::addColumn<int>("asked");
        QTest::addColumn<int>("got");
        QTest::newRow("far too small") << -5 << 80;
        QTest::newRow("far too large") << 900 << 150;
        QTest::newRow("in between") << 120 << 120;
    }
    void zoomIsHeldInItsRange()
    {
        QFETCH(int, asked);
        QFETCH(int, got);
        Theme theme;
        theme.setZoom(asked);
        QCOMPARE(theme.zoom(), got);
        QCOMPARE(theme.font(10).pixelSize(), got / 10);
    }

    void styleSheetHasNoPlaceLeft()
    {
        Theme theme;
        theme.setZoom(150);
        const QString sheet = tw::styleSheet(theme);
        QVERIFY(!sheet.contains(QLatin1Char('@')));
        QVERIFY(sheet.contains(QStringLiteral("font-size: 26px"))); // 17 at 150 %
        QVERIFY(sheet.contains(theme.color(Token::Accent).name()));
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
