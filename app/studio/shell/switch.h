#pragma once

#include "app/studio/shell/theme.h"

#include <QAbstractButton>

namespace tw {

/// On or off at once: a track of 28 × 16 in the accent when on. Give it an accessible name.
class Switch : public QAbstractButton
{
    Q_OBJECT
public:
    explicit Switch(const Theme &theme, QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override { return {32, 24}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
};

} // namespace tw
