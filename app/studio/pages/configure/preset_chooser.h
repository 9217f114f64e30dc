#pragma once

#include "app/studio/shell/theme.h"

#include <QDialog>

#include <filesystem>
#include <vector>

class QListWidget;

namespace tw {

/// A configuration that comes with the program, to begin with.
struct Preset {
    std::filesystem::path file;
    QString name;        ///< "quick-start"
    QString description; ///< its first comment line, in the studio's language where it is translated
};
/// Every preset of a folder, by name. A file that cannot be read or begins with no comment has no description.
std::vector<Preset> readPresets(const std::filesystem::path &folder);

/// "New from preset": what there is to begin with; Enter or a double click takes it.
class PresetChooser : public QDialog
{
    Q_OBJECT
public:
    PresetChooser(const Theme &theme, std::vector<Preset> presets, QWidget *parent = nullptr);
    [[nodiscard]] QListWidget *list() const { return m_list; }

Q_SIGNALS:
    void chosen(const std::filesystem::path &file);

private:
    void addRow(const Theme &theme, const Preset &preset);
    void take();

    std::vector<Preset> m_presets;
    QListWidget *m_list;
};

} // namespace tw
