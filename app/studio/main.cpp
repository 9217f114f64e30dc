#include "app/studio/pages/welcome/quick_start_steps.h"
#include "app/studio/studio.h"
#include "core/base/paths.h"
#include "core/run/calibration.h"
#include "core/run/launcher.h"

#include <QApplication>

#include <string_view>

namespace {

/// The speed of this machine, with the model of the open document.
tw::Result<> measureWith(const std::filesystem::path &model, std::stop_token stop)
{
    const auto trainer = tw::LocalLauncher::findTrainer();
    if (!trainer)
        return trainer.error();
    const auto rate = tw::calibrate(*trainer, model, std::move(stop));
    return rate ? tw::Result<>() : tw::Result<>(rate.error());
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 2 && std::string_view(argv[1]) == "--can-show") { // start.sh asks; without a display Qt ends the program
        const QGuiApplication shown(argc, argv);
        return 0;
    }
    QApplication::setApplicationName(QStringLiteral("tunewright"));
    QApplication::setApplicationDisplayName(QStringLiteral("Tunewright"));
    QApplication::setApplicationVersion(QStringLiteral(TUNEWRIGHT_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("tunewright"));
    QApplication application(argc, argv);
    tw::Studio studio(application, tw::configFolder() / "studio.ini", tw::quickStartSteps());
    studio.document().setMeasurement(measureWith);
    studio.keys().read();
    studio.window().show();
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() > 1)
        studio.window().openFile(arguments.at(1));
    return QApplication::exec();
}
