#pragma once

#include "app/studio/forms/config_form.h"
#include "app/studio/models/document_session.h"
#include "app/studio/pages/configure/diff_view.h"
#include "app/studio/pages/configure/finding_list.h"
#include "app/studio/pages/configure/preset_chooser.h"
#include "app/studio/pages/configure/yaml_editor.h"
#include "app/studio/shell/page.h"

class QPushButton;
class QStackedWidget;
class QToolButton;

namespace tw {

/// One document, two views that always agree: form at the left, text and findings at the right.
class ConfigurePage : public Page
{
    Q_OBJECT
public:
    ConfigurePage(const Theme &theme, DocumentSession &session, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString subtitle() const override;
    [[nodiscard]] QList<QAction *> headerActions() override { return {m_preset, m_save, m_launch}; }
    [[nodiscard]] QAction *primaryAction() override { return m_launch; }
    [[nodiscard]] QList<StatusText> statusTexts() const override;
    [[nodiscard]] QStringList shortcutTexts() const override;
    [[nodiscard]] Badge badge() const override;
    void retranslate() override;

    [[nodiscard]] ConfigForm *form() const { return m_form; }
    [[nodiscard]] YamlEditor *editor() const { return m_editor; }
    [[nodiscard]] FindingList *findingList() const { return m_findings; }
    /// Goes to the next finding below the cursor, from the last on to the first. What F8 does.
    void nextFinding();
    /// Applies the fix of the marked line's first finding that has one. What Alt+Enter does.
    void applyFixHere();
    /// The text, or what differs from the file.
    void setDiffShown(bool shown);
    [[nodiscard]] DiffView *diff() const { return m_diff; }
    /// "New from preset". What the header's Preset does.
    PresetChooser *choosePreset();

Q_SIGNALS:
    void openRequested(const std::filesystem::path &file);

private:
    void build();
    QWidget *makeTextSide();
    QWidget *makeDiskBar();
    void showDiskBar();
    void connectSession();
    void addKeys();
    void showText();
    void showFindings();
    void showOutcome();
    void showState();
    void onLine(int line);
    void onKey(const std::string &path);
    void toggleSide();
    void save();
    void saveUnderNewName();
    void onSaveFailed(const Error &error);
    void say(const QString &trouble);
    void showBanner();

    DocumentSession &m_session;
    ConfigForm *m_form;
    YamlEditor *m_editor;
    FindingList *m_findings;
    DiffView *m_diff;
    QLabel *m_banner, *m_name, *m_state;
    QAction *m_preset, *m_save, *m_launch, *m_undo, *m_redo;
    QStackedWidget *m_texts = nullptr;
    QToolButton *m_compare = nullptr;
    QWidget *m_diskBar = nullptr;
    QLabel *m_diskText = nullptr;
    QPushButton *m_reload = nullptr, *m_keep = nullptr;
    QString m_trouble;          ///< of the last action; empty when it went well
    bool m_isFollowing = false; ///< one view moves the other; it must not move it back
};

/// The path of the key that stands in a line, or of the last one above it; empty before the first.
std::string keyAtLine(const ConfigNode &root, int line);

} // namespace tw
