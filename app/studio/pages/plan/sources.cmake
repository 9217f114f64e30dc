# Sources of app/studio/pages/plan: target_sources(tunewright_studio PRIVATE ${CMAKE_CURRENT_LIST_DIR}/thing.cpp)
