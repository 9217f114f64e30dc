#include "app/studio/forms/field_editor.h"

#include "app/studio/forms/field_unit.h"
#include "app/studio/forms/phrase_text.h"
#include "app/studio/shell/controls.h"
#include "app/studio/shell/switch.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QWheelEvent>

#include <algorithm>

namespace tw {
namespace {

constexpr int lineWidth = 180, numberFieldWidth = 128;

bool isNumber(KeyType type)
{
    return type == KeyType::Integer || type == KeyType::Number;
}

QString fromView(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

} // namespace

QString valueText(const ConfigNode *value)
{
    if (!value || value->kind == ConfigNode::Kind::Null || value->kind == ConfigNode::Kind::Map)
        return value && value->kind == ConfigNode::Kind::Map ? QStringLiteral("…") : QString();
    if (value->kind == ConfigNode::Kind::Bool)
        return value->boolean ? QStringLiteral("true") : QStringLiteral("false");
    if (value->kind != ConfigNode::Kind::List)
        return QString::fromStdString(value->text);
    QStringList items;
    for (const ConfigNode &item : value->items)
        items.append(item.isScalar() ? QString::fromStdString(item.text) : QStringLiteral("…"));
    return items.join(QStringLiteral(", "));
}

FieldEditor::FieldEditor(const KeyEntry &entry, const Theme &theme, QWidget *parent) : QWidget(parent), m_entry(entry), m_theme(theme)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    if (entry.type == KeyType::Bool) {
        m_switch = new Switch(theme, this);
        m_input = m_switch;
        connect(m_switch, &Switch::clicked, this, &FieldEditor::edited);
    } else if (entry.type == KeyType::Choice || entry.type == KeyType::BoolOrChoice) {
        makeCombo();
    } else {
        makeLine();
    }
    layout->addWidget(m_input);
    m_input->installEventFilter(this);
    setFocusProxy(m_input);
    FieldEditor::retranslate();
}

void FieldEditor::makeCombo()
{
    m_combo = new QComboBox(this);
    m_combo->setFixedWidth(m_theme.scaled(lineWidth));
    m_combo->setEditable(m_entry.isOpen);
    m_combo->setInsertPolicy(QComboBox::NoInsert);
    m_combo->addItem(QString(), QString());
    if (m_entry.type == KeyType::BoolOrChoice) {
        for (const char *value : {"true", "false"})
            m_combo->addItem(QLatin1String(value), QLatin1String(value));
    }
    for (const std::string_view value : allowedValues(m_entry))
        m_combo->addItem(fromView(value), fromView(value));
    m_input = m_combo;
    connect(m_combo, &QComboBox::activated, this, &FieldEditor::edited);
    if (m_combo->lineEdit())
        connect(m_combo->lineEdit(), &QLineEdit::editingFinished, this, &FieldEditor::edited);
}

void FieldEditor::makeLine()
{
    m_line = new QLineEdit(this);
    m_line->setFixedWidth(m_theme.scaled(isNumber(m_entry.type) ? numberFieldWidth : lineWidth));
    if (isNumber(m_entry.type))
        m_line->setAlignment(Qt::AlignRight);
    m_line->setAcceptDrops(false); // a file that is dropped anywhere is for the window to open
    if (!fieldUnit(m_entry.key).isEmpty()) {
        m_unit = textLabel(TextRole::Caption, m_line);
        m_unit->setAttribute(Qt::WA_TransparentForMouseEvents);
        auto *inside = new QHBoxLayout(m_line);
        inside->setContentsMargins(0, 0, m_theme.scaled(10), 0);
        inside->addWidget(m_unit, 0, Qt::AlignRight | Qt::AlignVCenter);
    }
    m_line->setReadOnly(isBlockLike());
    m_input = m_line;
    connect(m_line, &QLineEdit::editingFinished, this, [this] {
        if (m_line->isModified()) {
            m_line->setModified(false);
            Q_EMIT edited();
        }
    });
}

bool FieldEditor::isBlockLike() const
{
    return m_entry.type == KeyType::Map || m_entry.type == KeyType::Block || m_entry.type == KeyType::BlockList;
}

void FieldEditor::retranslate()
{
    const QString fallback = fromView(m_entry.fallback);
    if (m_unit) {
        m_unit->setText(fieldUnit(m_entry.key));
        m_line->setTextMargins(0, 0, m_unit->sizeHint().width() + 2, 0);
    }
    if (m_line)
        m_line->setPlaceholderText(!fallback.isEmpty() ? fallback : schemaText(m_entry.effective));
    if (m_combo)
        m_combo->setItemText(0, fallback.isEmpty() ? tr("Not set") : tr("Default, %1").arg(fallback));
}

void FieldEditor::setName(const QString &accessibleName, const QString &help)
{
    m_input->setAccessibleName(accessibleName);
    m_input->setAccessibleDescription(help);
}

void FieldEditor::showValue(const ConfigNode *value)
{
    const bool isSet = value && value->kind != ConfigNode::Kind::Null;
    if (m_switch) {
        m_switch->setChecked(isSet ? value->asBool().value_or(false) : m_entry.fallback == "true");
    } else if (m_line) {
        const QString text = valueText(value);
        m_line->setReadOnly(isBlockLike() || text.contains(QStringLiteral("…"))); // blocks are for the text
        if (m_line->text() != text || m_line->isModified())
            m_line->setText(text);
    } else {
        const QString text = valueText(value);
        int index = isSet ? m_combo->findData(text) : 0;
        if (index < 0) { // a value of another engine, or one that the checks complain about
            m_combo->addItem(text, text);
            index = m_combo->count() - 1;
        }
        m_combo->setCurrentIndex(index);
    }
}

std::optional<std::string> FieldEditor::yaml() const
{
    if (m_switch)
        return yamlBool(m_switch->isChecked());
    if (m_line)
        return yamlOfLine(m_line->text().trimmed());
    const bool isListed = m_combo->currentText() == m_combo->itemText(m_combo->currentIndex());
    const QString value = isListed ? m_combo->currentData().toString() : m_combo->currentText().trimmed();
    if (value.isEmpty())
        return std::nullopt;
    if (m_entry.type == KeyType::BoolOrChoice && (value == QLatin1String("true") || value == QLatin1String("false")))
        return value.toStdString();
    return yamlText(value.toStdString());
}

std::optional<std::string> FieldEditor::yamlOfLine(const QString &text) const
{
    static const QRegularExpression number(QStringLiteral("^[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d+)?$"));
    static const QRegularExpression comma(QStringLiteral("\\s*,\\s*"));
    if (text.isEmpty())
        return std::nullopt;
    if (m_entry.type == KeyType::TextList) {
        std::vector<std::string> items;
        for (const QString &item : text.split(comma, Qt::SkipEmptyParts))
            items.push_back(item.toStdString());
        return yamlList(items);
    }
    if (m_entry.type == KeyType::NumberList) {
        const QStringList items = text.split(comma, Qt::SkipEmptyParts);
        const bool isNumbers = std::ranges::all_of(items, [](const QString &item) { return number.match(item).hasMatch(); });
        return isNumbers ? "[" + items.join(QStringLiteral(", ")).toStdString() + "]" : yamlText(text.toStdString());
    }
    if (m_entry.type == KeyType::Any) {
        const bool isLiteral = text == QLatin1String("true") || text == QLatin1String("false") || text.startsWith(QLatin1Char('['));
        if (isLiteral || number.match(text).hasMatch())
            return text.toStdString();
    }
    // A number stays as it was typed: "2e-4" is how people write rates. Anything else becomes text, and a finding says so.
    if (isNumber(m_entry.type) && number.match(text).hasMatch())
        return text.toStdString();
    return yamlText(text.toStdString());
}

bool FieldEditor::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        Q_EMIT focused();
    // The wheel scrolls the form; it never changes a value that lies under the pointer by chance.
    if (event->type() == QEvent::Wheel && m_combo) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace tw
