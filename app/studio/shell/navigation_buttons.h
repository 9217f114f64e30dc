#pragma once

#include "app/studio/shell/page.h"

#include <QAbstractButton>

namespace tw {

class Workspace;

/// One page in the navigation: icon, name, badge or shortcut.
class NavigationButton : public QAbstractButton
{
    Q_OBJECT
public:
    NavigationButton(const Theme &theme, PageId page, QWidget *parent);
    void setFolded(bool folded);
    void setBadge(const Badge &badge);
    /// Shown at the right in grey when there is no badge ("Ctrl+,").
    void setHint(const QString &hint) { m_hint = hint; }
    void retranslate();
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void drawBadge(QPainter &painter, const QRect &row) const;
    void drawFoldedBadge(QPainter &painter, const QRect &row) const;

    const Theme &m_theme;
    PageId m_page;
    Badge m_badge;
    QString m_hint;
    bool m_isFolded = false;
};

/// Logo with the open document's name and one line about it; opens the menu of documents.
class DocumentButton : public QAbstractButton
{
    Q_OBJECT
public:
    DocumentButton(const Theme &theme, Workspace &workspace, QWidget *parent);
    void setFolded(bool folded);
    void retranslate();
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const Theme &m_theme;
    Workspace &m_workspace;
    bool m_isFolded = false;
};

/// "Nothing is billing": on every page, also when it is nothing.
class MoneyBox : public QWidget
{
    Q_OBJECT
public:
    MoneyBox(const Theme &theme, QWidget *parent);
    void setFolded(bool folded);
    void retranslate();
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void drawFolded(QPainter &painter) const;

    const Theme &m_theme;
    bool m_isFolded = false;
};

} // namespace tw
