#include "app/studio/forms/field_unit.h"

#include "core/config/translate.h"

#include <QCoreApplication>

#include <array>

namespace tw {
namespace {

struct UnitOfKey {
    std::string_view key;
    const char *unit;
};

constexpr std::array units {
    UnitOfKey {"sequence_len", TW_TR("Units", "tokens")},
    UnitOfKey {"eval_sequence_len", TW_TR("Units", "tokens")},
    UnitOfKey {"min_sample_len", TW_TR("Units", "tokens")},
    UnitOfKey {"num_virtual_tokens", TW_TR("Units", "tokens")},
    UnitOfKey {"micro_batch_size", TW_TR("Units", "rows")},
    UnitOfKey {"eval_batch_size", TW_TR("Units", "rows")},
    UnitOfKey {"sample_packing_bin_size", TW_TR("Units", "rows")},
    UnitOfKey {"gradient_accumulation_steps", TW_TR("Units", "batches")},
    UnitOfKey {"num_epochs", TW_TR("Units", "epochs")},
    UnitOfKey {"max_steps", TW_TR("Units", "steps")},
    UnitOfKey {"warmup_steps", TW_TR("Units", "steps")},
    UnitOfKey {"eval_steps", TW_TR("Units", "steps")},
    UnitOfKey {"save_steps", TW_TR("Units", "steps")},
    UnitOfKey {"logging_steps", TW_TR("Units", "steps")},
    UnitOfKey {"evals_per_epoch", TW_TR("Units", "an epoch")},
    UnitOfKey {"saves_per_epoch", TW_TR("Units", "an epoch")},
    UnitOfKey {"save_total_limit", TW_TR("Units", "kept")},
    UnitOfKey {"dataset_num_proc", TW_TR("Units", "processes")},
    UnitOfKey {"dataset_processes", TW_TR("Units", "processes")},
    UnitOfKey {"dataloader_num_workers", TW_TR("Units", "processes")},
    UnitOfKey {"ddp_timeout", TW_TR("Units", "s")},
    UnitOfKey {"tunewright.threads", TW_TR("Units", "threads")},
};

} // namespace

QString fieldUnit(std::string_view key)
{
    for (const UnitOfKey &unit : units) {
        if (unit.key == key)
            return QCoreApplication::translate("Units", unit.unit);
    }
    return {};
}

} // namespace tw
