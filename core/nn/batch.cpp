#include "core/nn/batch.h"

#include "core/nn/aten.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace tw::nn {

namespace {

template <typename T>
at::Tensor tensorOf(const std::vector<T> &values, at::ScalarType type)
{
    auto tensor = at::empty({std::int64_t(values.size())}, type);
    if (!values.empty())
        std::memcpy(tensor.data_ptr(), values.data(), values.size() * sizeof(T));
    return tensor;
}

} // namespace

std::int64_t rowsFor(std::int64_t tokens)
{
    const auto octave = std::int64_t(std::bit_floor(std::uint64_t(std::max<std::int64_t>(tokens, 1))));
    const auto unit = std::max<std::int64_t>(octave / 16, 16);
    return (tokens + unit - 1) / unit * unit;
}

PackedBatch packDocuments(std::span<const Document> documents)
{
    PackedBatch batch;
    std::vector<std::int32_t> ids;
    std::vector<std::int32_t> positions;
    std::vector<std::int64_t> rows;
    std::vector<std::int32_t> labels;
    batch.starts.push_back(0);
    for (const auto &document : documents) {
        const auto start = std::int64_t(ids.size());
        for (std::size_t i = 0; i < document.ids.size(); ++i) {
            ids.push_back(document.ids[i]);
            positions.push_back(std::int32_t(i));
            if (i > 0 && i < document.labels.size() && document.labels[i] >= 0) {
                rows.push_back(start + std::int64_t(i) - 1);
                labels.push_back(document.labels[i]);
            }
        }
        batch.starts.push_back(std::int64_t(ids.size()));
    }
    const auto rowCount = std::size_t(rowsFor(std::int64_t(ids.size())));
    ids.resize(rowCount);
    positions.resize(rowCount);
    batch.ids_T = tensorOf(ids, at::kInt);
    batch.positions_T = tensorOf(positions, at::kInt);
    batch.labelledRows_N = tensorOf(rows, at::kLong);
    batch.labels_N = tensorOf(labels, at::kInt);
    return batch;
}

} // namespace tw::nn
