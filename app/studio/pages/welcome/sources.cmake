set(here ${CMAKE_CURRENT_LIST_DIR})
target_sources(tunewright_studio PRIVATE
    ${here}/answer_trial.cpp
    ${here}/machine_facts.cpp
    ${here}/machine_panel.cpp
    ${here}/quick_start.cpp
    ${here}/quick_start_card.cpp
    ${here}/quick_start_result.cpp
    ${here}/quick_start_steps.cpp
    ${here}/way_in.cpp
    ${here}/welcome_page.cpp)
