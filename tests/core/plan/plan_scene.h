#pragma once

#include "core/catalog/catalog.h"
#include "core/config/train_config.h"
#include "core/weights/arch_spec.h"

/// SmolLM2 135M.
inline tw::ArchSpec smolLm2()
{
    tw::ArchSpec arch;
    arch.hiddenSize = 576;
    arch.layers = 30;
    arch.heads = 9;
    arch.kvHeads = 3;
    arch.headDim = 64;
    arch.intermediateSize = 1536;
    arch.vocabSize = 49152;
    arch.isHeadTied = true;
    return arch;
}

/// Rank 16 on every projection.
inline tw::TrainConfig loraConfig()
{
    tw::TrainConfig config;
    config.adapter = tw::TrainConfig::Adapter::Lora;
    config.loraRank = 16;
    config.loraTargets = {"q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"};
    return config;
}

/// A processor without fast bf16.
inline tw::GpuEntry twoCores()
{
    tw::GpuEntry machine;
    machine.isCpu = true;
    machine.cores = 2;
    machine.fp32Flops = 160e9;
    return machine;
}
