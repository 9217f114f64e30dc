#pragma once

#include "core/base/files.h"
#include "core/run/event_log.h"
#include "core/run/run_folder.h"

#include <QTemporaryDir>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>
#include <sys/mount.h>
#include <thread>

/// A folder that is gone after the test.
class ScratchFolder
{
public:
    [[nodiscard]] std::filesystem::path path() const { return m_folder.path().toStdString(); }
    [[nodiscard]] tw::Result<tw::RunFolder> makeRun(const std::string &name = "run") const
    {
        tw::RunIdentity identity;
        identity.name = name;
        return tw::RunFolder::create(path() / "runs" / name, identity, "base_model: x\n", {{"seconds", 3}});
    }
    [[nodiscard]] std::filesystem::path store() const { return path() / "runs.sqlite"; }

private:
    QTemporaryDir m_folder;
};

/// A disk in memory; `isMounted` is false without the right to mount one.
class MemoryDisk
{
public:
    MemoryDisk(std::filesystem::path folder, const char *options, unsigned long flags = 0) : m_folder(std::move(folder))
    {
        isMounted = tw::ensureFolder(m_folder) && ::mount("tmpfs", m_folder.c_str(), "tmpfs", flags, options) == 0;
    }
    MemoryDisk(const MemoryDisk &) = delete;
    MemoryDisk &operator=(const MemoryDisk &) = delete;
    ~MemoryDisk()
    {
        if (isMounted)
            ::umount2(m_folder.c_str(), MNT_DETACH);
    }
    bool isMounted = false;

private:
    std::filesystem::path m_folder;
};

/// Looks every millisecond (QTRY_VERIFY looks every 50) for at most 10 s.
template <typename Condition>
bool soon(const Condition &condition)
{
    for (int i = 0; i < 10'000 && !condition(); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    return condition();
}

/// Not atomic and not synced: tests write thousands of files.
inline bool writePlain(const std::filesystem::path &file, const std::string &text)
{
    return bool(std::ofstream(file, std::ios::binary | std::ios::trunc) << text << std::flush);
}

inline std::string stepLine(std::int64_t seq, std::int64_t step, double loss)
{
    const tw::Json line {{"v", 1},         {"seq", seq},   {"t", 1000.0 + double(seq)},
                         {"type", "step"}, {"step", step}, {"loss", loss}};
    return tw::compactJson(line) + "\n";
}
