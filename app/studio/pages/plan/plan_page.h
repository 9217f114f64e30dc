#pragma once

#include "app/studio/pages/plan/plan_model.h"
#include "app/studio/pages/plan/plan_preview.h"
#include "app/studio/shell/page.h"

class QLabel;
class QPushButton;
class QStackedLayout;
class QTableView;
class QVBoxLayout;

namespace tw {

class AssumptionsForm;
class Fold;
class MoneyDialog;
class PlanFilterBar;
class PlanHeader;
class PlanLegend;
class QuoteCard;
class RightPanel;
class StudioSettings;

/// Which model, which method, which GPU: everything in the catalogue at once, and the open document on what is chosen.
class PlanPage : public Page
{
    Q_OBJECT
public:
    PlanPage(const Theme &theme, DocumentSession &session, StudioSettings &settings, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString subtitle() const override;
    [[nodiscard]] QWidget *rightPanel() override;
    [[nodiscard]] Verdict verdict() const override;
    [[nodiscard]] QList<QAction *> headerActions() override { return {m_open, m_money, m_export}; }
    [[nodiscard]] QAction *primaryAction() override { return m_primary; }
    [[nodiscard]] QList<StatusText> statusTexts() const override;
    [[nodiscard]] QStringList shortcutTexts() const override;
    void retranslate() override;

    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] PlanModel *model() { return &m_model; }
    [[nodiscard]] PlanFilter *filter() { return &m_filter; }
    [[nodiscard]] PlanFilterBar *filterBar() const { return m_bar; }
    [[nodiscard]] const std::optional<PlanPreview> &preview() const { return m_preview; }
    /// What was chosen goes into the document, as one undo step. What Enter does.
    void usePlan();
    void applyWay(const WayOut &way);
    /// The table as CSV; the result is shown on the page.
    void exportTo(const std::filesystem::path &file);

Q_SIGNALS:
    void openRequested();
    void exported(); ///< the file is written, or the page says why not

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void buildPanel(StudioSettings &settings);
    void buildBelow(QVBoxLayout *column);
    void connectSession();
    void connectControls();
    void addKeys();
    void readFacts();
    void compute();
    void onFilter();
    void showChoice();
    void onCurrent(const QModelIndex &index);
    void showPreview();
    void showQuote();
    void showNotes();
    void choose(const PlanChoice &choice);
    void apply(std::vector<ConfigEdit> edits, std::string gpu, int count);
    void showProblem(const QString &text);
    void showGuide();
    void showMoney();
    void askForExport();
    [[nodiscard]] std::vector<GuideNote> shownNotes() const;
    [[nodiscard]] bool needsWayOut() const;
    [[nodiscard]] QString choiceTitle() const;

    DocumentSession &m_session;
    PlanModel m_model;
    PlanFilter m_filter;
    std::optional<PlanFacts> m_facts;
    std::shared_ptr<const RequirementsTable> m_cells;
    TableWork m_work;
    std::optional<PlanChoice> m_choice; ///< none: what the document says
    std::optional<PlanPreview> m_preview;
    RightPanel *m_panel;
    QuoteCard *m_card;
    AssumptionsForm *m_assumptions = nullptr;
    Fold *m_assumptionsFold = nullptr;
    MoneyDialog *m_moneyDialog = nullptr;
    PlanFilterBar *m_bar;
    QTableView *m_table;
    PlanHeader *m_header;
    PlanLegend *m_legend;
    QStackedLayout *m_stack = nullptr;
    QLabel *m_emptyText, *m_noteMark, *m_notes, *m_setting, *m_problem;
    QPushButton *m_clear, *m_showWhy, *m_promptTuning, *m_compare = nullptr;
    QAction *m_primary, *m_open, *m_money, *m_export;
    bool m_isShowingChoice = false, m_hasPromptTuning = false;
    bool m_isStale = false; ///< something changed while nobody looked
    quint64 m_factsTurn = 0;
};

} // namespace tw
