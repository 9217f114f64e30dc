#pragma once

#include "app/studio/shell/theme.h"
#include "core/config/key_table.h"

#include <QWidget>

#include <optional>
#include <string>

class QComboBox;
class QLabel;
class QLineEdit;

namespace tw {

class Switch;

/// The editor of one key, chosen by its type alone: a switch, a list of values or a line of text.
class FieldEditor : public QWidget
{
    Q_OBJECT
public:
    FieldEditor(const KeyEntry &entry, const Theme &theme, QWidget *parent = nullptr);

    /// Shows the value of the document; null shows what holds while the key is not set. Tells nobody.
    void showValue(const ConfigNode *value);
    /// The value as YAML source; nothing when the key shall not be in the document.
    [[nodiscard]] std::optional<std::string> yaml() const;
    void setName(const QString &accessibleName, const QString &help);
    void retranslate();

Q_SIGNALS:
    void edited();  ///< by the user, complete
    void focused();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeCombo();
    void makeLine();
    [[nodiscard]] bool isBlockLike() const; ///< shown, but edited in the text
    [[nodiscard]] std::optional<std::string> yamlOfLine(const QString &text) const;

    const KeyEntry &m_entry;
    const Theme &m_theme;
    QWidget *m_input = nullptr;
    Switch *m_switch = nullptr;
    QComboBox *m_combo = nullptr;
    QLineEdit *m_line = nullptr;
    QLabel *m_unit = nullptr; ///< in the line's right end; null for a plain number
};

/// A value as one line for people: "true", "q_proj, v_proj"; empty for null. Blocks are "…".
QString valueText(const ConfigNode *value);

} // namespace tw
