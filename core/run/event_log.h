#pragma once

#include "core/base/json.h"
#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tw {

/// One line of events.jsonl. `body` holds the members besides v, seq, t and type.
struct RunEvent {
    std::int64_t seq = 0;
    double time = 0; ///< unix seconds
    std::string type; ///< start, phase, step, eval, gpu, host, checkpoint, warning, error, end
    Json body;
};

/// Appends events. A half-written last line of a killed predecessor is cut off on opening (it was never complete),
/// and `seq` goes on rising from the last complete line. One writer per file (RunLock sees to that).
class EventWriter
{
public:
    static Result<EventWriter> open(const std::filesystem::path &file);
    EventWriter(EventWriter &&other) noexcept;
    EventWriter &operator=(EventWriter &&other) noexcept;
    ~EventWriter();

    /// Writes one whole line in one write call. Errors: DiskFull, Io; then nothing of the line remains in the file,
    /// and the same seq is used by the next call.
    Result<> append(const std::string &type, const Json &body);
    /// The same for what ends a run ("error", "end"): it may take the room that append() leaves beyond the end of the file, so
    /// that a full disk does not silence it. A file system that cannot keep room for a file gives it no more than append().
    Result<> appendLastWord(const std::string &type, const Json &body);
    [[nodiscard]] std::int64_t lastSeq() const { return m_seq; }

private:
    EventWriter(std::filesystem::path file, int fd, std::int64_t seq) : m_file(std::move(file)), m_fd(fd), m_seq(seq) {}
    Result<> keepRoom(std::size_t lineBytes);
    Result<> write(const std::string &line);

    std::filesystem::path m_file; ///< for messages
    int m_fd = -1;
    std::int64_t m_seq = 0;
    std::int64_t m_roomUntil = 0; ///< the disk has given the file its bytes up to here
};

/// What one read found.
struct EventBatch {
    std::vector<RunEvent> events;
    std::int64_t nextOffset = 0;            ///< behind the last complete line
    std::vector<std::string> damagedLines;  ///< complete lines that are no event, with their byte offset and reason
};

/// Reads the complete lines from `offset` on, at most `maxBytes` of them. A line without newline is left for later.
/// Errors: NotFound, Io, Damaged when the file is shorter than `offset`.
Result<EventBatch> readEvents(const std::filesystem::path &file, std::int64_t offset, std::int64_t maxBytes = 8 << 20);

/// Decodes one line; Errors: Damaged.
Result<RunEvent> decodeEvent(std::string_view line);

} // namespace tw
