#pragma once

#include <QString>

#include <functional>
#include <vector>

namespace tw {

/// Something that Ctrl+K finds: a place to go to or a thing to do.
struct Command {
    enum class Kind { Action, Page, Setting, Run, Model };
    Kind kind = Kind::Action;
    QString title;  ///< "LoRA rank"
    QString name;   ///< what it is called in files and ids: "lora_r"; searched like the title
    QString detail; ///< shown behind, and searched last: "Adapter", "Ctrl+6", "Training"
    std::function<void()> run;
};

/// Indices of the commands in which every word of `text` occurs, best first: title or name is the text, begins with it, then a word of
/// them, then they hold it, then only the detail does; the kinds in their order among equals. At most `most`.
/// No text: everything, in the given order. A thousand commands take well under 5 ms.
std::vector<int> findCommands(const std::vector<Command> &commands, const QString &text, int most);

} // namespace tw
