#include "app/studio/shell/bars.h"

#include "app/studio/shell/controls.h"
#include "app/studio/shell/icons.h"
#include "app/studio/shell/number_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace tw {
namespace {

void clearLayout(QLayout *layout)
{
    while (QLayoutItem *item = layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // a click on it may be what brought us here
        }
        delete item;
    }
}

QHBoxLayout *rowLayout(int spacing)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(spacing);
    return row;
}

QWidget *iconLabel(const QString &name, Token token, int size, const Theme &theme, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setPixmap(iconPixmap(name, theme.color(token), size, parent->devicePixelRatioF()));
    label->setFixedSize(size, size);
    return label;
}

} // namespace

HeaderBar::HeaderBar(const Theme &theme, QWidget *parent) :
    QWidget(parent), m_title(textLabel(TextRole::Title, this)), m_subtitle(textLabel(TextRole::Secondary, this)), m_actions(rowLayout(8))
{
    setObjectName(QStringLiteral("header"));
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(24, 0, 24, 0);
    layout->setSpacing(24);
    auto *words = new QVBoxLayout;
    words->setSpacing(1);
    words->addStretch(1);
    words->addWidget(m_title);
    words->addWidget(m_subtitle);
    words->addStretch(1);
    m_subtitle->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout->addLayout(words, 1);
    layout->addLayout(m_actions);
    const auto fit = [this, &theme] { setFixedHeight(qMax(Height, theme.scaled(Height))); };
    connect(&theme, &Theme::changed, this, fit);
    fit();
}

void HeaderBar::showPage(Page &page)
{
    m_title->setText(page.title());
    m_subtitle->setText(page.subtitle());
    const QList<QAction *> actions = page.headerActions();
    if (actions == m_shown)
        return;
    m_shown = actions;
    clearLayout(m_actions);
    for (QAction *action : actions)
        m_actions->addWidget(actionButton(action, this));
}

StatusLine::StatusLine(const Theme &theme, QWidget *parent) :
    QWidget(parent), m_theme(theme), m_left(rowLayout(20)), m_right(rowLayout(20))
{
    setObjectName(QStringLiteral("statusBar"));
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(24, 0, 24, 0);
    layout->addLayout(m_left);
    layout->addStretch(1);
    layout->addLayout(m_right);
    const auto fit = [this] { setFixedHeight(qMax(Height, m_theme.scaled(Height))); };
    connect(&theme, &Theme::changed, this, fit);
    fit();
}

void StatusLine::showTexts(const QList<StatusText> &texts, const QStringList &shortcuts)
{
    clearLayout(m_left);
    clearLayout(m_right);
    for (const StatusText &text : texts) {
        auto *piece = new QWidget(this);
        QHBoxLayout *row = rowLayout(6);
        if (!text.icon.isEmpty())
            row->addWidget(iconLabel(text.icon, text.token, 12, m_theme, this));
        auto *words = new NumberLabel(m_theme, TextSize::Caption,
                                      text.token == Token::Text2 || text.token == Token::Text3 ? QFont::Normal : QFont::DemiBold,
                                      text.token, piece);
        words->setText(text.text);
        row->addWidget(words);
        piece->setLayout(row);
        m_left->addWidget(piece);
    }
    for (const QString &shortcut : shortcuts) {
        QLabel *label = textLabel(TextRole::Caption, this);
        label->setText(shortcut);
        m_right->addWidget(label);
    }
}

FootBar::FootBar(const Theme &theme, QWidget *parent) :
    QWidget(parent), m_theme(theme), m_texts(rowLayout(16)), m_buttons(rowLayout(8)), m_panelButton(pushButton(ButtonLook::Plain, this))
{
    setObjectName(QStringLiteral("footBar"));
    setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(24, 6, 24, 6);
    layout->addLayout(m_texts);
    layout->addStretch(1);
    layout->addLayout(m_buttons);
    m_panelButton->setIcon(icon(QStringLiteral("chevron-left"), Token::Text2, theme));
    m_buttons->addWidget(m_panelButton);
    connect(m_panelButton, &QPushButton::clicked, this, &FootBar::panelRequested);
}

void FootBar::showVerdict(const Verdict &verdict, QAction *primary)
{
    clearLayout(m_texts);
    if (!verdict.main.icon.isEmpty())
        m_texts->addWidget(iconLabel(verdict.main.icon, verdict.main.token, 16, m_theme, this));
    auto *main = new NumberLabel(m_theme, TextSize::Body, QFont::DemiBold, verdict.main.token, this);
    main->setText(verdict.main.text);
    m_texts->addWidget(main);
    for (const QString &fact : verdict.facts) {
        const bool isLast = &fact == &verdict.facts.back();
        auto *label = new NumberLabel(m_theme, TextSize::Body, isLast ? QFont::DemiBold : QFont::Normal,
                                      isLast ? Token::Text : Token::Text2, this);
        label->setText(fact);
        m_texts->addWidget(label);
    }
    m_panelButton->setText(verdict.panelName);
    m_panelButton->setVisible(!verdict.panelName.isEmpty());
    if (primary == m_primary)
        return;
    if (m_primaryButton != nullptr) {
        m_primaryButton->hide();
        m_primaryButton->deleteLater(); // its click may be what brought us here
    }
    m_primary = primary;
    m_primaryButton = primary != nullptr ? actionButton(primary, this) : nullptr;
    if (m_primaryButton != nullptr)
        m_buttons->addWidget(m_primaryButton);
}

} // namespace tw
