#include "core/plan/guide.h"

#include "core/base/files.h"
#include "core/base/units.h"

#include <QtTest>

#include <cmath>

namespace {

const tw::Catalog &catalog()
{
    static const auto loaded = tw::loadCatalog(TUNEWRIGHT_SOURCE_DIR "/resources/catalog", {});
    return *loaded;
}

const tw::RequirementsTable &table()
{
    static const tw::RequirementsTable made = tw::makeTable(catalog(), {});
    return made;
}

} // namespace

class TestGuide : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void damaged_data();
    void damaged();
    void everyTableIsThere();
    void knownMistakes_data();
    void knownMistakes();
    void pricesAreJudgedApart();
    void adaptersRecompute();
    void aMonth();
    void owning();
    void adviceStaysInTheBudget();
    void startingConfigurations();
};

void TestGuide::damaged_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("no YAML") << "rows: [" << "guide:";
    QTest::newRow("no rows") << "tables: []" << "\"rows\" is missing";
    QTest::newRow("a row that is a word") << "rows:\n  - word\n" << "guide:2: a row is a map";
    QTest::newRow("a row without a table") << "rows:\n  - {kind: figure, published: x}\n" << "needs table";
    QTest::newRow("a requirement without a GPU") << "rows:\n  - {table: A, kind: requirement, published: x, model: m, method: lora}\n" << "needs model";
}

void TestGuide::damaged()
{
    QFETCH(QString, text);
    QFETCH(QString, words);
    const auto rows = tw::parseGuide(text.toStdString(), "guide");
    QVERIFY(!rows);
    QVERIFY2(QString::fromStdString(rows.error().message).contains(words), rows.error().message.c_str());
}

void TestGuide::everyTableIsThere()
{
    const auto text = tw::readFile(TUNEWRIGHT_SOURCE_DIR "/resources/catalog/guide.yaml", tw::MiB);
    QVERIFY(text);
    const auto rows = tw::parseGuide(*text, "guide.yaml");
    QVERIFY2(rows, rows ? "" : rows.error().message.c_str());
    const auto verdicts = tw::judgeGuide(*rows, catalog(), table(), {});
    QCOMPARE(verdicts.size(), rows->size());
    QString tables;
    for (std::size_t i = 0; i < rows->size(); ++i) {
        const QString name = QString::fromStdString((*rows)[i].table);
        if (!tables.contains(name))
            tables += name;
        QVERIFY2(verdicts[i].holds == verdicts[i].reason.empty(), (*rows)[i].published.c_str());
        QVERIFY2(!QString::fromStdString(verdicts[i].reason).contains("lacks"), verdicts[i].reason.c_str());
    }
    QCOMPARE(tables, QString("ABCDEFGH"));
}

void TestGuide::knownMistakes_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("words");
    QTest::newRow("sparse TFLOPS are twice the dense ones")
        << "{table: F, kind: figure, what: bf16_tflops, gpu: h100_sxm, value: 1979, published: x}" << "sparsity";
    QTest::newRow("a card's fp32 rate is not its tensor rate")
        << "{table: F, kind: figure, what: bf16_tflops, gpu: rtx_4090, value: 82, published: x}" << "fp32";
    QTest::newRow("the 5090 draws more") << "{table: F, kind: figure, what: watts, gpu: rtx_5090, value: 450, published: x}" << "575 W";
    QTest::newRow("70B in full does not fit four A100")
        << "{table: A, kind: requirement, model: meta-llama/Llama-3.1-70B, method: full, gpu: a100_80_sxm, counts: [4], published: x}"
        << "it needs";
    QTest::newRow("70B by LoRA does not fit two A100 of 40 GB")
        << "{table: C, kind: requirement, model: meta-llama/Llama-3.1-70B, method: lora, gpu: a100_40_sxm, counts: [2], published: x}"
        << "8 of them hold it";
    QTest::newRow("LoRA is not three times as fast")
        << "{table: D, kind: technique, what: speed, method: lora, share: [2, 3], published: x}" << "at most 1.5 times";
    QTest::newRow("eight H100 are beyond twenty thousand dollars")
        << "{table: H, kind: advice, what: x, gpu: h100_sxm, counts: [4, 8], value: 12000, price: [5000, 20000], published: x}"
        << "8 of them with their machine cost $";
}

void TestGuide::knownMistakes()
{
    QFETCH(QString, row);
    QFETCH(QString, words);
    const auto rows = tw::parseGuide("rows:\n  - " + row.toStdString() + "\n", "guide");
    QVERIFY2(rows, rows ? "" : rows.error().message.c_str());
    const auto verdicts = tw::judgeGuide(*rows, catalog(), table(), {});
    QVERIFY(!verdicts.front().holds);
    QVERIFY2(QString::fromStdString(verdicts.front().reason).contains(words), verdicts.front().reason.c_str());
}

tw::GuideVerdict verdictOn(const std::string &row)
{
    const auto rows = tw::parseGuide("rows:\n  - " + row + "\n", "guide");
    return rows ? tw::judgeGuide(*rows, catalog(), table(), {}).front() : tw::GuideVerdict {false, {}, rows.error().message};
}

void TestGuide::pricesAreJudgedApart()
{
    const std::string row = "{table: B, kind: requirement, model: meta-llama/Llama-3.1-8B, method: qlora, gpu: rtx_4090, counts: [1], published: x, price: ";
    const tw::GuideVerdict cheaper = verdictOn(row + "[20, 40]}"), dearer = verdictOn(row + "[0.01, 0.02]}");
    QVERIFY2(cheaper.holds && cheaper.reason.empty(), cheaper.reason.c_str());
    QVERIFY2(cheaper.price.starts_with("now cheaper: 1 x ") && cheaper.price.find("an hour (2026") != std::string::npos, cheaper.price.c_str());
    QVERIFY2(dearer.holds && dearer.price.starts_with("now dearer: "), dearer.price.c_str());
}

void TestGuide::adaptersRecompute()
{
    const tw::GuideVerdict peak = verdictOn("{table: E, kind: technique, what: peak_gb, model: meta-llama/Llama-2-7b-hf, method: qlora, share: [6, 10], published: x}");
    QVERIFY2(peak.holds, (peak.ours + ": " + peak.reason).c_str());
    const tw::GuideVerdict saved = verdictOn("{table: D, kind: technique, what: memory_saved, method: qlora, share: [0.85, 0.95], published: x}");
    QVERIFY2(saved.holds && saved.ours.starts_with("saves ") && saved.ours.ends_with(" % of the memory"), (saved.ours + ": " + saved.reason).c_str());
    const tw::GuideVerdict small = verdictOn("{table: A, kind: requirement, model: meta-llama/Llama-2-13b-hf, method: lora, gpu: a100_80_sxm, counts: [1], gib: 48, published: x}");
    QVERIFY2(small.holds, small.reason.c_str());
    const tw::GuideVerdict paper = verdictOn("{table: E, kind: requirement, model: meta-llama/Llama-3.1-70B, method: qlora, gpu: rtx_a6000, counts: [1], gib: 48, published: x}");
    QVERIFY2(paper.holds, paper.reason.c_str());
}

void TestGuide::aMonth()
{
    QCOMPARE(tw::monthOf(0.5, 1, 40, 0, 0).sum(), 20.0);
    QCOMPARE(tw::monthOf(0.5, 2, 40, 100, 0.07).sum(), 47.0);
    QCOMPARE(tw::hoursFor(100, 0.5, 2, 100, 0.10), 90.0);
    QCOMPARE(tw::hoursFor(5, 0.5, 2, 100, 0.10), 0.0);
}

void TestGuide::owning()
{
    const tw::GpuEntry *gpu = catalog().findGpu("h100_sxm");
    QVERIFY(gpu);
    tw::OwnershipTerms terms;
    const tw::Ownership few = tw::ownershipOf(*gpu, 25'000, 8, terms);
    QCOMPARE(few.owned, few.hardware + few.power + few.staff - few.resale);
    QCOMPARE(few.rented, gpu->priceHour * 8 * 160 * 36);
    QVERIFY(std::isfinite(few.breakEvenHoursAMonth));
    terms.hoursAMonth = few.breakEvenHoursAMonth; // there both cost the same
    const tw::Ownership even = tw::ownershipOf(*gpu, 25'000, 8, terms);
    QVERIFY2(std::abs(even.owned / even.rented - 1) < 1e-6, qPrintable(QString::number(even.owned / even.rented)));
}

void TestGuide::adviceStaysInTheBudget()
{
    QVERIFY(tw::adviceFor(0.001, table(), catalog()).largest.empty());
    double lastSize = 0;
    for (const double dollars : {2.0, 20.0, 200.0, 2000.0}) {
        const tw::Advice advice = tw::adviceFor(dollars, table(), catalog());
        QVERIFY(!advice.largest.empty() && !advice.stages.empty());
        double spent = 0;
        for (const tw::Stage &stage : advice.stages)
            spent += stage.dollars;
        QVERIFY2(spent <= dollars, qPrintable(QString::number(spent)));
        QVERIFY(std::abs(advice.left - (dollars - spent)) < 1e-9);
        for (const tw::TableRow &row : advice.largest)
            QVERIFY(double(row.cell->dollars) <= dollars && row.cell->obstacle == tw::Obstacle::None);
        const double size = catalog().models[advice.largest.front().model].parametersBillions;
        QVERIFY(size >= lastSize);
        lastSize = size;
    }
}

void TestGuide::startingConfigurations()
{
    const std::string preset = "# mine\nbase_model: a/b # what the preset says of its own model\ndatasets:\n  - {path: d.jsonl, type: alpaca}\nadapter: qlora\n"
                               "load_in_4bit: true\nlora_target_linear: true\n";
    const tw::ModelEntry *model = catalog().findModel("meta-llama/Llama-3.1-8B");
    const tw::GpuEntry *gpu = catalog().findGpu("h100_sxm");
    const std::size_t modelIndex = std::size_t(model - catalog().models.data()), gpuIndex = std::size_t(gpu - catalog().gpus.data());
    QCOMPARE(tw::startingConfig(preset, catalog(), *model, tw::Method::PromptTuning, {}, *gpu, 8, {}).error().code, tw::ErrorCode::Unsupported);
    for (const tw::Method method : {tw::Method::Full, tw::Method::Lora, tw::Method::QLora}) {
        const tw::TableCell &cell = table().at(modelIndex, method, gpuIndex, 3);
        const auto text = tw::startingConfig(preset, catalog(), *model, method, cell, *gpu, 8, {});
        QVERIFY2(text, text ? "" : text.error().message.c_str());
        QVERIFY(text->starts_with("# mine\nbase_model: meta-llama/Llama-3.1-8B\n"));
        QCOMPARE(text->find("load_in_4bit") != std::string::npos, method == tw::Method::QLora);
        QCOMPARE(text->find("deepspeed") != std::string::npos, cell.sharding != tw::TrainConfig::Sharding::None);
        QVERIFY(text->find("tunewright:") != std::string::npos);
    }
}

QTEST_GUILESS_MAIN(TestGuide)
#include "tst_guide.moc"
