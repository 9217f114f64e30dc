#include "app/studio/shell/studio_settings.h"

#include <QFileInfo>

#include <algorithm>

namespace tw {
namespace {

const QString looksGroup = QStringLiteral("looks/");
const QString assumptionsGroup = QStringLiteral("assumptions/");

template <typename Choice>
Choice storedChoice(const QSettings &store, const QString &key, Choice last)
{
    const int value = store.value(key, 0).toInt();
    return value >= 0 && value <= static_cast<int>(last) ? static_cast<Choice>(value) : Choice::System;
}

} // namespace

StudioSettings::StudioSettings(const std::filesystem::path &file) :
    m_store(QString::fromStdString(file.string()), QSettings::IniFormat)
{
}

Theme::Mode StudioSettings::themeMode() const
{
    return storedChoice(m_store, QStringLiteral("look/theme"), Theme::Mode::Dark);
}

void StudioSettings::setThemeMode(Theme::Mode mode)
{
    m_store.setValue(QStringLiteral("look/theme"), static_cast<int>(mode));
}

int StudioSettings::zoom() const
{
    const int percent = m_store.value(QStringLiteral("look/zoom"), 100).toInt();
    return percent == 0 ? 100 : std::clamp(percent, Theme::MinimumZoom, Theme::MaximumZoom);
}

void StudioSettings::setZoom(int percent)
{
    m_store.setValue(QStringLiteral("look/zoom"), percent);
}

Language::Choice StudioSettings::language() const
{
    return storedChoice(m_store, QStringLiteral("look/language"), Language::Choice::Korean);
}

void StudioSettings::setLanguage(Language::Choice choice)
{
    m_store.setValue(QStringLiteral("look/language"), static_cast<int>(choice));
}

int StudioSettings::smoothing() const
{
    constexpr int usual = 7;
    bool isNumber = false;
    const int steps = m_store.value(QStringLiteral("charts/smoothing"), usual).toInt(&isNumber);
    return isNumber ? std::clamp(steps, 0, mostSmoothing) : usual;
}

void StudioSettings::setSmoothing(int steps)
{
    m_store.setValue(QStringLiteral("charts/smoothing"), steps);
}

std::optional<RunLook> StudioSettings::lastLook(const QString &run) const
{
    const QStringList parts = m_store.value(looksGroup + run).toStringList();
    bool areNumbers[3] {};
    if (parts.size() != 3)
        return std::nullopt;
    const RunLook look {parts.at(0).toLongLong(&areNumbers[0]), parts.at(1).toDouble(&areNumbers[1]), parts.at(2).toDouble(&areNumbers[2])};
    return areNumbers[0] && areNumbers[1] && areNumbers[2] ? std::optional(look) : std::nullopt;
}

void StudioSettings::setLastLook(const QString &run, const RunLook &look)
{
    const bool isNew = !m_store.contains(looksGroup + run);
    // All digits: the time of an event is compared with that of the same event later.
    const auto exact = [](double value) { return QString::number(value, 'g', 17); };
    m_store.setValue(looksGroup + run, QStringList {QString::number(look.seq), exact(look.eventTime), exact(look.time)});
    if (isNew)
        forgetOldLooks();
}

void StudioSettings::forgetOldLooks()
{
    constexpr qsizetype mostLooks = 50;
    m_store.beginGroup(looksGroup.chopped(1));
    QStringList runs = m_store.childKeys();
    m_store.endGroup();
    const auto time = [this](const QString &run) { return lastLook(run).value_or(RunLook {}).time; };
    std::sort(runs.begin(), runs.end(), [&time](const QString &a, const QString &b) { return time(a) > time(b); });
    for (qsizetype i = mostLooks; i < runs.size(); ++i)
        m_store.remove(looksGroup + runs.at(i));
}

double StudioSettings::assumption(const QString &name, double usual) const
{
    bool isNumber = false;
    const double value = m_store.value(assumptionsGroup + name).toDouble(&isNumber);
    return isNumber && value >= 0 ? value : usual;
}

void StudioSettings::setAssumption(const QString &name, double value)
{
    m_store.setValue(assumptionsGroup + name, value);
}

void StudioSettings::forgetAssumptions()
{
    m_store.remove(assumptionsGroup.chopped(1));
}

std::optional<QStringList> StudioSettings::runColumns() const
{
    const QStringList columns = m_store.value(QStringLiteral("runs/columns")).toStringList();
    return columns.isEmpty() ? std::nullopt : std::optional(columns);
}

void StudioSettings::setRunColumns(const QStringList &columns)
{
    m_store.setValue(QStringLiteral("runs/columns"), columns);
}

QByteArray StudioSettings::geometry() const
{
    return m_store.value(QStringLiteral("window/geometry")).toByteArray();
}

void StudioSettings::setGeometry(const QByteArray &geometry)
{
    m_store.setValue(QStringLiteral("window/geometry"), geometry);
}

QStringList StudioSettings::recentFiles() const
{
    QStringList files = m_store.value(QStringLiteral("files/recent")).toStringList();
    files.removeIf([](const QString &file) { return !QFileInfo::exists(file); });
    return files.mid(0, 8);
}

void StudioSettings::addRecentFile(const QString &file)
{
    QStringList files = recentFiles();
    files.removeAll(file);
    files.prepend(file);
    m_store.setValue(QStringLiteral("files/recent"), files.mid(0, 8));
}

} // namespace tw
