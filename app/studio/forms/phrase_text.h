#pragma once

#include "core/config/translate.h"

#include <QString>

namespace tw {

/// A sentence of the configuration's checks in the studio's language; arguments that are texts of the key table too.
QString findingText(const Phrase &phrase);
/// A text of the key table: label, help, reason, group.
QString schemaText(const char *text);

} // namespace tw
