#pragma once

#include "app/studio/shell/studio_settings.h"
#include "core/plan/assumptions.h"

#include <QWidget>

#include <vector>

class QDoubleSpinBox;
class QLabel;
class QPushButton;

namespace tw {

/// What the settings keep; the planner's own figures where nothing was changed.
Assumptions storedAssumptions(const StudioSettings &settings);

/// Every figure that a quote takes for granted, to be edited in place. Changes are kept in the settings.
class AssumptionsForm : public QWidget
{
    Q_OBJECT
public:
    AssumptionsForm(const Theme &theme, StudioSettings &settings, QWidget *parent = nullptr);
    [[nodiscard]] Assumptions assumptions() const;
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    void show(const Assumptions &assumptions);
    void store();

    StudioSettings &m_settings;
    std::vector<QLabel *> m_labels;
    std::vector<QDoubleSpinBox *> m_editors;
    QPushButton *m_reset;
    bool m_isShowing = false;
};

} // namespace tw
