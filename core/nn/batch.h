#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <span>
#include <vector>

namespace tw::nn {

/// Rows that hold `tokens` tokens: the next of at most sixteen sizes an octave, 3 % more on average.
/// Why: oneDNN builds and keeps a plan for every size of matrix that it meets, half a megabyte for each product of a layer;
/// with a size of its own for each batch, a run's memory grew by half a gigabyte.
std::int64_t rowsFor(std::int64_t tokens);

/// Documents one behind the other, never padded among themselves. What every layer needs of them is worked out once per batch.
struct PackedBatch {
    at::Tensor ids_T;                       ///< int32 [rows()]: behind the last document zeros, which no document sees
    at::Tensor positions_T;                 ///< int32 [rows()], from 0 in each document
    std::vector<std::int64_t> starts;       ///< first token of each document, and the end: documents + 1 entries
    at::Tensor labelledRows_N;              ///< int64: tokens whose successor carries a label
    at::Tensor labels_N;                    ///< int32: that label

    [[nodiscard]] std::int64_t tokens() const { return starts.back(); }
    [[nodiscard]] std::int64_t rows() const { return ids_T.size(0); } ///< rowsFor(tokens())
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
