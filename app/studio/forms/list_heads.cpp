#include "app/studio/forms/list_heads.h"

#include "app/studio/forms/phrase_text.h"
#include "app/studio/models/document_session.h"
#include "app/studio/shell/controls.h"
#include "app/studio/shell/error_text.h"
#include "app/studio/shell/icons.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace tw {

ListHead::ListHead(const KeyEntry &entry, std::string firstKey, DocumentSession &session, QWidget *parent) :
    QWidget(parent), m_entry(entry), m_firstKey(std::move(firstKey)), m_session(session), m_label(textLabel(TextRole::Value, this)),
    m_key(textLabel(TextRole::Code, this)), m_note(textLabel(TextRole::Caption, this)), m_add(pushButton(ButtonLook::Small, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 0, 4);
    row->setSpacing(8);
    auto *names = new QVBoxLayout;
    names->setSpacing(1);
    names->addWidget(m_label);
    names->addWidget(m_key);
    row->addLayout(names, 1);
    row->addWidget(m_note);
    row->addWidget(m_add);
    m_key->setText(QString::fromUtf8(entry.key.data(), qsizetype(entry.key.size())));
    connect(m_add, &QPushButton::clicked, this, [this] {
        const std::string list(m_entry.key);
        if (const auto done = m_session.addItem(list, m_firstKey); !done)
            Q_EMIT failed(errorText(done.error()));
        else
            Q_EMIT added(m_session.document().find(list)->items.size() - 1);
    });
    retranslate();
}

void ListHead::setCount(std::size_t count, std::size_t shown)
{
    m_note->setText(count > shown ? tr("%1 in all, the first %2 are here").arg(count).arg(shown) : QString());
}

void ListHead::retranslate()
{
    const QString label = schemaText(m_entry.label);
    m_label->setText(label);
    setToolTip(schemaText(m_entry.help));
    m_add->setText(tr("Add"));
    m_add->setAccessibleName(tr("Add to %1").arg(label));
}

ItemHead::ItemHead(const KeyEntry &entry, std::size_t item, DocumentSession &session, const Theme &theme, QWidget *parent) :
    QWidget(parent), m_entry(entry), m_list(entry.key), m_item(item), m_session(session), m_theme(theme), m_fold(new QToolButton(this)),
    m_up(new QToolButton(this)), m_down(new QToolButton(this)), m_remove(new QToolButton(this)),
    m_place(textLabel(TextRole::Code, this)), m_name(textLabel(TextRole::Label, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(6, 4, 0, 2);
    row->setSpacing(4);
    row->addWidget(m_fold);
    row->addWidget(m_name, 1);
    row->addWidget(m_place);
    row->addWidget(m_up);
    row->addWidget(m_down);
    row->addWidget(m_remove);
    m_name->setMinimumWidth(40);
    m_name->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_place->setText(QStringLiteral("[%1]").arg(item));
    const auto dress = [&theme](QToolButton *button, const char *name) {
        button->setIcon(icon(QLatin1String(name), Token::Text2, theme));
        button->setIconSize({14, 14});
        button->setFixedSize(26, 26);
    };
    dress(m_fold, "chevron-down");
    dress(m_up, "chevron-up");
    dress(m_down, "chevron-down");
    dress(m_remove, "trash");
    m_up->setObjectName(QStringLiteral("up"));
    m_down->setObjectName(QStringLiteral("down"));
    m_remove->setObjectName(QStringLiteral("remove"));
    m_fold->setObjectName(QStringLiteral("fold"));
    connect(m_fold, &QToolButton::clicked, this, [this] { Q_EMIT folded(!m_isOpen); });
    connect(m_up, &QToolButton::clicked, this, [this] { move(m_item - 1); });
    connect(m_down, &QToolButton::clicked, this, [this] { move(m_item + 1); });
    connect(m_remove, &QToolButton::clicked, this, &ItemHead::remove);
    retranslate();
}

void ItemHead::showItem(const QString &name, std::size_t count, bool isOpen)
{
    m_count = count;
    m_isOpen = isOpen;
    // The end of a path tells more than its beginning.
    m_name->setText(m_name->fontMetrics().elidedText(name, Qt::ElideLeft, m_theme.scaled(170)));
    m_name->setToolTip(name);
    m_fold->setIcon(icon(isOpen ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"), Token::Text2, m_theme));
    m_up->setEnabled(m_item > 0);
    m_down->setEnabled(m_item + 1 < count);
    retranslate();
}

void ItemHead::retranslate()
{
    const QString place = tr("%1 of %2 in %3").arg(m_item + 1).arg(m_count).arg(schemaText(m_entry.label));
    m_fold->setAccessibleName(m_isOpen ? tr("Fold %1").arg(place) : tr("Unfold %1").arg(place));
    m_up->setToolTip(tr("Move up"));
    m_down->setToolTip(tr("Move down"));
    m_remove->setToolTip(tr("Remove with its lines"));
    m_up->setAccessibleName(tr("Move up: %1").arg(place));
    m_down->setAccessibleName(tr("Move down: %1").arg(place));
    m_remove->setAccessibleName(tr("Remove %1").arg(place));
}

void ItemHead::move(std::size_t to)
{
    // The rows are made anew by what follows: nothing of this may be touched behind it.
    const auto done = m_session.moveItem(m_list, m_item, to);
    if (!done)
        Q_EMIT failed(errorText(done.error()));
    else
        Q_EMIT moved(to);
}

void ItemHead::remove()
{
    if (const auto done = m_session.removeItem(m_list, m_item); !done)
        Q_EMIT failed(errorText(done.error()));
}

} // namespace tw
