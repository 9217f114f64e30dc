#pragma once

#include "app/studio/charts/chart.h"

namespace tw {

/// The names of a chart's lines beside its title, each with a piece of how it is drawn.
class ChartLegend : public QWidget
{
    Q_OBJECT
public:
    struct Entry {
        QString name;
        int color = 0;
        enum class Mark { Line, ThinLine, Diamond, Square } mark = Mark::Line;
    };
    explicit ChartLegend(const Theme &theme, QWidget *parent = nullptr);
    void setEntries(std::vector<Entry> entries);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    std::vector<Entry> m_entries;
};

} // namespace tw
