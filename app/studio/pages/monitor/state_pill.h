#pragma once

#include "app/studio/models/run_table_model.h"
#include "app/studio/shell/theme.h"

#include <QWidget>

class QPainter;

namespace tw {

struct PillColors {
    Token text;
    Token tint;
};
PillColors pillColors(RunStateText::Mood mood);
/// Draws a state as a rounded pill, left in `rect`; a dot tells live runs apart without colour. On a tinted ground a grey
/// pill takes the colour of the page.
void drawStatePill(QPainter &painter, const QRectF &rect, const RunStateText &state, const Theme &theme, bool isOnTint = false);
QSizeF statePillSize(const RunStateText &state, const Theme &theme);

class StatePill : public QWidget
{
    Q_OBJECT
public:
    explicit StatePill(const Theme &theme, QWidget *parent = nullptr);
    void setState(const RunStateText &state);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    RunStateText m_state;
};

} // namespace tw
