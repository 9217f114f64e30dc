#include "app/studio/pages/welcome/machine_panel.h"

#include "app/studio/shell/controls.h"
#include "app/studio/shell/format.h"
#include "app/studio/shell/icons.h"
#include "app/studio/shell/segmented.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tw {

MachinePanel::MachinePanel(Theme &theme, Language &language, QWidget *parent) :
    RightPanel(parent), m_theme(theme), m_language(language), m_title(textLabel(TextRole::Section, this))
{
    content()->addWidget(m_title);
    content()->addSpacing(4);
    m_processor = addRow();
    m_memory = addRow();
    m_disk = addRow();
    m_trainer = addRow();
    m_speed = addRow();
    content()->addSpacing(8);
    content()->addWidget(hairline(this));
    content()->addSpacing(8);
    m_lookTitle = textLabel(TextRole::Section, this);
    content()->addWidget(m_lookTitle);
    m_languages = new Segmented(this);
    m_modes = new Segmented(this);
    auto *choices = new QHBoxLayout;
    choices->addWidget(m_languages);
    choices->addStretch(1);
    choices->addWidget(m_modes);
    content()->addSpacing(4);
    content()->addLayout(choices);
    content()->addSpacing(4);
    m_note = wrappedLabel(TextRole::Caption, this);
    content()->addWidget(m_note);

    connect(m_languages, &Segmented::chosen, this, [this](int index) {
        Q_EMIT languageChosen(index == 0 ? Language::Choice::English : Language::Choice::Korean);
    });
    connect(m_modes, &Segmented::chosen, this, [this](int index) { Q_EMIT themeChosen(static_cast<Theme::Mode>(index)); });
    connect(&theme, &Theme::changed, this, &MachinePanel::refresh);
    retranslate();
}

MachinePanel::Row MachinePanel::addRow()
{
    Row row {new QLabel(this), textLabel(TextRole::Label, this), wrappedLabel(TextRole::Caption, this)};
    auto *line = new QHBoxLayout;
    line->setSpacing(10);
    row.mark->setFixedSize(16, 18);
    line->addWidget(row.mark, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(row.name);
    words->addWidget(row.detail);
    line->addLayout(words, 1);
    content()->addLayout(line);
    content()->addSpacing(4);
    return row;
}

void MachinePanel::showRow(const Row &row, bool isGood, const QString &name, const QString &detail)
{
    row.mark->setPixmap(iconPixmap(isGood ? QStringLiteral("check-circle-fill") : QStringLiteral("dash-circle"),
                                   m_theme.color(isGood ? Token::Ok : Token::Text3), 16, devicePixelRatioF()));
    row.name->setText(name);
    row.detail->setText(detail);
}

void MachinePanel::setFacts(const MachineFacts &facts)
{
    m_facts = facts;
    refresh();
}

void MachinePanel::refresh()
{
    if (m_facts.cores == 0)
        return;
    showRow(m_processor, true, tr("Processor, %n core(s)", nullptr, m_facts.cores), m_facts.processor);
    showRow(m_memory, true, tr("Memory, %1").arg(format::memory(static_cast<double>(m_facts.memoryBytes))),
            tr("%1 for training").arg(format::memory(static_cast<double>(m_facts.usableBytes))));
    showRow(m_disk, true, tr("Disk, %1 free").arg(format::disk(m_facts.diskFreeBytes)), tr("in %1").arg(m_facts.diskPlace));
    showRow(m_trainer, m_facts.hasTrainer, m_facts.hasTrainer ? tr("Trainer is ready") : tr("No trainer found"), m_facts.trainer);
    const bool isMeasured = m_facts.flopsPerSecond > 0;
    showRow(m_speed, isMeasured, isMeasured ? tr("Speed is measured") : tr("Speed is not measured yet"),
            isMeasured ? tr("%1 billion operations a second in %2, on %3")
                             .arg(format::number(m_facts.flopsPerSecond / 1e9, 0), m_facts.dtype, format::date(m_facts.measuredAt))
                       : tr("The first quote measures it within seconds."));
    m_modes->setCurrent(static_cast<int>(m_theme.mode()));
}

void MachinePanel::retranslate()
{
    m_title->setText(tr("This machine"));
    m_lookTitle->setText(tr("Language and look"));
    m_languages->setChoices({QStringLiteral("English"), QStringLiteral("한국어")});
    m_languages->setCurrent(m_language.effective() == Language::Choice::Korean ? 1 : 0);
    m_languages->setAccessibleName(tr("Language"));
    m_modes->setChoices({tr("System"), tr("Light"), tr("Dark")});
    m_modes->setCurrent(static_cast<int>(m_theme.mode()));
    m_modes->setAccessibleName(tr("Look"));
    m_note->setText(tr("Everything here works without a network. Prices then show the date they were read."));
    refresh();
}

} // namespace tw
