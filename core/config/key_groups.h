#pragma once

#include "core/config/key_table.h"

#include <span>

namespace tw {

/// The entries of one part of the table each, in the order of the form.
std::span<const KeyEntry> modelKeys();
std::span<const KeyEntry> adapterKeys();
std::span<const KeyEntry> quantizationKeys();
std::span<const KeyEntry> dataKeys();
std::span<const KeyEntry> datasetKeys();
std::span<const KeyEntry> rowFormatKeys();
std::span<const KeyEntry> tokenKeys();
std::span<const KeyEntry> batchKeys();
std::span<const KeyEntry> optimizerKeys();
std::span<const KeyEntry> precisionKeys();
std::span<const KeyEntry> memoryKeys();
std::span<const KeyEntry> fastPathKeys();
std::span<const KeyEntry> distributedKeys();
std::span<const KeyEntry> savingKeys();
std::span<const KeyEntry> evaluationKeys();
std::span<const KeyEntry> loggingKeys();
std::span<const KeyEntry> preferenceKeys();
std::span<const KeyEntry> rewardKeys();
std::span<const KeyEntry> generationKeys();
std::span<const KeyEntry> otherKeys();
std::span<const KeyEntry> tunewrightKeys();

} // namespace tw
