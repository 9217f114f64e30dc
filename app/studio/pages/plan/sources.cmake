target_sources(tunewright_studio PRIVATE
    pages/plan/plan_delegate.cpp pages/plan/plan_model.cpp pages/plan/plan_page.cpp pages/plan/plan_table.cpp
    pages/plan/quote_bars.cpp pages/plan/quote_card.cpp)
