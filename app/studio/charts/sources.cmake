target_sources(tunewright_studio PRIVATE
    charts/chart.cpp charts/chart_input.cpp charts/chart_legend.cpp charts/chart_overlay.cpp charts/min_max_pyramid.cpp
    charts/plot_surface.cpp charts/smoothing.cpp)
# qcustomplot.h needs the keywords that every other file is free of.
set_source_files_properties(charts/plot_surface.cpp PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON SKIP_PRECOMPILE_HEADERS ON)
