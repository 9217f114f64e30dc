#pragma once

#include "app/studio/shell/theme.h"
#include "core/catalog/catalog.h"
#include "core/plan/requirements.h"

#include <QString>

namespace tw {

// The planner's findings in the studio's language.

QString methodText(Method method);                        ///< "QLoRA"
QString methodHint(Method method);                        ///< what it trains: "4-bit base"
QString gpuText(const GpuEntry &gpu);                     ///< its name, or "This machine"
QString gpuText(const Catalog &catalog, const std::string &key);
QString countedGpu(const GpuEntry &gpu, int count);       ///< "2 × RTX 4090", "This machine"

/// The verdict in words: "Fits, with 5.8 GiB to spare".
QString fitText(const Quote &quote);
QString fitIcon(const Quote &quote);
Token fitToken(const Quote &quote);
/// Why something cannot run, as a sentence.
QString obstacleText(Obstacle obstacle);

QString wayOutText(const WayOut &way, const Catalog &catalog);
/// What it does to the result: "same result", "41 of 24,160 rows cut".
QString wayOutEffect(const WayOut &way, const DataFacts &data);

QString dateText(const std::string &isoDate);              ///< "2026-11-09" → "9 Nov 2026"; a month alone stays as it is
QString startPhaseText(const std::string &name);          ///< of StartPhase: "boot" → "Start of the machine"
QString basisText(Basis basis);

} // namespace tw
