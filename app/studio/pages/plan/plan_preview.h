#pragma once

#include "app/studio/models/document_session.h"
#include "app/studio/pages/plan/guide_notes.h"
#include "app/studio/pages/plan/plan_choice.h"
#include "core/catalog/machine_rate.h"

namespace tw {

/// What the page reads once for a catalogue.
struct PlanFacts {
    std::shared_ptr<const Catalog> catalog;
    std::vector<std::string> unsupported; ///< by model of the catalogue: what of it our trainer lacks; empty: it trains it
    std::vector<std::string> trainedHere; ///< ids
    std::vector<GuideNote> notes;
    std::optional<MachineRate> rate;
};
/// Reads the guide and this machine's rate: for a worker. A guide that cannot be read has no notes.
PlanFacts readPlanFacts(const std::shared_ptr<const Catalog> &catalog);

/// The document as the planner sees it, complete with usual figures where nothing is known of its data yet.
struct PlanBase {
    TrainConfig config;
    std::string model;  ///< id; empty when the catalogue does not know the base model
    DataFacts data;
    std::int64_t tokens = 0; ///< of the whole run; 0: not known
    bool isPrepared = false; ///< data and model were read
};
/// Errors: those of readTrainConfig().
Result<PlanBase> planBase(const DocumentSession &session);
/// What the document says, as a choice.
PlanChoice documentChoice(const DocumentSession &session, const PlanBase &base);

/// The quote of the document with `choice` put in, and the edits that put it in. Without `choice` the document as it stands.
struct PlanPreview {
    PlanChoice choice;
    std::vector<ConfigEdit> edits;
    TrainConfig config;
    DataFacts data;
    Quote quote;
};
/// Fractions of a millisecond. Errors: those of applyFix() and readTrainConfig(); NotFound when nobody knows the model's sizes.
Result<PlanPreview> makePreview(const DocumentSession &session, const PlanFacts &facts, const PlanBase &base, const std::optional<PlanChoice> &choice);

} // namespace tw
