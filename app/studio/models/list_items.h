#pragma once

#include "core/config/config_document.h"

#include <cstddef>
#include <string>

namespace tw {

/// Puts an item of a list ("datasets") into the place of another; those between move up or down. Items keep their bytes,
/// and lines between items (comments, blank ones) stay where they are.
/// Errors, with the document untouched: InvalidInput (no such item), Unsupported (items that share a line of block style).
Result<> moveItem(ConfigDocument &document, const std::string &list, std::size_t from, std::size_t to);

} // namespace tw
