#include "core/base/version.h"
#include "core/catalog/catalog.h"
#include "core/catalog/machine_rate.h"

#include <QtTest>

#include <filesystem>
#include <fstream>
#include <limits>
#include <map>

namespace {

using Files = std::map<std::string, std::string>;

const Files plainMachine = {
    {"proc/meminfo", "MemTotal:       16000000 kB\nMemFree:         1000000 kB\nMemAvailable:   12000000 kB\n"},
    {"proc/self/status", "Name:\tcat\nCpus_allowed:\tff\nCpus_allowed_list:\t0-3,6,8-9\n"},
    {"proc/cpuinfo", "processor\t: 0\nmodel name\t: Some CPU 3000\nflags\t\t: fpu avx2 avx512f\n"},
    {"proc/self/cgroup", "0::/outer/inner\n"},
};

Files with(Files files, const Files &more)
{
    for (const auto &[name, text] : more)
        files[name] = text;
    return files;
}

} // namespace

Q_DECLARE_METATYPE(Files)
Q_DECLARE_METATYPE(std::string)

class TestMachine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void limits_data();
    void limits();
    void vectorUnitsAreNamed_data();
    void vectorUnitsAreNamed();
    void realMachine();
    void damagedRates_data();
    void damagedRates();
    void rateIsKept();
    void unusableRateIsNotKept();
};

void TestMachine::limits_data()
{
    QTest::addColumn<Files>("files");
    QTest::addColumn<int>("cores");
    QTest::addColumn<qint64>("kibTotal");
    QTest::addColumn<qint64>("kibUsable");
    const Files v1 = {{"proc/self/cgroup", "9:name=systemd:/\n4:memory:/a/b\n1:cpu,cpuacct:/a\n"}};
    const qint64 total = 16000000, available = 12000000;
    QTest::newRow("nothing readable gives one core and no memory") << Files() << 1 << qint64(0) << qint64(0);
    QTest::newRow("damaged files give one core and no memory")
        << Files {{"proc/meminfo", "MemTotal: many\n"}, {"proc/self/status", "Cpus_allowed_list:\t9-1,x\n"}, {"proc/self/cgroup", ":\n::\n"}}
        << 1 << qint64(0) << qint64(0);
    QTest::newRow("without groups the affinity mask counts") << plainMachine << 7 << total << available;
    QTest::newRow("groups without limits change nothing")
        << with(plainMachine, {{"sys/fs/cgroup/outer/inner/memory.max", "max\n"}, {"sys/fs/cgroup/outer/inner/cpu.max", "max 100000\n"}})
        << 7 << total << available;
    QTest::newRow("a group's quota limits the cores") << with(plainMachine, {{"sys/fs/cgroup/outer/inner/cpu.max", "250000 100000\n"}})
                                                      << 2 << total << available;
    QTest::newRow("less than one core is one core") << with(plainMachine, {{"sys/fs/cgroup/outer/inner/cpu.max", "50000 100000\n"}})
                                                    << 1 << total << available;
    QTest::newRow("an ancestor's quota limits too") << with(plainMachine, {{"sys/fs/cgroup/outer/cpu.max", "300000 100000\n"}})
                                                    << 3 << total << available;
    QTest::newRow("in a container the mount itself is the group") << with(plainMachine, {{"sys/fs/cgroup/cpu.max", "400000 100000\n"}})
                                                                  << 4 << total << available;
    QTest::newRow("an ancestor's memory limit leaves what is free of it")
        << with(plainMachine, {{"sys/fs/cgroup/outer/memory.max", "1024000000\n"}, {"sys/fs/cgroup/outer/memory.current", "409600000\n"}})
        << 7 << qint64(1000000) << qint64(600000);
    QTest::newRow("unused page cache counts as free")
        << with(plainMachine, {{"sys/fs/cgroup/outer/memory.max", "1024000000\n"},
                               {"sys/fs/cgroup/outer/memory.current", "409600000\n"},
                               {"sys/fs/cgroup/outer/memory.stat", "anon 5\ninactive_file_x 7\ninactive_file 204800000\n"}})
        << 7 << qint64(1000000) << qint64(800000);
    QTest::newRow("version 1 limits memory and cores")
        << with(with(plainMachine, v1), {{"sys/fs/cgroup/memory/a/memory.limit_in_bytes", "2048000000\n"},
                                         {"sys/fs/cgroup/memory/a/memory.usage_in_bytes", "1024000000\n"},
                                         {"sys/fs/cgroup/cpu/a/cpu.cfs_quota_us", "200000\n"},
                                         {"sys/fs/cgroup/cpu/a/cpu.cfs_period_us", "100000\n"}})
        << 2 << qint64(2000000) << qint64(1000000);
    QTest::newRow("version 1 without quota changes nothing")
        << with(with(plainMachine, v1), {{"sys/fs/cgroup/memory/a/memory.limit_in_bytes", "9223372036854771712\n"},
                                         {"sys/fs/cgroup/cpu/a/cpu.cfs_quota_us", "-1\n"},
                                         {"sys/fs/cgroup/cpu/a/cpu.cfs_period_us", "100000\n"}})
        << 7 << total << available;
}

void TestMachine::limits()
{
    QFETCH(Files, files);
    QFETCH(int, cores);
    QFETCH(qint64, kibTotal);
    QFETCH(qint64, kibUsable);
    const QTemporaryDir dir;
    const std::filesystem::path root = dir.path().toStdString();
    for (const auto &[name, text] : files) {
        std::filesystem::create_directories((root / name).parent_path());
        std::ofstream(root / name) << text;
    }
    const tw::GpuEntry machine = tw::thisMachine(root);
    QCOMPARE(machine.cores, cores);
    QCOMPARE(qint64(machine.memoryBytes), kibTotal * 1024);
    QCOMPARE(qint64(machine.usableBytes), kibUsable * 1024);
    QVERIFY(machine.isCpu && machine.priceHour == 0);
    if (!files.empty() && files.contains("proc/cpuinfo"))
        QCOMPARE(QString::fromStdString(machine.name), QString("Some CPU 3000, %1 core%2").arg(cores).arg(cores == 1 ? "" : "s"));
}

void TestMachine::vectorUnitsAreNamed_data()
{
    QTest::addColumn<std::string>("flags");
    QTest::addColumn<std::string>("named");
    QTest::addColumn<bool>("hasBf16");
    const std::string server = "fpu sse2 avx avx2 avx512f avx512dq avx512_vnni";
    QTest::newRow("no processor facts") << std::string() << std::string() << false;
    QTest::newRow("an old one") << std::string("flags\t\t: fpu sse2 avx\n") << std::string() << false;
    QTest::newRow("a laptop's") << std::string("flags\t\t: fpu sse2 avx avx2\n") << std::string("AVX2") << false;
    QTest::newRow("a server's") << "flags\t\t: " + server + "\n" << std::string("AVX-512") << false;
    QTest::newRow("with 16-bit products") << "flags\t\t: " + server + " avx512_bf16\n" << std::string("AVX-512, AVX-512 BF16") << false;
    QTest::newRow("with matrix tiles") << "flags\t\t: " + server + " avx512_bf16 amx_bf16 amx_tile amx_int8\n"
                                       << std::string("AVX-512, AVX-512 BF16, AMX") << true;
    QTest::newRow("tiles for whole numbers only") << "flags\t\t: " + server + " amx_tile amx_int8\n" << std::string("AVX-512") << false;
}

void TestMachine::vectorUnitsAreNamed()
{
    QFETCH(std::string, flags);
    QFETCH(std::string, named);
    QFETCH(bool, hasBf16);
    const QTemporaryDir dir;
    const std::filesystem::path root = dir.path().toStdString();
    std::filesystem::create_directories(root / "proc");
    std::ofstream(root / "proc/cpuinfo") << "processor\t: 0\nmodel name\t: Some CPU 3000\n" << flags;
    const tw::GpuEntry machine = tw::thisMachine(root);
    QCOMPARE(machine.architecture, named);
    QCOMPARE(machine.hasBf16(), hasBf16);
}

void TestMachine::realMachine()
{
    const tw::GpuEntry machine = tw::thisMachine();
    QVERIFY(machine.cores >= 1);
    QVERIFY(machine.usableBytes > 0 && machine.usableBytes <= machine.memoryBytes);
    QVERIFY(machine.fp32Flops > 0);
}

void TestMachine::damagedRates_data()
{
    QTest::addColumn<QByteArray>("text");
    // Whole but for what its row says.
    const QByteArray here = QByteArray::fromStdString(tw::thisProcessor()) + "\",\"version\":\"" + tw::versionText();
    QTest::newRow("an empty file is no rate") << QByteArray();
    QTest::newRow("a cut file is no rate") << QByteArray("{\"flops_per_second\": 1e1");
    QTest::newRow("a list is no rate") << QByteArray("[1]");
    QTest::newRow("another processor's rate is no rate")
        << QByteArray("{\"flops_per_second\":1e11,\"dtype\":\"float32\",\"base_bytes\":1e8,\"processor\":\"Abacus, 1 core\",\"version\":\"")
        + tw::versionText() + "\"}";
    QTest::newRow("the rate of another version's trainer is no rate")
        << "{\"flops_per_second\":1e11,\"dtype\":\"float32\",\"base_bytes\":1e8,\"version\":\"0.0.1\",\"processor\":\""
            + QByteArray::fromStdString(tw::thisProcessor()) + "\"}";
    QTest::newRow("zero is no rate") << "{\"flops_per_second\":0,\"dtype\":\"float32\",\"processor\":\"" + here + "\"}";
    QTest::newRow("an unknown precision is no rate") << "{\"flops_per_second\":1e11,\"dtype\":\"int4\",\"processor\":\"" + here + "\"}";
    QTest::newRow("a text is no rate") << "{\"flops_per_second\":\"1e11\",\"dtype\":\"float32\",\"processor\":\"" + here + "\"}";
}

void TestMachine::damagedRates()
{
    QFETCH(QByteArray, text);
    const QTemporaryDir dir;
    const std::filesystem::path file = dir.filePath("rate.json").toStdString();
    QVERIFY(!tw::MachineRate::load(file));
    std::ofstream(file) << text.toStdString();
    QVERIFY(!tw::MachineRate::load(file));
}

void TestMachine::rateIsKept()
{
    const QTemporaryDir dir;
    const std::filesystem::path file = dir.filePath("new folder/rate.json").toStdString();
    const tw::MachineRate rate {3.5e11, "bfloat16", 2.5e8, 1795254000.5, tw::thisProcessor()};
    QVERIFY(rate.save(file));
    const auto loaded = tw::MachineRate::load(file);
    QVERIFY(loaded);
    QCOMPARE(loaded->flopsPerSecond, rate.flopsPerSecond);
    QCOMPARE(loaded->baseMemoryBytes, rate.baseMemoryBytes);
    QCOMPARE(loaded->measuredAt, rate.measuredAt);
    QVERIFY(loaded->dtype == rate.dtype && loaded->processor == rate.processor);
}

void TestMachine::unusableRateIsNotKept()
{
    const QTemporaryDir dir;
    const std::filesystem::path file = dir.filePath("rate.json").toStdString();
    tw::MachineRate rate {std::numeric_limits<double>::quiet_NaN(), "float32", 0, 0, tw::thisProcessor()};
    QCOMPARE(int(rate.save(file).error().code), int(tw::ErrorCode::InvalidInput));
    QVERIFY(!std::filesystem::exists(file));
}

QTEST_GUILESS_MAIN(TestMachine)
#include "tst_machine.moc"
