#include "app/studio/shell/studio_settings.h"

#include <QFileInfo>

#include <algorithm>

namespace tw {
namespace {

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
