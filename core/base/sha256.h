#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>
#include <string_view>

namespace tw {

/// 64 lower-case hex digits.
std::string sha256Hex(std::string_view bytes);
/// Of a file's content, read in pieces. Errors: NotFound, Io.
Result<std::string> sha256File(const std::filesystem::path &file);

} // namespace tw
