#include "app/studio/shell/theme.h"

#include <QApplication>
#include <QWidget>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    tw::Theme theme;
    QApplication::setPalette(theme.palette());
    QWidget window;
    window.show();
    return QApplication::exec();
}
