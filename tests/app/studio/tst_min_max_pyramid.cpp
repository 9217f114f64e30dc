#include "app/studio/charts/min_max_pyramid.h"
#include "app/studio/charts/smoothing.h"

#include <QTest>

#include <cmath>
#include <limits>
#include <random>

using tw::ChartPoint;
using tw::MinMaxPyramid;
using tw::ValueRange;

namespace {

constexpr double nan_ = std::numeric_limits<double>::quiet_NaN();

std::vector<ChartPoint> noise(std::size_t count, unsigned seed, double gapShare = 0)
{
    std::mt19937 random(seed);
    std::normal_distribution<double> value(1.2, 0.3);
    std::uniform_real_distribution<double> share(0, 1);
    std::vector<ChartPoint> points;
    double x = 0;
    for (std::size_t i = 0; i < count; ++i) {
        x += share(random) < 0.1 ? 5.0 : 1.0; // uneven, as time is
        points.push_back({x, share(random) < gapShare ? nan_ : value(random)});
    }
    return points;
}

ValueRange bruteRange(const std::vector<ChartPoint> &points, double from, double to)
{
    ValueRange range;
    for (const ChartPoint &point : points) {
        if (point.x >= from && point.x <= to && std::isfinite(point.y))
            range.include(point.y);
    }
    return range;
}

} // namespace

class TestMinMaxPyramid : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingComesFromNothing()
    {
        MinMaxPyramid pyramid;
        QVERIFY(pyramid.query(0, 10, 100).empty());
        QVERIFY(pyramid.range(0, 10).isEmpty());
        QVERIFY(pyramid.robustRange(0, 10).isEmpty());
        QVERIFY(!pyramid.nearest(3));
        pyramid.append(ChartPoint {1, 2});
        QVERIFY(pyramid.query(5, 2, 100).empty());
        QVERIFY(pyramid.query(0, 2, 0).empty());
        QVERIFY(pyramid.range(nan_, 2).isEmpty());
    }

    void onlyGapsHaveNoRange()
    {
        MinMaxPyramid pyramid;
        for (int i = 0; i < 100; ++i)
            pyramid.append(ChartPoint {double(i), nan_});
        QVERIFY(pyramid.range(0, 100).isEmpty());
        QVERIFY(pyramid.robustRange(0, 100).isEmpty());
        QVERIFY(!pyramid.query(0, 100, 5).empty());
    }

    void extremesSurviveEveryZoom_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<double>("gapShare");
        QTest::newRow("fewer points than pixels") << 50 << 0.0;
        QTest::newRow("a full block and one") << 513 << 0.0;
        QTest::newRow("many points a pixel") << 20000 << 0.0;
        QTest::newRow("one in five is missing") << 20000 << 0.2;
    }
    void extremesSurviveEveryZoom()
    {
        QFETCH(int, count);
        QFETCH(double, gapShare);
        const auto points = noise(std::size_t(count), 7, gapShare);
        MinMaxPyramid pyramid;
        pyramid.append(points);
        std::mt19937 random(11);
        std::uniform_real_distribution<double> place(-10, points.back().x + 10);
        for (int trial = 0; trial < 200; ++trial) {
            double from = place(random);
            double to = place(random);
            if (from > to)
                std::swap(from, to);
            const std::size_t columns = 1 + trial % 700;
            const auto drawn = pyramid.query(from, to, columns);
            QVERIFY(drawn.size() <= 4 * columns + 2);
            QCOMPARE(bruteRange(drawn, from, to), bruteRange(points, from, to));
            QCOMPARE(pyramid.range(from, to), bruteRange(points, from, to));
            QVERIFY(std::is_sorted(drawn.begin(), drawn.end(),
                                   [](const ChartPoint &a, const ChartPoint &b) { return a.x < b.x; }));
        }
    }

    void extremesSurviveInEveryColumn()
    {
        const auto points = noise(30000, 3);
        MinMaxPyramid pyramid;
        pyramid.append(points);
        const double to = points.back().x;
        constexpr std::size_t columns = 640;
        const auto drawn = pyramid.query(0, to, columns);
        for (std::size_t c = 0; c < columns; ++c) {
            const double left = to / columns * double(c);
            const double right = std::nextafter(to / columns * double(c + 1), 0);
            QCOMPARE(bruteRange(drawn, left, right), bruteRange(points, left, right));
        }
    }

    void oneStepSpikeShowsAtEveryZoom()
    {
        MinMaxPyramid pyramid;
        constexpr std::size_t where = 123457;
        for (std::size_t i = 0; i < 1000000; ++i)
            pyramid.append(ChartPoint {double(i), i == where ? 99.0 : 1.0});
        for (double span = 4; span < 2e6; span *= 1.7) {
            const auto drawn = pyramid.query(double(where) - span / 3, double(where) + span, 800);
            QVERIFY(std::any_of(drawn.begin(), drawn.end(), [](const ChartPoint &p) { return p.y == 99.0; }));
            QVERIFY(drawn.size() <= 3202);
        }
    }

    void neighboursOutsideLeadOutOfThePicture()
    {
        MinMaxPyramid pyramid;
        for (int i = 0; i < 10; ++i)
            pyramid.append(ChartPoint {double(i), 1.0});
        const auto drawn = pyramid.query(2.5, 6.5, 100);
        QCOMPARE(drawn.front().x, 2.0);
        QCOMPARE(drawn.back().x, 7.0);
        QCOMPARE(pyramid.query(2.2, 2.4, 100).size(), std::size_t(2));
    }

    void appendingOneByOneEqualsBulk()
    {
        const auto points = noise(5000, 5, 0.05);
        MinMaxPyramid bulk;
        bulk.append(points);
        MinMaxPyramid single;
        for (std::size_t i = 0; i < points.size(); ++i) {
            single.append(points[i]);
            if (i % 97 == 0 && i > 20) { // the smoothed line's tail is taken off and put back all the time
                single.truncate(i - 20);
                for (std::size_t j = i - 20; j <= i; ++j)
                    single.append(points[j]);
            }
        }
        QCOMPARE(single.size(), bulk.size());
        for (double to = 10; to < points.back().x; to *= 1.5) {
            const auto a = bulk.query(0, to, 50);
            const auto b = single.query(0, to, 50);
            QCOMPARE(a.size(), b.size());
            for (std::size_t i = 0; i < a.size(); ++i)
                QVERIFY(a[i] == b[i] || (std::isnan(a[i].y) && std::isnan(b[i].y)));
            QCOMPARE(bulk.range(0, to), single.range(0, to));
        }
    }

    void robustRangeLeavesOneInAThousandOut()
    {
        MinMaxPyramid pyramid;
        for (int i = 0; i < 1000; ++i)
            pyramid.append(ChartPoint {double(i), i == 500 ? 1000.0 : 1.0 + 0.001 * (i % 100)});
        const ValueRange robust = pyramid.robustRange(0, 1000);
        QVERIFY(robust.high < 1.2);
        QVERIFY(robust.low >= 1.0);
        QCOMPARE(pyramid.range(0, 1000).high, 1000.0);
    }

    void nearestPoint()
    {
        MinMaxPyramid pyramid;
        pyramid.append({{1, 0}, {2, 0}, {10, 0}});
        QCOMPARE(*pyramid.nearest(-5), std::size_t(0));
        QCOMPARE(*pyramid.nearest(5), std::size_t(1));
        QCOMPARE(*pyramid.nearest(7), std::size_t(2));
        QCOMPARE(*pyramid.nearest(99), std::size_t(2));
    }

    void smoothingKeepsALevelAndAGap()
    {
        std::vector<ChartPoint> level;
        for (int i = 0; i < 60; ++i)
            level.push_back({double(i), i == 30 ? nan_ : 2.5});
        const auto smooth = tw::smoothed(level, 7);
        QCOMPARE(smooth.size(), level.size());
        for (std::size_t i = 0; i < smooth.size(); ++i) {
            QCOMPARE(smooth[i].x, level[i].x);
            if (i == 30)
                QVERIFY(std::isnan(smooth[i].y));
            else
                QVERIFY(std::abs(smooth[i].y - 2.5) < 1e-12);
        }
    }

    void smoothingIsCentred()
    {
        std::vector<ChartPoint> impulse;
        for (int i = 0; i < 101; ++i)
            impulse.push_back({double(i), i == 50 ? 1.0 : 0.0});
        const auto smooth = tw::smoothed(impulse, 7);
        for (std::size_t d = 1; d < 40; ++d)
            QVERIFY(std::abs(smooth[50 - d].y - smooth[50 + d].y) < 1e-15);
        // The Gaussian of sigma 7 itself: its peak is 1 / (7 sqrt(2 pi)) and it falls to exp(-1/2) of that at sigma.
        QVERIFY(std::abs(smooth[50].y - 1 / (7 * std::sqrt(2 * M_PI))) < 3e-4);
        QVERIFY(std::abs(smooth[57].y / smooth[50].y - std::exp(-0.5)) < 1e-12);
        QCOMPARE(smooth[50 + tw::smoothingReach(7) + 1].y, 0.0);
    }

    void smoothingTheTailEqualsSmoothingAll()
    {
        const auto points = noise(300, 9);
        const auto all = tw::smoothed(points, 7);
        const auto tail = tw::smoothed(points, 7, 260);
        QCOMPARE(tail.size(), std::size_t(40));
        for (std::size_t i = 0; i < tail.size(); ++i)
            QCOMPARE(tail[i].y, all[260 + i].y);
        const auto off = tw::smoothed(points, 0);
        QVERIFY(off == points);
    }

    void spikesAreFoundAndNoiseIsNot()
    {
        auto points = noise(2000, 21);
        QVERIFY(tw::findSpikes(points).empty());
        points[700].y = 6.0;
        points[1500].y = 9.0;
        const auto spikes = tw::findSpikes(points);
        QCOMPARE(spikes.size(), std::size_t(2));
        QCOMPARE(spikes[0].index, std::size_t(700));
        QCOMPARE(spikes[1].index, std::size_t(1500));
        QCOMPARE(tw::findSpikes(points, 6, 701).size(), std::size_t(1));
    }

    void wigglesOfAConvergedCurveAreNoSpikes()
    {
        // A curve that fell from 1.3 to some hundredths, where a batch with a longer answer costs 0.07.
        std::vector<ChartPoint> converged;
        std::mt19937 random(4);
        std::lognormal_distribution<double> wiggle(0, 0.6);
        for (int i = 0; i < 300; ++i)
            converged.push_back({double(i), 1.3 * std::exp(-i / 12.0) + 0.008 * wiggle(random)});
        converged[143].y = 0.066;
        converged[250].y = 0.08;
        QVERIFY(tw::findSpikes(converged).empty());
        converged[200].y = 0.4; // a third of the fall is one, however small its number
        const auto spikes = tw::findSpikes(converged);
        QCOMPARE(spikes.size(), std::size_t(1));
        QCOMPARE(spikes[0].index, std::size_t(200));
    }

    void aLevelHasSpikesOfItsOwnScale()
    {
        std::vector<ChartPoint> level;
        for (int i = 0; i < 200; ++i)
            level.push_back({double(i), 1.2 + 0.001 * (i % 3)});
        level[100].y = 1.25; // 4 % above a level without noise
        level[150].y = 1.35;
        const auto spikes = tw::findSpikes(level);
        QCOMPARE(spikes.size(), std::size_t(1));
        QCOMPARE(spikes[0].index, std::size_t(150));
    }

    void spikesDoNotDependOnHowPointsCame()
    {
        auto points = noise(400, 33);
        points[120].y = 6;
        points[300].y = 7;
        std::vector<tw::Spike> grown;
        std::vector<ChartPoint> known;
        for (const ChartPoint &point : points) {
            known.push_back(point);
            const std::size_t from = known.size() > tw::spikeReach ? known.size() - 1 - tw::spikeReach : 0;
            std::erase_if(grown, [from](const tw::Spike &spike) { return spike.index >= from; });
            for (const tw::Spike &spike : tw::findSpikes(known, 6, from))
                grown.push_back(spike);
        }
        const auto all = tw::findSpikes(points);
        QCOMPARE(grown.size(), all.size());
        for (std::size_t i = 0; i < all.size(); ++i)
            QCOMPARE(grown[i].index, all[i].index);
    }

    void aSteepStartIsNoSpike()
    {
        std::vector<ChartPoint> falling;
        for (int i = 0; i < 200; ++i)
            falling.push_back({double(i), 4 * std::exp(-i / 10.0) + 0.01});
        QVERIFY(tw::findSpikes(falling).empty());
    }
};

QTEST_GUILESS_MAIN(TestMinMaxPyramid)
#include "tst_min_max_pyramid.moc"
