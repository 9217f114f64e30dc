#pragma once

#include "app/studio/shell/theme.h"
#include "core/config/findings.h"

#include <QWidget>

#include <vector>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace tw {

struct ReadProblem;

/// How a severity looks, everywhere: icon and colour.
QString severityIcon(Severity severity);
Token severityToken(Severity severity);

/// What there is to say about the document, one below the other: sentence, line, and a button that mends it.
class FindingList : public QWidget
{
    Q_OBJECT
public:
    explicit FindingList(const Theme &theme, QWidget *parent = nullptr);

    /// `problem` stands alone: a text that cannot be read has no findings.
    void showFindings(const std::vector<Finding> &findings, const ReadProblem *problem);
    /// The last row, what the quote says: "Memory and data hold.", or by how much memory does not. Empty: no such row.
    void setOutcome(Severity severity, const QString &text, const QString &detail);
    /// "checked for This machine"
    void setTarget(const QString &text);
    void retranslate();

Q_SIGNALS:
    void lineRequested(int line);
    void fixRequested(const tw::FindingFix &fix);

private:
    [[nodiscard]] QString contentOf(const std::vector<Finding> &findings, const ReadProblem *problem) const;
    void addRow(const QString &iconName, Token token, const QString &text, const QString &detail, int line, const FindingFix *fix);

    const Theme &m_theme;
    QLabel *m_title, *m_target, *m_key;
    QScrollArea *m_scroll;
    QWidget *m_body = nullptr;
    QVBoxLayout *m_rows = nullptr;
    std::vector<Finding> m_findings;
    Severity m_outcome = Severity::Info; ///< Info: it holds
    QString m_outcomeText, m_outcomeDetail;
    QString m_shown; ///< what the rows say: equal findings make no new rows
};

} // namespace tw
