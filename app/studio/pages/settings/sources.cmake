set(here ${CMAKE_CURRENT_LIST_DIR})
target_sources(tunewright_studio PRIVATE
    ${here}/setting_row.cpp
    ${here}/settings_page.cpp
    ${here}/token_row.cpp)
