#include "core/config/findings.h"
#include "core/config/key_table.h"
#include "core/config/read_config.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

/// How long a configuration of 2,000 lines takes: reading, checking, one edit. Goal: a few milliseconds, a frame at most.

namespace {

double medianMilliseconds(const std::vector<double> &sorted)
{
    return 1e3 * sorted[sorted.size() / 2];
}

template <typename Work>
void measure(const char *what, const Work &work)
{
    std::vector<double> seconds;
    for (int i = 0; i < 30; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work();
        seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    std::sort(seconds.begin(), seconds.end());
    std::printf("  %-28s median %8.3f ms, best %8.3f, worst %8.3f\n", what, medianMilliseconds(seconds), 1e3 * seconds.front(),
                1e3 * seconds.back());
}

const char *const head = "# a long configuration\nbase_model: ./model\nadapter: lora\nlora_r: 16\nlora_alpha: 32\nlora_target_linear: true\n"
                         "sequence_len: 2048\nsample_packing: true\nmicro_batch_size: 1\nlearning_rate: 2e-4\nval_set_size: 0.1\n";

std::string manyDatasets()
{
    std::string text = std::string(head) + "datasets:\n";
    for (int i = 0; i < 331; ++i)
        text += "  - path: rows-" + std::to_string(i) + ".jsonl   # part\n    type: chat_template\n    field_messages: messages\n"
                "    roles_to_train: [assistant]\n    train_on_eos: turn\n\n";
    return text;
}

/// Every key at the top with a comment each, or names that are nearly keys, until there are 2,000 lines.
std::string manyKeys(bool isKnown)
{
    std::string text = std::string(head) + "datasets:\n  - path: rows.jsonl\n";
    int lines = 13;
    for (int round = 0; lines < 2000; ++round) {
        for (const tw::KeyEntry *entry : tw::allKeys()) {
            const std::string key(entry->key);
            if (key.find_first_of(".[") != std::string::npos || lines >= 2000)
                continue;
            if (!isKnown)
                text += key + "x" + std::to_string(round) + ": 1\n";
            else if (round > 0 || text.find("\n" + key + ":") != std::string::npos)
                text += "# a line of explanation\n";
            else
                text += key + ":" + (entry->fallback.empty() ? "" : " ") + std::string(entry->fallback) + "\n";
            ++lines;
        }
    }
    return text;
}

void measureText(const char *name, const std::string &text)
{
    const auto document = tw::ConfigDocument::parse(text);
    if (!document) {
        std::fprintf(stderr, "%s: %s\n", name, document.error().message.c_str());
        return;
    }
    std::printf("%s: %td lines, %zu bytes, %zu findings\n", name, std::count(text.begin(), text.end(), '\n'), text.size(),
                tw::checkConfig(*document).size());
    measure("read", [&] { (void)tw::ConfigDocument::parse(text); });
    measure("check", [&] { (void)tw::checkConfig(*document); });
    measure("read for planning", [&] { (void)tw::readTrainConfig(*document, tw::ConfigUse::Planning); });
    measure("one edit", [&] {
        tw::ConfigDocument edited = *document;
        (void)edited.set("learning_rate", "1e-4");
    });
}

} // namespace

int main()
{
    measureText("many data sets", manyDatasets());
    measureText("every key", manyKeys(true));
    measureText("unknown keys", manyKeys(false));
    return 0;
}
