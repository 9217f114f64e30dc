// tunewright-shots OUTDIR [PAGE|all [ZOOM [CONFIG]]]: pictures of every page, light and dark, English and Korean, wide and in the smallest
// window. Looked at by people; the quick start is one with fixed figures.
#include "app/studio/studio.h"
#include "tests/app/studio/fixed_quick_start.h"

#include <QApplication>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

namespace {

const char *fileNameOf(tw::PageId page)
{
    static const char *const names[] {"welcome", "plan", "data", "configure", "launch", "monitor", "runs", "machines", "playground", "pipelines",
                                      "settings"};
    return names[static_cast<int>(page)];
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    if (argc < 2) {
        std::fputs("Say a folder for the pictures: tunewright-shots OUTDIR [PAGE|all [ZOOM [CONFIG]]]\n", stderr);
        return 2;
    }
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    folder.mkpath(QStringLiteral("."));
    const QTemporaryDir scratch;
    qputenv("XDG_DATA_HOME", scratch.path().toLocal8Bit()); // no runs but those of a test
    tw::Studio studio(application, scratch.filePath(QStringLiteral("studio.ini")).toStdString(), tw::fixedQuickStart());
    tw::MainWindow &window = studio.window();
    if (argc > 3)
        studio.theme().setZoom(QByteArray(argv[3]).toInt());
    if (argc > 4)
        studio.document().open(argv[4]);
    window.show();
    for (const tw::PageId page : tw::Studio::pages()) {
        if (argc > 2 && qstrcmp(argv[2], "all") != 0 && qstrcmp(argv[2], fileNameOf(page)) != 0)
            continue;
        for (const auto language : {tw::Language::Choice::English, tw::Language::Choice::Korean}) {
            studio.language().setChoice(language);
            for (const auto mode : {tw::Theme::Mode::Light, tw::Theme::Mode::Dark}) {
                studio.theme().setMode(mode);
                for (const QSize size : {QSize(1440, 900), QSize(1024, 700)}) {
                    window.resize(size);
                    window.showPage(page);
                    QTest::qWait(400); // what is read in the background arrives
                    const QString name = QStringLiteral("%1-%2-%3-%4.png")
                                             .arg(QLatin1String(fileNameOf(page)),
                                                  language == tw::Language::Choice::Korean ? QStringLiteral("ko") : QStringLiteral("en"),
                                                  mode == tw::Theme::Mode::Dark ? QStringLiteral("dark") : QStringLiteral("light"))
                                             .arg(size.width());
                    if (!window.grab().save(folder.filePath(name)))
                        return 1;
                }
            }
        }
    }
    return 0;
}
