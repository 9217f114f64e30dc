#pragma once

#include "core/config/key_table.h"

#include <span>

namespace tw {

/// The entries of one file each, in the order of the form.
std::span<const KeyEntry> modelKeys();
std::span<const KeyEntry> adapterKeys();
std::span<const KeyEntry> dataKeys();
std::span<const KeyEntry> datasetKeys();
std::span<const KeyEntry> trainingKeys();
std::span<const KeyEntry> memoryKeys();
std::span<const KeyEntry> outputKeys();
std::span<const KeyEntry> loggingKeys();

} // namespace tw
