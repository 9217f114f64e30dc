#include "app/studio/pages/configure/configure_page.h"

#include "app/studio/forms/phrase_text.h"
#include "app/studio/pages/configure/changed_lines.h"
#include "app/studio/shell/controls.h"
#include "app/studio/shell/error_text.h"
#include "app/studio/shell/format.h"
#include "app/studio/shell/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
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
    m_editor(new YamlEditor(theme, this)), m_findings(new FindingList(theme, this)), m_diff(new DiffView(theme, this)), m_banner(wrappedLabel(TextRole::Body, this)),
    m_name(textLabel(TextRole::Value, this)), m_state(textLabel(TextRole::Caption, this)), m_preset(new QAction(this)), m_save(new QAction(this)),
    m_launch(new QAction(this)), m_undo(session.undoStack()->createUndoAction(this)), m_redo(session.undoStack()->createRedoAction(this))
{
    m_preset->setIcon(icon(QStringLiteral("magic"), Token::Text2, theme));
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

    QWidget *text = makeTextSide();
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
    whole->addWidget(makeDiskBar());
    whole->addWidget(columns, 1);
}

QWidget *ConfigurePage::makeTextSide()
{
    auto *text = new QWidget(this);
    auto *textColumn = new QVBoxLayout(text);
    textColumn->setContentsMargins(0, 0, 0, 0);
    textColumn->setSpacing(0);
    auto *top = new QHBoxLayout;
    top->setContentsMargins(20, 5, 16, 5);
    top->setSpacing(10);
    top->addWidget(m_name);
    top->addWidget(m_state, 1);
    m_compare = new QToolButton(text);
    m_compare->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_compare->setCheckable(true);
    m_compare->setFixedHeight(28);
    top->addWidget(m_compare);
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
    m_texts = new QStackedWidget(right);
    m_texts->addWidget(m_editor);
    m_texts->addWidget(m_diff);
    right->addWidget(m_texts);
    right->addWidget(m_findings);
    right->setStretchFactor(0, 3);
    right->setStretchFactor(1, 1);
    right->setSizes({560, 210});
    right->setChildrenCollapsible(false);
    textColumn->addWidget(right, 1);
    return text;
}

QWidget *ConfigurePage::makeDiskBar()
{
    m_diskBar = new QWidget(this);
    auto *row = new QHBoxLayout(m_diskBar);
    row->setContentsMargins(24, 8, 24, 8);
    row->setSpacing(8);
    m_diskText = wrappedLabel(TextRole::Body, m_diskBar);
    setTextToken(m_diskText, Token::Warn);
    m_reload = pushButton(ButtonLook::Small, m_diskBar);
    m_keep = pushButton(ButtonLook::Small, m_diskBar);
    row->addWidget(m_diskText, 1);
    row->addWidget(m_reload);
    row->addWidget(m_keep);
    m_diskBar->hide();
    connect(m_reload, &QPushButton::clicked, &m_session, &DocumentSession::takeFromDisk);
    connect(m_keep, &QPushButton::clicked, &m_session, &DocumentSession::keepMine);
    return m_diskBar;
}

void ConfigurePage::connectSession()
{
    connect(&m_session, &DocumentSession::textChanged, this, &ConfigurePage::showText);
    connect(&m_session, &DocumentSession::checked, this, &ConfigurePage::showFindings);
    connect(&m_session, &DocumentSession::quoteChanged, this, &ConfigurePage::showFindings);
    connect(&m_session, &DocumentSession::stateChanged, this, &ConfigurePage::showState);
    connect(&m_session, &DocumentSession::diskChanged, this, &ConfigurePage::showDiskBar);
    connect(&m_session, &DocumentSession::saved, this, [this] { say({}); });
    connect(&m_session, &DocumentSession::saveFailed, this, &ConfigurePage::onSaveFailed);
    connect(&m_session, &DocumentSession::openFailed, this, [this](const Error &error) { say(errorText(error)); });
    connect(&m_session, &DocumentSession::opened, this, [this] {
        say({});
        showDiskBar();
    });
    connect(m_compare, &QToolButton::toggled, this, &ConfigurePage::setDiffShown);
    connect(m_preset, &QAction::triggered, this, &ConfigurePage::choosePreset);
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
    on(Qt::ALT | Qt::Key_Return, [this] { applyFixHere(); });
    on(Qt::ALT | Qt::Key_Enter, [this] { applyFixHere(); });
    on(Qt::CTRL | Qt::Key_D, [this] { m_compare->toggle(); });
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
    m_preset->setText(tr("Preset"));
    m_preset->setToolTip(tr("New from preset"));
    m_save->setText(tr("Save"));
    m_compare->setText(tr("Changes"));
    m_compare->setToolTip(tr("What differs from the file, Ctrl+D"));
    m_reload->setText(tr("Reload"));
    m_reload->setToolTip(tr("Ctrl+Z brings your text back."));
    m_keep->setText(tr("Keep mine"));
    m_keep->setToolTip(tr("Saving then replaces what the other program wrote."));
    m_diff->retranslate();
    showDiskBar();
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
    if (m_compare->isChecked())
        m_diff->showDiff(m_session.savedText(), m_session.text());
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

    showOutcome();
    const GpuEntry *gpu = m_session.catalog() ? m_session.catalog()->findGpu(m_session.gpu()) : nullptr;
    m_findings->setTarget(!gpu         ? QString()
                          : gpu->isCpu ? tr("checked for this machine, %1").arg(format::memory(double(gpu->usableBytes)))
                                       : tr("checked for %1 × %2, %3").arg(m_session.gpuCount()).arg(QString::fromStdString(gpu->name),
                                                                                                      format::memory(double(gpu->usableBytes))));
    m_findings->showFindings(m_session.findings(), problem ? &*problem : nullptr);
    m_form->setEnabled(m_session.isReadable());
    showBanner();
    m_launch->setEnabled(m_session.isOpen() && m_session.isReadable());
    Q_EMIT badgeChanged();
    Q_EMIT statusChanged();
}

void ConfigurePage::showOutcome()
{
    const std::optional<Preparation> &ready = m_session.preparation();
    if (!m_session.isQuoteCurrent()) {
        m_findings->setOutcome(Severity::Info, {}, {});
        return;
    }
    const Quote &quote = ready->quote;
    const QString peak = format::memoryOf(double(quote.peakBytes), double(quote.usableBytes));
    if (quote.fit == Fit::No && quote.usableBytes > 0) {
        const std::int64_t tooMuch = quote.peakBytes - quote.usableBytes;
        m_findings->setOutcome(Severity::Error,
                               tooMuch > 0 ? tr("Memory does not hold: %1 too much.").arg(format::memory(double(tooMuch)))
                                           : tr("Memory does not hold: what is left is less than a quote may be wrong by."),
                               tr("%1. Plan shows the ways out, the least harm first.").arg(peak));
    } else if (quote.cannot.empty()) {
        m_findings->setOutcome(Severity::Info, tr("Memory and data hold."), tr("%1, %2 rows are read.").arg(peak, format::count(ready->data.rows)));
    } else {
        m_findings->setOutcome(Severity::Info, {}, {});
    }
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
    if (const Quote *live = m_session.liveQuote()) {
        const Quote &quote = *live;
        texts.append({tr("Peak %1").arg(format::memoryOf(double(quote.peakBytes), double(quote.usableBytes))), {},
                      quote.fit == Fit::No ? Token::Bad : quote.fit == Fit::Tight ? Token::Warn : Token::Text2});
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

} // namespace tw
