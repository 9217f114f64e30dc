#include "app/studio/forms/field_row.h"

#include "app/studio/forms/field_editor.h"
#include "app/studio/forms/phrase_text.h"
#include "app/studio/models/document_session.h"
#include "app/studio/shell/controls.h"
#include "app/studio/shell/error_text.h"
#include "app/studio/shell/icons.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace tw {
namespace {

/// The value of the file as YAML source, to be written back.
std::string sourceOf(const ConfigNode &value, const std::string &text)
{
    return value.span.end > value.span.offset ? text.substr(value.span.offset, value.span.end - value.span.offset)
                                              : yamlText(value.text);
}

std::string listSource(const ConfigNode &value)
{
    std::vector<std::string> items;
    for (const ConfigNode &item : value.items)
        items.push_back(item.text);
    return yamlList(items);
}

} // namespace

bool isFieldChanged(const DocumentSession &session, const std::string &path)
{
    const ConfigNode *now = session.document().find(path);
    const ConfigNode *before = session.savedDocument().find(path);
    if (!now || !before)
        return now != before;
    return !sameMeaning(*now, *before);
}

FieldRow::FieldRow(const KeyEntry &entry, std::string path, DocumentSession &session, const Theme &theme, QWidget *parent) :
    QWidget(parent), m_entry(entry), m_path(std::move(path)), m_session(session), m_theme(theme), m_label(textLabel(TextRole::Label, this)),
    m_key(textLabel(TextRole::Code, this)), m_was(textLabel(TextRole::Caption, this)), m_reset(new QToolButton(this)),
    m_editor(new FieldEditor(entry, theme, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 3, 0, 3);
    layout->setSpacing(8);
    auto *names = new QVBoxLayout;
    names->setSpacing(1);
    names->addWidget(m_label);
    names->addWidget(m_key);
    layout->addLayout(names, 1);
    layout->addWidget(m_was);
    layout->addWidget(m_reset);
    layout->addWidget(m_editor);
    m_label->setMinimumWidth(40);
    m_key->setMinimumWidth(40);
    m_label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_key->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_reset->setIcon(icon(QStringLiteral("arrow-counterclockwise"), Token::Text2, theme));
    m_reset->setIconSize({12, 12});
    m_reset->setFixedSize(24, 24);
    QSizePolicy keep = m_reset->sizePolicy();
    keep.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(keep);
    connect(m_editor, &FieldEditor::edited, this, &FieldRow::write);
    connect(m_editor, &FieldEditor::focused, this, &FieldRow::focused);
    connect(m_reset, &QToolButton::clicked, this, &FieldRow::reset);
    retranslate();
    refresh();
}

void FieldRow::retranslate()
{
    const QString label = schemaText(m_entry.label);
    m_label->setText(label);
    const QString path = QString::fromStdString(m_path);
    m_key->setText(path.mid(path.lastIndexOf(QLatin1String("].")) < 0 ? 0 : path.lastIndexOf(QLatin1String("].")) + 2)); // its item stands above
    QString help = schemaText(m_entry.help);
    if (*m_entry.reason)
        help += QLatin1Char('\n') + schemaText(m_entry.reason);
    setToolTip(help);
    m_editor->setName(QStringLiteral("%1, %2").arg(label, path), help);
    m_editor->retranslate();
    m_reset->setAccessibleName(tr("Take back the change of %1").arg(label));
    m_reset->setToolTip(tr("Take back this change"));
    refresh();
}

void FieldRow::refresh()
{
    m_editor->showValue(m_session.document().find(m_path));
    m_isChanged = isFieldChanged(m_session, m_path);
    const QString was = valueText(m_session.savedDocument().find(m_path)).left(24);
    m_was->setText(!m_isChanged ? QString() : was.isEmpty() ? tr("was not set") : tr("was %1").arg(was));
    m_reset->setVisible(m_isChanged);
    m_editor->setEnabled(tw::isEnabled(m_entry, m_session.document(), m_path));
    m_label->setEnabled(m_editor->isEnabled());
    update();
}

void FieldRow::setSelected(bool selected)
{
    m_isSelected = selected;
    update();
}

void FieldRow::write()
{
    const std::optional<std::string> yaml = m_editor->yaml();
    const auto done = yaml ? m_session.set(m_path, *yaml) : m_session.unset(m_path);
    if (!done) {
        Q_EMIT failed(errorText(done.error()));
        refresh();
    }
}

void FieldRow::reset()
{
    const ConfigNode *before = m_session.savedDocument().find(m_path);
    Result<> done;
    if (!before)
        done = m_session.unset(m_path);
    else
        done = m_session.set(m_path, before->kind == ConfigNode::Kind::List ? listSource(*before)
                                                                            : sourceOf(*before, m_session.savedDocument().text()));
    if (!done)
        Q_EMIT failed(errorText(done.error()));
}

void FieldRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_isSelected) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Token::Hover));
        painter.drawRoundedRect(rect().adjusted(6, 0, 6, 0), 6, 6);
    }
    if (m_isChanged)
        painter.fillRect(QRect(0, 5, 3, height() - 10), m_theme.color(Token::Accent));
}

} // namespace tw
