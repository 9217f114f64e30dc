#include "app/studio/pages/configure/configure_page.h"

#include "app/studio/forms/phrase_text.h"
#include "app/studio/pages/configure/changed_lines.h"
#include "app/studio/shell/controls.h"
#include "app/studio/shell/error_text.h"
#include "app/studio/shell/format.h"
#include "app/studio/shell/icons.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace tw {
namespace {

void findKeyAt(const ConfigNode &node, const std::string &prefix, int line, int &best, std::string &path)
{
    for (const ConfigEntry &entry : node.entries) {
        const std::string own = prefix + entry.key;
        if (entry.keySpan.line <= line && entry.keySpan.line > best) {
            best = entry.keySpan.line;
            path = own;
        }
        findKeyAt(entry.value, own + ".", line, best, path);
        for (std::size_t i = 0; i < entry.value.items.size(); ++i)
            findKeyAt(entry.value.items[i], own + "[" + std::to_string(i) + "].", line, best, path);
    }
}

} // namespace

std::string keyAtLine(const ConfigNode &root, int line)
{
    int best = 0;
    std::string path;
    findKeyAt(root, {}, line, best, path);
    return path;
}

ConfigurePage::ConfigurePage(const Theme &theme, DocumentSession &session, QWidget *parent) :
    Page(PageId::Configure, theme, parent), m_session(session), m_form(new ConfigForm(session, theme, this)),
    m_editor(new YamlEditor(theme, this)), m_findings(new FindingList(theme, this)), m_banner(wrappedLabel(TextRole::Body, this)),
    m_name(textLabel(TextRole::Value, this)), m_state(textLabel(TextRole::Caption, this)), m_save(new QAction(this)),
    m_launch(new QAction(this)), m_undo(session.undoStack()->createUndoAction(this)), m_redo(session.undoStack()->createRedoAction(this))
{
    m_save->setIcon(icon(QStringLiteral("save"), Token::Text2, theme));
    m_launch->setProperty("primary", true);
    build();
    connectSession();
    addKeys();
    ConfigurePage::retranslate();
    connect(&theme, &Theme::changed, this, &ConfigurePage::showFindings);
    session.ensureOpen();
    showText();
    showFindings();
}

void ConfigurePage::build()
{
    m_undo->setIcon(icon(QStringLiteral("arrow-90deg-left"), Token::Text2, theme()));
    m_redo->setIcon(icon(QStringLiteral("arrow-90deg-right"), Token::Text2, theme()));
    m_undo->setShortcut(QKeySequence::Undo);
    m_redo->setShortcut(QKeySequence::Redo);
    for (QAction *action : {m_undo, m_redo}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
    setTextToken(m_banner, Token::Bad);
    m_banner->setContentsMargins(24, 8, 24, 8);
    m_banner->hide();

    auto *text = new QWidget(this);
    auto *textColumn = new QVBoxLayout(text);
    textColumn->setContentsMargins(0, 0, 0, 0);
    textColumn->setSpacing(0);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(20, 5, 16, 5);
    top->setSpacing(10);
    top->addWidget(m_name);
    top->addWidget(m_state, 1);
    for (QAction *action : {m_undo, m_redo}) {
        auto *button = new QToolButton(text);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setFixedSize(28, 28);
        top->addWidget(button);
    }
    textColumn->addLayout(top);
    textColumn->addWidget(hairline(text));
    auto *right = new QSplitter(Qt::Vertical, text);
    right->addWidget(m_editor);
    right->addWidget(m_findings);
    right->setStretchFactor(0, 3);
    right->setStretchFactor(1, 1);
    right->setSizes({560, 210});
    right->setChildrenCollapsible(false);
    textColumn->addWidget(right, 1);

    auto *columns = new QSplitter(Qt::Horizontal, this);
    columns->addWidget(m_form);
    columns->addWidget(text);
    columns->setChildrenCollapsible(false);
    columns->setSizes({568, 664});
    m_form->setMinimumWidth(400);
    text->setMinimumWidth(320);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(m_banner);
    whole->addWidget(columns, 1);
}

void ConfigurePage::connectSession()
{
    connect(&m_session, &DocumentSession::textChanged, this, &ConfigurePage::showText);
    connect(&m_session, &DocumentSession::checked, this, &ConfigurePage::showFindings);
    connect(&m_session, &DocumentSession::quoteChanged, this, &ConfigurePage::showFindings);
    connect(&m_session, &DocumentSession::stateChanged, this, &ConfigurePage::showState);
    connect(&m_session, &DocumentSession::saved, this, [this] { say({}); });
    connect(&m_session, &DocumentSession::saveFailed, this, &ConfigurePage::onSaveFailed);
    connect(&m_session, &DocumentSession::openFailed, this, [this](const Error &error) { say(errorText(error)); });
    connect(&m_session, &DocumentSession::opened, this, [this] { say({}); });
    connect(m_editor, &YamlEditor::typed, this, [this] { m_session.typeText(m_editor->lines()); });
    connect(m_editor, &YamlEditor::lineChosen, this, &ConfigurePage::onLine);
    connect(m_form, &ConfigForm::keyFocused, this, &ConfigurePage::onKey);
    connect(m_form, &ConfigForm::failed, this, &ConfigurePage::say);
    connect(m_findings, &FindingList::lineRequested, this, [this](int line) { m_editor->showLine(line, true); });
    connect(m_findings, &FindingList::fixRequested, this, [this](const FindingFix &fix) {
        const auto done = m_session.apply(fix);
        say(done ? QString() : errorText(done.error()));
    });
    connect(m_save, &QAction::triggered, this, &ConfigurePage::save);
    connect(m_launch, &QAction::triggered, this, [this] { Q_EMIT navigateRequested(PageId::Launch); });
}

void ConfigurePage::addKeys()
{
    const auto on = [this](const QKeySequence &keys, auto what) {
        auto *shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, what);
    };
    on(QKeySequence::Save, [this] { save(); });
    on(QKeySequence::SaveAs, [this] { saveUnderNewName(); });
    on(QKeySequence::Find, [this] { m_form->focusSearch(); });
    on(Qt::Key_F8, [this] { nextFinding(); });
    on(Qt::CTRL | Qt::Key_L, [this] { toggleSide(); });
}

QString ConfigurePage::title() const
{
    return tr("Configure");
}

QString ConfigurePage::subtitle() const
{
    return tr("One document, two views: the form and the text always agree");
}

void ConfigurePage::retranslate()
{
    m_save->setText(tr("Save"));
    m_launch->setText(tr("Check and launch"));
    m_undo->setToolTip(tr("Undo, Ctrl+Z"));
    m_redo->setToolTip(tr("Redo, Ctrl+Shift+Z"));
    m_editor->setAccessibleName(tr("Text of the configuration"));
    m_form->retranslate();
    m_findings->retranslate();
    showState();
    showFindings();
}

void ConfigurePage::showText()
{
    m_isFollowing = true;
    m_editor->showText(QString::fromStdString(m_session.text()).remove(QLatin1Char('\r')));
    m_isFollowing = false;
    showState();
}

void ConfigurePage::showState()
{
    const std::vector<int> changed = changedLines(m_session.savedText(), m_session.text());
    m_editor->setChangedLines(changed);
    m_name->setText(m_session.name());
    if (m_session.isPreset() && !m_session.isChanged())
        m_state->setText(tr("a preset; saving asks for a name"));
    else if (!m_session.isChanged())
        m_state->setText(tr("saved"));
    else
        m_state->setText(tr("%n line(s) changed, not saved", nullptr, int(changed.size())));
    m_save->setEnabled(m_session.isOpen() && (m_session.isChanged() || m_session.isPreset()));
    Q_EMIT statusChanged();
}

void ConfigurePage::showFindings()
{
    std::vector<LineRemark> remarks;
    for (const Finding &finding : m_session.findings()) {
        if (finding.line > 0)
            remarks.push_back({finding.line, finding.column, finding.length, severityToken(finding.severity),
                               severityIcon(finding.severity), findingText(finding.phrase)});
    }
    const std::optional<ReadProblem> &problem = m_session.problem();
    if (problem && problem->line > 0)
        remarks.push_back({problem->line, 0, 0, Token::Bad, severityIcon(Severity::Error), QString::fromStdString(problem->message)});
    m_editor->setRemarks(std::move(remarks));

    const std::optional<Preparation> &ready = m_session.preparation();
    if (m_session.isQuoteCurrent() && ready->quote.fit != Fit::No && ready->quote.cannot.empty())
        m_findings->setAllWell(tr("Memory and data hold."),
                               tr("%1, %2 rows are read.").arg(format::memoryOf(double(ready->quote.peakBytes), double(ready->quote.usableBytes)),
                                                               format::count(ready->data.rows)));
    else
        m_findings->setAllWell({}, {});
    const GpuEntry *gpu = m_session.catalog() ? m_session.catalog()->findGpu(m_session.gpu()) : nullptr;
    m_findings->setTarget(!gpu         ? QString()
                          : gpu->isCpu ? tr("checked for this machine, %1").arg(format::memory(double(gpu->usableBytes)))
                                       : tr("checked for 1 × %1, %2").arg(QString::fromStdString(gpu->name),
                                                                         format::memory(double(gpu->usableBytes))));
    m_findings->showFindings(m_session.findings(), problem ? &*problem : nullptr);
    m_form->setEnabled(m_session.isReadable());
    showBanner();
    m_launch->setEnabled(m_session.isOpen() && m_session.isReadable());
    Q_EMIT badgeChanged();
    Q_EMIT statusChanged();
}

QList<StatusText> ConfigurePage::statusTexts() const
{
    QList<StatusText> texts;
    const int count = int(m_session.findings().size()), errors = m_session.errorCount();
    if (!m_session.isReadable())
        texts.append({tr("The text cannot be read"), QStringLiteral("x-circle-fill"), Token::Bad});
    else if (count == 0)
        texts.append({tr("No findings"), QStringLiteral("check-circle-fill"), Token::Ok});
    else if (errors > 0)
        texts.append({tr("%n finding(s) stop(s) the run", nullptr, errors), QStringLiteral("x-circle-fill"), Token::Bad});
    else
        texts.append({tr("%n finding(s), none stops the run", nullptr, count), badge().token == Token::Warn
                          ? QStringLiteral("exclamation-triangle-fill") : QStringLiteral("info-circle-fill"), badge().token});
    if (m_session.isQuoteCurrent()) {
        const Quote &quote = m_session.preparation()->quote;
        texts.append({tr("Peak %1").arg(format::memoryOf(double(quote.peakBytes), double(quote.usableBytes))), {}, Token::Text2});
        texts.append({format::duration(quote.seconds.likely), {}, Token::Text2});
        texts.append({format::money(quote.cost.likely), {}, Token::Text2});
    }
    return texts;
}

QStringList ConfigurePage::shortcutTexts() const
{
    return {tr("Form or text: Ctrl+L"), tr("Next finding: F8")};
}

Badge ConfigurePage::badge() const
{
    Badge badge;
    const std::vector<Finding> &findings = m_session.findings();
    if (!m_session.isOpen())
        return badge;
    if (!m_session.isReadable())
        return {Badge::Kind::Count, 1, Token::Bad, tr("The text cannot be read")};
    if (findings.empty())
        return badge;
    const auto worst = std::ranges::min_element(findings, {}, &Finding::severity);
    return {Badge::Kind::Count, int(findings.size()), severityToken(worst->severity), tr("%n finding(s)", nullptr, int(findings.size()))};
}

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
    if (first > 0)
        m_editor->showLine(next > 0 ? next : first, true);
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
