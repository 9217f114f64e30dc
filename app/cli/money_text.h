#pragma once

#include "core/base/json.h"
#include "core/catalog/catalog.h"
#include "core/plan/guide.h"
#include "core/plan/money.h"
#include "core/plan/quote.h"

#include <string>
#include <vector>

namespace tw::cli {

/// What somebody tells about money beside a configuration.
struct MoneyTerms {
    double monthlyBudget = 100;
    double hoursAMonth = 40;
    double purchase = 0;       ///< dollars for one card; 0: the catalogue's
    double inputMonth = 0;     ///< tokens of a month's use of a closed model
    double outputMonth = 0;
    OwnershipTerms ownership;
};

/// A month of renting, owning against renting, and closed models by tokens, for the GPUs of a quote.
Json moneyJson(const Quote &quote, const Catalog &catalog, const MoneyTerms &terms);
std::string moneyText(const Quote &quote, const Catalog &catalog, const MoneyTerms &terms);

/// What a budget for one run buys, staged.
Json adviceJson(const Advice &advice, const Catalog &catalog, double dollars);
std::string adviceText(const Advice &advice, const Catalog &catalog, double dollars);

/// The published tables with what of them holds.
Json guideJson(const std::vector<GuideRow> &rows, const std::vector<GuideVerdict> &verdicts);
std::string guideText(const std::vector<GuideRow> &rows, const std::vector<GuideVerdict> &verdicts);

} // namespace tw::cli
