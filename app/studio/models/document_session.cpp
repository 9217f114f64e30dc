#include "app/studio/models/document_session.h"

#include "app/studio/models/background.h"
#include "app/studio/models/list_items.h"
#include "core/base/files.h"
#include "core/base/paths.h"
#include "core/catalog/machine_rate.h"
#include "core/config/config_file.h"
#include "core/config/key_table.h"
#include "core/config/read_config.h"
#include "core/run/check_support.h"
#include "core/run/run_folder.h"

#include <QElapsedTimer>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstdlib>
#include <mutex>
#include <utility>

namespace tw {
namespace {

constexpr int checkDelayMs = 150;
constexpr int diskDelayMs = 100; ///< other programs write a file in several steps
constexpr qint64 typingPauseMs = 1000; ///< a longer rest begins another undo step

struct TextLine {
    std::string_view content;
    std::string_view end; ///< "\n", "\r\n", or nothing at the last one
};

std::vector<TextLine> splitLines(std::string_view text)
{
    std::vector<TextLine> lines;
    for (;;) {
        const std::size_t feed = text.find('\n');
        if (feed == std::string_view::npos) {
            lines.push_back({text, {}});
            return lines;
        }
        const bool hasReturn = feed > 0 && text[feed - 1] == '\r';
        lines.push_back({text.substr(0, feed - hasReturn), text.substr(feed - hasReturn, 1 + hasReturn)});
        text.remove_prefix(feed + 1);
    }
}

/// An error of reading starts with "SOURCE:LINE:COLUMN: ".
ReadProblem problemOf(const Error &error, const std::string &source)
{
    ReadProblem problem {0, error.message};
    if (!error.message.starts_with(source + ":"))
        return problem;
    const char *rest = error.message.c_str() + source.size() + 1;
    char *end = nullptr;
    problem.line = int(std::strtol(rest, &end, 10));
    if (*end == ':')
        std::strtol(end + 1, &end, 10);
    if (std::string_view(end).starts_with(": "))
        problem.message = end + 2;
    return problem;
}

/// Every path of the document that starts at `folder`, written so that it does not.
void freePaths(ConfigDocument &document, const ConfigNode &node, const std::string &prefix, const std::filesystem::path &folder)
{
    for (const ConfigEntry &entry : node.entries) {
        const std::string path = prefix + entry.key;
        freePaths(document, entry.value, path + ".", folder);
        for (std::size_t i = 0; i < entry.value.items.size(); ++i)
            freePaths(document, entry.value.items[i], path + "[" + std::to_string(i) + "].", folder);
        const KeyEntry *key = findKey(path);
        if (!key || key->type != KeyType::Path || !entry.value.isScalar() || entry.value.text.empty())
            continue;
        std::error_code trouble;
        const std::filesystem::path target = resolvePath(folder, entry.value.text);
        if (!std::filesystem::path(entry.value.text).is_absolute() && std::filesystem::exists(target, trouble)) {
            // A place that cannot be edited keeps its path; the findings then say that nothing is there.
            [[maybe_unused]] const auto done = document.set(path, yamlText(target.lexically_normal().string()));
        }
    }
}

/// config.yaml of a run folder, which stays what the run was trained with.
bool isRunConfiguration(const std::filesystem::path &file)
{
    std::error_code trouble;
    return file.filename() == "config.yaml" && std::filesystem::exists(file.parent_path() / "run.yaml", trouble);
}

/// The text of a file. That of a run was written for another folder: its paths are made to name the same files from here.
Result<std::string> readConfiguration(const std::filesystem::path &file)
{
    auto text = readFile(file, 64 << 20);
    if (!text || !isRunConfiguration(file))
        return text;
    const auto run = RunFolder::open(file.parent_path());
    auto document = ConfigDocument::parse(*text, file.string());
    if (!run || run->identity().configDir.empty() || !document)
        return text;
    const ConfigNode root = document->root();
    freePaths(*document, root, {}, run->identity().configDir);
    return document->text();
}

struct Written {
    std::filesystem::path file;
    std::string text;
    Result<> result;
};

/// The same question, asked only when nobody has taken it back for a while.
HubQuestion patient(const HubQuestion &hub)
{
    if (!hub)
        return {};
    return [hub](const std::string &id, const std::string &revision, const std::stop_token &stop) -> Result<Json> {
        std::mutex mutex;
        std::unique_lock lock(mutex);
        std::condition_variable_any nobody;
        nobody.wait_for(lock, stop, std::chrono::milliseconds(700), [] { return false; });
        if (stop.stop_requested())
            return Error {ErrorCode::Cancelled, id + ": the hub was not asked"};
        return hub(id, revision, stop);
    };
}

} // namespace

struct DocumentSession::Checked {
    quint64 generation = 0;
    ConfigDocument document;
    std::optional<ReadProblem> problem;
    std::vector<Finding> findings;
};

/// One undo step. Whole texts: they are small, and taking a step back gives the very bytes again.
class DocumentSession::TextStep : public QUndoCommand
{
public:
    TextStep(DocumentSession &session, std::string after, bool isTyping, const QString &label) :
        QUndoCommand(label), m_session(session), m_before(session.m_text), m_after(std::move(after)), m_isTyping(isTyping)
    {
        m_clock.start();
    }
    int id() const override { return m_isTyping ? 1 : -1; }
    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *next = static_cast<const TextStep *>(other);
        if (m_clock.elapsed() > typingPauseMs)
            return false;
        m_after = next->m_after;
        m_clock.restart();
        return true;
    }
    void undo() override { m_session.setText(m_before); }
    void redo() override { m_session.setText(m_after); }

private:
    DocumentSession &m_session;
    std::string m_before, m_after;
    bool m_isTyping;
    QElapsedTimer m_clock;
};

DocumentSession::DocumentSession(QObject *parent) : QObject(parent)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(checkDelayMs);
    connect(&m_delay, &QTimer::timeout, this, &DocumentSession::check);
    m_diskDelay.setSingleShot(true);
    m_diskDelay.setInterval(diskDelayMs);
    connect(&m_diskDelay, &QTimer::timeout, this, &DocumentSession::lookAtDisk);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] { m_diskDelay.start(); });
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] { m_diskDelay.start(); });
    runInBackground(this, [] { return loadCatalog(); }, [this](const Result<Catalog> &catalog) {
        if (!catalog) {
            m_quoteProblem = catalog.error();
            Q_EMIT quoteChanged();
            return;
        }
        m_catalog = std::make_shared<const Catalog>(*catalog);
        Q_EMIT catalogRead();
        if (m_isOpen)
            check();
    });
}

DocumentSession::~DocumentSession()
{
    m_stop.request_stop();
    m_measureStop.request_stop();
}

void DocumentSession::open(const std::filesystem::path &file)
{
    m_isOpening = true;
    const quint64 generation = ++m_openTurn;
    runInBackground(this, [file] { return readConfiguration(file); }, [this, file, generation](const Result<std::string> &text) {
        if (generation != m_openTurn)
            return;
        m_isOpening = false;
        if (text)
            setOpened(file, *text);
        else
            Q_EMIT openFailed(text.error());
    });
}

void DocumentSession::ensureOpen()
{
    if (!m_isOpen && !m_isOpening)
        open(resourceFolder() / "presets" / "quick-start.yaml");
}

void DocumentSession::setOpened(const std::filesystem::path &file, const std::string &text)
{
    m_undo.clear();
    m_isOpen = true;
    std::error_code trouble;
    m_file = std::filesystem::absolute(file, trouble);
    m_text = m_savedText = m_diskText = text;
    m_document = m_savedDocument = {};
    m_preparation.reset();
    m_live.reset();
    m_otherText.reset();
    m_findings.clear();
    watchFile();
    if (auto document = ConfigDocument::parse(text, m_file.string()))
        m_document = m_savedDocument = *document;
    Q_EMIT textChanged();
    Q_EMIT stateChanged();
    Q_EMIT opened();
    check();
}

QString DocumentSession::name() const
{
    if (isRunConfiguration(m_file)) {
        if (const auto run = RunFolder::open(m_file.parent_path()))
            return QString::fromStdString(run->identity().name) + QStringLiteral(".yaml");
    }
    return QString::fromStdString(m_file.filename().string());
}

bool DocumentSession::isPreset() const
{
    const auto inside = m_file.lexically_relative(std::filesystem::absolute(resourceFolder()).lexically_normal());
    return (!inside.empty() && *inside.begin() != "..") || isRunConfiguration(m_file);
}

int DocumentSession::errorCount() const
{
    return int(std::ranges::count(m_findings, Severity::Error, &Finding::severity));
}

void DocumentSession::setText(const std::string &text)
{
    const bool wasChanged = isChanged();
    m_text = text;
    Q_EMIT textChanged();
    if (wasChanged != isChanged())
        Q_EMIT stateChanged();
    m_delay.start();
    quoteWhileTyping();
}

void DocumentSession::edit(std::string text, bool isTyping, const QString &label)
{
    if (text != m_text)
        m_undo.push(new TextStep(*this, std::move(text), isTyping, label));
}

void DocumentSession::typeText(const QString &lines)
{
    edit(mergeLines(m_text, lines.toStdString()), true, tr("Typing"));
}

template <typename Change>
Result<> DocumentSession::change(const QString &label, Change change)
{
    auto document = !m_problem && m_document.text() == m_text ? Result<ConfigDocument>(m_document) : ConfigDocument::parse(m_text, m_file.string());
    if (!document)
        return document.error();
    if (auto done = change(*document); !done)
        return done;
    const std::string text = document->text();
    edit(text, false, label);
    // The form shows its own change at once; findings and quote follow.
    m_document = std::move(*document);
    m_problem.reset();
    Q_EMIT checked();
    return {};
}

Result<> DocumentSession::set(const std::string &key, const std::string &yaml)
{
    return change(QString::fromStdString(key), [&](ConfigDocument &document) { return document.set(key, yaml); });
}

Result<> DocumentSession::unset(const std::string &key)
{
    return change(QString::fromStdString(key), [&](ConfigDocument &document) { return document.unset(key); });
}

Result<> DocumentSession::apply(const FindingFix &fix)
{
    return change(tr("Fix"), [&](ConfigDocument &document) { return applyFix(document, fix); });
}

Result<> DocumentSession::addItem(const std::string &list, const std::string &firstKey)
{
    return change(QString::fromStdString(list), [&](ConfigDocument &document) {
        const ConfigNode *items = document.find(list);
        const std::size_t count = items && items->kind == ConfigNode::Kind::List ? items->items.size() : 0;
        return document.set(list + "[" + std::to_string(count) + "]." + firstKey, "''");
    });
}

Result<> DocumentSession::removeItem(const std::string &list, std::size_t item)
{
    return unset(list + "[" + std::to_string(item) + "]");
}

Result<> DocumentSession::moveItem(const std::string &list, std::size_t from, std::size_t to)
{
    return change(QString::fromStdString(list), [&](ConfigDocument &document) { return tw::moveItem(document, list, from, to); });
}

void DocumentSession::check()
{
    m_delay.stop();
    const quint64 generation = ++m_checkTurn;
    runInBackground(this, [generation, text = m_text, file = m_file, catalog = m_catalog, key = m_gpu, count = m_gpuCount]() -> Checked {
        Checked checked;
        checked.generation = generation;
        auto document = ConfigDocument::parse(text, file.string());
        if (!document) {
            checked.problem = problemOf(document.error(), file.string());
            return checked;
        }
        checked.findings = checkConfig(*document, catalog ? checkContextOf(file.parent_path(), *catalog, key, count)
                                                          : CheckContext {.configFolder = file.parent_path(), .readLayers = readBaseModelLayers});
        checked.document = std::move(*document);
        return checked;
    }, [this](const Checked &checked) { take(checked); });
}

void DocumentSession::take(Checked checked)
{
    if (checked.generation != m_checkTurn)
        return;
    m_problem = std::move(checked.problem);
    m_findings = std::move(checked.findings);
    if (!m_problem)
        m_document = std::move(checked.document);
    Q_EMIT this->checked();
    quote();
}

PrepareRequest DocumentSession::prepareRequest() const
{
    return {.configText = m_text, .sourceName = m_file.string(), .configFolder = m_file.parent_path(), .gpu = m_gpu, .count = m_gpuCount,
            .rate = {}, .askHub = patient(m_hub), .known = m_preparation ? m_preparation->read : nullptr, .assumptions = m_assumptions,
            .finishedRuns = m_finishedRuns};
}

void DocumentSession::quote()
{
    m_stop.request_stop();
    if (!m_catalog || !m_isOpen)
        return;
    m_stop = std::stop_source();
    m_isQuoting = true;
    Q_EMIT quoteChanged();
    const quint64 generation = ++m_quoteTurn;
    runInBackground(this, [request = prepareRequest(), catalog = m_catalog, stop = m_stop.get_token()]() mutable {
        request.rate = MachineRate::load(machineRateFile());
        return prepareRun(request, *catalog, stop);
    }, [this, generation](const Result<Preparation> &prepared) {
        if (generation != m_quoteTurn)
            return;
        m_isQuoting = false;
        m_quoteProblem.reset();
        if (prepared)
            m_preparation = *prepared;
        else
            m_quoteProblem = prepared.error();
        measureIfNeeded();
        Q_EMIT quoteChanged();
    });
}

/// One at a time: while somebody types, only the newest text counts.
void DocumentSession::quoteWhileTyping()
{
    if (!m_catalog || !m_preparation)
        return;
    m_isLiveStale = m_isLiveRunning;
    if (m_isLiveRunning)
        return;
    m_isLiveRunning = true;
    runInBackground(this, [request = prepareRequest(), catalog = m_catalog]() mutable {
        request.rate = MachineRate::load(machineRateFile());
        return requote(request, *catalog);
    }, [this](const Result<Preparation> &quoted) {
        m_isLiveRunning = false;
        if (quoted && quoted->configText == m_text) {
            m_live = *quoted;
            Q_EMIT quoteChanged();
        } else if (m_isLiveStale) {
            quoteWhileTyping();
        }
    });
}

const Quote *DocumentSession::liveQuote() const
{
    if (isQuoteCurrent())
        return &m_preparation->quote;
    return m_live && m_live->configText == m_text && m_live->quote.gpu == m_gpu && m_live->quote.count == m_gpuCount ? &m_live->quote : nullptr;
}

void DocumentSession::setMeasurement(std::function<Result<>(const std::filesystem::path &modelPath, std::stop_token stop)> measure)
{
    m_measure = std::move(measure);
}

void DocumentSession::measureIfNeeded()
{
    const bool isGuessed = isQuoteCurrent() && m_preparation->quote.basisKind == Basis::NotMeasured;
    if (!m_measure || !isGuessed || !canMeasureWith(*m_preparation))
        return;
    m_isMeasuring = true;
    // Once: a machine that could not be measured is not asked again by every edit, and Settings tells the reason.
    runInBackground(this, [measure = std::exchange(m_measure, {}), model = m_preparation->modelPath, stop = m_measureStop.get_token()] {
        return measure(model, stop);
    }, [this](const Result<> &measured) {
        m_isMeasuring = false;
        if (measured) {
            Q_EMIT machineMeasured();
            quote();
        } else {
            Q_EMIT quoteChanged();
        }
    });
}

void DocumentSession::setAssumptions(const Assumptions &assumptions)
{
    m_assumptions = assumptions;
    quote();
}

void DocumentSession::setFinishedRuns(std::vector<FinishedRun> runs)
{
    if (runs == m_finishedRuns)
        return;
    m_finishedRuns = std::move(runs);
    quote();
}

void DocumentSession::retryQuote()
{
    if (m_quoteProblem)
        quote();
}

void DocumentSession::setGpu(const std::string &key, int count)
{
    if (key == m_gpu && count == m_gpuCount)
        return;
    m_gpu = key;
    m_gpuCount = count;
    if (m_isOpen)
        check(); // what the GPU cannot do is a finding; the quote follows
}

bool DocumentSession::isQuoteCurrent() const
{
    return m_preparation && !m_isQuoting && !m_quoteProblem && m_preparation->configText == m_text;
}

void DocumentSession::save(bool mayOverwrite)
{
    writeFile(m_file, m_text, mayOverwrite ? std::nullopt : std::optional(m_diskText));
}

void DocumentSession::saveAs(const std::filesystem::path &file)
{
    std::string text = m_text;
    if (auto document = ConfigDocument::parse(m_text, m_file.string()); document && file.parent_path() != m_file.parent_path()) {
        const ConfigNode root = document->root();
        freePaths(*document, root, {}, m_file.parent_path());
        text = document->text();
    }
    writeFile(file, std::move(text), std::nullopt);
}

void DocumentSession::writeFile(const std::filesystem::path &file, std::string text, std::optional<std::string> expected)
{
    runInBackground(this, [file, text = std::move(text), expected = std::move(expected)] {
        return Written {file, text, saveConfigFile(file, text, expected)};
    }, [this](const Written &written) {
        if (!written.result) {
            Q_EMIT saveFailed(written.result.error());
            return;
        }
        const bool isMoved = written.file != m_file;
        m_file = written.file;
        if (isMoved)
            edit(written.text, false, tr("Save"));
        setSaved(written.text);
        watchFile();
        Q_EMIT saved();
        check();
    });
}

/// What the file says now; the document is measured against it.
void DocumentSession::setSaved(const std::string &text)
{
    m_savedText = m_diskText = text;
    if (auto document = ConfigDocument::parse(m_savedText, m_file.string()))
        m_savedDocument = std::move(*document);
    const bool wasOther = m_otherText.has_value();
    m_otherText.reset();
    Q_EMIT stateChanged();
    if (wasOther)
        Q_EMIT diskChanged();
}

/// Editors put a new file in the place of the old one: only the folder tells that.
void DocumentSession::watchFile()
{
    if (const QStringList old = m_watcher.files() + m_watcher.directories(); !old.isEmpty())
        m_watcher.removePaths(old);
    if (isPreset())
        return;
    m_watcher.addPaths({QString::fromStdString(m_file.string()), QString::fromStdString(m_file.parent_path().string())});
}

void DocumentSession::lookAtDisk()
{
    const std::filesystem::path file = m_file;
    if (!m_watcher.files().contains(QString::fromStdString(file.string())))
        m_watcher.addPath(QString::fromStdString(file.string())); // another file under the same name
    runInBackground(this, [file] { return readFile(file, 64 << 20); }, [this, file](const Result<std::string> &text) {
        if (!text || file != m_file || (*text == m_diskText && !m_otherText))
            return; // a file that is gone keeps its text here, and saving brings it back
        if (*text == m_text || *text == m_diskText) {
            setSaved(*text);
            return;
        }
        m_otherText = *text;
        Q_EMIT diskChanged();
    });
}

void DocumentSession::takeFromDisk()
{
    if (!m_otherText)
        return;
    const std::string text = *m_otherText;
    edit(text, false, tr("Reload"));
    setSaved(text);
}

void DocumentSession::keepMine()
{
    if (m_otherText)
        setSaved(std::string(*m_otherText));
}

std::string mergeLines(const std::string &before, const std::string &lines)
{
    const std::vector<TextLine> old = splitLines(before);
    const std::vector<TextLine> now = splitLines(lines);
    const std::size_t shorter = std::min(old.size(), now.size());
    std::size_t head = 0;
    while (head < shorter && old[head].content == now[head].content)
        ++head;
    std::size_t tail = 0;
    while (tail < shorter - head && old[old.size() - 1 - tail].content == now[now.size() - 1 - tail].content)
        ++tail;
    const std::string_view usual = old.front().end.empty() ? std::string_view("\n") : old.front().end;
    std::string text;
    for (std::size_t i = 0; i < now.size(); ++i) {
        const TextLine *same = i < head ? &old[i] : i + tail >= now.size() ? &old[old.size() - (now.size() - i)] : nullptr;
        text += now[i].content;
        if (i + 1 < now.size())
            text += same && !same->end.empty() ? same->end : usual;
    }
    return text;
}

} // namespace tw
