#include "app/studio/pages/plan/assumptions_form.h"

#include "app/studio/pages/plan/unit_field.h"
#include "app/studio/shell/controls.h"

#include <QCoreApplication>
#include <QDoubleSpinBox>
#include <QGridLayout>

#include <array>

namespace tw {
namespace {

/// One figure: where it is, its name in the settings, and how it is shown.
struct AssumptionField {
    double Assumptions::*number;
    int Assumptions::*whole; ///< in place of `number`
    const char *name;
    const char *label, *unit;
    double scale; ///< of what is shown
    int decimals;
    double most;  ///< as shown
};

const std::array<AssumptionField, 10> assumptionFields {{
    {&Assumptions::storageGigabyteMonth, nullptr, "storage", QT_TRANSLATE_NOOP("tw::AssumptionsForm", "Storage"),
     QT_TRANSLATE_NOOP("tw::AssumptionsForm", "$ a GB and month"), 1, 3, 100},
    {&Assumptions::idleSeconds, nullptr, "idle", QT_TRANSLATE_NOOP("tw::AssumptionsForm", "Rented after the run"),
     QT_TRANSLATE_NOOP("tw::AssumptionsForm", "min"), 60, 0, 100'000},
    {&Assumptions::rentSeconds, nullptr, "rent", QT_TRANSLATE_NOOP("tw::AssumptionsForm", "Until a card is found"),
     QT_TRANSLATE_NOOP("tw::AssumptionsForm", "s"), 1, 0, 100'000},
    {&Assumptions::bootSeconds, nullptr, "boot", QT_TRANSLATE_NOOP("tw::AssumptionsForm", "Start of the machine"),
     QT_TRANSLATE_NOOP("tw::AssumptionsForm", "s"), 1, 0, 100'000},
    {&Assumptions::imageSeconds, nullptr, "image", QT_TRANSLATE_NOOP("tw::AssumptionsForm", "Trainer gets there"),
     QT_TRANSLATE_NOOP("tw::AssumptionsForm", "s"), 1, 0, 100'000},
    {&Assumptions::downloadBytesPerSecond, nullptr, "download", QT_TRANSLATE_NOOP("tw::AssumptionsForm", "Download"),
     QT_TRANSLATE_NOOP("tw::AssumptionsForm", "MB/s"), 1e6, 0, 100'000},
    {&Assumptions::loadBytesPerSecond, nullptr, "load", QT_TRANSLATE_NOOP("tw::AssumptionsForm", "From disk into the card"),
     QT_TRANSLATE_NOOP("tw::AssumptionsForm", "MB/s"), 1e6, 0, 1'000'000},
    {&Assumptions::checkpointBytesPerSecond, nullptr, "checkpoint", QT_TRANSLATE_NOOP("tw::AssumptionsForm", "Checkpoints to disk"),
     QT_TRANSLATE_NOOP("tw::AssumptionsForm", "MB/s"), 1e6, 0, 1'000'000},
    {&Assumptions::betweenMachinesBytesPerSecond, nullptr, "network", QT_TRANSLATE_NOOP("tw::AssumptionsForm", "Between machines, a card"),
     QT_TRANSLATE_NOOP("tw::AssumptionsForm", "MB/s"), 1e6, 0, 10'000'000},
    {nullptr, &Assumptions::gpusPerMachine, "cards", QT_TRANSLATE_NOOP("tw::AssumptionsForm", "Cards in one machine"), "", 1, 0, 64},
}};

double valueOf(const Assumptions &assumptions, const AssumptionField &field)
{
    return field.number ? assumptions.*field.number : double(assumptions.*field.whole);
}

void setValue(Assumptions &assumptions, const AssumptionField &field, double value)
{
    if (field.number)
        assumptions.*field.number = value;
    else
        assumptions.*field.whole = int(value);
}

/// Rates divide: they are never 0.
bool isRate(const AssumptionField &field)
{
    return field.whole || field.scale == 1e6;
}

} // namespace

Assumptions storedAssumptions(const StudioSettings &settings)
{
    Assumptions assumptions;
    for (const AssumptionField &field : assumptionFields) {
        const double value = settings.assumption(QLatin1String(field.name), valueOf(assumptions, field));
        if (value > 0 || !isRate(field))
            setValue(assumptions, field, value);
    }
    return assumptions;
}

AssumptionsForm::AssumptionsForm(const Theme &theme, StudioSettings &settings, QWidget *parent) :
    QWidget(parent), m_settings(settings), m_reset(pushButton(ButtonLook::Link, this))
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    for (const AssumptionField &field : assumptionFields) {
        auto *editor = new QDoubleSpinBox(this);
        editor->setDecimals(field.decimals);
        editor->setRange(isRate(field) ? 1 : 0, field.most);
        editor->setFixedWidth(theme.scaled(150));
        editor->setKeyboardTracking(false);
        editor->setButtonSymbols(QAbstractSpinBox::NoButtons);
        const int row = grid->rowCount();
        m_labels.push_back(textLabel(TextRole::Secondary, this));
        m_labels.back()->setBuddy(editor);
        grid->addWidget(m_labels.back(), row, 0);
        grid->addWidget(editor, row, 1);
        m_editors.push_back(editor);
        connect(editor, &QDoubleSpinBox::valueChanged, this, &AssumptionsForm::store);
    }
    grid->addWidget(m_reset, grid->rowCount(), 0, Qt::AlignLeft);
    connect(m_reset, &QPushButton::clicked, this, [this] {
        m_settings.forgetAssumptions();
        show({});
        Q_EMIT changed();
    });
    show(storedAssumptions(settings));
    retranslate();
}

void AssumptionsForm::show(const Assumptions &assumptions)
{
    m_isShowing = true;
    for (std::size_t i = 0; i < assumptionFields.size(); ++i)
        m_editors[i]->setValue(valueOf(assumptions, assumptionFields[i]) / assumptionFields[i].scale);
    m_isShowing = false;
}

Assumptions AssumptionsForm::assumptions() const
{
    Assumptions assumptions;
    for (std::size_t i = 0; i < assumptionFields.size(); ++i)
        setValue(assumptions, assumptionFields[i], m_editors[i]->value() * assumptionFields[i].scale);
    return assumptions;
}

void AssumptionsForm::store()
{
    if (m_isShowing)
        return;
    const Assumptions now = assumptions();
    for (const AssumptionField &field : assumptionFields)
        m_settings.setAssumption(QLatin1String(field.name), valueOf(now, field));
    Q_EMIT changed();
}

void AssumptionsForm::retranslate()
{
    for (std::size_t i = 0; i < assumptionFields.size(); ++i) {
        const AssumptionField &field = assumptionFields[i];
        m_labels[i]->setText(tr(field.label));
        m_editors[i]->setAccessibleName(m_labels[i]->text());
        showUnit(*m_editors[i], *field.unit ? tr(field.unit) : QString());
    }
    m_reset->setText(tr("Reset to the usual figures"));
}

} // namespace tw
