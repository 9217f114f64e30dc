#pragma once

#include <string>

namespace tw {

/// What a quote takes for granted where nothing better is known. A screen lets every one be edited.
struct Assumptions {
    double storageGigabyteMonth = 0.10; ///< dollars; RunPod's volume disk while it runs, 2026-08
    double idleSeconds = 0;             ///< rented and not training: after the run, before somebody looks
    double rentSeconds = 15;            ///< until a card is found
    double bootSeconds = 45;
    double imageSeconds = 120;          ///< the trainer's image gets there
    double downloadBytesPerSecond = 2e8;
    double loadBytesPerSecond = 1.5e9;  ///< from the disk into the GPU
    double checkpointBytesPerSecond = 5e8;
    double betweenMachinesBytesPerSecond = 2.5e10; ///< of one GPU, when more than one machine works together
    int gpusPerMachine = 8;
};

/// A run that ended, as the run list knows it: quotes of the same kind learn from it.
struct FinishedRun {
    std::string gpu;          ///< catalogue key
    int count = 1;
    bool isFull = false;
    bool isQuantized = false;
    bool isAxolotl = false;
    double activeParameters = 0;   ///< those that one token passes
    double quotedStepSeconds = 0;  ///< all steps of the run, as the uncorrected quote said; 0: it was a guess
    double actualStepSeconds = 0;  ///< 0: it has not ended
    bool operator==(const FinishedRun &) const = default;
};

} // namespace tw
