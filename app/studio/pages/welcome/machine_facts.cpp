#include "app/studio/pages/welcome/machine_facts.h"

#include "core/base/paths.h"
#include "core/catalog/catalog.h"
#include "core/catalog/machine_rate.h"
#include "core/run/launcher.h"

#include <QDir>
#include <QStorageInfo>

namespace tw {
namespace {

// The runs' folder need not exist yet; its disk is that of the nearest parent that does.
QString existingParent(QString folder)
{
    while (!QFileInfo::exists(folder) && folder != QDir::rootPath())
        folder = QFileInfo(folder).path();
    return folder;
}

} // namespace

MachineFacts readMachineFacts()
{
    MachineFacts facts;
    const GpuEntry machine = thisMachine();
    facts.processor = QString::fromStdString(machine.architecture.empty() ? machine.name : machine.name + ", " + machine.architecture);
    facts.cores = machine.cores;
    facts.memoryBytes = machine.memoryBytes;
    facts.usableBytes = machine.usableBytes;
    facts.diskPlace = QString::fromStdString(dataFolder().string());
    facts.diskFreeBytes = static_cast<double>(QStorageInfo(existingParent(facts.diskPlace)).bytesAvailable());
    const auto trainer = LocalLauncher::findTrainer();
    facts.hasTrainer = trainer.has_value();
    facts.trainer = QString::fromStdString(trainer ? trainer->string() : trainer.error().message);
    if (const auto rate = MachineRate::load(machineRateFile())) {
        facts.flopsPerSecond = rate->flopsPerSecond;
        facts.dtype = QString::fromStdString(rate->dtype);
        facts.measuredAt = rate->measuredAt;
    }
    return facts;
}

} // namespace tw
