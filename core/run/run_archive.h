#pragma once

#include "core/run/run_folder.h"

#include <filesystem>
#include <stop_token>

namespace tw {

/// Writes a whole run folder into one .tar.gz with the system's tar: into a file beside `file` that then takes its place.
/// Blocks for as long as the disk takes. Errors: Busy (a trainer is at work in it), NotFound (no tar here), DiskFull, Io,
/// Cancelled. Nothing new is left behind then, and what stood at `file` stays.
Result<> packRun(const RunFolder &run, const std::filesystem::path &file, std::stop_token stop = {});

/// Makes a run folder inside `runsFolder` of such a file. Nothing but folders and plain files is taken in.
/// Errors: Damaged (not an archive of one run), Busy (this run is there already), NotFound, DiskFull, Io, Cancelled; nothing
/// is left behind then.
Result<RunFolder> unpackRun(const std::filesystem::path &file, const std::filesystem::path &runsFolder, std::stop_token stop = {});

} // namespace tw
