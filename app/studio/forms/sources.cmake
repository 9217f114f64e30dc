target_sources(tunewright_studio PRIVATE
    forms/config_form.cpp forms/config_form_fields.cpp forms/field_editor.cpp forms/field_row.cpp forms/field_unit.cpp forms/list_heads.cpp forms/phrase_text.cpp)
