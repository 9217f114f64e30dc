#pragma once

#include "app/studio/pages/welcome/machine_facts.h"
#include "app/studio/shell/language.h"
#include "app/studio/shell/page.h"

#include "core/base/result.h"

#include <functional>

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QVBoxLayout;

namespace tw {

class KeyStore;
class Segmented;
class SettingRow;
class TokenRow;

/// Settings, applied at once. The page shows and asks; who made it applies and remembers.
class SettingsPage : public Page
{
    Q_OBJECT
public:
    /// `keys` has to outlive the page. `calibrate` measures the speed of this machine; called on a worker thread.
    SettingsPage(Theme &theme, Language &language, KeyStore &keys, std::function<Result<>()> calibrate, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString subtitle() const override;
    [[nodiscard]] QList<StatusText> statusTexts() const override;
    [[nodiscard]] QStringList shortcutTexts() const override;
    void retranslate() override;

Q_SIGNALS:
    void languageChosen(tw::Language::Choice choice);
    void themeChosen(tw::Theme::Mode mode);
    void zoomChosen(int percent);

protected:
    void showEvent(QShowEvent *event) override;

private:
    /// A page of the list at the left.
    struct Section {
        QLabel *title;
        QLabel *lead;
        QVBoxLayout *rows;
    };
    Section addSection();
    SettingRow *addRow(const Section &section);
    void buildLook(Language &language);
    void buildMachine();
    void buildFolders();
    void buildAbout();
    void measure();
    void refreshLook();
    void refreshMachine();

    Theme &m_theme;
    Language &m_language;
    std::function<Result<>()> m_calibrate;
    bool m_isMeasuring = false;
    QString m_measureProblem;
    MachineFacts m_facts;
    QListWidget *m_list;
    QStackedWidget *m_stack;
    Section m_look, m_accounts, m_machine, m_folders, m_about;
    SettingRow *m_languageRow, *m_modeRow, *m_zoomRow;
    QComboBox *m_languages;
    Segmented *m_modes;
    QSpinBox *m_zoom;
    TokenRow *m_tokenRow;
    SettingRow *m_processorRow, *m_memoryRow, *m_trainerRow, *m_speedRow;
    QPushButton *m_measure;
    SettingRow *m_dataRow, *m_configRow, *m_cacheRow;
    QList<QPushButton *> m_openButtons;
    SettingRow *m_versionRow, *m_licenceRow, *m_partsRow;
    QLabel *m_note;
};

} // namespace tw
