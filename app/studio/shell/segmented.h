#pragma once

#include "app/studio/shell/theme.h"

#include <QWidget>

class QButtonGroup;
class QHBoxLayout;

namespace tw {

/// One of a few choices, side by side on one grey track ("Memory | Hours | Dollars"). Arrow keys move.
class Segmented : public QWidget
{
    Q_OBJECT
public:
    explicit Segmented(QWidget *parent = nullptr);

    /// Replaces the choices; the same index stays chosen when it still exists, else the first.
    void setChoices(const QStringList &texts);
    [[nodiscard]] int current() const;
    void setCurrent(int index); ///< tells nobody
    /// A choice that cannot be made now; `reason` is its tool tip.
    void setChoiceEnabled(int index, bool isEnabled, const QString &reason = {});
    [[nodiscard]] bool isChoiceEnabled(int index) const;

Q_SIGNALS:
    void chosen(int index); ///< by the user only

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QHBoxLayout *m_layout = nullptr;
    QButtonGroup *m_group = nullptr;
};

} // namespace tw
