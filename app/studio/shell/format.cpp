#include "app/studio/shell/format.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace tw::format {
namespace {

bool isKorean()
{
    return QLocale().language() == QLocale::Korean;
}

QString words(const char *text)
{
    return QCoreApplication::translate("Format", text);
}

QDateTime localTime(double unixTime)
{
    return QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(unixTime * 1000));
}

constexpr double gibibyte = 1024.0 * 1024.0 * 1024.0;
constexpr double mebibyte = 1024.0 * 1024.0;

// 10 to the nth with the digits that keep three figures: 9.91, 29.7, 134.
QString threeFigures(double value)
{
    return number(value, value < 9.995 ? 2 : value < 99.95 ? 1 : 0);
}

} // namespace

QString dash()
{
    return QStringLiteral("–");
}

QString number(double value, int decimals)
{
    return std::isfinite(value) ? QLocale().toString(value, 'f', decimals) : dash();
}

QString memory(double bytes)
{
    if (!std::isfinite(bytes))
        return dash();
    if (bytes >= 0.9995 * gibibyte)
        return QStringLiteral("%1 GiB").arg(gib(bytes));
    return QStringLiteral("%1 MiB").arg(number(bytes / mebibyte, 0));
}

QString gib(double bytes)
{
    const double value = bytes / gibibyte;
    return number(value, value < 99.95 ? 1 : 0);
}

QString memoryOf(double used, double usable)
{
    return words(QT_TRANSLATE_NOOP("Format", "%1 of %2 GiB")).arg(gib(used), gib(usable));
}

QString disk(double bytes)
{
    if (!std::isfinite(bytes))
        return dash();
    if (bytes >= 999.5e6)
        return QStringLiteral("%1 GB").arg(number(bytes / 1e9, bytes < 99.95e9 ? 1 : 0));
    return QStringLiteral("%1 MB").arg(number(bytes / 1e6, bytes < 9.95e6 ? 1 : 0));
}

QString tokensPerSecond(double rate)
{
    return words(QT_TRANSLATE_NOOP("Format", "%1 tokens/s")).arg(number(rate, rate < 99.95 ? 1 : 0));
}

QString money(double dollars)
{
    if (!std::isfinite(dollars))
        return dash();
    const bool isSmall = dollars > 0 && dollars < 0.0995;
    return QStringLiteral("$%1").arg(number(dollars, isSmall ? 3 : 2));
}

QString moneyPerHour(double dollars)
{
    return words(QT_TRANSLATE_NOOP("Format", "%1/h")).arg(money(dollars));
}

QString moneyRange(double low, double high)
{
    return words(QT_TRANSLATE_NOOP("Format", "%1 to %2")).arg(money(low), money(high));
}

QString duration(double seconds)
{
    if (!std::isfinite(seconds) || seconds < 0)
        return dash();
    if (seconds < 9.95)
        return words(QT_TRANSLATE_NOOP("Format", "%1 s")).arg(number(seconds, 1));
    const auto whole = static_cast<qint64>(std::llround(seconds));
    if (whole < 60)
        return words(QT_TRANSLATE_NOOP("Format", "%1 s")).arg(whole);
    if (whole < 600) {
        const QString rest = QString::number(whole % 60).rightJustified(isKorean() ? 1 : 2, QLatin1Char('0'));
        return words(QT_TRANSLATE_NOOP("Format", "%1 min %2 s")).arg(whole / 60).arg(rest);
    }
    const qint64 minutes = (whole + 30) / 60;
    if (minutes < 60)
        return words(QT_TRANSLATE_NOOP("Format", "%1 min")).arg(minutes);
    if (minutes < 24 * 60)
        return words(QT_TRANSLATE_NOOP("Format", "%1 h %2 min")).arg(minutes / 60).arg(minutes % 60);
    const qint64 hours = (minutes + 30) / 60;
    return words(QT_TRANSLATE_NOOP("Format", "%1 d %2 h")).arg(hours / 24).arg(hours % 24);
}

QString durationRange(double low, double high)
{
    return words(QT_TRANSLATE_NOOP("Format", "%1 to %2")).arg(duration(low), duration(high));
}

QString clock(double unixTime)
{
    return localTime(unixTime).toString(QStringLiteral("HH:mm"));
}

QString clockSeconds(double unixTime)
{
    return localTime(unixTime).toString(QStringLiteral("HH:mm:ss"));
}

QString dayAndClock(double unixTime)
{
    //: Qt date format of a day of this year with its time, e.g. 20 Nov, 22:14
    return QLocale().toString(localTime(unixTime), words(QT_TRANSLATE_NOOP("Format", "d MMM, HH:mm")));
}

QString date(double unixTime)
{
    //: Qt date format of a day, e.g. 21 Nov 2026
    return QLocale().toString(localTime(unixTime), words(QT_TRANSLATE_NOOP("Format", "d MMM yyyy")));
}

QString count(qint64 value)
{
    return QLocale().toString(value);
}

QString countInTile(double value)
{
    if (!std::isfinite(value))
        return dash();
    if (value < 9999.5)
        return number(value, 0);
    if (isKorean()) {
        if (value < 99'995'000)
            return QStringLiteral("%1만").arg(number(value / 1e4, value < 1e5 ? 1 : 0));
        return QStringLiteral("%1억").arg(threeFigures(value / 1e8));
    }
    if (value < 999'500)
        return QStringLiteral("%1 k").arg(threeFigures(value / 1e3));
    if (value < 999'500'000)
        return QStringLiteral("%1 M").arg(threeFigures(value / 1e6));
    return QStringLiteral("%1 B").arg(threeFigures(value / 1e9));
}

QString percent(double share)
{
    return std::isfinite(share) ? QStringLiteral("%1%").arg(number(share * 100, 0)) : dash();
}

QString loss(double value)
{
    return number(value, 3);
}

QString rate(double value)
{
    if (!std::isfinite(value))
        return dash();
    if (value == 0 || std::abs(value) >= 1e-2)
        return QString::number(value, 'g', 4);
    // "2e-04" is C's spelling; files say 2e-4.
    QString text = QString::number(value, 'e', 2);
    const qsizetype e = text.indexOf(QLatin1Char('e'));
    QString mantissa = text.left(e);
    while (mantissa.contains(QLatin1Char('.')) && (mantissa.endsWith(QLatin1Char('0')) || mantissa.endsWith(QLatin1Char('.'))))
        mantissa.chop(1);
    return QStringLiteral("%1e%2").arg(mantissa).arg(text.mid(e + 1).toInt());
}

} // namespace tw::format
