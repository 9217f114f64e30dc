#pragma once

#include "app/studio/shell/theme.h"

#include <QWidget>

namespace tw {

/// What is measured as a bar, and what was told before as a mark on it.
class QuoteBar : public QWidget
{
    Q_OBJECT
public:
    QuoteBar(const Theme &theme, Token token, QWidget *parent = nullptr);
    /// Both as shares of the whole bar; NaN is left out.
    void setValues(double value, double mark);
    QSize sizeHint() const override { return {200, 16}; }
    QSize minimumSizeHint() const override { return {60, 16}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Token m_token;
    double m_value = 0;
    double m_mark = 0;
};

} // namespace tw
