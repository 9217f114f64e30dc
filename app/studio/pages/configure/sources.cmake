target_sources(tunewright_studio PRIVATE
    pages/configure/changed_lines.cpp pages/configure/completion_popup.cpp pages/configure/configure_page.cpp
    pages/configure/configure_actions.cpp pages/configure/diff_view.cpp pages/configure/document_guard.cpp
    pages/configure/finding_list.cpp pages/configure/preset_chooser.cpp
    pages/configure/yaml_completion.cpp pages/configure/yaml_editor.cpp pages/configure/yaml_highlighter.cpp)
