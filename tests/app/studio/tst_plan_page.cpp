#include "app/studio/pages/plan/assumptions_form.h"
#include "app/studio/pages/plan/money_dialog.h"
#include "app/studio/pages/plan/plan_csv.h"
#include "app/studio/pages/plan/plan_filter_bar.h"
#include "app/studio/pages/plan/plan_page.h"
#include "app/studio/pages/plan/quote_card.h"
#include "app/studio/shell/tunewright_style.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>

namespace {

const char *const llama = "meta-llama/Llama-3.1-8B";

// A document whose model is not on this machine: the catalogue's entry gives its sizes.
const char *const loraText = "# mine\nbase_model: meta-llama/Llama-3.1-8B # keep\nadapter: lora\nlora_r: 8\nlora_alpha: 16\nlora_target_linear: true\n"
                             "sequence_len: 4096\nsample_packing: true\nmicro_batch_size: 8\ngradient_accumulation_steps: 2\nnum_epochs: 1\n"
                             "learning_rate: 0.0001\noptimizer: adamw_torch_fused\nbf16: auto\ndatasets:\n  - path: rows.jsonl\n    type: chat_template\n"
                             "output_dir: ./out\ntunewright:\n  engine: axolotl\n";

} // namespace

class TestPlanPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        qputenv("XDG_DATA_HOME", m_scratch.path().toLocal8Bit()); // no model on this machine
        tw::dressApplication(*qApp, m_theme);
        const auto catalog = tw::loadCatalog();
        QVERIFY(bool(catalog));
        m_catalog = std::make_shared<const tw::Catalog>(*catalog);
        QFile rows(m_scratch.filePath(QStringLiteral("rows.jsonl")));
        QVERIFY(rows.open(QIODevice::WriteOnly));
        for (int i = 0; i < 400; ++i)
            rows.write(R"({"messages": [{"role": "user", "content": "What is it?"}, {"role": "assistant", "content": "It is an answer that is long enough."}]})"
                       "\n");
        QFile config(configFile());
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write(loraText);
    }

    void theModelKeepsItsPromises()
    {
        tw::PlanModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        tw::PlanFilter filter;
        filter.setSourceModel(&model);
        const QAbstractItemModelTester filterTester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setGrid(grid());
        model.setPromptTuning(true);
        model.setPromptTuning(false);
        filter.setWanted({QStringLiteral("llama"), {}, false});
        QVERIFY(filter.modelCount() > 0 && filter.modelCount() < int(m_catalog->models.size()));
        filter.setWanted({});
        QCOMPARE(filter.modelCount(), int(m_catalog->models.size()));
    }

    void everyModelStandsUnderItsHeading()
    {
        tw::PlanModel model;
        model.setGrid(grid());
        QVERIFY(!model.rowAt(0)); // a heading
        QVERIFY(!(model.flags(model.index(0, 0)) & Qt::ItemIsEnabled));
        int headings = 0;
        for (int row = 0; row < model.rowCount(); ++row)
            headings += model.rowAt(row) ? 0 : 1;
        QCOMPARE(headings, 4);
        QCOMPARE(model.rowCount() - headings, int(m_catalog->models.size()));
    }

    void cellsSayWhatTheyShow_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<int>("method");
        QTest::addColumn<int>("gigabytes");
        QTest::addColumn<int>("look");
        QTest::addColumn<QString>("words");
        QTest::newRow("a small model fits") << QStringLiteral("Qwen/Qwen3-0.6B") << int(tw::Method::QLora) << 24 << int(tw::PlanModel::Fits)
                                            << QStringLiteral("fits");
        QTest::newRow("a whole 8B fits 80 GB") << QString::fromLatin1(llama) << int(tw::Method::Full) << 80 << int(tw::PlanModel::Fits) << QStringLiteral("fits");
        QTest::newRow("a whole 14B needs several of 80 GB") << QStringLiteral("Qwen/Qwen3-14B") << int(tw::Method::Full) << 80 << int(tw::PlanModel::Several)
                                                           << QStringLiteral("cards");
        QTest::newRow("a whole 671B is not on 8 cards") << QStringLiteral("deepseek-ai/DeepSeek-R1") << int(tw::Method::Full) << 141
                                                        << int(tw::PlanModel::Impossible) << QStringLiteral("not on 8 cards");
    }

    void cellsSayWhatTheyShow()
    {
        QFETCH(const QString, model);
        QFETCH(const int, method);
        QFETCH(const int, gigabytes);
        QFETCH(const int, look);
        QFETCH(const QString, words);
        tw::PlanModel plan;
        plan.setGrid(grid());
        const QModelIndex cell = cellIn(plan, model.toStdString(), static_cast<tw::Method>(method), gigabytes);
        QVERIFY(cell.isValid());
        QCOMPARE(cell.data(tw::PlanModel::LookRole).toInt(), look);
        QVERIFY2(cell.data(Qt::AccessibleTextRole).toString().contains(words), qPrintable(cell.data(Qt::AccessibleTextRole).toString()));
        const QString shown = cell.data().toString();
        QVERIFY(look == tw::PlanModel::Fits          ? shown.endsWith(QLatin1Char('%'))
                    : look == tw::PlanModel::Several ? shown.endsWith(QStringLiteral("×"))
                                                     : shown == QStringLiteral("–"));
    }

    void tightCellsAreBetweenTheLimits()
    {
        tw::PlanModel model;
        model.setGrid(grid());
        int tight = 0;
        for (int row = 0; row < model.rowCount(); ++row)
            for (int column = 1; column < model.columnCount(); ++column) {
                const QModelIndex cell = model.index(row, column);
                if (cell.data(tw::PlanModel::LookRole).toInt() != tw::PlanModel::Tight || !model.cellAt(cell))
                    continue;
                const double share = cell.data(tw::PlanModel::ShareRole).toDouble();
                QVERIFY(share > tw::fitsUpTo && share <= tw::tightUpTo);
                ++tight;
            }
        QVERIFY(tight > 0);
    }

    void aColumnIsDecidedByTheCheapestCardThatCan()
    {
        const tw::PlanGrid all = grid();
        for (const tw::PlanRow &row : all.rows) {
            const tw::PlanCell &cell = row.cell(tw::Method::Lora, 0);
            if (!cell.canRun())
                continue;
            for (const std::size_t gpu : all.sizes[0].gpus) {
                const auto count = std::size_t(std::ranges::find(tw::tableCounts, cell.count) - tw::tableCounts.begin());
                const tw::TableCell &other = m_table.at(row.model, tw::Method::Lora, gpu, count);
                QVERIFY(other.obstacle != tw::Obstacle::None || other.dollars >= cell.need.dollars);
            }
        }
    }

    void thisMachineHasColumnsOnlyWhereItTrains()
    {
        tw::PlanModel model;
        model.setGrid(grid());
        const std::size_t here = model.grid().sizes.size() - 1;
        QCOMPARE(model.grid().sizes[here].gigabytes, 0);
        QVERIFY(model.columnOf(tw::Method::Lora, here) > 0 && model.columnOf(tw::Method::Full, here) > 0);
        QCOMPARE(model.columnOf(tw::Method::QLora, here), -1);
        QCOMPARE(model.columnOf(tw::Method::PromptTuning, 0), -1);
        model.setPromptTuning(true);
        QVERIFY(model.columnOf(tw::Method::PromptTuning, 0) > 0);
    }

    void lensesShowMemoryHoursAndDollars()
    {
        tw::PlanModel model;
        model.setGrid(grid());
        const QModelIndex cell = cellIn(model, llama, tw::Method::QLora, 24);
        const tw::PlanCell *planned = model.cellAt(cell);
        QVERIFY(planned && planned->canRun());
        model.setLens(tw::PlanLens::Hours);
        QVERIFY(std::abs(cell.data().toString().toDouble() - double(planned->need.seconds) / 3600) <= 0.5);
        model.setLens(tw::PlanLens::Dollars);
        QVERIFY(std::abs(cell.data().toString().toDouble() - double(planned->need.dollars)) <= 0.5);
        QCOMPARE(cell.data(tw::PlanModel::ShareRole).toDouble(), 0.0);
    }

    void filtersNarrowTheRows()
    {
        tw::PlanModel model;
        model.setGrid(grid());
        tw::PlanFilter filter;
        filter.setSourceModel(&model);
        const auto shown = [&](const tw::PlanFilter::Wanted &wanted) {
            filter.setWanted(wanted);
            return filter.modelCount();
        };
        const int all = shown({});
        QCOMPARE(shown({{}, tw::LicenseKind::Research, false}), all);
        const int commercial = shown({{}, tw::LicenseKind::Conditions, false}), open = shown({{}, tw::LicenseKind::Open, false});
        QVERIFY(open > 0 && open < commercial && commercial < all);
        const int korean = shown({{}, {}, true});
        QVERIFY(korean > 0 && korean < all);
        QVERIFY(shown({QStringLiteral("8B meta"), {}, false}) < shown({QStringLiteral("8B"), {}, false}));
        model.setBudget(0.5);
        const int cheap = shown({});
        QVERIFY(cheap > 0 && cheap < all);
        for (int row = 0; row < filter.rowCount(); ++row)
            if (const tw::PlanRow *one = model.rowAt(filter.mapToSource(filter.index(row, 0)).row()))
                QVERIFY(model.isAffordable(*one));
    }

    void nothingFoundOffersToClearTheFilters()
    {
        Scene scene(*this);
        QVERIFY(scene.isReady());
        auto *search = scene.page.filterBar()->findChild<QLineEdit *>();
        search->setText(QStringLiteral("no such model"));
        QVERIFY(scene.page.table()->isHidden() || !scene.page.table()->isVisible());
        QPushButton *clear = buttonSaying(scene.page, QStringLiteral("Clear the filters"));
        QVERIFY(clear && clear->isVisible());
        clear->click();
        QVERIFY(scene.page.table()->isVisible());
        QCOMPARE(scene.page.filter()->modelCount(), int(m_catalog->models.size()));
    }

    void enterPutsTheChoiceIntoTheDocument()
    {
        Scene scene(*this);
        QVERIFY(scene.isReady());
        const std::string before = scene.session.text();
        const QModelIndex cell = scene.select("Qwen/Qwen3-14B", tw::Method::Full, 80);
        QVERIFY(cell.isValid());
        const tw::PlanCell planned = *scene.page.model()->cellAt(cell);
        QSignalSpy navigated(&scene.page, &tw::Page::navigateRequested);
        scene.page.table()->setFocus();
        QTest::keyClick(scene.page.table(), Qt::Key_Return);
        QTRY_COMPARE(navigated.size(), 1);
        QCOMPARE(scene.session.document().find("base_model")->text, "Qwen/Qwen3-14B");
        QVERIFY(!scene.session.document().find("adapter"));
        QCOMPARE(scene.session.gpu(), scene.page.model()->grid().gpu(planned).key);
        QCOMPARE(scene.session.gpuCount(), planned.count);
        QVERIFY(planned.count > 1 && scene.session.document().find("deepspeed"));
        // Lines that somebody wrote stay: only the adapter's own line went.
        QVERIFY(scene.session.text().find("# mine") != std::string::npos && scene.session.text().find("# keep") != std::string::npos);
        QVERIFY(scene.session.text().find("lora_r: 8") != std::string::npos);
        QVERIFY(scene.session.text().find("micro_batch_size: 8") != std::string::npos);
        scene.session.undoStack()->undo();
        QCOMPARE(scene.session.text(), before);
    }

    void theQuoteIsOfWhatUseWouldWrite()
    {
        Scene scene(*this);
        QVERIFY(scene.isReady());
        scene.select(llama, tw::Method::QLora, 48);
        QVERIFY(scene.page.preview());
        QCOMPARE(scene.page.preview()->config.adapter, tw::TrainConfig::Adapter::QLora);
        QVERIFY(scene.page.preview()->config.loadIn4bit);
        const std::int64_t peak = scene.page.preview()->quote.peakBytes;
        scene.page.usePlan();
        QVERIFY(scene.page.preview()->edits.empty()); // the document says it now
        QCOMPARE(scene.page.preview()->quote.peakBytes, peak);
    }

    void promptTuningIsWrittenSoThatItIsRead()
    {
        Scene scene(*this);
        QVERIFY(scene.isReady());
        buttonSaying(scene.page, QStringLiteral("Show prompt tuning"))->click();
        scene.select(llama, tw::Method::PromptTuning, 48);
        scene.page.usePlan();
        const auto base = tw::planBase(scene.session);
        QVERIFY(bool(base));
        QCOMPARE(tw::methodIn(base->config), tw::Method::PromptTuning);
    }

    void aWayOutEditsItsOwnLinesOnly()
    {
        Scene scene(*this);
        QVERIFY(scene.isReady());
        scene.session.setGpu("rtx_4090");
        QTRY_VERIFY(scene.page.preview() && scene.page.preview()->quote.gpu == "rtx_4090");
        const tw::Quote quote = scene.page.preview()->quote;
        QCOMPARE(quote.fit, tw::Fit::No);
        const auto way = std::ranges::find_if(quote.waysOut, [](const tw::WayOut &one) { return one.gpu == "rtx_4090" && one.count == 1; });
        QVERIFY(way != quote.waysOut.end());
        const std::string before = scene.session.text();
        auto expected = tw::ConfigDocument::parse(before);
        QVERIFY(expected && tw::applyWayOut(*expected, *way));
        scene.page.applyWay(*way);
        QCOMPARE(scene.session.text(), expected->text());
        QVERIFY(scene.page.preview()->quote.fit != tw::Fit::No);
        QTest::keySequence(scene.page.table(), QKeySequence::Undo);
        QTRY_COMPARE(scene.session.text(), before);
    }

    void theFirstWayIsThePrimaryWhereItDoesNotFit()
    {
        Scene scene(*this);
        QVERIFY(scene.isReady());
        scene.session.setGpu("rtx_4090");
        QTRY_COMPARE(scene.page.primaryAction()->text(), QStringLiteral("Apply the first way"));
        auto *card = scene.page.rightPanel()->findChild<tw::QuoteCard *>();
        QPushButton *compare = buttonSaying(*scene.page.rightPanel(), QStringLiteral("Compare offers"));
        QVERIFY(compare && !compare->isHidden());
        compare->click();
        QVERIFY(card->areOffersWanted());
        scene.page.primaryAction()->trigger();
        QVERIFY(!scene.page.preview()->quote.waysOut.empty() || scene.page.preview()->quote.fit != tw::Fit::No);
        QVERIFY(scene.session.undoStack()->canUndo() || scene.session.gpu() != "rtx_4090");
    }

    void everyWayOutAndObstacleHasWords_data()
    {
        QTest::addColumn<QByteArray>("id");
        for (const char *id : {"smaller_micro_batch", "gradient_checkpointing", "chunked_loss", "offload_activations", "optimizer_paged", "optimizer_8bit",
                               "sharding", "offload_optimizer", "fewer_targets", "lower_rank", "qlora", "lora", "shorter_sequences", "engine_axolotl",
                               "smaller_model"})
            QTest::newRow(id) << QByteArray(id);
    }

    void everyWayOutAndObstacleHasWords()
    {
        QFETCH(const QByteArray, id);
        tw::WayOut way;
        way.id = id.toStdString();
        way.gpu = "rtx_4090";
        const QString words = tw::wayOutText(way, *m_catalog);
        QVERIFY(!words.isEmpty() && !words.startsWith(QStringLiteral("Rent"))); // that is of another card
        QVERIFY(!tw::wayOutEffect(way, {}).isEmpty());
    }

    void theTableIsWrittenAsCsv()
    {
        Scene scene(*this);
        QVERIFY(scene.isReady());
        scene.page.filterBar()->findChild<QLineEdit *>()->setText(QStringLiteral("Llama 3.1 8B"));
        const QString file = m_scratch.filePath(QStringLiteral("table.csv"));
        QSignalSpy exported(&scene.page, &tw::PlanPage::exported);
        scene.page.exportTo(file.toStdString());
        QTRY_COMPARE(exported.size(), 1);
        QFile csv(file);
        QVERIFY(csv.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = csv.readAll().trimmed().split('\n');
        const auto &sizes = scene.page.model()->grid().sizes;
        QCOMPARE(lines.size(), 1 + 3 * qsizetype(sizes.size()) - 1); // QLoRA has no column of this machine
        const qsizetype fields = lines.front().count(',');
        for (const QByteArray &line : lines)
            QCOMPARE(line.count(','), fields);
        QVERIFY(lines.at(1).contains("meta-llama/Llama-3.1-8B"));
    }

    void assumptionsChangeTheQuoteAndAreKept()
    {
        Scene scene(*this);
        QVERIFY(scene.isReady());
        scene.select(llama, tw::Method::QLora, 24);
        const tw::Quote before = scene.page.preview()->quote;
        auto *form = scene.page.rightPanel()->findChild<tw::AssumptionsForm *>();
        const auto editors = form->findChildren<QDoubleSpinBox *>();
        editors.at(1)->setValue(600); // minutes rented after the run
        QVERIFY(scene.page.preview()->quote.cost.likely > before.cost.likely + 1);
        QCOMPARE(tw::storedAssumptions(scene.settings).idleSeconds, 36'000.0);
        buttonSaying(*form, QStringLiteral("Reset to the usual figures"))->click();
        QCOMPARE(tw::storedAssumptions(scene.settings).idleSeconds, 0.0);
        QCOMPARE(scene.page.preview()->quote.cost.likely, before.cost.likely);
    }

    void anotherSequenceLengthMakesAnotherTableAndQuote()
    {
        Scene scene(*this);
        QVERIFY(scene.isReady());
        scene.select(llama, tw::Method::QLora, 48);
        const std::int64_t peak = scene.page.preview()->quote.peakBytes, least = scene.page.model()->grid().rows.back().leastBytes[0];
        auto *sequence = scene.page.filterBar()->findChild<QComboBox *>();
        QCOMPARE(sequence->currentData().toInt(), 4096); // the document's
        sequence->setCurrentIndex(sequence->findData(16384));
        Q_EMIT sequence->activated(sequence->currentIndex());
        QVERIFY(scene.page.model()->grid().rows.back().leastBytes[0] > least);
        QVERIFY(scene.page.preview()->quote.peakBytes >= peak);
        scene.page.usePlan();
        QCOMPARE(scene.session.document().find("sequence_len")->text, "16384");
    }

    void figuresThatDoNotHoldAreMarked()
    {
        Scene scene(*this);
        QVERIFY(scene.isReady());
        const tw::PlanFacts facts = tw::readPlanFacts(m_catalog);
        QVERIFY(!facts.notes.empty());
        const std::string noted = m_catalog->models[facts.notes.front().model].id;
        tw::PlanModel &model = *scene.page.model();
        QVERIFY(model.index(model.rowOf(noted), 0).data(tw::PlanModel::NotedRole).toBool());
        QVERIFY(!model.index(model.rowOf("Qwen/Qwen3-0.6B"), 0).data(tw::PlanModel::NotedRole).toBool());
        for (const tw::GuideNote &note : facts.notes)
            QVERIFY(!tw::guideNoteText(note, *m_catalog).isEmpty());
    }

    void adviceBecomesTheChoice()
    {
        Scene scene(*this);
        QVERIFY(scene.isReady());
        scene.select(llama, tw::Method::QLora, 24);
        scene.page.headerActions().at(1)->trigger();
        auto *dialog = scene.page.findChild<tw::MoneyDialog *>();
        QVERIFY(dialog->isVisible());
        QPushButton *use = buttonSaying(*dialog, QStringLiteral("Use"));
        QVERIFY(use);
        use->click();
        QTRY_VERIFY(!dialog->isVisible());
        QVERIFY(scene.page.preview()->choice.model != llama);
    }

private:
    /// The page over a document of its own.
    struct Scene {
        explicit Scene(TestPlanPage &test) :
            folder(), settings(folder.filePath(QStringLiteral("studio.ini")).toStdString()), page(test.m_theme, session, settings)
        {
            session.open(test.configFile().toStdString());
            page.resize(1000, 700);
            page.show();
        }
        bool isReady()
        {
            return QTest::qWaitFor([this] { return session.isOpen() && session.preparation() && page.model()->rowCount() > 0 && page.preview(); }, 20'000);
        }
        QModelIndex select(const std::string &model, tw::Method method, int gigabytes)
        {
            const QModelIndex cell = cellIn(*page.model(), model, method, gigabytes);
            page.table()->setCurrentIndex(page.filter()->mapFromSource(cell));
            return cell;
        }
        QTemporaryDir folder;
        tw::StudioSettings settings;
        tw::DocumentSession session;
        tw::PlanPage page;
    };

    static QModelIndex cellIn(const tw::PlanModel &model, const std::string &id, tw::Method method, int gigabytes)
    {
        const auto &sizes = model.grid().sizes;
        const auto size = std::ranges::find(sizes, gigabytes, &tw::PlanSize::gigabytes);
        return model.index(model.rowOf(id), model.columnOf(method, std::size_t(size - sizes.begin())));
    }

    static QPushButton *buttonSaying(QWidget &parent, const QString &text)
    {
        for (QPushButton *button : parent.findChildren<QPushButton *>())
            if (button->text() == text)
                return button;
        return nullptr;
    }

    [[nodiscard]] QString configFile() const { return m_scratch.filePath(QStringLiteral("run.yaml")); }

    tw::PlanGrid grid()
    {
        tw::TableWork work;
        work.sequenceLen = 4096;
        m_table = tw::makeTable(*m_catalog, work, tw::readPlanFacts(m_catalog).trainedHere);
        return tw::makeGrid(m_catalog, m_table);
    }

    QTemporaryDir m_scratch;
    tw::Theme m_theme;
    std::shared_ptr<const tw::Catalog> m_catalog;
    tw::RequirementsTable m_table;
};

QTEST_MAIN(TestPlanPage)
#include "tst_plan_page.moc"
