#include "app/studio/pages/welcome/answer_trial.h"
#include "app/studio/studio.h"
#include "tests/app/studio/fixed_quick_start.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace {

// The moment of a window's first paint.
class FirstPaint : public QObject
{
public:
    bool isPainted = false;
    bool eventFilter(QObject *, QEvent *event) override
    {
        isPainted = isPainted || event->type() == QEvent::Paint;
        return false;
    }
};

tw::AnswerScore scoreOf(std::vector<tw::AnswerGrade> grades)
{
    tw::AnswerScore score;
    score.rows = static_cast<std::int64_t>(grades.size());
    score.grades = std::move(grades);
    return score;
}

} // namespace

class TestStudio : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_DATA_HOME", m_folder.path().toLocal8Bit());
        qputenv("XDG_CONFIG_HOME", m_folder.path().toLocal8Bit());
        qputenv("XDG_CACHE_HOME", m_folder.path().toLocal8Bit());
    }

    void quickStartThatFailsCanBeTriedAgain()
    {
        int attempts = 0;
        tw::QuickStartSteps steps = tw::fixedQuickStart();
        steps.prepare = [&attempts, good = steps.prepare]() -> tw::Result<tw::Quote> {
            if (++attempts == 1)
                return tw::Error {tw::ErrorCode::NotFound, "no model"};
            return good();
        };
        tw::QuickStart quickStart(steps);
        quickStart.start();
        QCOMPARE(quickStart.state(), tw::QuickStart::State::Idle);
        quickStart.prepare();
        QTRY_COMPARE(quickStart.state(), tw::QuickStart::State::Failed);
        QCOMPARE(quickStart.error().code, tw::ErrorCode::NotFound);
        quickStart.prepare();
        QTRY_COMPARE(quickStart.state(), tw::QuickStart::State::Ready);
        quickStart.start();
        QTRY_COMPARE(quickStart.state(), tw::QuickStart::State::Failed);
        QCOMPARE(quickStart.error().code, tw::ErrorCode::Unsupported);
    }

    void startedQuickStartLeadsToMonitor()
    {
        tw::QuickStartSteps steps = tw::fixedQuickStart();
        const std::filesystem::path folder = m_folder.filePath(QStringLiteral("some-run")).toStdString();
        steps.launch = [folder]() -> tw::Result<std::filesystem::path> { return folder; };
        tw::Studio studio(*qApp, settingsFile(), steps);
        QSignalSpy chosen(&studio.workspace(), &tw::Workspace::runChosen);
        studio.window().show();
        QAction *train = studio.window().currentPage()->primaryAction();
        QTRY_VERIFY(train->isEnabled());
        train->trigger();
        QTRY_COMPARE(chosen.size(), 1);
        QCOMPARE(studio.workspace().runFolder(), folder);
        QTRY_COMPARE(studio.window().currentPage()->id(), tw::PageId::Monitor);
    }

    void windowIsPaintedAtOnce()
    {
        QElapsedTimer clock;
        clock.start();
        tw::Studio studio(*qApp, settingsFile(), tw::fixedQuickStart());
        FirstPaint paint;
        studio.window().installEventFilter(&paint);
        studio.window().show();
        QTRY_VERIFY(paint.isPainted);
        qInfo("first paint after %lld ms", static_cast<long long>(clock.elapsed()));
    }

    void everyPageSpeaksKoreanAtOnce()
    {
        tw::Studio studio(*qApp, settingsFile(), tw::fixedQuickStart());
        studio.language().setChoice(tw::Language::Choice::English);
        studio.window().show();
        for (const tw::PageId id : tw::Studio::pages()) {
            studio.window().showPage(id);
            const QString english = studio.window().currentPage()->title();
            studio.language().setChoice(tw::Language::Choice::Korean);
            QTRY_VERIFY(studio.window().currentPage()->title() != english);
            studio.language().setChoice(tw::Language::Choice::English);
            QTRY_COMPARE(studio.window().currentPage()->title(), english);
        }
    }

    void trialSaysHowTheTrainerFailed_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::addColumn<int>("code");
        QTest::newRow("a trainer that is not there") << QByteArray() << int(tw::ErrorCode::Process);
        QTest::newRow("a trainer that fails") << QByteArray("echo no memory >&2; exit 3") << int(tw::ErrorCode::Process);
        QTest::newRow("a trainer that writes nothing") << QByteArray("exit 0") << int(tw::ErrorCode::NotFound);
    }
    void trialSaysHowTheTrainerFailed()
    {
        QFETCH(QByteArray, script);
        QFETCH(int, code);
        tw::AnswerTrial trial;
        trial.start(planWith(script));
        QTRY_COMPARE(trial.state(), tw::AnswerTrial::State::Failed);
        QCOMPARE(int(trial.error().code), code);
    }

    void trialAsksBothModels()
    {
        // With --adapter it answers rightly, without it never.
        tw::AnswerTrial trial;
        trial.start(planWith("out=; text=nonsense\n"
                             "while [ $# -gt 0 ]; do\n"
                             "  [ \"$1\" = --out ] && out=$2\n  [ \"$1\" = --adapter ] && text='{\\\"a\\\": 1}'\n  shift\ndone\n"
                             "printf '{\"text\": \"%s\"}\\n{\"text\": \"%s\"}\\n' \"$text\" \"$text\" > \"$out\""));
        QTRY_VERIFY(trial.state() == tw::AnswerTrial::State::Done || trial.state() == tw::AnswerTrial::State::Failed);
        QVERIFY2(trial.state() == tw::AnswerTrial::State::Done, trial.error().message.c_str());
        QCOMPARE(trial.baseScore().equal, 0);
        QCOMPARE(trial.tunedScore().equal, 2);
    }

    void examplesShowTheDifference()
    {
        using enum tw::AnswerGrade;
        const auto base = scoreOf({Exact, Invalid, Valid, Invalid, Invalid, Invalid});
        const auto tuned = scoreOf({Exact, Exact, Invalid, Equal, Exact, Exact});
        QCOMPARE(tw::tellingRows(base, tuned, 2), (std::vector<std::size_t> {1, 4}));
        QCOMPARE(tw::tellingRows(base, scoreOf({Exact, Exact, Invalid, Invalid, Invalid, Invalid}), 3), (std::vector<std::size_t> {1, 0, 2}));
        QVERIFY(tw::tellingRows({}, {}, 3).empty());
    }

private:
    std::filesystem::path settingsFile() const { return m_folder.filePath(QStringLiteral("studio.ini")).toStdString(); }

    tw::TrialPlan planWith(const QByteArray &script)
    {
        tw::TrialPlan plan;
        const QString folder = m_folder.filePath(QStringLiteral("trial-%1").arg(++m_trials));
        QDir().mkpath(folder);
        const QString trainer = folder + QStringLiteral("/trainer");
        if (!script.isEmpty()) {
            QFile file(trainer);
            if (file.open(QIODevice::WriteOnly))
                file.write("#!/bin/sh\n" + script + "\n");
            file.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
        }
        plan.trainer = trainer.toStdString();
        plan.model = "model";
        plan.adapter = "adapter";
        plan.folder = folder.toStdString();
        plan.cases = {{{{"user", "one"}}, R"({"a":1})"}, {{{"user", "two"}}, R"({"a":1})"}};
        return plan;
    }

    QTemporaryDir m_folder;
    int m_trials = 0;
};

QTEST_MAIN(TestStudio)
#include "tst_studio.moc"
