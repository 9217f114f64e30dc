#pragma once

#include "core/catalog/catalog.h"
#include "core/config/findings.h"

#include <filesystem>
#include <optional>

namespace tw {

/// The names of a model's weight matrices, from the headers of its safetensors or .gguf files; nothing when they cannot be
/// read or are of an architecture whose GGUF names are not known. Reads no weights. Thread-safe.
std::optional<BaseModelLayers> readBaseModelLayers(const std::filesystem::path &folderOrGguf);

/// What checkConfig() asks of a GPU of the catalogue.
CheckTarget checkTargetOf(const GpuEntry &gpu, int count);

} // namespace tw
