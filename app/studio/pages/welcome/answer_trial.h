#pragma once

#include "core/base/result.h"
#include "core/data/answer_check.h"

#include <QObject>
#include <QProcess>

#include <filesystem>
#include <string>
#include <vector>

namespace tw {

class RunFolder;

/// What a model is asked in a trial, and where its answers are kept.
struct TrialPlan {
    std::filesystem::path trainer;
    std::filesystem::path model;
    std::filesystem::path adapter;  ///< the run's output
    std::filesystem::path folder;   ///< prompts and answers; answers found here are not asked for again
    std::vector<AnswerCase> cases;
};

/// The plan of a finished run: its model, its adapter and the held-out rows of its first test data set.
/// Errors: NotFound (trainer, model, data), InvalidConfig, InvalidInput, Io.
Result<TrialPlan> trialOf(const RunFolder &run);

/// Asks the base model and then the trained one every held-out row, each in one `tunewright-train generate`. GUI thread;
/// nothing waits. Destroying it ends what is under way.
class AnswerTrial : public QObject
{
    Q_OBJECT
public:
    enum class State { Idle, AskingBase, AskingTuned, Done, Failed };

    explicit AnswerTrial(QObject *parent = nullptr);
    ~AnswerTrial() override;

    void start(TrialPlan plan);
    void fail(const Error &error);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const Error &error() const { return m_error; } ///< in State::Failed
    [[nodiscard]] const std::vector<AnswerCase> &cases() const { return m_plan.cases; }
    /// Known once asked: base from AskingTuned on, tuned in Done.
    [[nodiscard]] const std::vector<std::string> &baseAnswers() const { return m_base; }
    [[nodiscard]] const std::vector<std::string> &tunedAnswers() const { return m_tuned; }
    [[nodiscard]] const AnswerScore &baseScore() const { return m_baseScore; }
    [[nodiscard]] const AnswerScore &tunedScore() const { return m_tunedScore; }

Q_SIGNALS:
    void changed();

private:
    void enter(State state);
    void ask(State state);
    void onFinished(int exitCode, QProcess::ExitStatus status);
    void take();
    [[nodiscard]] std::filesystem::path answersFile() const;

    TrialPlan m_plan;
    State m_state = State::Idle;
    Error m_error;
    QProcess m_process;
    std::vector<std::string> m_base, m_tuned;
    AnswerScore m_baseScore, m_tunedScore;
};

/// Up to `count` rows that show the difference best: right after training and not before, spread over the whole list.
std::vector<std::size_t> tellingRows(const AnswerScore &base, const AnswerScore &tuned, std::size_t count);

} // namespace tw
