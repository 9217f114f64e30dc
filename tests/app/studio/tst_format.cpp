#include "app/studio/shell/format.h"
#include "app/studio/shell/language.h"
#include "app/studio/shell/number_label.h"

#include <QTest>

#include <limits>

namespace format = tw::format;
using tw::Language;

class TestFormat : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void numbersReadAsTheLanguageWritesThem_data()
    {
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("korean");
        QTest::addColumn<QString>("gotEnglish");
        QTest::addColumn<QString>("gotKorean");
        const auto row = [this](const char *name, auto what, const char *english, const char *korean) {
            m_language.setChoice(Language::Choice::English);
            const QString first = what();
            m_language.setChoice(Language::Choice::Korean);
            QTest::newRow(name) << QString::fromUtf8(english) << QString::fromUtf8(korean) << first << what();
        };
        constexpr double gib = 1024.0 * 1024 * 1024;
        const double unknown = std::numeric_limits<double>::quiet_NaN();
        row("unknown memory is a dash", [=] { return format::memory(unknown); }, "–", "–");
        row("unknown money is a dash", [=] { return format::money(unknown); }, "–", "–");
        row("unknown time is a dash", [=] { return format::duration(unknown); }, "–", "–");
        row("a negative time is a dash", [] { return format::duration(-1); }, "–", "–");
        row("zero is zero", [] { return format::money(0); }, "$0.00", "$0.00");
        row("memory of a card", [=] { return format::memoryOf(17.8 * gib, 23.6 * gib); }, "17.8 of 23.6 GiB", "23.6 GiB 중 17.8 GiB");
        row("little memory", [=] { return format::memory(612 * 1024.0 * 1024); }, "612 MiB", "612 MiB");
        row("disk", [] { return format::disk(16.1e9); }, "16.1 GB", "16.1 GB");
        row("speed", [] { return format::tokensPerSecond(12310); }, "12,310 tokens/s", "초당 12,310토큰");
        row("slow speed", [] { return format::tokensPerSecond(83.25); }, "83.3 tokens/s", "초당 83.3토큰");
        row("cents", [] { return format::money(0.0312); }, "$0.031", "$0.031");
        row("a price", [] { return format::moneyPerHour(3.99); }, "$3.99/h", "시간당 $3.99");
        row("a band of money", [] { return format::moneyRange(2.79, 3.48); }, "$2.79 to $3.48", "$2.79~$3.48");
        row("seconds", [] { return format::duration(8.44); }, "8.4 s", "8.4초");
        row("almost a minute is a minute", [] { return format::duration(59.7); }, "1 min 00 s", "1분 0초");
        row("minutes", [] { return format::duration(188); }, "3 min 08 s", "3분 8초");
        row("many minutes", [] { return format::duration(47 * 60 + 10); }, "47 min", "47분");
        row("hours", [] { return format::duration(2 * 3600 + 54 * 60); }, "2 h 54 min", "2시간 54분");
        row("days", [] { return format::duration(3 * 86400 + 4 * 3600); }, "3 d 4 h", "3일 4시간");
        row("counts", [] { return format::count(24160); }, "24,160", "24,160");
        row("a count in a tile", [] { return format::countInTile(9.91e6); }, "9.91 M", "991만");
        row("share", [] { return format::percent(0.394); }, "39%", "39%");
        row("loss", [] { return format::loss(1.2144); }, "1.214", "1.214");
        row("rate as files write it", [] { return format::rate(2e-4); }, "2e-4", "2e-4");
        row("odd rate", [] { return format::rate(1.35e-5); }, "1.35e-5", "1.35e-5");
        row("date", [] { return format::date(1795260000); }, "21 Nov 2026", "2026년 11월 21일");
    }
    void numbersReadAsTheLanguageWritesThem()
    {
        QFETCH(QString, english);
        QFETCH(QString, korean);
        QFETCH(QString, gotEnglish);
        QFETCH(QString, gotKorean);
        QCOMPARE(gotEnglish, english);
        QCOMPARE(gotKorean, korean);
    }

    void digitsAreEquallyWide()
    {
        const tw::Theme theme;
        const QFontMetricsF metrics(theme.font());
        QCOMPARE(tw::numberWidth(metrics, QStringLiteral("11.1")), tw::numberWidth(metrics, QStringLiteral("80.8")));
        QCOMPARE(tw::numberWidth(metrics, QStringLiteral("GiB")), metrics.horizontalAdvance(QStringLiteral("GiB")));
    }

private:
    Language m_language;
};

QTEST_MAIN(TestFormat)
#include "tst_format.moc"
