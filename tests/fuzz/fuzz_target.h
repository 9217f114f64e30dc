#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

/// What libFuzzer calls with ever new inputs, and replay_main.cpp with those of tests/fuzz/corpus.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

/// Ends the program where a promise of the code under test is broken: the fuzzer then keeps the input.
inline void fuzzVerify(bool isTrue, const char *promise)
{
    if (isTrue)
        return;
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}
