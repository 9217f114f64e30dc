#pragma once

#include "app/studio/shell/theme.h"

#include <QWidget>

#include <vector>

namespace tw {

/// The run's time by phases as parts of one bar, with their names and durations below. What is still to come is empty.
class PhaseBar : public QWidget
{
    Q_OBJECT
public:
    struct Part {
        QString name;
        double seconds = 0;
        int color = 0;
    };
    explicit PhaseBar(const Theme &theme, QWidget *parent = nullptr);
    /// `done` is the filled share of the bar, 0 ... 1.
    void setParts(std::vector<Part> parts, double done);
    /// Stands at the right end below the bar.
    void setRemark(const QString &remark);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {120, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    std::vector<Part> m_parts;
    double m_done = 0;
    QString m_remark;
};

} // namespace tw
