#pragma once

#include "app/studio/models/document_session.h"
#include "app/studio/pages/plan/plan_model.h"
#include "app/studio/shell/page.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;

namespace tw {

class QuoteCard;
class RightPanel;

/// Which model, which method, which GPU: everything in the catalogue at once, and the open document on what is chosen.
class PlanPage : public Page
{
    Q_OBJECT
public:
    PlanPage(const Theme &theme, DocumentSession &session, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString subtitle() const override;
    [[nodiscard]] QWidget *rightPanel() override;
    [[nodiscard]] Verdict verdict() const override;
    [[nodiscard]] QList<QAction *> headerActions() override { return {m_open}; }
    [[nodiscard]] QAction *primaryAction() override { return m_use; }
    [[nodiscard]] QList<StatusText> statusTexts() const override;
    [[nodiscard]] QStringList shortcutTexts() const override;
    void retranslate() override;

    [[nodiscard]] QTableView *table() const { return m_table; }
    [[nodiscard]] PlanModel *model() { return &m_model; }
    /// Model, method and GPU of the current cell go into the document. What Enter does.
    void usePlan();

Q_SIGNALS:
    void openRequested();

private:
    void build();
    void compute();
    void chooseDocumentCell();
    void onCurrent(const QModelIndex &index);
    void preview();
    void showPreview(const Quote &quote);
    void applyWay(const WayOut &way);
    [[nodiscard]] const PlanRow *row() const;
    [[nodiscard]] std::vector<ConfigEdit> planEdits() const;
    [[nodiscard]] bool isDocumentsModel(const PlanRow &row) const;
    [[nodiscard]] std::int64_t sequenceLen() const;
    [[nodiscard]] QString choiceTitle() const;
    void apply(std::vector<ConfigEdit> edits);

    DocumentSession &m_session;
    PlanModel m_model;
    PlanFilter m_filter;
    RightPanel *m_panel;
    QuoteCard *m_card;
    QTableView *m_table = nullptr;
    QLineEdit *m_search = nullptr;
    QComboBox *m_sequence = nullptr;
    QCheckBox *m_korean = nullptr;
    QLabel *m_legend = nullptr, *m_note = nullptr, *m_problem = nullptr;
    QAction *m_use, *m_open;
    std::string m_chosenModel, m_gpu; ///< of the choice; empty: the document itself
    PlanMethod m_method = PlanMethod::Lora;
    std::optional<Quote> m_quote;
    quint64 m_tableTurn = 0, m_quoteTurn = 0;
};

} // namespace tw
