target_sources(tunewright_studio PRIVATE
    pages/plan/assumptions_form.cpp pages/plan/fold.cpp pages/plan/guide_dialog.cpp pages/plan/guide_notes.cpp pages/plan/memory_shares.cpp
    pages/plan/money_dialog.cpp pages/plan/plan_cell_texts.cpp pages/plan/plan_choice.cpp pages/plan/plan_csv.cpp pages/plan/plan_delegate.cpp
    pages/plan/plan_filter_bar.cpp pages/plan/plan_grid.cpp pages/plan/plan_header.cpp pages/plan/plan_model.cpp pages/plan/plan_page.cpp
    pages/plan/plan_page_choice.cpp
    pages/plan/plan_preview.cpp pages/plan/plan_words.cpp pages/plan/quote_bars.cpp pages/plan/quote_card.cpp pages/plan/quote_lists.cpp)
