#pragma once

#include "core/plan/money.h"
#include "core/plan/quote.h"

#include <QDialog>

#include <functional>
#include <memory>
#include <optional>

class QDoubleSpinBox;
class QGridLayout;
class QLabel;
class QVBoxLayout;

namespace tw {

class Theme;

/// What a quote means over months and years, with every figure editable: renting by the month, owning against renting, closed
/// models by tokens, and what a budget buys in stages.
class MoneyDialog : public QDialog
{
    Q_OBJECT
public:
    MoneyDialog(const Theme &theme, QWidget *parent);
    /// The plan in question; the dialog follows it.
    void setFacts(const Quote &quote, std::shared_ptr<const Catalog> catalog, std::shared_ptr<const RequirementsTable> table, double storageGigabyteMonth);
    void retranslate();

Q_SIGNALS:
    void planChosen(const tw::TableRow &row);

private:
    struct Field {
        QLabel *label;
        QDoubleSpinBox *editor;
        const char *text, *unit;
    };
    struct Section {
        QLabel *title, *result;
        const char *text;
        QVBoxLayout *column;
    };
    Section &addSection(const char *text);
    QDoubleSpinBox *addField(const char *text, const char *unit, double value, double most, int decimals = 0);
    void build();
    void update();
    void showMonth(const GpuEntry &gpu);
    void showOwnership(const GpuEntry &gpu);
    void showClosedModels();
    void showAdvice();
    [[nodiscard]] OwnershipTerms terms() const;
    [[nodiscard]] double purchase(const GpuEntry &gpu) const;

    const Theme &m_theme;
    QVBoxLayout *m_column = nullptr;
    QGridLayout *m_grid = nullptr;
    std::vector<Field> m_fields;
    std::vector<std::unique_ptr<Section>> m_sections;
    QDoubleSpinBox *m_hours, *m_monthly, *m_kept, *m_years, *m_ownHours, *m_card, *m_host, *m_power, *m_staff, *m_resale, *m_input, *m_output,
        *m_budget;
    QWidget *m_stages = nullptr;
    Quote m_quote;
    std::shared_ptr<const Catalog> m_catalog;
    std::shared_ptr<const RequirementsTable> m_table;
    double m_storagePrice = 0;
    std::string m_pricedGpu; ///< whose price the field of the card holds
};

} // namespace tw
