// Runs a fuzz target over stored inputs, in builds without a fuzzer: replay FOLDER...
// Fails when an input crashes, takes longer than five seconds, or the program ever held more than 256 MB.

#include "fuzz_target.h"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sys/resource.h>
#include <vector>

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr long memoryLimitMiB = 4096; // the sanitizer's own
#else
constexpr long memoryLimitMiB = 256;
#endif
constexpr double timeLimitSeconds = 5;

bool replay(const std::filesystem::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    const std::vector<char> bytes {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
    std::fprintf(stderr, "%s\n", file.c_str()); // before the run: a crash names its input
    const auto start = std::chrono::steady_clock::now();
    LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(bytes.data()), bytes.size());
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    if (seconds.count() > timeLimitSeconds)
        std::fprintf(stderr, "  took %.1f s\n", seconds.count());
    return seconds.count() <= timeLimitSeconds;
}

} // namespace

int main(int argc, char **argv)
{
    int inputs = 0;
    bool isQuick = true;
    for (int i = 1; i < argc; ++i) {
        for (const auto &entry : std::filesystem::directory_iterator(argv[i])) {
            isQuick &= replay(entry.path());
            ++inputs;
        }
    }
    rusage usage {};
    ::getrusage(RUSAGE_SELF, &usage);
    const long peakMiB = usage.ru_maxrss / 1024;
    std::printf("%d inputs, peak memory %ld MiB\n", inputs, peakMiB);
    return inputs > 0 && isQuick && peakMiB <= memoryLimitMiB ? 0 : 1;
}
