#include "core/base/json.h"
#include "core/weights/gguf_blocks.h"
#include "core/weights/half.h"

#include <QTest>

#include <bit>
#include <cmath>
#include <limits>

using namespace tw;

class TestGgufBlocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void halfValues();
    void bfloat16Rounding_data();
    void bfloat16Rounding();
    void wholeNumbersAreRefused();
    void aBlockMadeByHand();
    void recordedBlocks_data();
    void recordedBlocks();
};

/// Every half there is, against its definition.
void TestGgufBlocks::halfValues()
{
    for (int bits = 0; bits < 65536; ++bits) {
        const int exponent = bits >> 10 & 31;
        const int mantissa = bits & 1023;
        double expected = exponent == 0 ? std::ldexp(mantissa, -24) : std::ldexp(1024 + mantissa, exponent - 25);
        if (exponent == 31)
            expected = std::numeric_limits<double>::infinity();
        if (bits & 0x8000)
            expected = -expected;
        const float value = halfToFloat(std::uint16_t(bits));
        if (exponent == 31 && mantissa != 0)
            QVERIFY2(std::isnan(value), qPrintable(QString::number(bits, 16)));
        else
            QVERIFY2(double(value) == expected && std::signbit(value) == bool(bits & 0x8000), qPrintable(QString::number(bits, 16)));
    }
}

void TestGgufBlocks::bfloat16Rounding_data()
{
    QTest::addColumn<quint32>("value");
    QTest::addColumn<quint16>("rounded");
    QTest::newRow("an exact value stays") << 0x3f800000U << quint16(0x3f80);
    QTest::newRow("below the middle goes down") << 0x3f807fffU << quint16(0x3f80);
    QTest::newRow("the middle goes to the even one below") << 0x3f808000U << quint16(0x3f80);
    QTest::newRow("the middle goes to the even one above") << 0x3f818000U << quint16(0x3f82);
    QTest::newRow("above the middle goes up") << 0x3f808001U << quint16(0x3f81);
    QTest::newRow("negative zero keeps its sign") << 0x80000000U << quint16(0x8000);
    QTest::newRow("the largest float becomes infinity") << 0x7f7fffffU << quint16(0x7f80);
    QTest::newRow("infinity stays") << 0xff800000U << quint16(0xff80);
    QTest::newRow("a NaN whose payload is cut off stays a NaN") << 0x7f800001U << quint16(0x7fc0);
    QTest::newRow("a NaN does not round into zero") << 0xffffffffU << quint16(0xffff);
}

void TestGgufBlocks::bfloat16Rounding()
{
    QFETCH(quint32, value);
    QFETCH(quint16, rounded);
    QCOMPARE(floatToBFloat16(std::bit_cast<float>(value)), rounded);
}

void TestGgufBlocks::wholeNumbersAreRefused()
{
    const std::byte bytes[8] {};
    float out[8];
    for (const auto type : {StorageType::I8, StorageType::I16, StorageType::I32, StorageType::I64, StorageType::U8, StorageType::Bool})
        QVERIFY(!widenToFloat(type, bytes, 1, out));
}

/// Q4_1 with d = 2 and m = -1: byte j holds value j in its low and value j + 16 in its high half.
void TestGgufBlocks::aBlockMadeByHand()
{
    std::uint8_t block[20] = {0x00, 0x40, 0x00, 0xbc};
    for (int j = 0; j < 16; ++j)
        block[4 + j] = std::uint8_t(j | (15 - j) << 4);
    float out[32];
    QVERIFY(widenToFloat(StorageType::Q4_1, reinterpret_cast<const std::byte *>(block), 32, out));
    for (int j = 0; j < 16; ++j) {
        QCOMPARE(out[j], 2.0F * float(j) - 1);
        QCOMPARE(out[j + 16], 2.0F * float(15 - j) - 1);
    }
}

void TestGgufBlocks::recordedBlocks_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("type");
    QTest::addColumn<QList<quint32>>("values");
    const auto rows = readJson(TUNEWRIGHT_SOURCE_DIR "/tests/data/gguf_blocks.json");
    QVERIFY2(rows.has_value(), rows ? "" : rows.error().message.c_str());
    for (std::size_t i = 0; i < rows->size(); ++i) {
        const Json &row = (*rows)[i];
        const auto name = row["type"].get<std::string>();
        int type = int(StorageType::F32);
        while (type < int(StorageType::Q6_K) && name != storageTypeName(StorageType(type)))
            ++type;
        QList<quint32> values;
        for (const auto &value : row["values"])
            values.append(value.get<quint32>());
        QTest::addRow("%s block %d", name.c_str(), int(i)) << QByteArray::fromHex(row["bytes"].get<std::string>().c_str()) << type << values;
    }
}

/// Bit for bit what the gguf Python package makes of the same block.
void TestGgufBlocks::recordedBlocks()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, type);
    QFETCH(QList<quint32>, values);
    std::vector<float> out(std::size_t(values.size()));
    QCOMPARE(bytes.size() / blockSize(StorageType(type)).bytes * blockSize(StorageType(type)).elements, values.size());
    QVERIFY(widenToFloat(StorageType(type), reinterpret_cast<const std::byte *>(bytes.constData()), values.size(), out.data()));
    for (qsizetype i = 0; i < values.size(); ++i)
        QVERIFY2(std::bit_cast<quint32>(out[std::size_t(i)]) == values[i], qPrintable(QString("value %1").arg(i)));
}

QTEST_GUILESS_MAIN(TestGgufBlocks)
#include "tst_gguf_blocks.moc"
