set(here ${CMAKE_CURRENT_LIST_DIR})
target_sources(tunewright_studio PRIVATE
    ${here}/controls.cpp
    ${here}/format.cpp
    ${here}/icons.cpp
    ${here}/number_label.cpp
    ${here}/page.h
    ${here}/right_panel.cpp
    ${here}/segmented.cpp
    ${here}/style_sheet.cpp
    ${here}/switch.cpp
    ${here}/theme.cpp
    ${here}/tunewright_style.cpp
    ${here}/workspace.cpp)
