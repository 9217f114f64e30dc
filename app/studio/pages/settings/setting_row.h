#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace tw {

/// One setting: its name, one line about it, and its editors at the right; a hairline below.
class SettingRow : public QWidget
{
    Q_OBJECT
public:
    explicit SettingRow(QWidget *parent = nullptr);
    void addEditor(QWidget *editor);
    void setTexts(const QString &name, const QString &detail);

private:
    QLabel *m_name;
    QLabel *m_detail;
    QHBoxLayout *m_editors;
};

} // namespace tw
