#pragma once

#include <QDoubleSpinBox>

namespace tw {

/// Shows the unit behind the number, a leading "$" before it: "$0.10 a GB and month".
inline void showUnit(QDoubleSpinBox &editor, const QString &unit)
{
    const bool isMoney = unit.startsWith(QLatin1Char('$'));
    const QString rest = isMoney ? unit.mid(1).trimmed() : unit;
    editor.setPrefix(isMoney ? QStringLiteral("$") : QString());
    editor.setSuffix(rest.isEmpty() ? QString() : QLatin1Char(' ') + rest);
}

} // namespace tw
