#pragma once

#include "app/studio/shell/theme.h"

#include <QIcon>
#include <QPixmap>

namespace tw {

/// A Bootstrap icon of resources/icons ("table", "check-lg") in a token's colour, for both themes and every pixel ratio.
/// The icon follows `theme`, which must outlive it: after Theme::changed a repaint shows the new colour. An unknown
/// name is a programming error (assertion).
QIcon icon(const QString &name, Token token, const Theme &theme);
/// One picture of it, `size` logical pixels square, for painters and labels.
QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio);

} // namespace tw
