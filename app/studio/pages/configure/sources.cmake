# Sources of app/studio/pages/configure: target_sources(tunewright_studio PRIVATE ${CMAKE_CURRENT_LIST_DIR}/thing.cpp)
