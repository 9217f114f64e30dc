#include "core/base/files.h"

#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <functional>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace tw;
namespace fs = std::filesystem;

class TestFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readingWhatIsNotThere();
    void readingTooMuch();
    void readsFilesWithoutSize();
    void writesAndReplaces();
    void writesPieces();
    void linksKeepPointing();
    void pipesAndDevicesAreNotReplaced();
    void readOnlyFolder();
    void fullDisk();
    void writeThatIsCutShort();
    void writersOfOneFileDoNotMix();
    void folders();
    void mapping();
    void freeSpace();

private:
    fs::path at(const std::string &name) const { return fs::path(m_folder.path().toStdString()) / name; }
    int entries(const fs::path &folder) const { return int(std::distance(fs::directory_iterator(folder), fs::directory_iterator())); }
    QTemporaryDir m_folder;
};

/// Runs `body` in a child process, because it gives up rights or changes the mounts of its process. The child's verdict comes back.
static int inChild(const std::function<int()> &body)
{
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(body());
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 200;
}

constexpr int cannotTry = 77;

void TestFiles::readingWhatIsNotThere()
{
    QCOMPARE(readFile(at("none")).error().code, ErrorCode::NotFound);
    QVERIFY(readFile(at("none")).error().message.find(at("none").string()) != std::string::npos);
    QCOMPARE(readFile(at("")).error().code, ErrorCode::Io); // a folder
}

void TestFiles::readingTooMuch()
{
    QVERIFY(writeFileAtomic(at("ten"), "0123456789").has_value());
    QCOMPARE(readFile(at("ten"), 9).error().code, ErrorCode::InvalidInput);
    QCOMPARE(*readFile(at("ten"), 10), std::string("0123456789"));
    QCOMPARE(readFile("/dev/zero", 1 << 20).error().code, ErrorCode::InvalidInput); // says it has no size and never ends
}

void TestFiles::readsFilesWithoutSize()
{
    QVERIFY(readFile("/proc/self/stat")->size() > 10);
}

void TestFiles::writesAndReplaces()
{
    const fs::path folder = at("replace");
    QVERIFY(ensureFolder(folder).has_value());
    const std::string binary("a\0b\n", 4);
    QVERIFY(writeFileAtomic(folder / "f", binary).has_value());
    QCOMPARE(*readFile(folder / "f"), binary);
    QVERIFY(writeFileAtomic(folder / "f", "").has_value());
    QCOMPARE(*readFile(folder / "f"), std::string());
    QCOMPARE(entries(folder), 1); // no temporary file stays
    QCOMPARE(writeFileAtomic(folder / "none/f", "x").error().code, ErrorCode::NotFound);
    QVERIFY(ensureFolder(folder / "taken").has_value());
    QVERIFY(!writeFileAtomic(folder / "taken", "x")); // a folder is not replaced
    QCOMPARE(entries(folder), 2);
}

void TestFiles::writesPieces()
{
    const std::string_view pieces[] = {"one ", "", "two ", "three"};
    QVERIFY(writeFileAtomic(at("pieces"), pieces).has_value());
    QCOMPARE(*readFile(at("pieces")), std::string("one two three"));
}

void TestFiles::linksKeepPointing()
{
    const fs::path folder = at("links");
    QVERIFY(ensureFolder(folder / "deep") && writeFileAtomic(folder / "deep/real", "old"));
    fs::create_symlink("deep/real", folder / "second");
    fs::create_symlink(folder / "second", folder / "first");
    QVERIFY(writeFileAtomic(folder / "first", "new").has_value());
    QCOMPARE(*readFile(folder / "deep/real"), std::string("new"));
    QVERIFY(fs::is_symlink(folder / "first") && fs::is_symlink(folder / "second"));
    fs::create_symlink("deep/later", folder / "dangling");
    QVERIFY(writeFileAtomic(folder / "dangling", "made").has_value());
    QCOMPARE(*readFile(folder / "deep/later"), std::string("made"));
    fs::create_symlink("round", folder / "round");
    QVERIFY(!writeFileAtomic(folder / "round", "x"));
    QVERIFY(fs::is_symlink(folder / "round"));
}

void TestFiles::pipesAndDevicesAreNotReplaced()
{
    const fs::path folder = at("special");
    QVERIFY(ensureFolder(folder).has_value());
    const fs::path pipe = folder / "pipe";
    QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
    const int reader = ::open(pipe.c_str(), O_RDONLY | O_NONBLOCK);
    QVERIFY(writeFileAtomic(pipe, "through").has_value());
    char got[16] = {};
    QCOMPARE(::read(reader, got, sizeof got), ssize_t(7));
    ::close(reader);
    QCOMPARE(std::string(got), std::string("through"));
    QVERIFY(fs::is_fifo(pipe));
    QCOMPARE(entries(folder), 1);

    fs::create_symlink("/dev/null", folder / "null"); // root could replace the device itself: never try it on that
    fs::create_symlink("/dev/full", folder / "full");
    QVERIFY(writeFileAtomic(folder / "null", "x").has_value());
    QVERIFY(fs::is_symlink(folder / "null") && fs::is_character_file(folder / "null"));
    QCOMPARE(writeFileAtomic(folder / "full", "x").error().code, ErrorCode::DiskFull);
    QVERIFY(fs::is_symlink(folder / "full") && fs::is_character_file(folder / "full"));

    const fs::path socket = folder / "socket";
    QCOMPARE(::mknod(socket.c_str(), S_IFSOCK | 0600, 0), 0);
    QCOMPARE(writeFileAtomic(socket, "x").error().code, ErrorCode::Io);
    QVERIFY(fs::is_socket(socket));
}

void TestFiles::readOnlyFolder()
{
    const fs::path folder = at("locked");
    QVERIFY(ensureFolder(folder).has_value());
    QVERIFY(writeFileAtomic(folder / "f", "old").has_value());
    fs::permissions(m_folder.path().toStdString(), fs::perms(0755));
    fs::permissions(folder, fs::perms(0555));
    const int verdict = inChild([&] {
        if (::geteuid() == 0 && ::setresuid(65534, 65534, 65534) != 0) // permissions do not bind root
            return cannotTry;
        const auto written = writeFileAtomic(folder / "f", "new");
        const auto made = ensureFolder(folder / "sub");
        return !written && written.error().code == ErrorCode::Io && !made && made.error().code == ErrorCode::Io ? 0 : 1;
    });
    fs::permissions(folder, fs::perms(0755));
    if (verdict == cannotTry)
        QSKIP("rights cannot be given up here");
    QCOMPARE(verdict, 0);
    QCOMPARE(*readFile(folder / "f"), std::string("old"));
    QCOMPARE(entries(folder), 1);
}

void TestFiles::fullDisk()
{
    const fs::path folder = at("small");
    QVERIFY(ensureFolder(folder).has_value());
    const int verdict = inChild([&] {
        if (::unshare(CLONE_NEWNS) != 0 && ::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
            return cannotTry;
        ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr); // our mount is nobody else's
        if (::mount("tmpfs", folder.c_str(), "tmpfs", 0, "size=64k") != 0)
            return cannotTry;
        if (!writeFileAtomic(folder / "f", "old"))
            return 1;
        const auto written = writeFileAtomic(folder / "f", std::string(100000, 'x'));
        if (written || written.error().code != ErrorCode::DiskFull)
            return 2;
        if (readFile(folder / "f").value_or("") != "old" || entries(folder) != 1)
            return 3;
        return writeFileAtomic(folder / "f", "small again") ? 0 : 4; // the failed try left nothing behind
    });
    if (verdict == cannotTry)
        QSKIP("no small disk can be mounted here");
    QCOMPARE(verdict, 0);
}

void TestFiles::writeThatIsCutShort()
{
    const fs::path folder = at("limited");
    QVERIFY(ensureFolder(folder).has_value());
    QVERIFY(writeFileAtomic(folder / "f", "old").has_value());
    const int verdict = inChild([&] {
        const rlimit limit {4096, 4096};
        ::signal(SIGXFSZ, SIG_IGN);
        ::setrlimit(RLIMIT_FSIZE, &limit);
        const auto written = writeFileAtomic(folder / "f", std::string(100000, 'x'));
        return !written && written.error().code == ErrorCode::Io ? 0 : 1;
    });
    QCOMPARE(verdict, 0);
    QCOMPARE(*readFile(folder / "f"), std::string("old"));
    QCOMPARE(entries(folder), 1);
}

/// Two threads replace one file again and again; every reader sees one of the two contents whole.
void TestFiles::writersOfOneFileDoNotMix()
{
    const fs::path file = at("shared");
    const std::string contents[] = {std::string(20000, 'a'), std::string(20000, 'b')};
    QVERIFY(writeFileAtomic(file, contents[0]).has_value());
    std::atomic<int> failures = 0;
    const auto writeMany = [&](int which) {
        for (int i = 0; i < 40; ++i)
            failures += writeFileAtomic(file, contents[which]) ? 0 : 1;
    };
    std::thread first(writeMany, 0);
    std::thread second(writeMany, 1);
    for (int i = 0; i < 200; ++i) {
        const auto seen = readFile(file);
        failures += seen && (*seen == contents[0] || *seen == contents[1]) ? 0 : 1;
    }
    first.join();
    second.join();
    QCOMPARE(failures.load(), 0);
}

void TestFiles::folders()
{
    QVERIFY(ensureFolder(at("a/b/c")).has_value());
    QVERIFY(ensureFolder(at("a/b/c")).has_value());
    QVERIFY(writeFileAtomic(at("a/file"), "x").has_value());
    QCOMPARE(ensureFolder(at("a/file")).error().code, ErrorCode::Io);
    QCOMPARE(ensureFolder(at("a/file/below")).error().code, ErrorCode::Io);
    QCOMPARE(syncPath(at("nowhere")).error().code, ErrorCode::NotFound);
    QVERIFY(syncPath(at("a")).has_value());
}

void TestFiles::mapping()
{
    QCOMPARE(MappedFile::open(at("nowhere")).error().code, ErrorCode::NotFound);
    QCOMPARE(MappedFile::open(at("")).error().code, ErrorCode::Io);
    QVERIFY(writeFileAtomic(at("empty"), "").has_value());
    QVERIFY(MappedFile::open(at("empty"))->bytes().empty());
    QVERIFY(writeFileAtomic(at("mapped"), "0123456789").has_value());
    auto first = MappedFile::open(at("mapped"));
    const std::byte *data = first->bytes().data();
    MappedFile second = *std::move(first);
    QVERIFY(second.bytes().data() == data && second.bytes().size() == 10 && second.bytes()[9] == std::byte('9'));
    QVERIFY(first->bytes().empty());
}

void TestFiles::freeSpace()
{
    QVERIFY(freeDiskBytes(at("not/yet/there")) > 0);
    QVERIFY(freeDiskBytes("/proc") >= 0);
}

QTEST_GUILESS_MAIN(TestFiles)
#include "tst_files.moc"
