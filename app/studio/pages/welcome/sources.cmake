# Sources of app/studio/pages/welcome: target_sources(tunewright_studio PRIVATE ${CMAKE_CURRENT_LIST_DIR}/thing.cpp)
