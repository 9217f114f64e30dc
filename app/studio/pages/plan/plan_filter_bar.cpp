#include "app/studio/pages/plan/plan_filter_bar.h"

#include "app/studio/shell/format.h"
#include "app/studio/shell/icons.h"
#include "app/studio/shell/segmented.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLineEdit>

#include <algorithm>

namespace tw {

PlanFilterBar::PlanFilterBar(const Theme &theme, QWidget *parent) :
    QWidget(parent), m_theme(theme), m_search(new QLineEdit(this)), m_sequence(new QComboBox(this)), m_license(new QComboBox(this)),
    m_korean(new QCheckBox(this)), m_budget(new QDoubleSpinBox(this)), m_lens(new Segmented(this))
{
    m_search->addAction(icon(QStringLiteral("search"), Token::Text2, theme), QLineEdit::LeadingPosition);
    m_search->setClearButtonEnabled(true);
    m_license->addItem(QString());
    for (const LicenseKind kind : {LicenseKind::Open, LicenseKind::Conditions})
        m_license->addItem(QString(), int(kind));
    m_budget->setRange(0, 1e6);
    m_budget->setDecimals(0);
    m_budget->setButtonSymbols(QAbstractSpinBox::NoButtons);
    layOut();
    connect(m_search, &QLineEdit::textChanged, this, &PlanFilterBar::filterChanged);
    connect(m_license, &QComboBox::activated, this, &PlanFilterBar::filterChanged);
    connect(m_korean, &QCheckBox::toggled, this, &PlanFilterBar::filterChanged);
    connect(m_budget, &QDoubleSpinBox::valueChanged, this, &PlanFilterBar::filterChanged);
    connect(m_sequence, &QComboBox::activated, this, &PlanFilterBar::sequenceChosen);
    connect(m_lens, &Segmented::chosen, this, &PlanFilterBar::lensChosen);
    setDocumentLength(2048);
    retranslate();
}

void PlanFilterBar::layOut()
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(6);
    m_search->setFixedWidth(m_theme.scaled(164));
    m_sequence->setFixedWidth(m_theme.scaled(136));
    m_license->setFixedWidth(m_theme.scaled(114));
    m_budget->setFixedWidth(m_theme.scaled(90));
    for (QWidget *field : std::initializer_list<QWidget *> {m_search, m_sequence, m_license, m_budget, m_korean})
        row->addWidget(field);
    row->addStretch(1);
    row->addWidget(m_lens);
}

PlanFilter::Wanted PlanFilterBar::wanted() const
{
    const QVariant license = m_license->currentData();
    return {m_search->text().trimmed(), license.isValid() ? std::optional(static_cast<LicenseKind>(license.toInt())) : std::nullopt,
            m_korean->isChecked()};
}

double PlanFilterBar::budget() const
{
    return m_budget->value();
}

PlanLens PlanFilterBar::lens() const
{
    return static_cast<PlanLens>(m_lens->current());
}

std::int64_t PlanFilterBar::sequenceLen() const
{
    return m_sequence->currentData().toLongLong();
}

void PlanFilterBar::setDocumentLength(std::int64_t sequenceLen)
{
    const bool isFollowing = m_documentLength == 0 || this->sequenceLen() == m_documentLength;
    const std::int64_t chosen = isFollowing ? sequenceLen : this->sequenceLen();
    if (m_documentLength != sequenceLen) {
        m_documentLength = sequenceLen;
        fillSequences();
    }
    setSequenceLen(chosen);
}

void PlanFilterBar::setSequenceLen(std::int64_t sequenceLen)
{
    m_sequence->setCurrentIndex(std::max(0, m_sequence->findData(qlonglong(sequenceLen))));
}

void PlanFilterBar::fillSequences()
{
    std::vector<std::int64_t> lengths {512, 1024, 2048, 4096, 8192, 16384, 32768};
    if (std::ranges::find(lengths, m_documentLength) == lengths.end())
        lengths.insert(std::ranges::upper_bound(lengths, m_documentLength), m_documentLength);
    m_sequence->clear();
    for (const std::int64_t length : lengths)
        m_sequence->addItem(tr("Sequence %1").arg(format::count(length)), qlonglong(length));
}

void PlanFilterBar::setModelCount(int count)
{
    m_modelCount = count;
    m_search->setPlaceholderText(count > 0 ? tr("Search %1 models").arg(count) : tr("Search models"));
}

void PlanFilterBar::clear()
{
    m_search->clear();
    m_license->setCurrentIndex(0);
    m_korean->setChecked(false);
    m_budget->setValue(0);
    Q_EMIT filterChanged();
}

void PlanFilterBar::searchFor(const QString &text)
{
    clear();
    m_search->setText(text);
}

void PlanFilterBar::findHere()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void PlanFilterBar::retranslate()
{
    setModelCount(m_modelCount);
    m_search->setAccessibleName(tr("Search models"));
    m_sequence->setAccessibleName(tr("Sequence length"));
    m_license->setAccessibleName(tr("Licence"));
    m_license->setToolTip(tr("Open: Apache, MIT. Commercial: allowed, under conditions worth reading."));
    for (int i = 0; i < m_sequence->count(); ++i)
        m_sequence->setItemText(i, tr("Sequence %1").arg(format::count(m_sequence->itemData(i).toLongLong())));
    const QStringList licenses {tr("Any licence"), tr("Open", "licence"), tr("Commercial", "licence")};
    for (int i = 0; i < licenses.size(); ++i)
        m_license->setItemText(i, licenses.at(i));
    m_korean->setText(tr("Korean", "models that know it"));
    m_budget->setSpecialValueText(tr("Any cost"));
    m_budget->setPrefix(tr("Max $", "before an amount"));
    m_budget->setToolTip(tr("The most that the whole run may cost, in dollars; 0 means any"));
    m_budget->setAccessibleName(tr("The most that a run may cost"));
    m_lens->setChoices({tr("Memory"), tr("Hours"), tr("Dollars")});
    m_lens->setAccessibleName(tr("What the cells show"));
}

} // namespace tw
