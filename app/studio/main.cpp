#include "app/studio/pages/welcome/quick_start_steps.h"
#include "app/studio/studio.h"
#include "core/base/paths.h"

#include <QApplication>

int main(int argc, char **argv)
{
    QApplication::setApplicationName(QStringLiteral("tunewright"));
    QApplication::setApplicationDisplayName(QStringLiteral("Tunewright"));
    QApplication::setApplicationVersion(QStringLiteral(TUNEWRIGHT_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("tunewright"));
    QApplication application(argc, argv);
    tw::Studio studio(application, tw::configFolder() / "studio.ini", tw::quickStartSteps());
    studio.window().show();
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() > 1)
        studio.window().openFile(arguments.at(1));
    return QApplication::exec();
}
