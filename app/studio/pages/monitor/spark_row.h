#pragma once

#include "app/studio/charts/min_max_pyramid.h"
#include "app/studio/shell/theme.h"

#include <QWidget>

#include <vector>

namespace tw {

/// One measure of the host: name and remark at left, its last two minutes as a small filled line, the value at right.
class SparkRow : public QWidget
{
    Q_OBJECT
public:
    SparkRow(const Theme &theme, int color, QWidget *parent = nullptr);

    void setTexts(const QString &name, const QString &remark);
    /// x in seconds, the picture ends at the last one; `top` is the value at its upper edge.
    void setValues(std::vector<ChartPoint> points, double top, const QString &value);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintLine(QPainter &painter, const QRectF &area) const;

    const Theme &m_theme;
    int m_color;
    QString m_name;
    QString m_remark;
    QString m_value;
    std::vector<ChartPoint> m_points;
    double m_top = 1;
};

} // namespace tw
