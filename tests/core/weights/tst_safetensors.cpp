#include "core/base/files.h"
#include "core/base/json.h"
#include "core/weights/safetensors.h"
#include "tests/core/weights/weights_fixture.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace tw;
namespace fs = std::filesystem;

namespace {

QByteArray safetensorsBytes(const QByteArray &header, const QByteArray &data = {})
{
    QByteArray bytes;
    GgufBuilder::put<std::uint64_t>(bytes, std::uint64_t(header.size()));
    return bytes + header + data;
}

template <typename T>
std::span<const std::byte> bytesOf(const std::vector<T> &values)
{
    return std::as_bytes(std::span(values));
}

const std::vector<float> sixFloats {1, 2, 3, 4, 5, 6};
const std::vector<std::uint16_t> threeBfloats {0x3f80, 0xbf80, 0x4000};
const std::vector<std::int64_t> oneStep {600};

std::vector<TensorBytes> someTensors()
{
    return {{"b.weight", StorageType::BF16, {3}, bytesOf(threeBfloats)},
            {"a.weight", StorageType::F32, {2, 3}, bytesOf(sixFloats)},
            {"step", StorageType::I64, {}, bytesOf(oneStep)},
            {"empty", StorageType::F32, {0, 4}, {}}};
}

} // namespace

class TestSafetensors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void damagedFiles_data();
    void damagedFiles();
    void writesWhatItReads();
    void sameTensorsGiveSameBytes();
    void refusedWrites_data();
    void refusedWrites();
    void failedWriteKeepsTheOldFile();
    void shards();
    void damagedIndex_data();
    void damagedIndex();
    void survivesDamage();

private:
    fs::path at(const std::string &name) const { return fs::path(m_folder.path().toStdString()) / name; }
    QTemporaryDir m_folder;
};

void TestSafetensors::damagedFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("unsupported");
    const auto row = [](const char *name, const QByteArray &bytes, bool unsupported = false) { QTest::newRow(name) << bytes << unsupported; };
    const QByteArray data(16, '\0');
    row("an empty file", {});
    row("seven bytes", "1234567");
    row("a header longer than the file", safetensorsBytes("{}").left(9));
    row("a header of 2^64-1 bytes", QByteArray(8, '\xff') + "{}");
    row("a header that is no JSON", safetensorsBytes("{\"a\":"));
    row("a header that is a list", safetensorsBytes("[]"));
    row("a header nested too deep", safetensorsBytes(QByteArray(100000, '[')));
    row("an entry that is a number", safetensorsBytes("{\"a\":1}"));
    row("metadata that holds a number", safetensorsBytes("{\"__metadata__\":{\"a\":1}}"));
    row("no shape", safetensorsBytes(R"({"a":{"dtype":"F32","data_offsets":[0,16]}})", data));
    row("no place", safetensorsBytes(R"({"a":{"dtype":"F32","shape":[4]}})", data));
    row("three offsets", safetensorsBytes(R"({"a":{"dtype":"F32","shape":[4],"data_offsets":[0,16,16]}})", data));
    row("a negative size", safetensorsBytes(R"({"a":{"dtype":"F32","shape":[-4],"data_offsets":[0,16]}})", data));
    row("a size that is no whole number", safetensorsBytes(R"({"a":{"dtype":"F32","shape":[4.0],"data_offsets":[0,16]}})", data));
    row("sizes whose product overflows to 16", safetensorsBytes(R"({"a":{"dtype":"U8","shape":[4294967296,4294967296,16],"data_offsets":[0,16]}})", data));
    row("an end before the beginning", safetensorsBytes(R"({"a":{"dtype":"F32","shape":[4],"data_offsets":[16,0]}})", data));
    row("a length that does not fit the shape", safetensorsBytes(R"({"a":{"dtype":"F32","shape":[3],"data_offsets":[0,16]}})", data));
    row("an end past the file", safetensorsBytes(R"({"a":{"dtype":"F32","shape":[8],"data_offsets":[0,32]}})", data));
    row("offsets near 2^64", safetensorsBytes(R"({"a":{"dtype":"F32","shape":[4],"data_offsets":[18446744073709551600,18446744073709551615]}})", data));
    row("a hole before the first tensor", safetensorsBytes(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[8,16]}})", data));
    row("bytes of no tensor at the end", safetensorsBytes(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})", data));
    row("two tensors that overlap", safetensorsBytes(R"({"a":{"dtype":"F32","shape":[4],"data_offsets":[0,16]},"b":{"dtype":"F32","shape":[2],"data_offsets":[8,16]}})", data));
    row("a type we do not read", safetensorsBytes(R"({"a":{"dtype":"F8_E4M3","shape":[16],"data_offsets":[0,16]}})", data), true);
}

void TestSafetensors::damagedFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, unsupported);
    writeBytes(at("x.safetensors"), bytes);
    const auto file = SafetensorsFile::open(at("x.safetensors"));
    QVERIFY(!file);
    QCOMPARE(file.error().code, unsupported ? ErrorCode::Unsupported : ErrorCode::Damaged);
    QVERIFY(file.error().message.find("x.safetensors: ") != std::string::npos);
    QVERIFY2(file.error().message.find("byte ") != std::string::npos, file.error().message.c_str());
}

void TestSafetensors::writesWhatItReads()
{
    const auto tensors = someTensors();
    QVERIFY(writeSafetensors(at("w.safetensors"), tensors, {{"format", "pt"}}).has_value());
    const auto file = SafetensorsFile::open(at("w.safetensors"));
    QVERIFY2(file.has_value(), file ? "" : file.error().message.c_str());
    QVERIFY(file->metadata().at("format") == "pt" && file->metadata().size() == 1);
    QCOMPARE(file->tensors().size(), tensors.size());
    for (const auto &tensor : tensors) {
        const TensorInfo *info = file->find(tensor.name);
        QVERIFY(info && info->type == tensor.type && info->shape == tensor.shape);
        QVERIFY(std::ranges::equal(file->data(tensor.name), tensor.bytes));
    }
    std::vector<float> floats(6);
    QVERIFY(file->readFloat("a.weight", floats).has_value());
    QVERIFY(floats == sixFloats);
    QVERIFY(file->readFloat("b.weight", std::span(floats).first(3)).has_value());
    QVERIFY(floats[0] == 1 && floats[1] == -1 && floats[2] == 2);
    QCOMPARE(file->readFloat("step", std::span(floats).first(1)).error().code, ErrorCode::Unsupported);
    QCOMPARE(file->readFloat("a.weight", std::span(floats).first(5)).error().code, ErrorCode::Internal);
    QCOMPARE(file->readFloat("none", floats).error().code, ErrorCode::NotFound);
    QVERIFY(file->data("none").empty());
    // The data section begins on a multiple of 8 and holds I64, F32, BF16 in this order, so each is aligned to its own size.
    const auto raw = readFile(at("w.safetensors"));
    QCOMPARE((raw->size() - 8 - 24 - 6) % 8, std::size_t(0));
    QCOMPARE(file->tensors()[file->tensors().size() - 1].name, std::string("b.weight"));
}

void TestSafetensors::sameTensorsGiveSameBytes()
{
    auto tensors = someTensors();
    QVERIFY(writeSafetensors(at("one.safetensors"), tensors).has_value());
    std::reverse(tensors.begin(), tensors.end());
    QVERIFY(writeSafetensors(at("two.safetensors"), tensors).has_value());
    QVERIFY(*readFile(at("one.safetensors")) == *readFile(at("two.safetensors")));
}

void TestSafetensors::refusedWrites_data()
{
    QTest::addColumn<int>("which");
    QTest::newRow("a quantised type") << 0;
    QTest::newRow("too few bytes for the shape") << 1;
    QTest::newRow("a negative size") << 2;
    QTest::newRow("one name twice") << 3;
    QTest::newRow("the name of the metadata") << 4;
}

void TestSafetensors::refusedWrites()
{
    QFETCH(int, which);
    const TensorBytes good {"a", StorageType::F32, {2, 3}, bytesOf(sixFloats)};
    const std::vector<std::vector<TensorBytes>> cases {
        {{"a", StorageType::Q8_0, {32}, bytesOf(sixFloats)}},
        {{"a", StorageType::F32, {7}, bytesOf(sixFloats)}},
        {{"a", StorageType::F32, {-2, -3}, bytesOf(sixFloats)}},
        {good, good},
        {{"__metadata__", StorageType::F32, {6}, bytesOf(sixFloats)}},
    };
    const auto written = writeSafetensors(at("refused.safetensors"), cases[std::size_t(which)]);
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::InvalidInput);
    QVERIFY(!fs::exists(at("refused.safetensors")));
}

void TestSafetensors::failedWriteKeepsTheOldFile()
{
    QVERIFY(writeFileAtomic(at("old.safetensors"), "old").has_value());
    const std::vector<TensorBytes> wrong {{"a", StorageType::F32, {7}, bytesOf(sixFloats)}};
    QVERIFY(!writeSafetensors(at("old.safetensors"), wrong));
    QCOMPARE(*readFile(at("old.safetensors")), std::string("old"));
    QVERIFY(!writeSafetensors(at("missing/folder.safetensors"), someTensors()));
}

void TestSafetensors::shards()
{
    const fs::path folder = at("sharded");
    QVERIFY(ensureFolder(folder).has_value());
    QCOMPARE(openShards(folder).error().code, ErrorCode::NotFound);
    const auto all = someTensors();
    QVERIFY(writeSafetensors(folder / "one.safetensors", std::span(all).first(2)).has_value());
    QVERIFY(writeSafetensors(folder / "two.safetensors", std::span(all).subspan(2, 1)).has_value());
    writeBytes(folder / "model.safetensors.index.json",
               R"({"metadata":{},"weight_map":{"a.weight":"one.safetensors","b.weight":"one.safetensors","step":"two.safetensors"}})");
    const auto opened = openShards(folder);
    QVERIFY2(opened.has_value(), opened ? "" : opened.error().message.c_str());
    QCOMPARE(opened->files.size(), std::size_t(2));
    QCOMPARE(opened->whereIs.size(), std::size_t(3));
    QVERIFY(opened->files[opened->whereIs.at("step")].find("step"));
}

void TestSafetensors::damagedIndex_data()
{
    QTest::addColumn<QByteArray>("index");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no JSON") << QByteArray("{") << ErrorCode::Damaged;
    QTest::newRow("a list") << QByteArray("[]") << ErrorCode::Damaged;
    QTest::newRow("no weight_map") << QByteArray("{}") << ErrorCode::Damaged;
    QTest::newRow("a file outside the folder") << QByteArray(R"({"weight_map":{"a":"../x.safetensors"}})") << ErrorCode::Damaged;
    QTest::newRow("an absolute path") << QByteArray(R"({"weight_map":{"a":"/etc/passwd"}})") << ErrorCode::Damaged;
    QTest::newRow("a number for a file") << QByteArray(R"({"weight_map":{"a":1}})") << ErrorCode::Damaged;
    QTest::newRow("a part that is not there") << QByteArray(R"({"weight_map":{"a":"gone.safetensors"}})") << ErrorCode::NotFound;
    QTest::newRow("a tensor that its part lacks") << QByteArray(R"({"weight_map":{"zzz":"part.safetensors"}})") << ErrorCode::Damaged;
}

void TestSafetensors::damagedIndex()
{
    QFETCH(QByteArray, index);
    QFETCH(ErrorCode, code);
    const fs::path folder = at("damaged_index");
    QVERIFY(ensureFolder(folder).has_value());
    QVERIFY(writeSafetensors(folder / "part.safetensors", someTensors()).has_value());
    writeBytes(folder / "model.safetensors.index.json", index);
    const auto opened = openShards(folder);
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, code);
}

void TestSafetensors::survivesDamage()
{
    QVERIFY(writeSafetensors(at("whole.safetensors"), someTensors(), {{"format", "pt"}}).has_value());
    const auto whole = readFile(at("whole.safetensors"));
    int opened = 0;
    forEachDamage(QByteArray::fromStdString(*whole), 6000, [&](const fs::path &path, const QByteArray &bytes) {
        const auto file = SafetensorsFile::open(path);
        if (!file)
            return;
        ++opened;
        for (const auto &tensor : file->tensors()) {
            QVERIFY(tensor.elements() <= bytes.size());
            std::vector<float> out(std::size_t(tensor.elements()));
            [[maybe_unused]] const auto read = file->readFloat(tensor.name, out);
        }
    });
    QVERIFY(opened > 100 && opened < 5900);
}

QTEST_GUILESS_MAIN(TestSafetensors)
#include "tst_safetensors.moc"
