#include "app/studio/pages/plan/guide_dialog.h"

#include "app/studio/pages/plan/plan_words.h"
#include "app/studio/shell/controls.h"

#include <QDialogButtonBox>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tw {
namespace {

void addNote(QVBoxLayout *column, const GuideNote &note, const Catalog &catalog, QWidget *parent)
{
    QLabel *head = wrappedLabel(TextRole::Value, parent);
    head->setText(QStringLiteral("%1 · %2").arg(QString::fromStdString(catalog.models[note.model].name), methodText(*methodOf(note.row.method))));
    QLabel *published = wrappedLabel(TextRole::Secondary, parent);
    published->setText(GuideDialog::tr("Published (table %1): “%2”").arg(QString::fromStdString(note.row.table), QString::fromStdString(note.row.published)));
    QLabel *ours = wrappedLabel(TextRole::Body, parent);
    ours->setText(guideNoteText(note, catalog));
    column->addWidget(head);
    column->addWidget(published);
    column->addWidget(ours);
    column->addSpacing(6);
    column->addWidget(hairline(parent));
    column->addSpacing(6);
}

} // namespace

GuideDialog::GuideDialog(const Theme &theme, const std::vector<GuideNote> &notes, const Catalog &catalog, QWidget *parent) : QDialog(parent)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Published requirements that do not hold"));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(24, 20, 24, 16);
    whole->setSpacing(12);
    QLabel *source = wrappedLabel(TextRole::Caption, this);
    source->setText(tr("Figures are those of the hardware guide of 2025. Ours are worked out for sequence 2,048, one row at a time and "
                       "10 million tokens, with prices of the catalogue."));
    whole->addWidget(source);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    auto *body = new QWidget(scroll);
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(0, 0, 12, 0);
    column->setSpacing(3);
    for (const GuideNote &note : notes)
        addNote(column, note, catalog, body);
    column->addStretch(1);
    scroll->setWidget(body);
    whole->addWidget(scroll, 1);
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *close = pushButton(ButtonLook::Plain, this);
    close->setText(tr("Close"));
    buttons->addButton(close, QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    whole->addWidget(buttons);
    resize(theme.scaled(560), theme.scaled(560));
}

} // namespace tw
