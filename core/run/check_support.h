#pragma once

#include "core/catalog/catalog.h"
#include "core/config/findings.h"

#include <filesystem>
#include <optional>

namespace tw {

/// The names of a model's weight matrices, from the headers of its safetensors or .gguf files; nothing when they cannot be
/// read or are of an architecture whose GGUF names are not known. Reads no weights. Thread-safe.
std::optional<BaseModelLayers> readBaseModelLayers(const std::filesystem::path &folderOrGguf);

/// The same of a model that only its sizes are known of; nothing for a family whose names are not known.
std::optional<BaseModelLayers> layersOfShape(const ModelShape &shape);

/// What checkConfig() is to know of this machine and the catalogue, which must outlive it. Without a `gpu` that the catalogue
/// has, there is no target.
CheckContext checkContextOf(const std::filesystem::path &configFolder, const Catalog &catalog, const std::string &gpu, int count);

/// What checkConfig() asks of a GPU of the catalogue.
CheckTarget checkTargetOf(const GpuEntry &gpu, int count);

} // namespace tw
