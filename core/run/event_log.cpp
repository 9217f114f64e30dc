#include "core/run/event_log.h"

#include "core/base/clock.h"
#include "core/base/files.h"

#include <algorithm>
#include <cerrno>
#include <cmath>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tw {

namespace fs = std::filesystem;

namespace {

/// More than "error" and "end" take.
constexpr std::int64_t lastWordBytes = 8 << 10;

constexpr const char *reservedMembers[] = {"v", "seq", "t", "type"};
/// A line beyond this is no event of ours: it must not make a reader fill the memory.
constexpr std::int64_t longestLine = std::int64_t(64) << 20;

class EventFile
{
public:
    explicit EventFile(int fd) : m_fd(fd) {}
    EventFile(const EventFile &) = delete;
    EventFile &operator=(const EventFile &) = delete;
    ~EventFile()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    [[nodiscard]] int get() const { return m_fd; }
    [[nodiscard]] int release() { return std::exchange(m_fd, -1); }
    /// -1 with errno set on failure.
    [[nodiscard]] std::int64_t size() const
    {
        struct stat info {};
        return ::fstat(m_fd, &info) == 0 ? std::int64_t(info.st_size) : -1;
    }
    /// Appends up to `count` bytes from `offset` on to `text`; false with errno set on failure.
    bool read(std::string &text, std::int64_t offset, std::int64_t count) const
    {
        const std::size_t start = text.size();
        text.resize(start + std::size_t(count));
        std::int64_t done = 0;
        while (done < count) {
            const ssize_t n = ::pread(m_fd, text.data() + start + done, std::size_t(count - done), offset + done);
            if (n < 0 && errno == EINTR)
                continue;
            if (n < 0)
                return false;
            if (n == 0)
                break;
            done += n;
        }
        text.resize(start + std::size_t(done));
        return true;
    }

private:
    int m_fd;
};

struct LogTail {
    std::int64_t end = 0; ///< behind the last newline
    std::int64_t seq = 0; ///< of the last line that is an event
};

/// Looks backwards from the end in growing windows: a long log costs no more than a short one.
Result<LogTail> findTail(const EventFile &log, const fs::path &file)
{
    const std::int64_t size = log.size();
    if (size < 0)
        return systemError("read", file, errno);
    for (std::int64_t window = std::int64_t(64) << 10;; window *= 8) {
        const std::int64_t start = std::max<std::int64_t>(0, size - window);
        std::string text;
        if (!log.read(text, start, size - start))
            return systemError("read", file, errno);
        const auto newline = text.rfind('\n');
        LogTail tail;
        tail.end = newline == std::string::npos ? 0 : start + std::int64_t(newline) + 1;
        std::string_view lines(text.data(), newline == std::string::npos ? 0 : newline);
        bool hasEvent = false;
        while (!hasEvent && !lines.empty()) {
            const auto before = lines.rfind('\n');
            if (before == std::string_view::npos && start > 0)
                break; // the first line of the window may be cut: look at a larger one
            const auto event = decodeEvent(before == std::string_view::npos ? lines : lines.substr(before + 1));
            hasEvent = event.has_value();
            tail.seq = hasEvent ? event->seq : 0;
            lines = before == std::string_view::npos ? std::string_view() : lines.substr(0, before);
        }
        if (hasEvent || start == 0)
            return tail;
    }
}

std::string encodeEvent(std::int64_t seq, const std::string &type, const Json &body)
{
    const double time = std::round(unixSeconds() * 1e3) / 1e3;
    std::string line = R"({"v":1,"seq":)" + std::to_string(seq) + ",\"t\":" + compactJson(Json(time))
        + ",\"type\":" + compactJson(Json(type));
    Json members = body.is_object() ? body : Json::object();
    for (const char *name : reservedMembers)
        members.erase(name);
    if (!members.empty())
        line += "," + compactJson(members).substr(1);
    else
        line += "}";
    return line + "\n";
}

std::string damage(std::int64_t offset, const std::string &reason)
{
    return "byte " + std::to_string(offset) + ": " + reason;
}

} // namespace

Result<EventWriter> EventWriter::open(const fs::path &file)
{
    EventFile log(::open(file.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0644));
    if (log.get() < 0)
        return systemError("open", file, errno);
    auto tail = findTail(log, file);
    if (!tail)
        return tail.error();
    if (log.size() > tail->end && ::ftruncate(log.get(), tail->end) != 0)
        return systemError("cut the unfinished last line of", file, errno);
    return EventWriter(file, log.release(), tail->seq);
}

EventWriter::EventWriter(EventWriter &&other) noexcept :
    m_file(std::move(other.m_file)), m_fd(std::exchange(other.m_fd, -1)), m_seq(std::exchange(other.m_seq, 0)),
    m_roomUntil(std::exchange(other.m_roomUntil, 0))
{
}

EventWriter &EventWriter::operator=(EventWriter &&other) noexcept
{
    std::swap(m_file, other.m_file);
    std::swap(m_fd, other.m_fd);
    std::swap(m_seq, other.m_seq);
    std::swap(m_roomUntil, other.m_roomUntil);
    return *this;
}

EventWriter::~EventWriter()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

Result<> EventWriter::append(const std::string &type, const Json &body)
{
    const std::string line = encodeEvent(m_seq + 1, type, body);
    if (auto kept = keepRoom(line.size()); !kept)
        return kept;
    return write(line);
}

Result<> EventWriter::appendLastWord(const std::string &type, const Json &body)
{
    return write(encodeEvent(m_seq + 1, type, body));
}

Result<> EventWriter::keepRoom(std::size_t lineBytes)
{
    const off_t end = ::lseek(m_fd, 0, SEEK_END);
    const std::int64_t needed = end + std::int64_t(lineBytes) + lastWordBytes;
    if (end < 0 || needed <= m_roomUntil)
        return {};
    const std::int64_t until = needed + lastWordBytes; // so that only one event in many asks
    if (::fallocate(m_fd, FALLOC_FL_KEEP_SIZE, end, until - end) == 0)
        m_roomUntil = until;
    else if (errno == ENOSPC || errno == EDQUOT)
        return systemError("append an event to", m_file, errno);
    return {}; // where no room can be kept, writing tells whether there is any
}

Result<> EventWriter::write(const std::string &line)
{
    const off_t before = ::lseek(m_fd, 0, SEEK_END);
    std::string_view rest = line;
    while (before >= 0 && !rest.empty()) {
        const ssize_t n = ::write(m_fd, rest.data(), rest.size());
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            break;
        rest.remove_prefix(std::size_t(n)); // a nearly full disk takes a part of the line first
    }
    if (before >= 0 && rest.empty()) {
        ++m_seq;
        return {};
    }
    const int writeError = errno;
    m_roomUntil = 0; // cutting the file gives its room back
    if (before >= 0 && ::ftruncate(m_fd, before) != 0)
        return systemError("remove a half-written event from", m_file, errno);
    return systemError("append an event to", m_file, writeError);
}

Result<RunEvent> decodeEvent(std::string_view line)
{
    const auto damaged = [](const std::string &reason) { return Error {ErrorCode::Damaged, reason}; };
    auto parsed = parseJson(line, "event");
    if (!parsed)
        return damaged(parsed.error().message);
    Json &json = *parsed;
    if (!json.is_object())
        return damaged("the line is no JSON object");
    const auto version = json.find("v");
    if (version == json.end() || *version != 1)
        return damaged("\"v\" is not 1: a newer version wrote this line, or another program");
    const auto seq = json.find("seq");
    if (seq == json.end() || !seq->is_number_integer() || *seq < 1 || *seq > std::int64_t(1) << 53)
        return damaged("\"seq\" is not a positive whole number");
    const auto time = json.find("t");
    if (time == json.end() || !time->is_number())
        return damaged("\"t\" is not a number");
    const auto type = json.find("type");
    if (type == json.end() || !type->is_string() || type->get_ref<const std::string &>().empty())
        return damaged("\"type\" is not a text");
    RunEvent event {seq->get<std::int64_t>(), time->get<double>(), type->get<std::string>(), {}};
    for (const char *name : reservedMembers)
        json.erase(name);
    event.body = std::move(json);
    return event;
}

Result<EventBatch> readEvents(const fs::path &file, std::int64_t offset, std::int64_t maxBytes)
{
    const EventFile log(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
    const std::int64_t size = log.get() < 0 ? -1 : log.size();
    if (size < 0)
        return systemError("read", file, errno);
    if (offset < 0 || size < offset) {
        return Error {ErrorCode::Damaged,
                      "read " + file.string() + ": it has " + std::to_string(size) + " bytes, and "
                          + std::to_string(offset) + " were read before: it was cut or replaced"};
    }
    std::string text;
    auto newline = std::string::npos;
    // One line longer than maxBytes is read whole, else a reader would stand still before it for ever.
    for (std::int64_t want = std::max<std::int64_t>(maxBytes, 1); newline == std::string::npos; want *= 4) {
        const std::int64_t have = std::int64_t(text.size());
        if (!log.read(text, offset + have, std::min(want, size - offset) - have))
            return systemError("read", file, errno);
        newline = text.rfind('\n');
        if (want >= size - offset)
            break;
        if (newline == std::string::npos && want > longestLine)
            return Error {ErrorCode::Damaged, "read " + file.string() + ": " + damage(offset, "a line without end")};
    }

    EventBatch batch;
    batch.nextOffset = offset;
    if (newline == std::string::npos)
        return batch;
    std::string_view rest(text.data(), newline + 1);
    while (!rest.empty()) {
        const auto end = rest.find('\n');
        const std::string_view line = rest.substr(0, end);
        if (auto event = decodeEvent(line))
            batch.events.push_back(std::move(*event));
        else
            batch.damagedLines.push_back(damage(batch.nextOffset, event.error().message));
        batch.nextOffset += std::int64_t(end) + 1;
        rest.remove_prefix(end + 1);
    }
    return batch;
}

} // namespace tw
