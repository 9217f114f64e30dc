#pragma once

#include "core/plan/money.h"
#include "core/plan/requirements.h"

#include <array>
#include <string>
#include <vector>

namespace tw {

/// One row of the published tables, as resources/catalog/guide.yaml has it.
struct GuideRow {
    std::string table; ///< "A" to "H"
    std::string kind;  ///< "requirement", "technique", "figure", "price", "money", "advice"
    std::string what;
    std::string model, method, gpu, provider;
    std::vector<int> counts;
    std::array<double, 2> price {0, 0}; ///< dollars an hour of all cards; both 0: none
    std::array<double, 2> share {0, 0}; ///< of a technique; of a composition, in 10^9 bytes
    double gib = 0;                     ///< of all cards
    double value = 0;
    double hours = 0;
    bool isPractical = true;
    std::string published;
};

/// Errors: InvalidConfig with line and column when it is not YAML; Damaged with the line when a row lacks a field.
Result<std::vector<GuideRow>> parseGuide(const std::string &text, const std::string &source);

struct GuideVerdict {
    bool holds = false; ///< the hardware, the share or the figure; of requirements not the price
    std::string ours;   ///< the figure that the planner computes
    std::string reason; ///< why the published one does not hold; empty when it does
    std::string price = {}; ///< of requirements: "now cheaper: ..." or "now dearer: ..."; empty when it is about the same
};
/// In the order of the rows. English sentences; figures come from the catalogue and the table.
std::vector<GuideVerdict> judgeGuide(const std::vector<GuideRow> &rows, const Catalog &catalog, const RequirementsTable &table,
                                     const TableWork &work, const OwnershipTerms &terms = {});

} // namespace tw
