#include "core/config/config_file.h"

#include <QtTest>

#include <filesystem>
#include <fstream>

namespace fs = std::filesystem;
using tw::ConfigDocument;
using tw::ErrorCode;

namespace {

const std::string before = "# kept\nlora_r: 8   # too\n";

std::string contentOf(const fs::path &file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

tw::Result<> setRank(ConfigDocument &document)
{
    return document.set("lora_r", "16");
}

} // namespace

class ConfigFileTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    fs::path m_file;

private Q_SLOTS:
    void init()
    {
        m_file = fs::path(m_folder.path().toStdString()) / "config.yaml";
        std::error_code trouble;
        fs::permissions(m_file, fs::perms::owner_write, fs::perm_options::add, trouble);
        std::ofstream(m_file, std::ios::binary) << before;
    }

    void missingAndBrokenFilesAreNamed()
    {
        QCOMPARE(tw::editConfigFile("/nowhere/config.yaml", setRank).error().code, ErrorCode::NotFound);
        std::ofstream(m_file, std::ios::binary) << "a: [1";
        const auto broken = tw::editConfigFile(m_file, setRank);
        QCOMPARE(broken.error().code, ErrorCode::InvalidConfig);
        QVERIFY(broken.error().message.starts_with(m_file.string()));
        QCOMPARE(contentOf(m_file), std::string("a: [1"));
    }

    void anEditThatFailsChangesNothing()
    {
        const auto failed = tw::editConfigFile(m_file, [](ConfigDocument &document) -> tw::Result<> {
            if (auto done = setRank(document); !done)
                return done;
            return document.set("a b[", "1");
        });
        QVERIFY(!failed);
        QVERIFY2(failed.error().message.find(m_file.string()) != std::string::npos, failed.error().message.c_str());
        QCOMPARE(contentOf(m_file), before);
    }

    void aReadOnlyFileIsLeft()
    {
        fs::permissions(m_file, fs::perms::owner_read);
        const auto refused = tw::editConfigFile(m_file, setRank);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Denied);
        QVERIFY(refused.error().message.starts_with(m_file.string()));
        QCOMPARE(contentOf(m_file), before);
    }

    void whatSomebodyElseWroteIsLeft()
    {
        const auto refused = tw::editConfigFile(m_file, [this](ConfigDocument &document) {
            std::ofstream(m_file, std::ios::binary) << "lora_r: 32\n";
            return setRank(document);
        });
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Busy);
        QVERIFY(refused.error().message.starts_with(m_file.string()));
        QCOMPARE(contentOf(m_file), std::string("lora_r: 32\n"));
    }

    void everyOtherByteStays()
    {
        fs::permissions(m_file, fs::perms::owner_read | fs::perms::owner_write);
        QVERIFY(tw::editConfigFile(m_file, setRank));
        QCOMPARE(contentOf(m_file), std::string("# kept\nlora_r: 16   # too\n"));
        QVERIFY(fs::status(m_file).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
    }

    void textsAreSavedUnderTheSameRules()
    {
        QCOMPARE(tw::saveConfigFile(m_file, "lora_r: 4\n", "something else\n").error().code, ErrorCode::Busy);
        fs::permissions(m_file, fs::perms::owner_read);
        QCOMPARE(tw::saveConfigFile(m_file, "lora_r: 4\n", before).error().code, ErrorCode::Denied);
        QCOMPARE(tw::saveConfigFile(m_file, "lora_r: 4\n", {}).error().code, ErrorCode::Denied);
        QCOMPARE(contentOf(m_file), before);

        const fs::path fresh = m_file.parent_path() / "new.yaml";
        QVERIFY(tw::saveConfigFile(fresh, "lora_r: 4\n", {}));
        QCOMPARE(contentOf(fresh), std::string("lora_r: 4\n"));
        const fs::path link = m_file.parent_path() / "link.yaml";
        fs::create_symlink(fresh, link);
        QVERIFY(tw::saveConfigFile(link, "lora_r: 2\n", "lora_r: 4\n"));
        QVERIFY(fs::is_symlink(link));
        QCOMPARE(contentOf(fresh), std::string("lora_r: 2\n"));
    }
};

QTEST_GUILESS_MAIN(ConfigFileTest)
#include "tst_config_file.moc"
