#include "core/weights/gguf_file.h"
#include "tests/core/weights/weights_fixture.h"

#include <QTemporaryDir>
#include <QTest>

using namespace tw;

Q_DECLARE_METATYPE(tw::ErrorCode)

class TestGgufFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void damagedFiles_data();
    void damagedFiles();
    void messageNamesFileAndPlace();
    void missingFile();
    void readsTypedMetadata();
    void metadataOfAnotherTypeIsNothing();
    void readsTensors_data();
    void readsTensors();
    void survivesDamage();

private:
    Result<GgufFile> openBytes(const QByteArray &bytes)
    {
        const auto file = std::filesystem::path(m_folder.path().toStdString()) / "test.gguf";
        writeBytes(file, bytes);
        return GgufFile::open(file);
    }
    QTemporaryDir m_folder;
};

void TestGgufFile::damagedFiles_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ErrorCode>("code");
    const auto damaged = [](const char *row, const GgufBuilder &file) { QTest::newRow(row) << file.bytes() << ErrorCode::Damaged; };
    const auto unsupported = [](const char *row, const GgufBuilder &file) { QTest::newRow(row) << file.bytes() << ErrorCode::Unsupported; };
    const QByteArray data(64, '\0');

    QTest::newRow("an empty file") << QByteArray() << ErrorCode::Damaged;
    QTest::newRow("three bytes") << QByteArray("GGU") << ErrorCode::Damaged;
    QTest::newRow("a header that stops") << GgufBuilder().bytes().left(20) << ErrorCode::Damaged;
    GgufBuilder file;
    file.magic = 0x12345678;
    damaged("another magic number", file);
    for (const auto &[row, version] : {std::pair("version 1", 1U), {"version 4", 4U}, {"a big-endian file", 0x03000000U}}) {
        file = {};
        file.version = version;
        unsupported(row, file);
    }
    file = {};
    file.extraKeys = ~std::uint64_t(0) / 2;
    damaged("2^63 keys announced", file);
    file = {};
    file.extraTensors = ~std::uint64_t(0) / 2;
    damaged("2^63 tensors announced", file);
    file = GgufBuilder().tensor("t", {4}, 0, data);
    file.extraTensors = 1;
    damaged("one tensor more than there is", file);
    damaged("a key without a name", GgufBuilder().u32("", 1));
    damaged("a key that occurs twice", GgufBuilder().u32("a", 1).u32("a", 1));
    damaged("a value type that does not exist", GgufBuilder().value("a", 13, std::uint64_t(0)));
    damaged("an array of arrays", GgufBuilder().arrayHead("a", 9, 1).tensor("t", {16}, 0, data));
    damaged("an array longer than the file", GgufBuilder().arrayHead("a", 4, 1U << 30));
    damaged("an array whose size overflows", GgufBuilder().arrayHead("a", 12, (~std::uint64_t(0)) / 8 + 2));
    damaged("a list of 2^62 texts", GgufBuilder().arrayHead("a", 8, std::uint64_t(1) << 62));
    damaged("a text longer than the file", GgufBuilder().value("a", 8, std::uint64_t(1) << 40));
    damaged("a text whose length is 2^64-1", GgufBuilder().value("a", 8, ~std::uint64_t(0)));
    damaged("five dimensions", GgufBuilder().tensor("t", {2, 2, 2, 2, 1}, 0, data));
    damaged("a dimension of zero", GgufBuilder().tensor("t", {4, 0}, 0, data));
    damaged("dimensions whose product overflows", GgufBuilder().tensor("t", {1ULL << 32, 1ULL << 32, 4}, 0, data));
    damaged("a dimension of 2^63", GgufBuilder().tensor("t", {1ULL << 63}, 0, data));
    damaged("a type number nobody uses", GgufBuilder().tensor("t", {4}, 999, data));
    unsupported("a Q2_K tensor", GgufBuilder().tensor("t", {256}, 10, QByteArray(84, '\0')));
    unsupported("an MXFP4 tensor", GgufBuilder().tensor("t", {32}, 39, QByteArray(17, '\0')));
    damaged("rows of half a block", GgufBuilder().tensor("t", {16, 2}, 8, QByteArray(34, '\0')));
    damaged("a scalar of a block type", GgufBuilder().tensor("t", {}, 8, QByteArray(34, '\0')));
    damaged("a tensor longer than the file", GgufBuilder().tensor("t", {1024}, 0, data));
    damaged("a tensor that begins past the end", GgufBuilder().tensorAt("t", {4}, 0, 1ULL << 40, data));
    damaged("an offset of 2^64-32", GgufBuilder().tensorAt("t", {4}, 0, ~std::uint64_t(31), data));
    damaged("an offset between two alignments", GgufBuilder().tensorAt("t", {4}, 0, 4, data));
    damaged("two tensors of one name", GgufBuilder().tensor("t", {4}, 0, data).tensor("t", {4}, 0, data));
    damaged("a tensor without a name", GgufBuilder().tensor("", {4}, 0, data));
    damaged("an alignment of zero", GgufBuilder().u32("general.alignment", 0).tensor("t", {4}, 0, data));
    damaged("an alignment that is a text", GgufBuilder().text("general.alignment", "32").tensor("t", {4}, 0, data));
}

void TestGgufFile::damagedFiles()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ErrorCode, code);
    const auto file = openBytes(bytes);
    QVERIFY(!file);
    QCOMPARE(file.error().code, code);
    QVERIFY(file.error().message.find("test.gguf") != std::string::npos);
}

void TestGgufFile::messageNamesFileAndPlace()
{
    // 24 bytes of header, then the key "a" (9 bytes) and its type; the second key begins at 24 + 9 + 4 + 4 = 41.
    const auto file = openBytes(GgufBuilder().u32("a", 1).u32("a", 1).bytes());
    QVERIFY(!file);
    QVERIFY2(file.error().message.find("at byte 41: ") != std::string::npos, file.error().message.c_str());
}

void TestGgufFile::missingFile()
{
    const auto file = GgufFile::open("/nowhere/model.gguf");
    QVERIFY(!file);
    QCOMPARE(file.error().code, ErrorCode::NotFound);
}

void TestGgufFile::readsTypedMetadata()
{
    GgufBuilder builder;
    builder.value<std::uint8_t>("u8", 0, 200).value<std::int8_t>("i8", 1, -3).value<std::uint16_t>("u16", 2, 60000);
    builder.value<std::int16_t>("i16", 3, -300).u32("u32", 4000000000U).value<std::int32_t>("i32", 5, -5);
    builder.value<std::uint64_t>("u64", 10, 1ULL << 40).value<std::int64_t>("i64", 11, -(1LL << 40));
    builder.f32("f32", 1e-5F).value<double>("f64", 12, 0.1).value<std::uint8_t>("yes", 7, 1).text("text", std::string("a\0b", 3));
    builder.texts("texts", {"one", "", "three"}).list<std::int32_t>("ints", 5, {1, -2, 3}).list<float>("floats", 6, {0.1F, -2.5F});
    const auto file = openBytes(builder.bytes());
    QVERIFY2(file.has_value(), file ? "" : file.error().message.c_str());
    QCOMPARE(file->integer("u8").value_or(0), 200);
    QCOMPARE(file->integer("i8").value_or(0), -3);
    QCOMPARE(file->integer("u16").value_or(0), 60000);
    QCOMPARE(file->integer("i16").value_or(0), -300);
    QCOMPARE(file->integer("u32").value_or(0), 4000000000LL);
    QCOMPARE(file->integer("i32").value_or(0), -5);
    QCOMPARE(file->integer("u64").value_or(0), 1LL << 40);
    QCOMPARE(file->integer("i64").value_or(0), -(1LL << 40));
    QVERIFY(file->number("f32") == 1e-5); // not the nearest float of it
    QVERIFY(file->number("f64") == 0.1);
    QVERIFY(file->number("i32") == -5.0);
    QVERIFY(file->boolean("yes") == true);
    QVERIFY(file->string("text") == std::string("a\0b", 3));
    QVERIFY(file->stringList("texts") == (std::vector<std::string> {"one", "", "three"}));
    QVERIFY(file->integerList("ints") == (std::vector<std::int64_t> {1, -2, 3}));
    QVERIFY(file->numberList("floats") == (std::vector<double> {0.1, -2.5}));
    QVERIFY(file->listSize("texts") == 3);
    QCOMPARE(file->keys().size(), std::size_t(15));
}

void TestGgufFile::metadataOfAnotherTypeIsNothing()
{
    GgufBuilder builder;
    builder.u32("number", 7).text("text", "7").texts("texts", {"7"}).list<float>("floats", 6, {7}).value("huge", 10, ~std::uint64_t(0));
    const auto file = openBytes(builder.bytes());
    QVERIFY(file.has_value());
    QVERIFY(!file->integer("missing") && !file->string("missing") && !file->stringList("missing") && !file->listSize("missing"));
    QVERIFY(!file->string("number") && !file->boolean("number") && !file->integerList("number"));
    QVERIFY(!file->integer("text") && !file->number("text") && !file->stringList("text"));
    QVERIFY(!file->string("texts") && !file->integerList("texts") && !file->numberList("texts"));
    QVERIFY(!file->integerList("floats") && !file->stringList("floats"));
    QVERIFY(!file->integer("huge"));
}

void TestGgufFile::readsTensors_data()
{
    QTest::addColumn<quint32>("version");
    QTest::addColumn<quint32>("alignment");
    QTest::newRow("version 3 with the usual alignment") << 3U << 32U;
    QTest::newRow("version 2") << 2U << 32U;
    QTest::newRow("an alignment of 8") << 3U << 8U;
    QTest::newRow("an alignment of 4096") << 3U << 4096U;
}

void TestGgufFile::readsTensors()
{
    QFETCH(quint32, version);
    QFETCH(quint32, alignment);
    GgufBuilder builder;
    builder.version = version;
    builder.alignment = alignment;
    if (alignment != 32)
        builder.u32("general.alignment", alignment);
    builder.floats("first", {3, 2}, {1, 2, 3, 4, 5, 6}).tensor("second", {32, 1, 2}, 8, QByteArray(68, 'x'));
    const auto file = openBytes(builder.bytes());
    QVERIFY2(file.has_value(), file ? "" : file.error().message.c_str());
    QCOMPARE(file->version(), version);
    QCOMPARE(file->tensors().size(), std::size_t(2));
    const GgufTensor *first = file->find("first");
    QVERIFY(first && first->shape == (std::vector<std::int64_t> {2, 3}) && first->bytes == 24);
    QCOMPARE(first->offset % alignment, 0);
    QVERIFY(std::memcmp(file->data(*first).data() + 20, "\0\0\xc0\x40", 4) == 0);
    const GgufTensor *second = file->find("second");
    QVERIFY(second && second->type == StorageType::Q8_0 && second->shape == (std::vector<std::int64_t> {2, 1, 32}));
    QVERIFY(file->data(*second).size() == 68 && file->data(*second)[67] == std::byte('x'));
    QVERIFY(!file->find("third"));
}

void TestGgufFile::survivesDamage()
{
    int opened = 0;
    forEachDamage(tinyLlama::gguf().bytes(), 6000, [&](const std::filesystem::path &path, const QByteArray &bytes) {
        const auto file = GgufFile::open(path);
        if (!file) {
            QVERIFY(file.error().code == ErrorCode::Damaged || file.error().code == ErrorCode::Unsupported);
            return;
        }
        ++opened;
        std::size_t read = 0;
        for (const auto &key : file->keys()) {
            read += std::size_t(file->integer(key).value_or(0) + file->listSize(key).value_or(0));
            read += file->string(key).value_or("").size() + file->stringList(key).value_or(std::vector<std::string>()).size();
            read += file->integerList(key).value_or(std::vector<std::int64_t>()).size();
            read += file->numberList(key).value_or(std::vector<double>()).size();
        }
        for (const auto &tensor : file->tensors()) {
            QVERIFY(elementCount(tensor.shape).value_or(-1) > 0 && tensor.bytes <= bytes.size());
            read += std::size_t(file->data(tensor).front()) + std::size_t(file->data(tensor).back());
        }
        QVERIFY(read > 0);
    });
    QVERIFY(opened > 100 && opened < 5900); // both outcomes occur, or the damage misses its target
}

QTEST_GUILESS_MAIN(TestGgufFile)
#include "tst_gguf_file.moc"
