set(here ${CMAKE_CURRENT_LIST_DIR})
target_sources(tunewright_studio PRIVATE
    ${here}/format.cpp
    ${here}/icons.cpp
    ${here}/number_label.cpp
    ${here}/page.h
    ${here}/theme.cpp
    ${here}/workspace.cpp)
