#include "app/studio/pages/welcome/answer_trial.h"

#include "core/base/files.h"
#include "core/base/paths.h"
#include "core/config/read_config.h"
#include "core/run/launcher.h"
#include "core/run/run_folder.h"

#include <algorithm>
#include <system_error>

namespace tw {
namespace {

// Longer than any expected answer; a base model that rambles is cut here.
constexpr int trialTokens = 128;

std::vector<std::string> expectedTexts(const std::vector<AnswerCase> &cases)
{
    std::vector<std::string> texts;
    for (const AnswerCase &each : cases)
        texts.push_back(each.expected);
    return texts;
}

QString toQString(const std::filesystem::path &path)
{
    return QString::fromStdString(path.string());
}

bool isAnswered(const AnswerScore &score, std::size_t row)
{
    return score.grades.at(row) <= AnswerGrade::Equal;
}

} // namespace

Result<TrialPlan> trialOf(const RunFolder &run)
{
    TrialPlan plan;
    const auto trainer = LocalLauncher::findTrainer();
    if (!trainer)
        return trainer.error();
    plan.trainer = *trainer;
    const auto config = loadTrainConfig(run.configFile());
    if (!config)
        return config.error();
    const std::filesystem::path &configDir = run.identity().configDir;
    const auto model = resolveBaseModel(*config, configDir);
    if (!model)
        return model.error();
    plan.model = *model;
    if (config->testDatasets.empty())
        return Error {ErrorCode::NotFound, run.configFile().string() + " names no test data set"};
    auto cases = readAnswerCases(resolvePath(configDir, config->testDatasets.front().path));
    if (!cases)
        return cases.error();
    plan.cases = std::move(*cases);
    plan.adapter = run.outputFolder();
    plan.folder = cacheFolder() / "answers" / run.identity().id;
    std::error_code failure;
    std::filesystem::create_directories(plan.folder, failure);
    if (failure)
        return Error {ErrorCode::Io, plan.folder.string() + " cannot be made: " + failure.message()};
    if (const auto written = writeFileAtomic(plan.folder / "prompts.jsonl", promptLines(plan.cases)); !written)
        return written.error();
    return plan;
}

AnswerTrial::AnswerTrial(QObject *parent) : QObject(parent)
{
    connect(&m_process, &QProcess::finished, this, &AnswerTrial::onFinished);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError problem) {
        if (problem == QProcess::FailedToStart)
            fail({ErrorCode::Process, m_plan.trainer.string() + " could not be started: " + m_process.errorString().toStdString()});
    });
}

AnswerTrial::~AnswerTrial()
{
    m_process.disconnect(this);
    m_process.kill();
}

void AnswerTrial::start(TrialPlan plan)
{
    m_plan = std::move(plan);
    ask(State::AskingBase);
}

std::filesystem::path AnswerTrial::answersFile() const
{
    return m_plan.folder / (m_state == State::AskingBase ? "base.jsonl" : "tuned.jsonl");
}

void AnswerTrial::ask(State state)
{
    enter(state);
    if (readAnswers(answersFile(), m_plan.cases.size())) {
        take();
        return;
    }
    QStringList arguments {QStringLiteral("generate"),    QStringLiteral("--model"),      toQString(m_plan.model),
                           QStringLiteral("--in"),        toQString(m_plan.folder / "prompts.jsonl"),
                           QStringLiteral("--out"),       toQString(answersFile()),
                           QStringLiteral("--max-tokens"), QString::number(trialTokens),
                           QStringLiteral("--temperature"), QStringLiteral("0")};
    if (state == State::AskingTuned)
        arguments << QStringLiteral("--adapter") << toQString(m_plan.adapter);
    m_process.start(toQString(m_plan.trainer), arguments);
}

void AnswerTrial::onFinished(int exitCode, QProcess::ExitStatus status)
{
    if (status == QProcess::NormalExit && exitCode == 0) {
        take();
        return;
    }
    const std::string said = m_process.readAllStandardError().right(600).trimmed().toStdString();
    fail({ErrorCode::Process, m_plan.trainer.string() + " generate ended with " + std::to_string(exitCode) + (said.empty() ? "" : ": " + said)});
}

void AnswerTrial::take()
{
    auto answers = readAnswers(answersFile(), m_plan.cases.size());
    if (!answers) {
        fail(answers.error());
        return;
    }
    const bool isBase = m_state == State::AskingBase;
    (isBase ? m_baseScore : m_tunedScore) = scoreAnswers(expectedTexts(m_plan.cases), *answers);
    (isBase ? m_base : m_tuned) = std::move(*answers);
    if (isBase)
        ask(State::AskingTuned);
    else
        enter(State::Done);
}

void AnswerTrial::enter(State state)
{
    m_state = state;
    Q_EMIT changed();
}

void AnswerTrial::fail(const Error &error)
{
    m_error = error;
    enter(State::Failed);
}

std::vector<std::size_t> tellingRows(const AnswerScore &base, const AnswerScore &tuned, std::size_t count)
{
    std::vector<std::size_t> better, others;
    for (std::size_t row = 0; row < tuned.grades.size(); ++row)
        (isAnswered(tuned, row) && !isAnswered(base, row) ? better : others).push_back(row);
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < std::min(count, better.size()); ++i)
        rows.push_back(better.at(i * better.size() / std::min(count, better.size())));
    for (std::size_t i = 0; rows.size() < count && i < others.size(); ++i)
        rows.push_back(others.at(i));
    return rows;
}

} // namespace tw
