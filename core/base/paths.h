#pragma once

#include <filesystem>

namespace tw {

/// The XDG folders of Tunewright; not created here.
std::filesystem::path configFolder(); ///< ~/.config/tunewright       settings, user catalogue
std::filesystem::path dataFolder();   ///< ~/.local/share/tunewright  runs, models, store
std::filesystem::path cacheFolder();  ///< ~/.cache/tunewright        prepared data, LibTorch
/// resources/ of the source tree or of the installation (TUNEWRIGHT_RESOURCES overrides it).
std::filesystem::path resourceFolder();

} // namespace tw
