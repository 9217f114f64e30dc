#include "core/base/clock.h"
#include "core/base/files.h"
#include "core/base/process.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace tw;
using namespace std::chrono_literals;
namespace fs = std::filesystem;

class TestProcess : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void programsThatCannotStart_data();
    void programsThatCannotStart();
    void exitCodes_data();
    void exitCodes();
    void keepsBothOutputsApart();
    void largeOutputs();
    void endlessOutputIsEnded();
    void timeLimit_data();
    void timeLimit();
    void cancelledAtTheStart();
    void cancelledInTheMiddle();
    void cancelledAtTheEnd();
    void folderAndEnvironment();
    void argumentsAreNotParsed();
    void identity();
    void detachedOutlivesItsParent();
    void detachedThatCannotStart();
    void executableIsThisTest();

private:
    fs::path at(const std::string &name) const { return fs::path(m_folder.path().toStdString()) / name; }
    QTemporaryDir m_folder;
};

static Result<ProcessOutput> shell(const std::string &script, std::chrono::milliseconds timeout = 20s, std::stop_token stop = {})
{
    return runProcess({"sh", "-c", script}, {}, timeout, std::move(stop));
}

void TestProcess::programsThatCannotStart_data()
{
    QTest::addColumn<QString>("program");
    QTest::addColumn<QString>("folder");
    QTest::addColumn<int>("code");
    QTest::newRow("no such program") << "tunewright-no-such-program" << "" << int(ErrorCode::NotFound);
    QTest::newRow("no such path") << "/nowhere/program" << "" << int(ErrorCode::NotFound);
    QTest::newRow("a file that is no program") << "/etc/passwd" << "" << int(ErrorCode::Process);
    QTest::newRow("a folder") << "/tmp" << "" << int(ErrorCode::Process);
    QTest::newRow("no such working folder") << "true" << "/nowhere" << int(ErrorCode::NotFound);
}

void TestProcess::programsThatCannotStart()
{
    QFETCH(QString, program);
    QFETCH(QString, folder);
    QFETCH(int, code);
    const auto output = runProcess({program.toStdString()}, {.workingFolder = folder.toStdString()});
    QVERIFY(!output);
    QCOMPARE(int(output.error().code), code);
    QVERIFY(output.error().message.find(program.toStdString()) != std::string::npos);
}

void TestProcess::exitCodes_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<int>("code");
    QTest::newRow("success") << "exit 0" << 0;
    QTest::newRow("failure") << "exit 3" << 3;
    QTest::newRow("the code that a failed start would have") << "exit 127" << 127;
    QTest::newRow("ended by a signal") << "kill -TERM $$" << 128 + SIGTERM;
}

void TestProcess::exitCodes()
{
    QFETCH(QString, script);
    QFETCH(int, code);
    const auto output = shell(script.toStdString());
    QVERIFY(output.has_value());
    QCOMPARE(output->exitCode, code);
}

void TestProcess::keepsBothOutputsApart()
{
    const auto output = shell("echo out; echo err >&2; cat");
    QVERIFY(output.has_value()); // and cat ended: standard input is empty
    QCOMPARE(output->standardOutput, std::string("out\n"));
    QCOMPARE(output->standardError, std::string("err\n"));
}

void TestProcess::largeOutputs()
{
    // More than a pipe holds, on both at once: a reader that empties one after the other would stand still.
    const auto output = shell("head -c 3000000 /dev/zero >&2 & head -c 3000000 /dev/zero; wait");
    QVERIFY(output.has_value());
    QCOMPARE(output->standardOutput.size(), std::size_t(3000000));
    QCOMPARE(output->standardError.size(), std::size_t(3000000));
}

void TestProcess::endlessOutputIsEnded()
{
    const auto output = runProcess({"cat", "/dev/zero"}, {}, 60s);
    QVERIFY(!output);
    QCOMPARE(output.error().code, ErrorCode::Process);
}

void TestProcess::timeLimit_data()
{
    QTest::addColumn<QString>("script");
    QTest::newRow("a program that waits") << "exec sleep 20";
    QTest::newRow("a program that closed its outputs") << "exec sleep 20 >/dev/null 2>&1";
    QTest::newRow("a program that ignores signals") << "trap '' TERM INT HUP; sleep 20; sleep 20";
}

void TestProcess::timeLimit()
{
    QFETCH(QString, script);
    const double start = monotonicSeconds();
    const auto output = shell(script.toStdString(), 200ms);
    QVERIFY(!output);
    QCOMPARE(output.error().code, ErrorCode::Process);
    QVERIFY(monotonicSeconds() - start < 5);
}

void TestProcess::cancelledAtTheStart()
{
    std::stop_source stop;
    stop.request_stop();
    const auto output = shell("sleep 20", 20s, stop.get_token());
    QVERIFY(!output);
    QCOMPARE(output.error().code, ErrorCode::Cancelled);
}

void TestProcess::cancelledInTheMiddle()
{
    std::stop_source stop;
    std::jthread later([&stop] {
        std::this_thread::sleep_for(150ms);
        stop.request_stop();
    });
    const double start = monotonicSeconds();
    const auto output = shell("echo $$ > " + at("pid").string() + "; exec sleep 20", 20s, stop.get_token());
    QVERIFY(!output);
    QCOMPARE(output.error().code, ErrorCode::Cancelled);
    QVERIFY(monotonicSeconds() - start < 5);
    QVERIFY(!identifyProcess(std::stoi(*readFile(at("pid"))))); // killed and reaped
}

void TestProcess::cancelledAtTheEnd()
{
    std::stop_source stop;
    const auto output = shell("exit 0", 20s, stop.get_token());
    stop.request_stop();
    QVERIFY(output.has_value());
}

void TestProcess::folderAndEnvironment()
{
    ::setenv("TUNEWRIGHT_TEST_A", "from the caller", 1);
    ::setenv("TUNEWRIGHT_TEST_B", "from the caller", 1);
    ProcessOptions options {.workingFolder = m_folder.path().toStdString()};
    options.environment["TUNEWRIGHT_TEST_A"] = "a=b c";
    options.unsetEnvironment = {"TUNEWRIGHT_TEST_B"};
    const auto output = runProcess({"sh", "-c", "pwd -P; echo \"$TUNEWRIGHT_TEST_A|${TUNEWRIGHT_TEST_B-unset}\"; test -n \"$PATH\""}, options, 20s);
    QVERIFY(output.has_value());
    QCOMPARE(output->standardOutput, fs::canonical(options.workingFolder).string() + "\na=b c|unset\n");
    QCOMPARE(output->exitCode, 0);
}

void TestProcess::argumentsAreNotParsed()
{
    const auto output = runProcess({"printf", "%s|", "$HOME; echo", "", "two words", "'\"*"}, {}, 20s);
    QVERIFY(output.has_value());
    QCOMPARE(output->standardOutput, std::string("$HOME; echo||two words|'\"*|"));
}

void TestProcess::identity()
{
    const ProcessIdentity self = thisProcess();
    QCOMPARE(self.pid, int(::getpid()));
    QVERIFY(self.startTime > 0 && self.bootId.size() == 36);
    QVERIFY(isRunning(self));
    ProcessIdentity other = self;
    ++other.startTime;
    QVERIFY(!isRunning(other)); // another process with the same number
    other = self;
    other.bootId = "00000000-0000-0000-0000-000000000000";
    QVERIFY(!isRunning(other)); // the same number before a reboot
    QVERIFY(!isRunning({}));
    QVERIFY(!identifyProcess(-1) && !identifyProcess(0));

    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(0);
    siginfo_t info {};
    ::waitid(P_PID, id_t(child), &info, WEXITED | WNOWAIT); // ended, and nobody has asked for its status yet
    QVERIFY(!identifyProcess(child));
    ::waitpid(child, nullptr, 0);
}

void TestProcess::detachedOutlivesItsParent()
{
    int ends[2];
    QCOMPARE(::pipe(ends), 0);
    const pid_t parent = ::fork();
    if (parent == 0) {
        ProcessIdentity started;
        if (auto process = startDetached({"sh", "-c", "echo started; echo oops >&2; cat; exec sleep 60"}, at("log")))
            started = *process;
        [[maybe_unused]] const auto n = ::write(ends[1], &started.pid, sizeof started.pid);
        ::_exit(0);
    }
    int pid = 0;
    QCOMPARE(::read(ends[0], &pid, sizeof pid), ssize_t(sizeof pid));
    ::waitpid(parent, nullptr, 0);
    ::close(ends[0]);
    ::close(ends[1]);
    QVERIFY(pid > 0);
    const auto process = identifyProcess(pid);
    QVERIFY(process.has_value());
    const bool hasOwnSession = ::getsid(pid) == pid;
    QTest::qWait(100);
    const bool stillRuns = isRunning(*process);
    QTRY_COMPARE(readFile(at("log")).value_or(""), std::string("started\noops\n"));
    ::kill(pid, SIGKILL);
    QVERIFY(stillRuns && hasOwnSession);
    QTRY_VERIFY(!isRunning(*process));
    // A second start appends.
    const auto again = startDetached({"sh", "-c", "echo again; exec sleep 60"}, at("log"));
    QVERIFY(again.has_value());
    QTRY_COMPARE(readFile(at("log")).value_or(""), std::string("started\noops\nagain\n"));
    ::kill(again->pid, SIGKILL);
}

void TestProcess::detachedThatCannotStart()
{
    QCOMPARE(startDetached({"/nowhere/program"}, at("log2")).error().code, ErrorCode::NotFound);
    QCOMPARE(startDetached({"sleep", "60"}, at("no/folder/log")).error().code, ErrorCode::NotFound);
}

void TestProcess::executableIsThisTest()
{
    QVERIFY(fs::exists(executableFolder() / "tst_process"));
}

QTEST_GUILESS_MAIN(TestProcess)
#include "tst_process.moc"
