#include <QtTest>

#include <QDirIterator>
#include <QRegularExpression>

/// The rules of the house that the compiler does not see: who may include what.
class TestLayering : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void includes_data();
    void includes();
    void everyFolderSaysWhatItIsFor();
};

void TestLayering::includes_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("forbidden");
    QTest::addColumn<QStringList>("exceptions");

    const QString qt = QStringLiteral("^(Q[A-Za-z]+|Qt[A-Za-z]*/.*|q[a-z]+\\.h|qcustomplot\\.h)$");
    const QString torch = QStringLiteral("^(torch|ATen|c10)/");
    QTest::newRow("core never includes Qt") << "core" << qt << QStringList();
    QTest::newRow("remote never includes Qt") << "remote" << qt << QStringList();
    QTest::newRow("the command line never includes Qt") << "app/cli" << qt << QStringList();
    QTest::newRow("only nn and train include Torch") << "core" << torch << QStringList({"core/nn/", "core/train/"});
    QTest::newRow("the app never includes Torch") << "app" << torch << QStringList();
    QTest::newRow("no one includes all of Torch") << "." << QStringLiteral("^torch/(all|torch)\\.h$") << QStringList();
    QTest::newRow("yaml-cpp stays behind config and catalog")
        << "." << QStringLiteral("^yaml-cpp/") << QStringList({"core/config/", "core/catalog/", "tests/"});
    QTest::newRow("SQLite stays behind run") << "." << QStringLiteral("^sqlite3\\.h$") << QStringList({"core/run/", "tests/"});
    QTest::newRow("libcurl stays behind hub") << "." << QStringLiteral("^curl/") << QStringList({"core/hub/", "remote/pods/", "tests/"});
    QTest::newRow("QCustomPlot stays behind charts") << "." << QStringLiteral("^qcustomplot\\.h$") << QStringList({"app/studio/charts/"});
    QTest::newRow("core never includes the app") << "core" << QStringLiteral("^app/") << QStringList();
}

void TestLayering::includes()
{
    QFETCH(QString, folder);
    QFETCH(QString, forbidden);
    QFETCH(QStringList, exceptions);

    const QDir root(QStringLiteral(TUNEWRIGHT_SOURCE_DIR));
    const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"));
    const QRegularExpression rule(forbidden);
    int files = 0;
    for (const QString &part : folder == "." ? QStringList({"app", "core", "remote"}) : QStringList({folder})) {
        QDirIterator it(root.filePath(part), {"*.h", "*.cpp"}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QString path = it.next();
            const QString relative = root.relativeFilePath(path);
            const bool isExcepted = std::any_of(exceptions.begin(), exceptions.end(),
                                                [&](const QString &prefix) { return relative.startsWith(prefix); });
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            ++files;
            while (!isExcepted && !file.atEnd()) {
                const auto match = include.match(QString::fromUtf8(file.readLine()));
                if (match.hasMatch() && rule.match(match.captured(1)).hasMatch())
                    QFAIL(qPrintable(relative + " includes " + match.captured(1)));
            }
        }
    }
    QVERIFY(files > 0 || folder == "remote"); // remote has no sources yet
}

void TestLayering::everyFolderSaysWhatItIsFor()
{
    const QDir root(QStringLiteral(TUNEWRIGHT_SOURCE_DIR));
    QStringList silent;
    for (const char *part : {"app", "core", "packaging", "remote", "tests"}) {
        QDirIterator it(root.filePath(part), {"*.h", "*.cpp", "*.cmake", "CMakeLists.txt"}, QDir::Files, QDirIterator::Subdirectories);
        while (it.hasNext()) {
            const QDir folder = QFileInfo(it.next()).dir();
            if (!folder.exists("README.md"))
                silent << root.relativeFilePath(folder.path());
        }
    }
    silent.removeDuplicates();
    QVERIFY2(silent.isEmpty(), qPrintable("no README.md in " + silent.join(", ")));
}

QTEST_GUILESS_MAIN(TestLayering)
#include "tst_layering.moc"
