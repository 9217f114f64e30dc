#include "app/studio/pages/settings/settings_page.h"

#include "app/studio/models/background.h"
#include "app/studio/pages/settings/setting_row.h"
#include "app/studio/pages/settings/token_row.h"
#include "app/studio/shell/controls.h"
#include "app/studio/shell/error_text.h"
#include "app/studio/shell/format.h"
#include "app/studio/shell/segmented.h"
#include "core/base/paths.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QHBoxLayout>
#include <QListWidget>
#include <QScrollArea>
#include <QSpinBox>
#include <QStackedWidget>
#include <QUrl>
#include <QtConcurrent>

namespace tw {

SettingsPage::SettingsPage(Theme &theme, Language &language, KeyStore &keys, std::function<Result<>()> calibrate, QWidget *parent) :
    Page(PageId::Settings, theme, parent), m_theme(theme), m_language(language), m_calibrate(std::move(calibrate)),
    m_list(new QListWidget(this)), m_stack(new QStackedWidget(this)), m_note(wrappedLabel(TextRole::Secondary, this))
{
    m_list->setObjectName(QStringLiteral("sectionList"));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(0);
    columns->addWidget(m_list);
    columns->addWidget(m_stack, 1);
    m_note->setContentsMargins(24, 24, 24, 0);
    m_note->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_note->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    m_note->setFixedWidth(280);
    columns->addWidget(m_note);

    m_look = addSection();
    buildLook(language);
    m_accounts = addSection();
    m_tokenRow = new TokenRow(keys, this);
    m_accounts.rows->addWidget(m_tokenRow);
    m_machine = addSection();
    buildMachine();
    m_folders = addSection();
    buildFolders();
    m_about = addSection();
    buildAbout();
    for (const Section &section : {m_look, m_accounts, m_machine, m_folders, m_about})
        section.rows->addStretch(1);
    connect(m_list, &QListWidget::currentRowChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_list, &QListWidget::currentRowChanged, this, &Page::titleChanged);
    connect(&theme, &Theme::changed, this, &SettingsPage::refreshLook);
    m_list->addItems({{}, {}, {}, {}, {}});
    m_list->setCurrentRow(0);
    SettingsPage::retranslate();
}

SettingsPage::Section SettingsPage::addSection()
{
    auto *scroll = new QScrollArea(m_stack);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *body = new QWidget;
    auto *center = new QHBoxLayout(body);
    center->setContentsMargins(32, 20, 24, 24);
    auto *column = new QWidget;
    column->setMaximumWidth(760);
    center->addWidget(column, 100);
    center->addStretch(1);
    Section section {textLabel(TextRole::Section, column), textLabel(TextRole::Secondary, column), new QVBoxLayout(column)};
    section.rows->setContentsMargins(0, 0, 0, 0);
    section.rows->setSpacing(0);
    section.rows->addWidget(section.title);
    section.rows->addSpacing(2);
    section.rows->addWidget(section.lead);
    section.rows->addSpacing(12);
    scroll->setWidget(body);
    m_stack->addWidget(scroll);
    return section;
}

SettingRow *SettingsPage::addRow(const Section &section)
{
    auto *row = new SettingRow(this);
    section.rows->addWidget(row);
    return row;
}

void SettingsPage::buildLook(Language &language)
{
    m_languageRow = addRow(m_look);
    m_languages = new QComboBox(this);
    m_languages->addItems({QString(), QStringLiteral("English"), QStringLiteral("한국어")});
    m_languageRow->addEditor(m_languages);
    m_modeRow = addRow(m_look);
    m_modes = new Segmented(this);
    m_modeRow->addEditor(m_modes);
    m_zoomRow = addRow(m_look);
    m_zoom = new QSpinBox(this);
    m_zoom->setRange(Theme::MinimumZoom, Theme::MaximumZoom);
    m_zoom->setSingleStep(10);
    m_zoom->setSuffix(QStringLiteral(" %"));
    m_zoom->setAlignment(Qt::AlignRight);
    m_zoom->setKeyboardTracking(false);
    m_zoom->setFixedWidth(112);
    m_zoomRow->addEditor(m_zoom);

    connect(m_languages, &QComboBox::activated, this, [this](int index) { Q_EMIT languageChosen(static_cast<Language::Choice>(index)); });
    connect(&language, &Language::changed, this, &SettingsPage::refreshLook);
    connect(m_modes, &Segmented::chosen, this, [this](int index) { Q_EMIT themeChosen(static_cast<Theme::Mode>(index)); });
    connect(m_zoom, &QSpinBox::valueChanged, this, &SettingsPage::zoomChosen);
}

void SettingsPage::buildMachine()
{
    m_processorRow = addRow(m_machine);
    m_memoryRow = addRow(m_machine);
    m_trainerRow = addRow(m_machine);
    m_speedRow = addRow(m_machine);
    m_measure = pushButton(ButtonLook::Plain, this);
    m_speedRow->addEditor(m_measure);
    connect(m_measure, &QPushButton::clicked, this, &SettingsPage::measure);
}

void SettingsPage::buildFolders()
{
    const auto addFolder = [this](const std::filesystem::path &path) {
        SettingRow *row = addRow(m_folders);
        QPushButton *open = pushButton(ButtonLook::Plain, this);
        const QString folder = QString::fromStdString(path.string());
        connect(open, &QPushButton::clicked, this, [folder] {
            QDir().mkpath(folder); // one that was never written to is not there yet
            QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
        });
        row->addEditor(open);
        m_openButtons.append(open);
        return row;
    };
    m_dataRow = addFolder(dataFolder());
    m_configRow = addFolder(configFolder());
    m_cacheRow = addFolder(cacheFolder());
}

void SettingsPage::buildAbout()
{
    m_versionRow = addRow(m_about);
    m_licenceRow = addRow(m_about);
    m_partsRow = addRow(m_about);
}

QString SettingsPage::title() const
{
    return tr("Settings");
}

QString SettingsPage::subtitle() const
{
    return m_list->currentItem() != nullptr ? m_list->currentItem()->text() : QString();
}

QList<StatusText> SettingsPage::statusTexts() const
{
    if (!m_measureProblem.isEmpty())
        return {{m_measureProblem, QStringLiteral("exclamation-triangle-fill"), Token::Bad}};
    return {{QStringLiteral("Tunewright " TUNEWRIGHT_VERSION), {}, Token::Text2}};
}

QStringList SettingsPage::shortcutTexts() const
{
    return {tr("Keyboard shortcuts: %1").arg(QStringLiteral("Ctrl+/"))};
}

void SettingsPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    runInBackground(this, readMachineFacts, [this](const MachineFacts &facts) {
        m_facts = facts;
        refreshMachine();
    });
}

void SettingsPage::measure()
{
    m_isMeasuring = true;
    m_measureProblem.clear();
    refreshMachine();
    const auto work = [calibrate = m_calibrate] { return std::pair(calibrate(), readMachineFacts()); };
    runInBackground(this, work, [this](const std::pair<Result<>, MachineFacts> &outcome) {
        m_isMeasuring = false;
        m_facts = outcome.second;
        if (!outcome.first)
            m_measureProblem = errorText(outcome.first.error()).replace(QLatin1Char('\n'), QLatin1Char(' '));
        refreshMachine();
    });
}

void SettingsPage::refreshLook()
{
    m_list->setFixedWidth(m_theme.scaled(200));
    m_languages->setCurrentIndex(static_cast<int>(m_language.choice()));
    m_modes->setCurrent(static_cast<int>(m_theme.mode()));
    const QSignalBlocker quiet(m_zoom);
    m_zoom->setValue(m_theme.zoom());
}

void SettingsPage::refreshMachine()
{
    m_processorRow->setTexts(tr("Processor"), m_facts.cores == 0 ? format::dash() : tr("%1, %n core(s) for training", nullptr, m_facts.cores).arg(m_facts.processor));
    m_memoryRow->setTexts(tr("Memory"), tr("%1, of which %2 for training").arg(format::memory(static_cast<double>(m_facts.memoryBytes)),
                                                                              format::memory(static_cast<double>(m_facts.usableBytes))));
    m_trainerRow->setTexts(m_facts.hasTrainer ? tr("Trainer is ready") : tr("No trainer found"), m_facts.trainer);
    m_speedRow->setTexts(tr("Speed"), m_facts.flopsPerSecond > 0
                             ? tr("%1 billion operations a second in %2, measured on %3")
                                   .arg(format::number(m_facts.flopsPerSecond / 1e9, 0), m_facts.dtype, format::date(m_facts.measuredAt))
                             : tr("Not measured yet. Quotes for this machine need it."));
    m_measure->setText(m_isMeasuring ? tr("Measuring…") : tr("Measure this machine"));
    m_measure->setEnabled(!m_isMeasuring && m_facts.hasTrainer);
    m_measure->setAccessibleName(m_measure->text());
}

void SettingsPage::retranslate()
{
    const QStringList names {tr("Look and language"), tr("Accounts"), tr("This machine"), tr("Folders"), tr("About")};
    for (int i = 0; i < names.size(); ++i)
        m_list->item(i)->setText(names.at(i));
    m_list->setAccessibleName(tr("Groups of settings"));
    m_note->setText(tr("Changes apply at once."));

    m_look.title->setText(names.at(0));
    m_look.lead->setText(tr("How the studio reads and looks"));
    m_languages->setItemText(0, tr("As the system"));
    m_languageRow->setTexts(tr("Language"), tr("Of all texts, numbers and dates"));
    m_modes->setChoices({tr("System"), tr("Light"), tr("Dark")});
    m_modeRow->setTexts(tr("Look"), tr("System follows the desktop"));
    m_zoomRow->setTexts(tr("Text size"), tr("%1 and %2 change it on every page").arg(QStringLiteral("Ctrl++"), QStringLiteral("Ctrl+-")));

    m_accounts.title->setText(names.at(1));
    m_accounts.lead->setText(tr("What opens models that are not open to everybody"));
    m_tokenRow->retranslate();

    m_machine.title->setText(names.at(2));
    m_machine.lead->setText(tr("What trains here, and how fast"));

    m_folders.title->setText(names.at(3));
    m_folders.lead->setText(tr("Where things are kept"));
    const auto pathText = [](const std::filesystem::path &path) { return QString::fromStdString(path.string()); };
    m_dataRow->setTexts(tr("Runs and models"), pathText(dataFolder()));
    m_configRow->setTexts(tr("Settings and own catalogue"), pathText(configFolder()));
    m_cacheRow->setTexts(tr("Prepared data; can be deleted at any time"), pathText(cacheFolder()));
    for (QPushButton *button : std::as_const(m_openButtons))
        button->setText(tr("Open"));

    m_about.title->setText(names.at(4));
    m_about.lead->setText(tr("Fine-tuning of language models, quoted before and watched after the start"));
    m_versionRow->setTexts(tr("Version"), QStringLiteral(TUNEWRIGHT_VERSION));
    m_licenceRow->setTexts(tr("Licence"), tr("GNU General Public License, version 3 or later"));
    m_partsRow->setTexts(tr("Made with"), QStringLiteral("Qt, LibTorch, QCustomPlot, yaml-cpp, SQLite, PCRE2, utf8proc, libcurl, QtKeychain, Bootstrap Icons"));
    refreshLook();
    refreshMachine();
}

} // namespace tw
