target_sources(tunewright_studio PRIVATE
    models/document_session.cpp models/key_store.cpp models/list_items.cpp models/log_model.cpp models/run_details.cpp models/run_filter.cpp models/run_record.cpp models/run_registry.cpp models/run_table_model.cpp models/run_watch.cpp)
