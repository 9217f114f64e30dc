set(here ${CMAKE_CURRENT_LIST_DIR})
target_sources(tunewright_studio PRIVATE
    ${here}/bars.cpp
    ${here}/command.cpp
    ${here}/command_search.cpp
    ${here}/controls.cpp
    ${here}/desktop_scheme.cpp
    ${here}/error_text.cpp
    ${here}/focus_ring.cpp
    ${here}/format.cpp
    ${here}/icons.cpp
    ${here}/key_list.cpp
    ${here}/language.cpp
    ${here}/logo.cpp
    ${here}/main_window.cpp
    ${here}/navigation.cpp
    ${here}/navigation_buttons.cpp
    ${here}/number_label.cpp
    ${here}/page.h
    ${here}/right_panel.cpp
    ${here}/segmented.cpp
    ${here}/side_panel.cpp
    ${here}/studio_settings.cpp
    ${here}/style_sheet.cpp
    ${here}/switch.cpp
    ${here}/theme.cpp
    ${here}/tunewright_style.cpp
    ${here}/workspace.cpp)
