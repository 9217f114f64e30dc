#include "app/studio/pages/settings/token_row.h"

#include "app/studio/models/key_store.h"
#include "app/studio/shell/controls.h"

#include <QInputDialog>
#include <QPushButton>

namespace tw {

TokenRow::TokenRow(KeyStore &store, QWidget *parent) :
    SettingRow(parent), m_store(store), m_enter(pushButton(ButtonLook::Plain, this)), m_remove(pushButton(ButtonLook::Plain, this))
{
    m_enter->setObjectName(QStringLiteral("enterToken"));
    m_remove->setObjectName(QStringLiteral("removeToken"));
    addEditor(m_enter);
    addEditor(m_remove);
    connect(m_enter, &QPushButton::clicked, this, &TokenRow::ask);
    connect(m_remove, &QPushButton::clicked, &store, &KeyStore::remove);
    connect(&store, &KeyStore::changed, this, &TokenRow::retranslate);
    retranslate();
}

QString TokenRow::placeText() const
{
    switch (m_store.place()) {
    case KeyStore::Place::Desktop: return tr("In the system key store");
    case KeyStore::Place::Session: return tr("Kept until the studio closes, because the system key store cannot be used: %1").arg(m_store.problem());
    case KeyStore::Place::Environment: return tr("From HF_TOKEN of the environment");
    case KeyStore::Place::Nowhere: break;
    }
    return tr("None. Gated and private models ask for one; a token that may read is enough.");
}

void TokenRow::retranslate()
{
    const KeyStore::Place place = m_store.place();
    const bool isKept = place == KeyStore::Place::Desktop || place == KeyStore::Place::Session;
    setTexts(tr("Hugging Face token"), placeText());
    m_enter->setText(isKept ? tr("Replace…") : tr("Enter…"));
    m_enter->setAccessibleName(isKept ? tr("Replace the Hugging Face token") : tr("Enter a Hugging Face token"));
    m_remove->setText(tr("Remove"));
    m_remove->setAccessibleName(tr("Remove the Hugging Face token"));
    m_remove->setVisible(isKept);
}

void TokenRow::ask()
{
    auto *dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Hugging Face token"));
    dialog->setLabelText(tr("Paste the token. It is never shown again and never written into a configuration."));
    dialog->setTextEchoMode(QLineEdit::Password);
    connect(dialog, &QInputDialog::textValueSelected, &m_store, [store = &m_store](const QString &token) {
        if (!token.trimmed().isEmpty())
            store->keep(token);
    });
    dialog->open();
}

} // namespace tw
