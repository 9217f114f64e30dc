#include "app/studio/pages/configure/preset_chooser.h"

#include "app/studio/shell/controls.h"

#include <QCoreApplication>
#include <QFile>
#include <QHBoxLayout>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace tw {
namespace {

/// The first sentences of the presets that come with the program, for the translation; the files themselves are what is shown.
[[maybe_unused]] constexpr const char *translatedLines[] {
    QT_TRANSLATE_NOOP("Presets", "DPO: shows a model pairs of answers, one preferred, and moves it towards those."),
    QT_TRANSLATE_NOOP("Presets", "Full fine-tuning: every weight of a model of 14 billion on one machine with eight cards of 80 GB (A100 or H100)."),
    QT_TRANSLATE_NOOP("Presets", "Korean continued pre-training: lets a model that knows some Korean read much more of it, as plain text."),
    QT_TRANSLATE_NOOP("Presets", "QLoRA on a cluster: two nodes with eight H100 each, as a Kubeflow job starts them."),
    QT_TRANSLATE_NOOP("Presets", "LoRA: the usual start. Teaches a model a task or a manner of answering; the base model itself stays as it is."),
    QT_TRANSLATE_NOOP("Presets", "Memory-tight: LoRA in the least memory this trainer can do with. Slower than `lora.yaml`, and it learns a little less a step."),
    QT_TRANSLATE_NOOP("Presets", "QLoRA: a model of 7 or 8 billion weights on one card with 24 GB (RTX 3090, 4090, L4, A10G)."),
    QT_TRANSLATE_NOOP("Presets", "Quick start: teaches a small model to turn free-text orders into fixed JSON, on this machine, within minutes."),
};

QString firstComment(const std::filesystem::path &path)
{
    QFile file(QString::fromStdString(path.string()));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QString line = QString::fromUtf8(file.readLine(400)).trimmed();
    if (!line.startsWith(QLatin1Char('#')))
        return {};
    QString comment = line.mid(1).trimmed();
    if (!comment.endsWith(QLatin1Char('.'))) // the last sentence goes on in the next line
        comment.truncate(comment.lastIndexOf(QLatin1String(". ")) + 1);
    return QCoreApplication::translate("Presets", comment.toUtf8().constData());
}

} // namespace

std::vector<Preset> readPresets(const std::filesystem::path &folder)
{
    std::vector<Preset> presets;
    std::error_code trouble;
    for (const auto &entry : std::filesystem::directory_iterator(folder, trouble)) {
        if (entry.path().extension() == ".yaml")
            presets.push_back({entry.path(), QString::fromStdString(entry.path().stem().string()), firstComment(entry.path())});
    }
    std::ranges::sort(presets, {}, [](const Preset &preset) { return preset.file; });
    return presets;
}

PresetChooser::PresetChooser(const Theme &theme, std::vector<Preset> presets, QWidget *parent) :
    QDialog(parent), m_presets(std::move(presets)), m_list(new QListWidget(this))
{
    setWindowTitle(tr("New from preset"));
    resize(theme.scaled(600), theme.scaled(520));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(24, 20, 24, 20);
    whole->setSpacing(12);
    QLabel *what = wrappedLabel(TextRole::Secondary, this);
    what->setText(tr("A preset opens as a new configuration. It is never changed itself: saving asks for a name."));
    whole->addWidget(what);
    m_list->setAccessibleName(tr("Presets"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    whole->addWidget(m_list, 1);
    for (const Preset &preset : m_presets)
        addRow(theme, preset);
    m_list->setCurrentRow(0);

    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    QPushButton *cancel = pushButton(ButtonLook::Plain, this);
    cancel->setText(tr("Cancel"));
    QPushButton *open = pushButton(ButtonLook::Primary, this);
    open->setText(tr("Open preset"));
    open->setDefault(true);
    open->setEnabled(!m_presets.empty());
    foot->addWidget(cancel);
    foot->addWidget(open);
    whole->addLayout(foot);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(open, &QPushButton::clicked, this, &PresetChooser::take);
    connect(m_list, &QListWidget::itemDoubleClicked, this, &PresetChooser::take);
    m_list->setFocus();
}

void PresetChooser::addRow(const Theme &theme, const Preset &preset)
{
    auto *item = new QListWidgetItem(m_list);
    item->setData(Qt::AccessibleTextRole, QStringLiteral("%1. %2").arg(preset.name, preset.description));
    auto *row = new QWidget(m_list);
    row->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *column = new QVBoxLayout(row);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(2);
    QLabel *name = textLabel(TextRole::Value, row);
    name->setText(preset.name);
    QLabel *about = wrappedLabel(TextRole::Secondary, row);
    about->setText(preset.description);
    column->addWidget(name);
    column->addWidget(about);
    item->setSizeHint({0, column->totalHeightForWidth(theme.scaled(520))});
    m_list->setItemWidget(item, row);
}

void PresetChooser::take()
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    accept();
    Q_EMIT chosen(m_presets[std::size_t(row)].file);
}

} // namespace tw
