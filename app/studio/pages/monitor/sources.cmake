target_sources(tunewright_studio PRIVATE
    pages/monitor/empty_monitor.cpp pages/monitor/log_view.cpp pages/monitor/monitor_actions.cpp pages/monitor/monitor_page.cpp
    pages/monitor/phase_bar.cpp pages/monitor/progress_strip.cpp pages/monitor/quote_bar.cpp pages/monitor/run_chart_marks.cpp
    pages/monitor/run_charts.cpp pages/monitor/run_notice.cpp pages/monitor/run_panel.cpp pages/monitor/spark_row.cpp
    pages/monitor/state_pill.cpp)
