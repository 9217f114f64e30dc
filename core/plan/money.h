#pragma once

#include "core/catalog/catalog.h"
#include "core/plan/requirements.h"

#include <string>
#include <vector>

namespace tw {

/// What a month of renting costs.
struct Month {
    double gpuDollars = 0, storageDollars = 0;
    [[nodiscard]] double sum() const { return gpuDollars + storageDollars; }
};
///   hours        of the month that the GPUs are rented; storage is paid for the whole month
Month monthOf(double priceHour, int count, double hours, double storageGigabytes, double storageGigabyteMonth);
/// Hours a month that a budget pays for, after storage; 0 when storage alone is more.
double hoursFor(double monthlyBudget, double priceHour, int count, double storageGigabytes, double storageGigabyteMonth);

/// What owning is compared with. Every figure can be edited.
struct OwnershipTerms {
    double years = 3;
    double hoursAMonth = 160;       ///< that the cards are used, or rented
    double hostDollarsPerCard = 3000;  ///< board, processor, memory, disks, rack
    double hostWattsPerCard = 150;
    double idleShareOfPower = 0.2;  ///< drawn while nothing runs
    double dollarsPerKilowattHour = 0.15;
    double coolingFactor = 1.4;     ///< power of the room over power of the machines
    double staffDollarsMonth = 500;
    double resaleShare = 0.2;       ///< of the hardware's price, at the end
};
struct Ownership {
    double hardware = 0, power = 0, staff = 0, resale = 0;
    double owned = 0;               ///< over all years
    double rented = 0;
    double breakEvenHoursAMonth = 0; ///< from here on owning is cheaper; infinity: never within the month's hours
};
/// `purchase` is the price of one card. Pure arithmetic over the terms.
Ownership ownershipOf(const GpuEntry &gpu, double purchase, int count, const OwnershipTerms &terms);

/// Fine-tuning a closed model, by tokens.
struct ApiCost {
    const ApiPrice *price = nullptr; ///< of the catalogue
    double training = 0;
    double use = 0;                  ///< of a month
};
///   trainedTokens  of the whole run, epochs counted      inputMonth, outputMonth  tokens of a month's use
std::vector<ApiCost> apiCosts(const Catalog &catalog, double trainedTokens, double inputMonth, double outputMonth);

/// One step of a plan that starts small.
struct Stage {
    enum class Kind { Try, Grow, Finish }; ///< a small model on a tenth of the data, the model by QLoRA, the best that the rest pays
    Kind kind = Kind::Try;
    TableRow row;
    double dollars = 0;
};
/// What a budget for runs buys: for every method the largest model whose run it pays, and a staged plan.
struct Advice {
    std::vector<TableRow> largest;  ///< at most one a method, most parameters first
    std::vector<Stage> stages;      ///< empty when the budget pays no run at all
    double left = 0;                ///< dollars that the stages leave: no run of the table is worth them
};
/// `filter` narrows models and GPUs (licence, Korean, memory); its budget is replaced.
Advice adviceFor(double dollars, const RequirementsTable &table, const Catalog &catalog, TableFilter filter = {});

/// What cards a sum for hardware buys, best total bf16 rate first; those without a purchase price are left out.
struct Shopping {
    const GpuEntry *gpu = nullptr;
    int count = 0;
    double dollars = 0;
    double rentedHours = 0; ///< of the same cards that the sum would rent
};
std::vector<Shopping> shoppingFor(double dollars, const Catalog &catalog, const OwnershipTerms &terms);

} // namespace tw
