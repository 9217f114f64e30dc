#pragma once

#include "app/studio/shell/theme.h"

#include <QAbstractButton>

namespace tw {

/// A row of "Or begin with your own": icon, what, one line about it, its key. Click or Enter takes it.
class WayIn : public QAbstractButton
{
    Q_OBJECT
public:
    WayIn(const Theme &theme, QString icon, QString keys, QWidget *parent = nullptr);
    void setTexts(const QString &name, const QString &detail);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    QString m_icon;
    QString m_keys;
    QString m_detail;
};

} // namespace tw
