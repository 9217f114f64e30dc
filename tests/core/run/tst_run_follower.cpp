#include "core/run/launcher.h"
#include "core/run/run_follower.h"
#include "core/run/run_store.h"
#include "tests/core/run/run_support.h"

#include <QTest>

#include <cstdlib>
#include <mutex>

using tw::RunFollower;
using tw::RunState;
namespace fs = std::filesystem;

namespace {

/// Everything a follower said, to be looked at from the test's thread.
class Notes
{
public:
    RunFollower::Listener listener()
    {
        return [this](const tw::RunUpdate &update) {
            const std::lock_guard lock(m_mutex);
            m_updates.push_back(update);
        };
    }
    [[nodiscard]] std::vector<tw::RunUpdate> updates() const
    {
        const std::lock_guard lock(m_mutex);
        return m_updates;
    }
    [[nodiscard]] std::vector<std::int64_t> seqs() const
    {
        std::vector<std::int64_t> seqs;
        for (const auto &update : updates()) {
            for (const auto &event : update.events)
                seqs.push_back(event.seq);
        }
        return seqs;
    }
    [[nodiscard]] std::size_t problems() const
    {
        std::size_t count = 0;
        for (const auto &update : updates())
            count += update.problems.size();
        return count;
    }

private:
    mutable std::mutex m_mutex;
    std::vector<tw::RunUpdate> m_updates;
};

std::vector<std::int64_t> countedTo(std::int64_t last)
{
    std::vector<std::int64_t> numbers;
    for (std::int64_t i = 1; i <= last; ++i)
        numbers.push_back(i);
    return numbers;
}

bool append(const tw::RunFolder &folder, const std::string &text)
{
    return bool(std::ofstream(folder.eventsFile(), std::ios::binary | std::ios::app) << text << std::flush);
}

bool finish(const tw::RunFolder &folder)
{
    tw::RunStatus status;
    status.state = RunState::Succeeded;
    status.reason = "finished";
    return folder.writeStatus(status).has_value();
}

constexpr auto quick = std::chrono::milliseconds(10);
constexpr auto patience = std::chrono::seconds(20);

} // namespace

class TestRunFollower : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void folderDisappears()
    {
        const ScratchFolder scratch;
        const auto folder = scratch.makeRun();
        QVERIFY(folder);
        Notes notes;
        const RunFollower follower(*folder, scratch.store(), RunFollower::Begin::WithHistory, notes.listener(), quick);
        QTRY_VERIFY(!notes.updates().empty());
        fs::remove_all(folder->path());
        QVERIFY(follower.waitFinished(patience));
        QVERIFY(notes.updates().back().isLast);
        QVERIFY(notes.problems() > 0);
    }

    void unusableStoreDoesNotHideEvents()
    {
        const ScratchFolder scratch;
        const auto folder = scratch.makeRun();
        QVERIFY(folder);
        QVERIFY(writePlain(scratch.path() / "file", "x"));
        QVERIFY(append(*folder, stepLine(1, 1, 0.5)));
        Notes notes;
        const RunFollower follower(*folder, scratch.path() / "file/runs.sqlite", RunFollower::Begin::WithHistory,
                                   notes.listener(), quick);
        QTRY_COMPARE(notes.seqs(), countedTo(1));
        QTest::qWait(60);
        QCOMPARE(notes.problems(), std::size_t(1)); // said once, not at every look
        QVERIFY(append(*folder, stepLine(2, 2, 0.5)));
        QVERIFY(finish(*folder));
        QVERIFY(follower.waitFinished(patience));
        QCOMPARE(notes.seqs(), countedTo(2));
    }

    void damagedStatusIsSaidOnce()
    {
        const ScratchFolder scratch;
        const auto folder = scratch.makeRun();
        QVERIFY(folder);
        QVERIFY(writePlain(folder->statusFile(), "{\"state\":"));
        Notes notes;
        const RunFollower follower(*folder, scratch.store(), RunFollower::Begin::WithHistory, notes.listener(), quick);
        QTRY_COMPARE(notes.problems(), std::size_t(1));
        QVERIFY(append(*folder, stepLine(1, 1, 0.5)));
        QTRY_COMPARE(notes.seqs(), countedTo(1));
        QTest::qWait(60);
        QCOMPARE(notes.problems(), std::size_t(1));
        QVERIFY(!notes.updates().back().status);
        QVERIFY(finish(*folder));
        QVERIFY(follower.waitFinished(patience));
    }

    void halfALineAndDamage()
    {
        const ScratchFolder scratch;
        const auto folder = scratch.makeRun();
        QVERIFY(folder);
        const std::string line = stepLine(2, 2, 0.5);
        QVERIFY(append(*folder, stepLine(1, 1, 0.5) + "garbage\n" + line.substr(0, 20)));
        Notes notes;
        const RunFollower follower(*folder, scratch.store(), RunFollower::Begin::WithHistory, notes.listener(), quick);
        QTRY_COMPARE(notes.seqs(), countedTo(1));
        QVERIFY(append(*folder, line.substr(20)));
        QTRY_COMPARE(notes.seqs(), countedTo(2));
        QCOMPARE(notes.problems(), std::size_t(1));
        QVERIFY(finish(*folder));
        QVERIFY(follower.waitFinished(patience));
    }

    void twoFollowersSeeEveryEventOnce()
    {
        const ScratchFolder scratch;
        const auto folder = scratch.makeRun();
        QVERIFY(folder);
        Notes studio;
        Notes terminal;
        const RunFollower first(*folder, scratch.store(), RunFollower::Begin::WithHistory, studio.listener(), quick);
        const RunFollower second(*folder, scratch.store(), RunFollower::Begin::WithHistory, terminal.listener(), quick);
        ::setenv("FAKE_TRAINER", "steps=200 pause_ms=1", 1);
        QVERIFY(tw::LocalLauncher(FAKE_TRAINER).start(*folder));
        QVERIFY(first.waitFinished(patience));
        QVERIFY(second.waitFinished(patience));
        ::unsetenv("FAKE_TRAINER");
        QCOMPARE(studio.seqs(), countedTo(202)); // start, 200 steps, end
        QCOMPARE(terminal.seqs(), countedTo(202));
        QCOMPARE(studio.problems() + terminal.problems(), std::size_t(0));
        QCOMPARE(studio.updates().back().status->state, RunState::Succeeded);
        auto store = tw::RunStore::open(scratch.store());
        QVERIFY(store);
        QCOMPARE(store->series(folder->identity().id, "loss")->steps.size(), std::size_t(200));
        QCOMPARE(store->summary(folder->identity().id)->state, RunState::Succeeded);
    }

    void newsOnly()
    {
        const ScratchFolder scratch;
        const auto folder = scratch.makeRun();
        QVERIFY(folder);
        QVERIFY(append(*folder, stepLine(1, 1, 0.5) + stepLine(2, 2, 0.5)));
        Notes notes;
        const RunFollower follower(*folder, scratch.store(), RunFollower::Begin::WithNews, notes.listener(), quick);
        QTRY_VERIFY(!notes.updates().empty());
        QVERIFY(notes.updates().front().isFirst);
        auto store = tw::RunStore::open(scratch.store());
        QVERIFY(store);
        QCOMPARE(store->series(folder->identity().id, "loss")->steps.size(), std::size_t(2));
        QVERIFY(append(*folder, stepLine(3, 3, 0.5)));
        QVERIFY(finish(*folder));
        QVERIFY(follower.waitFinished(patience));
        QCOMPARE(notes.seqs(), std::vector<std::int64_t> {3});
    }

    void replacedLog()
    {
        const ScratchFolder scratch;
        const auto folder = scratch.makeRun();
        QVERIFY(folder);
        QVERIFY(append(*folder, stepLine(1, 1, 0.5) + stepLine(2, 2, 0.5)));
        Notes notes;
        const RunFollower follower(*folder, scratch.store(), RunFollower::Begin::WithHistory, notes.listener(), quick);
        QTRY_COMPARE(notes.seqs(), countedTo(2));
        QVERIFY(writePlain(folder->eventsFile(), stepLine(1, 1, 0.75)));
        QTRY_COMPARE(notes.seqs(), (std::vector<std::int64_t> {1, 2, 1}));
        QVERIFY(notes.updates().back().startedOver);
    }

    void endsWhileBeingRead()
    {
        const ScratchFolder scratch;
        const auto folder = scratch.makeRun();
        QVERIFY(folder);
        std::string lines;
        for (int i = 1; i <= 5000; ++i)
            lines += stepLine(i, i, 0.5);
        QVERIFY(append(*folder, lines));
        for (int i = 0; i < 10; ++i) {
            Notes notes;
            const RunFollower follower(*folder, scratch.store(), RunFollower::Begin::WithHistory, notes.listener(), quick);
            QTest::qSleep(i);
        } // each destroyed at another moment: the test ends, and no listener is called after
        auto store = tw::RunStore::open(scratch.store());
        QVERIFY(store && store->ingest(*folder));
        QCOMPARE(store->series(folder->identity().id, "loss")->steps.size(), std::size_t(5000));
    }
};

QTEST_GUILESS_MAIN(TestRunFollower)
#include "tst_run_follower.moc"
