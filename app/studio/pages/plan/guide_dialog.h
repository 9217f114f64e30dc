#pragma once

#include "app/studio/pages/plan/guide_notes.h"

#include <QDialog>

namespace tw {

class Theme;

/// Published requirements that do not hold: what was published, and our arithmetic. Deletes itself when it is closed.
class GuideDialog : public QDialog
{
    Q_OBJECT
public:
    GuideDialog(const Theme &theme, const std::vector<GuideNote> &notes, const Catalog &catalog, QWidget *parent);
};

} // namespace tw
