#pragma once

#include "app/studio/shell/language.h"
#include "app/studio/shell/theme.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>

#include <filesystem>

namespace tw {

/// What the studio remembers, in one ini file; each setter writes at once. A damaged or missing file reads as defaults.
class StudioSettings
{
public:
    /// `file` is configFolder()/studio.ini in the program, a temporary one in tests.
    explicit StudioSettings(const std::filesystem::path &file);

    [[nodiscard]] Theme::Mode themeMode() const;
    void setThemeMode(Theme::Mode mode);
    [[nodiscard]] int zoom() const;
    void setZoom(int percent);
    [[nodiscard]] Language::Choice language() const;
    void setLanguage(Language::Choice choice);

    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);

    /// Newest first, at most eight, only files that still exist.
    [[nodiscard]] QStringList recentFiles() const;
    void addRecentFile(const QString &file);

private:
    mutable QSettings m_store;
};

} // namespace tw
