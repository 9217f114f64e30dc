#pragma once

#include "core/base/result.h"
#include "core/plan/quote.h"

#include <QObject>

#include <filesystem>
#include <functional>
#include <optional>

namespace tw {

/// The work behind the quick start; each is called on a worker thread.
struct QuickStartSteps {
    std::function<Result<Quote>()> prepare;                 ///< reads model and data, gives the quote of this machine
    std::function<Result<std::filesystem::path>()> launch;  ///< makes the run folder, starts the trainer, gives the folder
};

/// The quick start of the first page: quoted without being asked, trained on a click. GUI thread.
class QuickStart : public QObject
{
    Q_OBJECT
public:
    enum class State { Idle, Preparing, Ready, Starting, Failed };

    explicit QuickStart(QuickStartSteps steps, QObject *parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    /// Once prepared, also while starting.
    [[nodiscard]] const std::optional<Quote> &quote() const { return m_quote; }
    /// In State::Failed.
    [[nodiscard]] const Error &error() const { return m_error; }

    void prepare(); ///< does nothing while something is under way
    void start();   ///< only in State::Ready

Q_SIGNALS:
    void changed();
    void started(const std::filesystem::path &runFolder);

private:
    void enter(State state);
    void fail(const Error &error);

    QuickStartSteps m_steps;
    State m_state = State::Idle;
    std::optional<Quote> m_quote;
    Error m_error;
};

} // namespace tw
