#pragma once

#include <QWidget>

class QPushButton;
class QVBoxLayout;

namespace tw {

class Theme;

/// A heading that opens and closes what stands below it.
class Fold : public QWidget
{
    Q_OBJECT
public:
    explicit Fold(const Theme &theme, QWidget *parent = nullptr);
    void setTitle(const QString &title);
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }
    void setOpen(bool isOpen);

private:
    const Theme &m_theme;
    QPushButton *m_button;
    QWidget *m_body;
    QVBoxLayout *m_content;
};

} // namespace tw
