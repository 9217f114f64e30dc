target_sources(tunewright_studio PRIVATE
    pages/runs/compare_view.cpp pages/runs/run_actions.cpp pages/runs/run_delegate.cpp pages/runs/run_table.cpp pages/runs/runs_page.cpp)
