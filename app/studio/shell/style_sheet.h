#pragma once

#include <QString>

namespace tw {

class Theme;

/// The one style sheet: texts by role, buttons, fields, menus. What it draws, TunewrightStyle leaves alone.
QString styleSheet(const Theme &theme);

} // namespace tw
