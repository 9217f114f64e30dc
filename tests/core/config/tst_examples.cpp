#include "core/base/files.h"
#include "core/config/findings.h"
#include "core/config/key_path.h"

#include <QtTest>

#include <filesystem>
#include <map>
#include <set>

// Every example configuration of the public axolotl repository (folder examples/ of a clone, named by the environment
// variable TUNEWRIGHT_EXAMPLES). ctest knows this test only after -DTUNEWRIGHT_EXAMPLES=DIR.

using tw::ConfigDocument;
using tw::Finding;

namespace {

struct ExampleCounts {
    int files = 0;
    int opened = 0;
    int written = 0;   ///< byte for byte the same after reading and writing
    int edited = 0;    ///< byte for byte the same after every value was set to itself
    int values = 0;    ///< that were set to themselves
    std::map<std::string, int> findings;
    std::map<std::string, std::set<std::string>> errors; ///< file -> codes
};

/// Examples that Axolotl refuses too, at the commit these were read at (067b021c, 2026-07-24).
const std::map<std::string, std::set<std::string>> invalidExamples {
    {"archived/falcon/config-7b-qlora.yml", {"early_stopping_steps"}},
    {"archived/jeopardy-bot/config.yml", {"wrong_type"}}, // tokens as a map
    {"archived/mpt-7b/config.yml", {"wrong_type"}},
    {"archived/pythia-12b/config.yml", {"removed_packed_len"}},
    {"archived/redpajama/config-3b.yml", {"wrong_type"}},
    {"archived/stablelm-2/1.6b/fft.yml", {"removed_flash_norm"}},
    {"archived/stablelm-2/1.6b/lora.yml", {"removed_flash_norm"}},
    {"archived/xgen-7b/xgen-7b-8k-qlora.yml", {"early_stopping_steps"}},
    {"ebft/llama-3b-ebft-strided-fft.yaml", {"ebft_compiled_recomputed"}},
    {"expert_parallel/qwen3_30ba3b_ep_fft_4gpu.yaml", {"wrong_type"}}, // a tenth of a warm-up step
    {"expert_parallel/qwen3_30ba3b_ep_fsdp_fft_4gpu.yaml", {"wrong_type"}},
    {"expert_parallel/qwen3_30ba3b_ep_lora_4gpu.yaml", {"wrong_type"}},
    {"llama-3/diffusion/sft-1b.yaml", {"best_needs_metric", "wrong_type"}},
    {"mistral4/fft-text.yml", {"fsdp2_8bit_optimizer"}},
    {"mistral4/fft-vision.yml", {"fsdp2_8bit_optimizer"}},
};

/// Paths and sources of all scalars that stand on one line.
void collectScalars(const tw::ConfigNode &node, const std::string &path, const std::string &text,
                    std::vector<std::pair<std::string, std::string>> &found)
{
    for (std::size_t i = 0; i < node.items.size(); ++i)
        collectScalars(node.items[i], path + "[" + std::to_string(i) + "]", text, found);
    for (const tw::ConfigEntry &entry : node.entries)
        collectScalars(entry.value, path.empty() ? entry.key : path + "." + entry.key, text, found);
    const std::string source = text.substr(node.span.offset, node.span.end - node.span.offset);
    if (node.isScalar() && !source.empty() && source.find('\n') == std::string::npos && source[0] != '|' && source[0] != '>')
        found.emplace_back(path, source);
}

} // namespace

class ExamplesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyExampleOpensAndStaysAsItIs();
    void onlyInvalidExamplesHaveErrors();

private:
    void checkExample(const std::string &name, const ConfigDocument &document);

    std::filesystem::path m_root;
    ExampleCounts m_counts;
};

void ExamplesTest::initTestCase()
{
    m_root = qEnvironmentVariable("TUNEWRIGHT_EXAMPLES").toStdString();
    if (m_root.empty())
        QSKIP("TUNEWRIGHT_EXAMPLES names no folder");
    QVERIFY(std::filesystem::is_directory(m_root));
}

void ExamplesTest::everyExampleOpensAndStaysAsItIs()
{
    std::set<std::filesystem::path> files;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(m_root)) {
        const std::string ending = entry.path().extension().string();
        if (entry.is_regular_file() && (ending == ".yaml" || ending == ".yml"))
            files.insert(entry.path());
    }
    QVERIFY(!files.empty());
    for (const std::filesystem::path &file : files) {
        const std::string name = std::filesystem::relative(file, m_root).string();
        const auto bytes = tw::readFile(file);
        const auto document = ConfigDocument::load(file);
        ++m_counts.files;
        QVERIFY2(document, document ? "" : document.error().message.c_str());
        ++m_counts.opened;
        QCOMPARE(document->text(), *bytes);
        ++m_counts.written;
        std::vector<std::pair<std::string, std::string>> scalars;
        collectScalars(document->root(), "", document->text(), scalars);
        ConfigDocument edited = *document;
        for (const auto &[path, source] : scalars) {
            const auto parts = tw::parseKeyPath(path);
            if (!parts || !edited.find(path))
                continue; // a name with a dot has no path
            const auto done = edited.set(path, source);
            QVERIFY2(done, (name + ": " + path + ": " + (done ? "" : done.error().message)).c_str());
            ++m_counts.values;
        }
        QVERIFY2(edited.text() == *bytes, name.c_str());
        ++m_counts.edited;
        if (!name.starts_with("cloud/")) // those describe machines, not a training
            checkExample(name, *document);
    }
    qInfo("%d examples, %d opened, %d written and %d edited byte for byte the same (%d values set to themselves)", m_counts.files,
          m_counts.opened, m_counts.written, m_counts.edited, m_counts.values);
    for (const auto &[code, count] : m_counts.findings)
        qInfo("%5d %s", count, code.c_str());
}

/// For both engines: what ours cannot do is a warning, so both must agree on what is an error.
void ExamplesTest::checkExample(const std::string &name, const ConfigDocument &document)
{
    ConfigDocument theirs = document;
    QVERIFY(theirs.set("tunewright.engine", "axolotl"));
    for (const ConfigDocument *one : {&document, static_cast<const ConfigDocument *>(&theirs)}) {
        const std::string engine = one == &document ? "tunewright " : "axolotl ";
        for (const Finding &finding : tw::checkConfig(*one)) {
            ++m_counts.findings[engine + tw::severityName(finding.severity) + " " + finding.code];
            if (finding.severity == tw::Severity::Error)
                m_counts.errors[name].insert(finding.code);
        }
    }
}

void ExamplesTest::onlyInvalidExamplesHaveErrors()
{
    for (const auto &[file, codes] : m_counts.errors) {
        QByteArray text = QByteArray::fromStdString(file) + ":";
        for (const std::string &code : codes)
            text += " " + QByteArray::fromStdString(code);
        qInfo("%s", text.constData());
        const auto known = invalidExamples.find(file);
        QVERIFY2(known != invalidExamples.end() && known->second == codes, text);
    }
    for (const auto &[file, codes] : invalidExamples)
        QVERIFY2(m_counts.errors.contains(file) || !std::filesystem::exists(m_root / file), file.c_str());
}

QTEST_GUILESS_MAIN(ExamplesTest)
#include "tst_examples.moc"
