#pragma once

#include "app/studio/shell/language.h"
#include "app/studio/shell/theme.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>

#include <cstdint>
#include <filesystem>
#include <optional>

namespace tw {

/// Up to where the studio has seen a run while it was open.
struct RunLook {
    std::int64_t seq = 0; ///< of the last event that was taken in
    double eventTime = 0; ///< of that event, unix seconds
    double time = 0;      ///< of the look itself
};

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

    /// Smoothing of the loss in steps, 0 to mostSmoothing; 0: off.
    static constexpr int mostSmoothing = 30;
    [[nodiscard]] int smoothing() const;
    void setSmoothing(int steps);

    /// Nothing for a run that was never looked at.
    [[nodiscard]] std::optional<RunLook> lastLook(const QString &run) const;
    /// Remembers the fifty runs that were looked at last.
    void setLastLook(const QString &run, const RunLook &look);

    /// What a quote takes for granted, by name, where it was changed.
    [[nodiscard]] double assumption(const QString &name, double usual) const;
    void setAssumption(const QString &name, double value);
    void forgetAssumptions();

    /// The columns of the list of runs, as its table names them; nothing before somebody chose.
    [[nodiscard]] std::optional<QStringList> runColumns() const;
    void setRunColumns(const QStringList &columns);

private:
    void forgetOldLooks();

    mutable QSettings m_store;
};

} // namespace tw
