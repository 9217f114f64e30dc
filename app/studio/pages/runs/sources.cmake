# Sources of app/studio/pages/runs: target_sources(tunewright_studio PRIVATE ${CMAKE_CURRENT_LIST_DIR}/thing.cpp)
