#pragma once

#include "app/studio/pages/welcome/quick_start.h"
#include "app/studio/shell/language.h"
#include "app/studio/shell/page.h"

class QLabel;

namespace tw {

class MachinePanel;
class QuickStartCard;
class WayIn;
class Workspace;

/// The first page: the quick start with its price, and the ways to begin with something of one's own.
class WelcomePage : public Page
{
    Q_OBJECT
public:
    WelcomePage(Theme &theme, Language &language, Workspace &workspace, QuickStart &quickStart, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString subtitle() const override;
    [[nodiscard]] QWidget *rightPanel() override;
    [[nodiscard]] Verdict verdict() const override;
    [[nodiscard]] QList<QAction *> headerActions() override { return {m_open}; }
    [[nodiscard]] QAction *primaryAction() override { return m_train; }
    [[nodiscard]] QList<StatusText> statusTexts() const override;
    [[nodiscard]] QStringList shortcutTexts() const override;
    void retranslate() override;

    /// "84 models, 32 GPUs": how much the catalogue holds.
    void setCatalogSize(int models, int gpus);

Q_SIGNALS:
    void openRequested();
    void languageChosen(tw::Language::Choice choice);
    void themeChosen(tw::Theme::Mode mode);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    QWidget *buildColumn();
    void connectAll();
    void chooseRunFolder();
    void showSteps();

    Workspace &m_workspace;
    QuickStart &m_quickStart;
    QAction *m_train;
    QAction *m_open;
    MachinePanel *m_panel;
    QLabel *m_headline, *m_lead, *m_own, *m_drop, *m_problem;
    QuickStartCard *m_card;
    WayIn *m_openRow, *m_planRow, *m_attachRow;
    int m_models = 0, m_gpus = 0;
};

} // namespace tw
