#include "core/config/key_groups.h"

namespace tw {

namespace {

const KeyEntry tunewrightEntries[] = {
    {.key = "tunewright",
     .type = KeyType::Block,
     .group = KeyGroup::Tunewright,
     .label = TW_TR("Schema", "Tunewright"),
     .help = TW_TR("Schema", "Keys that only Tunewright reads.")},
    {.key = "tunewright.threads",
     .type = KeyType::Integer,
     .group = KeyGroup::Tunewright,
     .tier = KeyTier::Common,
     .label = TW_TR("Schema", "Threads"),
     .help = TW_TR("Schema", "Threads for training on the processor; 0 means one for each core."),
     .fallback = "0",
     .range = KeyRange {.low = 0, .high = 1024}},
    {.key = "tunewright.engine",
     .type = KeyType::Choice,
     .group = KeyGroup::Tunewright,
     .tier = KeyTier::Common,
     .label = TW_TR("Schema", "Engine"),
     .help = TW_TR("Schema", "Which trainer the configuration is meant for: Tunewright's own, or Axolotl on a rented GPU "
                             "for what ours cannot do."),
     .fallback = "tunewright",
     .allowed = "tunewright|axolotl"},
    {.key = "tunewright.prompt_tokens",
     .type = KeyType::Integer,
     .group = KeyGroup::Tunewright,
     .label = TW_TR("Schema", "Prompt tuning tokens"),
     .help = TW_TR("Schema", "Plans prompt tuning: this many made-up tokens before every text are trained, and no weight "
                             "of the model. 20 is usual; 0 means off."),
     .fallback = "0",
     .range = KeyRange {.low = 0, .high = 100000},
     .effect = KeyEffect::Refused,
     .reason = TW_TR("Schema", "Prompt tuning is planned but not trained by this version.")},
};

} // namespace

std::span<const KeyEntry> tunewrightKeys()
{
    return tunewrightEntries;
}

} // namespace tw
