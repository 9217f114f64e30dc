#include "app/studio/pages/welcome/quick_start.h"

#include "app/studio/models/background.h"

namespace tw {

QuickStart::QuickStart(QuickStartSteps steps, QObject *parent) : QObject(parent), m_steps(std::move(steps)) {}

void QuickStart::prepare()
{
    if (m_state == State::Preparing || m_state == State::Starting)
        return;
    enter(State::Preparing);
    runInBackground(this, m_steps.prepare, [this](const Result<Quote> &quote) {
        if (!quote) {
            fail(quote.error());
            return;
        }
        m_quote = *quote;
        enter(State::Ready);
    });
}

void QuickStart::start()
{
    if (m_state != State::Ready)
        return;
    enter(State::Starting);
    runInBackground(this, m_steps.launch, [this](const Result<std::filesystem::path> &folder) {
        if (!folder) {
            fail(folder.error());
            return;
        }
        enter(State::Ready);
        Q_EMIT started(*folder);
    });
}

void QuickStart::enter(State state)
{
    m_state = state;
    Q_EMIT changed();
}

void QuickStart::fail(const Error &error)
{
    m_error = error;
    enter(State::Failed);
}

} // namespace tw
