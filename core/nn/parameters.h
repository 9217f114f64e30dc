#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <string>
#include <vector>

namespace tw::nn {

/// One trained tensor. The three tensors are views into the flat buffers of its ParameterStore.
struct Parameter {
    std::string name;    ///< as PEFT saves it: "base_model.model.model.layers.0.self_attn.q_proj.lora_A.weight"
    at::Tensor value;    ///< fp32 master
    at::Tensor gradient; ///< fp32, accumulated over the micro-batches of a step
    at::Tensor working;  ///< what the matrix products read: `value` itself in fp32, a rounded copy in bf16
};

/// All trained parameters of a model: optimiser, clipping, checkpoint and export read them here and nowhere else.
/// They lie one behind the other in flat buffers, so that clipping and the optimiser are single passes.
class ParameterStore
{
public:
    /// Declares a parameter; all are declared before allocate(). Returns its index.
    std::size_t declare(std::string name, std::vector<std::int64_t> shape);
    /// Makes the buffers, zeroed. `dtype` is that of the working copies.
    void allocate(at::ScalarType dtype);

    [[nodiscard]] const std::vector<Parameter> &all() const { return m_parameters; }
    [[nodiscard]] const Parameter &at(std::size_t index) const { return m_parameters[index]; }
    /// A matrix made of `count` parameters declared one after the other with equal row length: [sum of rows, row length].
    [[nodiscard]] at::Tensor stackedWorking(std::size_t first, std::size_t count) const;
    [[nodiscard]] at::Tensor stackedGradient(std::size_t first, std::size_t count) const;

    [[nodiscard]] at::Tensor &values() { return m_values; }       ///< flat fp32
    [[nodiscard]] at::Tensor &gradients() { return m_gradients; } ///< flat fp32
    [[nodiscard]] std::int64_t count() const { return m_size; }
    /// Rounds the masters into the working copies; after every change of the values.
    void refreshWorking();

private:
    struct Declared {
        std::string name;
        std::vector<std::int64_t> shape;
        std::int64_t offset;
        std::int64_t size;
    };
    [[nodiscard]] at::Tensor stacked(const at::Tensor &flat, std::size_t first, std::size_t count) const;

    std::vector<Declared> m_declared;
    std::vector<Parameter> m_parameters;
    at::Tensor m_values;
    at::Tensor m_gradients;
    at::Tensor m_working;
    std::int64_t m_size = 0;
};

} // namespace tw::nn
