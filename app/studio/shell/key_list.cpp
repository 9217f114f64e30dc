#include "app/studio/shell/key_list.h"

#include "app/studio/shell/controls.h"

#include <QGridLayout>

namespace tw {

KeyList::KeyList(QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Keyboard shortcuts"));
    const QList<std::pair<QString, QString>> keys {
        {QStringLiteral("Ctrl+1 … Ctrl+9"), tr("Open a page")},
        {QStringLiteral("Ctrl+,"), tr("Open the settings")},
        {QStringLiteral("Ctrl+K"), tr("Search pages, settings, runs, models, actions")},
        {QStringLiteral("Ctrl+O"), tr("Open a configuration")},
        {QStringLiteral("Ctrl+Enter"), tr("Do what the page's filled button does")},
        {QStringLiteral("F6, Shift+F6"), tr("Go to the next or previous region")},
        {QStringLiteral("F9"), tr("Show or hide the right panel in a narrow window")},
        {QStringLiteral("Esc"), tr("Close what is open on top")},
        {QStringLiteral("Ctrl++, Ctrl+-, Ctrl+0"), tr("Larger, smaller, normal text")},
        {QStringLiteral("Ctrl+F"), tr("Search on this page")},
        {QStringLiteral("S, T, D"), tr("Monitor: curves over steps, time, dollars")},
        {QStringLiteral("L, F, Space"), tr("Monitor: search the log, fit the curves, follow the log")},
        {QStringLiteral("Space, Enter, Delete"), tr("Runs: tick for comparing, open in Monitor, delete")},
        {QStringLiteral("Ctrl+/"), tr("Show this list")},
        {QStringLiteral("Ctrl+Q"), tr("Close the studio; runs go on")},
    };
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(24, 20, 24, 20);
    grid->setHorizontalSpacing(32);
    grid->setVerticalSpacing(10);
    for (int row = 0; row < keys.size(); ++row) {
        QLabel *what = textLabel(TextRole::Body, this);
        what->setText(keys.at(row).second);
        QLabel *how = textLabel(TextRole::Code, this);
        how->setText(keys.at(row).first);
        grid->addWidget(what, row, 0);
        grid->addWidget(how, row, 1);
    }
}

} // namespace tw
