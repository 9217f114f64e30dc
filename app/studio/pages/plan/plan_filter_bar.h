#pragma once

#include "app/studio/pages/plan/plan_model.h"
#include "app/studio/shell/theme.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLineEdit;

namespace tw {

class Segmented;

/// Over the grid: search, sequence length, licence, Korean, budget, and what the cells show.
class PlanFilterBar : public QWidget
{
    Q_OBJECT
public:
    explicit PlanFilterBar(const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] PlanFilter::Wanted wanted() const;
    [[nodiscard]] double budget() const; ///< dollars; 0: any
    [[nodiscard]] PlanLens lens() const;
    [[nodiscard]] std::int64_t sequenceLen() const;
    /// The document's own length; it is the choice until somebody makes another.
    void setDocumentLength(std::int64_t sequenceLen);
    void setSequenceLen(std::int64_t sequenceLen);
    void setModelCount(int count);
    void clear(); ///< everything but sequence and lens
    void findHere();
    void searchFor(const QString &text); ///< and nothing else
    void retranslate();

Q_SIGNALS:
    void filterChanged();
    void sequenceChosen();
    void lensChosen();

private:
    void layOut();
    void fillSequences();

    const Theme &m_theme;
    QLineEdit *m_search;
    QComboBox *m_sequence, *m_license;
    QCheckBox *m_korean;
    QDoubleSpinBox *m_budget;
    Segmented *m_lens;
    int m_modelCount = 0;
    std::int64_t m_documentLength = 0;
};

} // namespace tw
