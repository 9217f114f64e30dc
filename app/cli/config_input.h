#pragma once

#include "app/cli/session.h"
#include "core/base/result.h"
#include "core/run/preparation.h"

#include <filesystem>
#include <string>

namespace tw::cli {

/// A configuration file as a launch takes it.
struct ConfigInput {
    std::string text;
    std::string sourceName;
    /// Where relative paths start: the folder of the file, or the current folder when the data is only found from there
    /// (Axolotl starts them there).
    std::filesystem::path folder;
};

/// Errors: NotFound, Io, InvalidInput (larger than 1 MB).
Result<ConfigInput> readConfigInput(const std::filesystem::path &file);

/// What prepareRun() is asked, with this machine's cached rate.
PrepareRequest requestOf(const ConfigInput &input, const std::string &gpu = "this_machine", int count = 1);
/// The same for plans: the sizes of a model that nobody here knows are asked for over the network. A run needs the model itself.
PrepareRequest planRequestOf(const ConfigInput &input, const std::string &gpu, int count);

/// prepareRun() with warnings and dropped rows told on standard error.
Result<Preparation> prepareInput(const Session &session, const PrepareRequest &request, const Catalog &catalog);

/// Says that the catalogue has no such GPU.
Exit noSuchGpu(const std::string &gpu);

/// Measures this machine when that was never done and model and trainer are here; the quote is made again with it.
void calibrateIfNeeded(const Session &session, Preparation &preparation, const Catalog &catalog);

/// The quote for people: peak memory by part, time, dollars, fit.
std::string quoteText(const Quote &quote);

} // namespace tw::cli
