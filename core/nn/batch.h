#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <span>
#include <vector>

namespace tw::nn {

/// Documents one behind the other, never padded. What every layer needs of them is worked out once per batch.
struct PackedBatch {
    at::Tensor ids_T;                       ///< int32
    at::Tensor positions_T;                 ///< int32, from 0 in each document
    std::vector<std::int64_t> starts;       ///< first token of each document, and the end: documents + 1 entries
    at::Tensor labelledRows_N;              ///< int64: tokens whose successor carries a label
    at::Tensor labels_N;                    ///< int32: that label

    [[nodiscard]] std::int64_t tokens() const { return starts.back(); }
    [[nodiscard]] std::int64_t documents() const { return std::int64_t(starts.size()) - 1; }
    [[nodiscard]] std::int64_t labelled() const { return labels_N.defined() ? labels_N.size(0) : 0; }
};

/// One document of a batch. labels[i] is the label of position i (not shifted), −100 where none; may be empty.
struct Document {
    std::span<const std::int32_t> ids;
    std::span<const std::int32_t> labels;
};

/// Labels are shifted inside their document, so none is ever predicted from the document before it.
PackedBatch packDocuments(std::span<const Document> documents);

} // namespace tw::nn
