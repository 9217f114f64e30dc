#pragma once

#include "app/studio/shell/theme.h"

#include <QIcon>

class QPainter;

namespace tw {

/// The mark: a tuning fork on a rounded tile of the accent. Drawn, so that it is sharp at every size.
void drawLogo(QPainter &painter, const QRectF &tile, const Theme &theme);
/// For the window and the task bar.
QIcon logoIcon(const Theme &theme);

} // namespace tw
