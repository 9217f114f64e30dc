#pragma once

#include <QObject>

class QDBusVariant;

namespace tw {

/// Asks the desktop's portal whether it wants a dark look, and hears when that changes (Qt 6.4 does not). Without a session
/// bus or a portal nothing is ever said. The question is asked without waiting.
class DesktopScheme : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    void watch();

Q_SIGNALS:
    void darkWanted(bool dark);

private Q_SLOTS:
    void onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);
};

} // namespace tw
