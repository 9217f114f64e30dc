#pragma once

#include "core/base/result.h"
#include "core/weights/arch_spec.h"
#include "core/weights/tensor_info.h"

#include <optional>
#include <string>
#include <vector>

namespace tw {

/// The Hub's name of a tensor of a GGUF file of architecture "llama": "blk.0.attn_q.weight" -> "model.layers.0.self_attn.q_proj.weight".
/// Nothing when the name is not one of that architecture's. Source: architectures.md's and llama.cpp's naming tables.
std::optional<std::string> hubNameOfGguf(const std::string &ggufName);

/// Name and shape (the type is not looked at) of every tensor that a LlamaForCausalLM checkpoint of these sizes has.
std::vector<TensorInfo> expectedTensors(const ArchSpec &spec);

/// Every expected tensor is there with its shape, and no other (rotary buffers and the copy of a tied head aside: they carry nothing).
/// Errors: Damaged naming `source` and the tensor that is missing or has another shape; Unsupported naming one too many, because
/// training without it would be training another model.
Result<> checkTensorList(const ArchSpec &spec, const std::vector<TensorInfo> &tensors, const std::string &source);
/// A tensor that checkpoints may hold and no computation needs.
bool isRedundantTensor(const ArchSpec &spec, const std::string &hubName);

} // namespace tw
