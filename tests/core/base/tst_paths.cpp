#include "core/base/paths.h"

#include <QTest>

#include <cstdlib>

using namespace tw;

class TestPaths : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void relativeXdgValuesAreIgnored();
    void followXdg();
    void resources();
};

void TestPaths::init()
{
    ::setenv("HOME", "/home/somebody", 1);
    for (const char *variable : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "TUNEWRIGHT_RESOURCES"})
        ::unsetenv(variable);
}

void TestPaths::relativeXdgValuesAreIgnored()
{
    ::setenv("XDG_CONFIG_HOME", "relative", 1);
    ::setenv("XDG_DATA_HOME", "", 1);
    QCOMPARE(configFolder().string(), std::string("/home/somebody/.config/tunewright"));
    QCOMPARE(dataFolder().string(), std::string("/home/somebody/.local/share/tunewright"));
    QCOMPARE(cacheFolder().string(), std::string("/home/somebody/.cache/tunewright"));
    ::unsetenv("HOME");
    QVERIFY(cacheFolder().is_absolute());
}

void TestPaths::followXdg()
{
    ::setenv("XDG_CONFIG_HOME", "/c", 1);
    ::setenv("XDG_DATA_HOME", "/d", 1);
    ::setenv("XDG_CACHE_HOME", "/k", 1);
    QCOMPARE(configFolder().string(), std::string("/c/tunewright"));
    QCOMPARE(dataFolder().string(), std::string("/d/tunewright"));
    QCOMPARE(cacheFolder().string(), std::string("/k/tunewright"));
}

void TestPaths::resources()
{
    QVERIFY(std::filesystem::exists(resourceFolder() / "catalog")); // of the source tree, as this runs from the build tree
    ::setenv("TUNEWRIGHT_RESOURCES", "/elsewhere", 1);
    QCOMPARE(resourceFolder().string(), std::string("/elsewhere"));
}

QTEST_GUILESS_MAIN(TestPaths)
#include "tst_paths.moc"
