#include "core/run/calibration.h"
#include "core/run/run_folder.h"

#include <QtTest>

#include <array>
#include <filesystem>
#include <fstream>
#include <thread>
#include <vector>

namespace {

const char goodAnswer[] = "{\"tokens_per_second\":430.5,\"step_seconds\":[2.4,2.3,2.3],\"peak_bytes\":1900000000,\"flops_share\":0.7,"
                          "\"flops_per_second\":2.9e11,\"dtype\":\"float32\",\"device\":\"cpu\",\"base_bytes\":231000000}";

} // namespace

class TestCalibration : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void damagedAnswers_data();
    void damagedAnswers();
    void missingTrainerIsNamed();
    void failingTrainerGivesItsReason();
    void damagedAnswerIsNotKept();
    void stopEndsTheTrainer();
    void measuringKeepsTheRate();
    void ofTwoAtTheSameTimeOneMeasures();
    void waitingForAnotherCanBeStopped();

private:
    std::filesystem::path trainerThat(const std::string &does);

    std::unique_ptr<QTemporaryDir> m_dir;
    std::filesystem::path m_folder;
    std::filesystem::path m_rateFile;
};

void TestCalibration::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_folder = m_dir->path().toStdString();
    m_rateFile = m_folder / "rate.json";
}

std::filesystem::path TestCalibration::trainerThat(const std::string &does)
{
    const auto program = m_folder / "trainer";
    std::ofstream(program) << "#!/bin/sh\n" << does << '\n';
    std::filesystem::permissions(program, std::filesystem::perms::owner_all);
    return program;
}

void TestCalibration::damagedAnswers_data()
{
    QTest::addColumn<QByteArray>("answer");
    const QByteArray good = goodAnswer;
    QTest::newRow("no output is refused") << QByteArray();
    QTest::newRow("a cut answer is refused") << good.left(40);
    QTest::newRow("a list is refused") << QByteArray("[]");
    QTest::newRow("an answer without rate is refused") << QByteArray(good).replace("flops_per_second", "flops");
    QTest::newRow("a rate of zero is refused") << QByteArray(good).replace("2.9e11", "0");
    QTest::newRow("a negative rate is refused") << QByteArray(good).replace("2.9e11", "-1");
    QTest::newRow("a rate that is a text is refused") << QByteArray(good).replace("2.9e11", "\"2.9e11\"");
    QTest::newRow("an unknown precision is refused") << QByteArray(good).replace("float32", "float31");
}

void TestCalibration::damagedAnswers()
{
    QFETCH(QByteArray, answer);
    const auto rate = tw::rateFromBench(answer.toStdString(), 1);
    QVERIFY(!rate);
    QCOMPARE(int(rate.error().code), int(tw::ErrorCode::Damaged));
}

void TestCalibration::missingTrainerIsNamed()
{
    const auto rate = tw::calibrate(m_folder / "nowhere", "model", {}, m_rateFile);
    QVERIFY(!rate);
    QCOMPARE(int(rate.error().code), int(tw::ErrorCode::NotFound));
    QVERIFY(rate.error().message.find("nowhere") != std::string::npos);
}

void TestCalibration::failingTrainerGivesItsReason()
{
    const auto rate = tw::calibrate(trainerThat("echo first >&2; echo 'no such model' >&2; exit 3"), "model", {}, m_rateFile);
    QVERIFY(!rate);
    QCOMPARE(int(rate.error().code), int(tw::ErrorCode::Process));
    QVERIFY2(rate.error().message.ends_with("ended with code 3: no such model"), rate.error().message.c_str());
}

void TestCalibration::damagedAnswerIsNotKept()
{
    QVERIFY(!tw::calibrate(trainerThat("echo '{}'"), "model", {}, m_rateFile));
    QVERIFY(!std::filesystem::exists(m_rateFile));
}

void TestCalibration::stopEndsTheTrainer()
{
    std::stop_source stop;
    stop.request_stop();
    QElapsedTimer timer;
    timer.start();
    const auto rate = tw::calibrate(trainerThat("sleep 30"), "model", stop.get_token(), m_rateFile);
    QVERIFY(!rate);
    QCOMPARE(int(rate.error().code), int(tw::ErrorCode::Cancelled));
    QVERIFY(timer.elapsed() < 5000);
}

void TestCalibration::measuringKeepsTheRate()
{
    const auto program = trainerThat("echo \"$@\" > " + (m_folder / "arguments").string() + "; echo '" + goodAnswer + "'");
    const auto rate = tw::calibrate(program, "some model.gguf", {}, m_rateFile);
    QVERIFY2(rate, rate ? "" : rate.error().message.c_str());
    QCOMPARE(rate->flopsPerSecond, 2.9e11);
    QCOMPARE(rate->baseMemoryBytes, 231e6);
    QVERIFY(rate->measuredAt > 1.7e9);
    const auto kept = tw::MachineRate::load(m_rateFile);
    QVERIFY(kept);
    QCOMPARE(kept->flopsPerSecond, 2.9e11);
    QFile arguments(QString::fromStdString((m_folder / "arguments").string()));
    QVERIFY(arguments.open(QIODevice::ReadOnly));
    QCOMPARE(arguments.readAll(), QByteArray("bench --model some model.gguf --sequence-len 512 --micro-batch-size 2 --steps 3 --json\n"));
}

void TestCalibration::ofTwoAtTheSameTimeOneMeasures()
{
    const auto calls = m_folder / "calls";
    const auto program = trainerThat("echo x >> " + calls.string() + "; sleep 0.4; echo '" + goodAnswer + "'");
    std::array<double, 3> found {};
    {
        std::vector<std::jthread> askers;
        for (double &rate : found)
            askers.emplace_back([&] { rate = tw::calibrate(program, "model", {}, m_rateFile).value_or(tw::MachineRate()).flopsPerSecond; });
    }
    for (const double rate : found)
        QCOMPARE(rate, 2.9e11);
    QCOMPARE(std::filesystem::file_size(calls), std::uintmax_t(2));
}

void TestCalibration::waitingForAnotherCanBeStopped()
{
    const auto lock = tw::RunLock::acquireFile(m_rateFile.string() + ".lock");
    QVERIFY(lock);
    std::stop_source stop;
    stop.request_stop();
    const auto rate = tw::calibrate(trainerThat("echo '{}'"), "model", stop.get_token(), m_rateFile);
    QVERIFY(!rate);
    QCOMPARE(int(rate.error().code), int(tw::ErrorCode::Cancelled));
}

QTEST_GUILESS_MAIN(TestCalibration)
#include "tst_calibration.moc"
