#pragma once

#include "core/catalog/catalog.h"
#include "core/config/findings.h"
#include "core/run/preparation.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>
#include <QUndoStack>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace tw {

/// Why a text is no configuration at all, and where.
struct ReadProblem {
    int line = 0;        ///< 1-based, 0 when nowhere
    std::string message; ///< without the place
};

/// The one document behind Plan, Configure and Launch: its text byte for byte, what it means, what there is to say about it
/// and what it costs on the chosen GPU. Every change is one undo step of whole texts; typing in a row is one step.
/// The text is read, checked and quoted on a worker, 150 ms after its last change; a first quote comes at once, from the rows
/// that are known already. GUI thread.
class DocumentSession : public QObject
{
    Q_OBJECT
public:
    explicit DocumentSession(QObject *parent = nullptr);
    ~DocumentSession() override;

    /// Reads a file and makes it the document; what was there is gone, so ask about unsaved changes before.
    void open(const std::filesystem::path &file);
    /// Opens the preset of the quick start unless a document is open or on its way.
    void ensureOpen();
    [[nodiscard]] bool isOpen() const { return m_isOpen; }

    [[nodiscard]] const std::filesystem::path &file() const { return m_file; }
    [[nodiscard]] QString name() const; ///< "support-ko.yaml"
    /// A preset of the program, or the configuration of a run: never written, saving asks for a file.
    [[nodiscard]] bool isPreset() const;

    [[nodiscard]] const std::string &text() const { return m_text; }
    [[nodiscard]] const std::string &savedText() const { return m_savedText; }
    [[nodiscard]] bool isChanged() const { return m_text != m_savedText; }
    /// The newest text that could be read; isReadable() says whether that is text().
    [[nodiscard]] const ConfigDocument &document() const { return m_document; }
    [[nodiscard]] const ConfigDocument &savedDocument() const { return m_savedDocument; }
    [[nodiscard]] bool isReadable() const { return !m_problem; }
    [[nodiscard]] const std::optional<ReadProblem> &problem() const { return m_problem; }
    [[nodiscard]] const std::vector<Finding> &findings() const { return m_findings; }
    [[nodiscard]] int errorCount() const;

    /// `lines` is the text with bare line feeds, as an editor holds it; lines that stay keep their own line ends.
    void typeText(const QString &lines);
    /// Form, fixes and ways out. Errors leave the document untouched: those of ConfigDocument, or of a text that cannot be read.
    Result<> set(const std::string &key, const std::string &yaml);
    Result<> unset(const std::string &key);
    Result<> apply(const FindingFix &fix);
    /// Items of a list of blocks ("datasets"): a new one at the end with its first key, or an item gone, or in another's place.
    Result<> addItem(const std::string &list, const std::string &firstKey);
    Result<> removeItem(const std::string &list, std::size_t item);
    Result<> moveItem(const std::string &list, std::size_t from, std::size_t to);
    [[nodiscard]] QUndoStack *undoStack() { return &m_undo; }

    /// Writes the file on a worker; saved() or saveFailed() follows. Fails with ErrorCode::Busy when somebody else changed the
    /// file since it was read, unless `mayOverwrite`.
    void save(bool mayOverwrite = false);
    /// The same under another name. Paths that were relative to the old folder are written so that they still name the same files.
    void saveAs(const std::filesystem::path &file);

    /// What another program wrote into the file since it was read or saved; nothing is taken from it until one of these is called.
    [[nodiscard]] const std::optional<std::string> &changedOnDisk() const { return m_otherText; }
    /// The file's text becomes the document's, as one undo step: taking it back brings the own text again.
    void takeFromDisk();
    /// The own text stays, as a change of what the file says now.
    void keepMine();

    /// Null until it is read, and when it cannot be.
    [[nodiscard]] std::shared_ptr<const Catalog> catalog() const { return m_catalog; }
    [[nodiscard]] const std::string &gpu() const { return m_gpu; }
    [[nodiscard]] int gpuCount() const { return m_gpuCount; }
    void setGpu(const std::string &key, int count = 1);
    /// What quotes take for granted, and the runs that they learn from.
    [[nodiscard]] const Assumptions &assumptions() const { return m_assumptions; }
    void setAssumptions(const Assumptions &assumptions);
    void setFinishedRuns(std::vector<FinishedRun> runs);
    [[nodiscard]] const std::vector<FinishedRun> &finishedRuns() const { return m_finishedRuns; }
    [[nodiscard]] bool isQuoting() const { return m_isQuoting; }
    /// Of the newest text that could be prepared; isQuoteCurrent() says whether that is text().
    [[nodiscard]] const std::optional<Preparation> &preparation() const { return m_preparation; }
    [[nodiscard]] bool isQuoteCurrent() const;
    /// The quote of text() for showing, also while its checks are still on their way; null when there is none of this very text.
    [[nodiscard]] const Quote *liveQuote() const;
    /// `measure` finds the speed of this machine with the model at `modelPath`. It is called on a worker, once, when a quote for this
    /// machine rests on a guess; the quote is then made again.
    void setMeasurement(std::function<Result<>(const std::filesystem::path &modelPath, std::stop_token stop)> measure);
    /// Who is asked for the config.json of a model that neither this disk nor the catalogue knows; called on a worker, and only when
    /// the text has rested a moment: half an id is nobody's model.
    void setHub(HubQuestion hub) { m_hub = std::move(hub); }
    /// Works the quote out again after something outside the document that stood in its way has changed.
    void retryQuote();
    [[nodiscard]] bool isMeasuring() const { return m_isMeasuring; }
    /// Why the current text has no quote.
    [[nodiscard]] const std::optional<Error> &quoteProblem() const { return m_quoteProblem; }

Q_SIGNALS:
    void opened();
    void openFailed(const tw::Error &error);
    void textChanged();    ///< by whomever; document() may be older
    void checked();        ///< document(), problem(), findings()
    void quoteChanged();   ///< preparation(), isQuoting(), quoteProblem()
    void stateChanged();   ///< name, file, isChanged()
    void catalogRead();
    void machineMeasured();
    void diskChanged();    ///< changedOnDisk()
    void saved();
    void saveFailed(const tw::Error &error);

private:
    struct Checked;
    class TextStep;

    void setOpened(const std::filesystem::path &file, const std::string &text);
    void setText(const std::string &text);
    void edit(std::string text, bool isTyping, const QString &label);
    template <typename Change>
    Result<> change(const QString &label, Change change);
    void check();
    void take(Checked checked);
    void quote();
    void quoteWhileTyping();
    [[nodiscard]] PrepareRequest prepareRequest() const;
    void measureIfNeeded();
    void watchFile();
    void lookAtDisk();
    void setSaved(const std::string &text);
    void writeFile(const std::filesystem::path &file, std::string text, std::optional<std::string> expected);

    bool m_isOpen = false, m_isOpening = false, m_isQuoting = false, m_isMeasuring = false;
    std::filesystem::path m_file;
    std::string m_text, m_savedText, m_diskText;
    ConfigDocument m_document, m_savedDocument;
    std::optional<ReadProblem> m_problem;
    std::vector<Finding> m_findings;
    QUndoStack m_undo;
    QTimer m_delay, m_diskDelay;
    QFileSystemWatcher m_watcher;
    std::optional<std::string> m_otherText;
    std::shared_ptr<const Catalog> m_catalog;
    std::string m_gpu = "this_machine";
    int m_gpuCount = 1;
    Assumptions m_assumptions;
    std::vector<FinishedRun> m_finishedRuns;
    std::optional<Preparation> m_preparation;
    std::optional<Preparation> m_live;  ///< the quote while typing
    bool m_isLiveRunning = false, m_isLiveStale = false;
    std::optional<Error> m_quoteProblem;
    HubQuestion m_hub;
    std::function<Result<>(const std::filesystem::path &modelPath, std::stop_token stop)> m_measure; ///< empty after its call
    std::stop_source m_stop, m_measureStop;
    quint64 m_checkTurn = 0, m_quoteTurn = 0, m_openTurn = 0; ///< answers to an older question are dropped
};

/// The bytes of `before` with the lines of `lines`: equal lines at both ends keep their bytes, others get the line end that
/// `before` begins with.
std::string mergeLines(const std::string &before, const std::string &lines);

} // namespace tw
