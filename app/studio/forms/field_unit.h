#pragma once

#include <QString>

#include <string_view>

namespace tw {

/// What the number of a key counts, in the studio's language: "tokens", "steps". Empty for a plain number.
/// `key` as in the key table: "sequence_len", "tunewright.threads".
QString fieldUnit(std::string_view key);

} // namespace tw
