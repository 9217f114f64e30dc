#include "app/studio/pages/settings/setting_row.h"

#include "app/studio/shell/controls.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace tw {

SettingRow::SettingRow(QWidget *parent) :
    QWidget(parent), m_name(textLabel(TextRole::Label, this)), m_detail(wrappedLabel(TextRole::Caption, this)), m_editors(new QHBoxLayout)
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 8, 0, 0);
    rows->setSpacing(8);
    auto *line = new QHBoxLayout;
    line->setSpacing(16);
    auto *words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_name);
    words->addWidget(m_detail);
    line->addLayout(words, 1);
    m_editors->setSpacing(8);
    line->addLayout(m_editors);
    rows->addLayout(line);
    rows->addWidget(hairline(this));
}

void SettingRow::addEditor(QWidget *editor)
{
    m_editors->addWidget(editor);
}

void SettingRow::setTexts(const QString &name, const QString &detail)
{
    m_name->setText(name);
    m_detail->setText(detail);
    for (int i = 0; i < m_editors->count(); ++i) {
        QWidget *editor = m_editors->itemAt(i)->widget();
        editor->setAccessibleName(name);
        editor->setAccessibleDescription(detail);
    }
}

} // namespace tw
