#pragma once

#include "app/studio/pages/settings/setting_row.h"

class QPushButton;

namespace tw {

class KeyStore;

/// The hub's token: where it is kept, never what it is; enter, replace, remove.
class TokenRow : public SettingRow
{
    Q_OBJECT
public:
    /// `store` has to outlive the row.
    explicit TokenRow(KeyStore &store, QWidget *parent = nullptr);
    void retranslate();

private:
    void ask();
    [[nodiscard]] QString placeText() const;

    KeyStore &m_store;
    QPushButton *m_enter;
    QPushButton *m_remove;
};

} // namespace tw
