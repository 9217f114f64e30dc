#include "app/studio/pages/configure/configure_page.h"

#include "app/studio/shell/error_text.h"
#include "core/base/paths.h"

#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>

namespace tw {

void ConfigurePage::onLine(int line)
{
    if (m_isFollowing)
        return;
    m_isFollowing = true;
    m_form->select(keyAtLine(m_session.document().root(), line));
    m_isFollowing = false;
}

void ConfigurePage::onKey(const std::string &path)
{
    if (m_isFollowing)
        return;
    m_isFollowing = true;
    m_form->select(path);
    if (const int line = m_session.document().keySpan(path).line; line > 0)
        m_editor->showLine(line, false);
    m_isFollowing = false;
}

void ConfigurePage::toggleSide()
{
    setDiffShown(false);
    if (m_editor->hasFocus()) {
        m_form->focusRow();
        return;
    }
    m_editor->setFocus(Qt::ShortcutFocusReason);
}

void ConfigurePage::nextFinding()
{
    int next = 0, first = 0;
    for (const LineRemark &remark : m_editor->remarks()) {
        if (first == 0 || remark.line < first)
            first = remark.line;
        if (remark.line > m_editor->currentLine() && (next == 0 || remark.line < next))
            next = remark.line;
    }
    setDiffShown(false);
    if (first > 0)
        m_editor->showLine(next > 0 ? next : first, true);
}

void ConfigurePage::applyFixHere()
{
    const int line = m_editor->markedLine();
    for (const Finding &finding : m_session.findings()) {
        if (finding.line != line || !finding.fix)
            continue;
        const auto done = m_session.apply(*finding.fix);
        say(done ? QString() : errorText(done.error()));
        return;
    }
}

void ConfigurePage::setDiffShown(bool shown)
{
    m_compare->setChecked(shown);
    if (shown)
        m_diff->showDiff(m_session.savedText(), m_session.text());
    m_texts->setCurrentIndex(shown ? 1 : 0);
}

PresetChooser *ConfigurePage::choosePreset()
{
    auto *chooser = new PresetChooser(theme(), readPresets(resourceFolder() / "presets"), this);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    connect(chooser, &PresetChooser::chosen, this, &ConfigurePage::openRequested);
    chooser->open();
    return chooser;
}

void ConfigurePage::showDiskBar()
{
    m_diskBar->setVisible(m_session.changedOnDisk().has_value());
    m_diskText->setText(tr("“%1” was changed by another program. Your text here is as it was.").arg(m_session.name()));
}

void ConfigurePage::save()
{
    if (m_session.isPreset())
        saveUnderNewName();
    else
        m_session.save();
}

void ConfigurePage::saveUnderNewName()
{
    auto *dialog = new QFileDialog(this, tr("Save the configuration"), {}, tr("Configurations (*.yaml *.yml)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("yaml"));
    dialog->selectFile(m_session.name());
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) { m_session.saveAs(file.toStdString()); });
    dialog->open();
}

void ConfigurePage::onSaveFailed(const Error &error)
{
    if (error.code != ErrorCode::Busy) {
        say(errorText(error));
        return;
    }
    auto *question = new QMessageBox(QMessageBox::Warning, tr("Save"), tr("“%1” was changed by another program.").arg(m_session.name()),
                                     QMessageBox::NoButton, this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(tr("Saving replaces what the other program wrote. Another name keeps both."));
    QPushButton *replace = question->addButton(tr("Replace it"), QMessageBox::DestructiveRole);
    QPushButton *other = question->addButton(tr("Save under another name"), QMessageBox::AcceptRole);
    question->setEscapeButton(question->addButton(tr("Cancel"), QMessageBox::RejectRole));
    question->setDefaultButton(other);
    connect(question, &QMessageBox::buttonClicked, this, [this, replace, other](QAbstractButton *button) {
        if (button == replace)
            m_session.save(true);
        else if (button == other)
            saveUnderNewName();
    });
    question->open();
}

void ConfigurePage::say(const QString &trouble)
{
    m_trouble = trouble;
    showBanner();
}

void ConfigurePage::showBanner()
{
    QString text = m_trouble;
    if (const std::optional<ReadProblem> &problem = m_session.problem(); problem && text.isEmpty())
        text = problem->line > 0 ? tr("The text has an error in line %1. The form keeps the last good values.").arg(problem->line)
                                 : tr("The text cannot be read. The form keeps the last good values.");
    m_banner->setText(text);
    m_banner->setVisible(!text.isEmpty());
}

} // namespace tw
