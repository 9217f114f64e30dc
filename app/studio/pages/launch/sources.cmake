target_sources(tunewright_studio PRIVATE
    pages/launch/launch_checks.cpp pages/launch/launch_page.cpp pages/launch/run_starter.cpp)
