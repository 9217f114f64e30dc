#include "core/nn/parameters.h"

#include "core/nn/aten.h"

namespace tw::nn {

std::size_t ParameterStore::declare(std::string name, std::vector<std::int64_t> shape)
{
    TORCH_CHECK(m_parameters.empty(), "parameters are declared before allocate()");
    std::int64_t size = 1;
    for (const auto extent : shape)
        size *= extent;
    m_declared.push_back({std::move(name), std::move(shape), m_size, size});
    m_size += size;
    return m_declared.size() - 1;
}

void ParameterStore::allocate(at::ScalarType dtype)
{
    m_values = at::zeros({m_size}, at::kFloat);
    m_gradients = at::zeros({m_size}, at::kFloat);
    m_working = dtype == at::kFloat ? m_values : at::zeros({m_size}, dtype);
    for (const auto &declared : m_declared) {
        const auto view = [&](const at::Tensor &flat) {
            return flat.narrow(0, declared.offset, declared.size).view(declared.shape);
        };
        m_parameters.push_back({declared.name, view(m_values), view(m_gradients), view(m_working)});
    }
}

at::Tensor ParameterStore::stacked(const at::Tensor &flat, std::size_t first, std::size_t count) const
{
    const auto width = m_declared[first].shape.back();
    std::int64_t size = 0;
    for (std::size_t i = first; i < first + count; ++i) {
        TORCH_CHECK(m_declared[i].shape.back() == width, "stacked parameters need equal rows");
        size += m_declared[i].size;
    }
    return flat.narrow(0, m_declared[first].offset, size).view({-1, width});
}

at::Tensor ParameterStore::stackedWorking(std::size_t first, std::size_t count) const
{
    return stacked(m_working, first, count);
}

at::Tensor ParameterStore::stackedGradient(std::size_t first, std::size_t count) const
{
    return stacked(m_gradients, first, count);
}

void ParameterStore::refreshWorking()
{
    if (!m_working.is_same(m_values))
        m_working.copy_(m_values);
}

} // namespace tw::nn
