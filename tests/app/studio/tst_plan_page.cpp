#include "app/studio/pages/plan/plan_page.h"
#include "app/studio/shell/tunewright_style.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

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
        m_catalog = *catalog;
    }

    void theModelKeepsItsPromises()
    {
        tw::PlanModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        tw::PlanFilter filter;
        filter.setSourceModel(&model);
        const QAbstractItemModelTester filterTester(&filter, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setTable(table(2048));
        QCOMPARE(model.rowCount(), int(m_catalog.models.size()));
        filter.setSearch(QStringLiteral("llama"));
        QVERIFY(filter.rowCount() > 0 && filter.rowCount() < model.rowCount());
        filter.setSearch(QStringLiteral("no such model"));
        QCOMPARE(filter.rowCount(), 0);
        filter.setSearch({});
        filter.setKoreanOnly(true);
        QVERIFY(filter.rowCount() > 0 && filter.rowCount() < model.rowCount());
    }

    void columnsAndPlacesAgree()
    {
        tw::PlanModel model;
        model.setTable(table(2048));
        const int sizes = int(model.table().sizes.size());
        QCOMPARE(model.table().sizes.back().gib, 0); // this machine
        for (const auto method : {tw::PlanMethod::Lora, tw::PlanMethod::Full}) {
            for (int size = 0; size < sizes; ++size) {
                const tw::PlanModel::Place place = model.placeOf(model.columnOf(method, size));
                QCOMPARE(place.kind, tw::PlanModel::Cell);
                QCOMPARE(place.method, method);
                QCOMPARE(place.size, size);
            }
        }
    }

    void cellsSayInWordsWhatTheyShow()
    {
        tw::PlanModel model;
        model.setTable(table(2048));
        const QModelIndex small = model.index(0, model.columnOf(tw::PlanMethod::Lora, 0));
        QVERIFY(small.data().toString().endsWith(QLatin1Char('%')));
        QVERIFY(small.data(Qt::AccessibleTextRole).toString().contains(QLatin1String("fits")));
        const QModelIndex large = model.index(model.rowCount() - 1, model.columnOf(tw::PlanMethod::Full, 0));
        QCOMPARE(large.data().toString(), QStringLiteral("–"));
        QVERIFY(large.data(Qt::AccessibleTextRole).toString().contains(QLatin1String("does not fit")));
    }

    void longerSequencesNeedMore()
    {
        const tw::PlanTable small = table(512), large = table(16384);
        for (std::size_t row = 0; row < small.rows.size(); ++row)
            QVERIFY(small.rows[row].cardPeakBytes[0] < large.rows[row].cardPeakBytes[0]);
    }

    void enterPutsTheChoiceIntoTheDocument()
    {
        tw::DocumentSession session;
        tw::PlanPage page(m_theme, session);
        page.resize(1000, 700);
        page.show();
        QTRY_VERIFY(page.model()->rowCount() > 0);
        QTRY_VERIFY(session.isOpen());
        const QByteArray before = QByteArray::fromStdString(session.text());
        const int last = page.model()->rowCount() - 1;
        page.table()->setCurrentIndex(page.table()->model()->index(last, page.model()->columnOf(tw::PlanMethod::Full, 0)));
        QSignalSpy navigated(&page, &tw::Page::navigateRequested);
        page.table()->setFocus();
        QTest::keyClick(page.table(), Qt::Key_Return);
        QTRY_COMPARE(navigated.size(), 1);
        QCOMPARE(session.document().find("base_model")->text, page.model()->table().rows[std::size_t(last)].id);
        QVERIFY(!session.document().find("adapter"));
        QCOMPARE(session.gpu(), page.model()->table().rows[std::size_t(last)].cells[1][0].gpu);
        session.undoStack()->undo();
        QCOMPARE(QByteArray::fromStdString(session.text()), before);
    }

private:
    tw::PlanTable table(std::int64_t length) const
    {
        return tw::makePlanTable(m_catalog, length, tw::guessData(tw::smallestSetting(tw::PlanMethod::Lora, length), 1'000'000), {});
    }

    QTemporaryDir m_scratch;
    tw::Theme m_theme;
    tw::Catalog m_catalog;
};

QTEST_MAIN(TestPlanPage)
#include "tst_plan_page.moc"
