#pragma once

#include "app/studio/pages/welcome/machine_facts.h"
#include "app/studio/shell/language.h"
#include "app/studio/shell/right_panel.h"
#include "app/studio/shell/theme.h"

class QLabel;

namespace tw {

class Segmented;

/// Right of the first page: what this machine can do, and language and look.
class MachinePanel : public RightPanel
{
    Q_OBJECT
public:
    MachinePanel(Theme &theme, Language &language, QWidget *parent = nullptr);
    void setFacts(const MachineFacts &facts);
    void retranslate();

Q_SIGNALS:
    void languageChosen(tw::Language::Choice choice);
    void themeChosen(tw::Theme::Mode mode);

private:
    struct Row {
        QLabel *mark;
        QLabel *name;
        QLabel *detail;
    };
    Row addRow();
    void showRow(const Row &row, bool isGood, const QString &name, const QString &detail);
    void refresh();

    Theme &m_theme;
    Language &m_language;
    MachineFacts m_facts;
    QLabel *m_title;
    Row m_processor, m_memory, m_disk, m_trainer, m_speed;
    QLabel *m_lookTitle;
    Segmented *m_languages;
    Segmented *m_modes;
    QLabel *m_note;
};

} // namespace tw
