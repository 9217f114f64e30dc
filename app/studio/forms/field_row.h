#pragma once

#include "app/studio/shell/theme.h"
#include "core/config/key_table.h"

#include <QWidget>

#include <string>

class QLabel;
class QToolButton;

namespace tw {

class DocumentSession;
class FieldEditor;

/// One key of the configuration: label, key, editor. A bar at the left, "was 8" and a reset while it differs from the file.
class FieldRow : public QWidget
{
    Q_OBJECT
public:
    /// `path` is the key's place in the document: "lora_r", "datasets[1].path".
    FieldRow(const KeyEntry &entry, std::string path, DocumentSession &session, const Theme &theme, QWidget *parent = nullptr);

    [[nodiscard]] const KeyEntry &entry() const { return m_entry; }
    [[nodiscard]] const std::string &path() const { return m_path; }
    [[nodiscard]] FieldEditor *editor() const { return m_editor; }
    void refresh();
    void retranslate();
    void setSelected(bool selected);

Q_SIGNALS:
    void focused();
    void failed(const QString &reason); ///< the document could not take the value

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void write();
    void reset();

    const KeyEntry &m_entry;
    std::string m_path;
    DocumentSession &m_session;
    const Theme &m_theme;
    QLabel *m_label, *m_key, *m_was;
    QToolButton *m_reset;
    FieldEditor *m_editor;
    bool m_isChanged = false, m_isSelected = false;
};

/// Whether a key says something else than in the file as it was saved.
bool isFieldChanged(const DocumentSession &session, const std::string &path);

} // namespace tw
