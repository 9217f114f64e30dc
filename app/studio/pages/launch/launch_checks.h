#pragma once

#include "app/studio/shell/theme.h"
#include "core/base/result.h"
#include "core/run/preparation.h"

#include <QString>

#include <filesystem>
#include <optional>
#include <vector>

namespace tw {

class DocumentSession;

/// What the checks look at outside the document.
struct LaunchSurroundings {
    double diskFreeBytes = -1; ///< where runs are kept; -1: unknown
    std::optional<Error> trainerProblem;
    std::filesystem::path trainer;
    bool isRead = false;
};
/// Any thread.
LaunchSurroundings readLaunchSurroundings();

struct LaunchCheck {
    enum class State { Holds, Look, Stops, Waiting };
    enum class Fix { None, Configure, Plan };
    QString id; ///< "configuration", "data", "model", "memory", "disk", "trainer"
    State state = State::Waiting;
    QString name, detail;
    Fix fix = Fix::None; ///< the page where it is mended
};

/// Bytes that a run writes at most: checkpoints with both optimizer moments, and the result.
double runDiskBytes(const Preparation &preparation);

/// Always the same six, in the order of the page.
std::vector<LaunchCheck> launchChecks(const DocumentSession &session, const LaunchSurroundings &around);
/// Nothing stops and nothing is waited for.
bool mayStart(const std::vector<LaunchCheck> &checks);

} // namespace tw
