target_sources(tunewright_studio PRIVATE
    forms/config_form.cpp forms/field_editor.cpp forms/field_row.cpp forms/phrase_text.cpp)
