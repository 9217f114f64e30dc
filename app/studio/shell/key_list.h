#pragma once

#include <QDialog>

namespace tw {

/// All keys, on Ctrl+/: what they do, and how they are written. Closes with Esc; deletes itself.
class KeyList : public QDialog
{
    Q_OBJECT
public:
    explicit KeyList(QWidget *parent);
};

} // namespace tw
