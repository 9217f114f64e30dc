# Sources of app/studio/pages/launch: target_sources(tunewright_studio PRIVATE ${CMAKE_CURRENT_LIST_DIR}/thing.cpp)
