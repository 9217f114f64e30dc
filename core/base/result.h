#pragma once

#include <cassert>
#include <string>
#include <type_traits>
#include <utility>
#include <variant>

namespace tw {

/// What kind of trouble it was. Tests and screens look at this; the message is English, for the log.
enum class ErrorCode {
    Io,            ///< a file or folder could not be read or written
    NotFound,      ///< a file, model, run or key that was named is not there
    Damaged,       ///< a file's content breaks its own format
    Unsupported,   ///< well-formed, and this version does not do it
    InvalidConfig, ///< the configuration cannot be trained as it stands
    InvalidInput,  ///< a value or row given by the user cannot be used
    Busy,          ///< somebody else holds the lock
    DiskFull,
    OutOfMemory,
    Network,       ///< another machine could not be asked, or gave no usable answer
    Denied,        ///< another machine wants consent or another key
    Cancelled,
    Process,       ///< another program could not be started or ended badly
    Internal,      ///< a promise of our own was broken
};

/// The spelling used in JSON and logs: "io", "not_found", ...
const char *errorCodeName(ErrorCode code);

struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string message;

    /// "what we were doing: what went wrong", once per layer crossed.
    [[nodiscard]] Error context(const std::string &doing) const { return {code, doing + ": " + message}; }
};

/// A value or an Error, with the vocabulary of std::expected. Dropping one is a compiler warning.
template <typename T = std::monostate>
class [[nodiscard]] Result
{
public:
    using value_type = T;

    Result() requires std::is_default_constructible_v<T> : m_state(T {}) {}
    Result(T value) : m_state(std::move(value)) {}
    template <typename U>
        requires(std::is_convertible_v<U &&, T> && !std::is_same_v<std::remove_cvref_t<U>, Result>
                 && !std::is_same_v<std::remove_cvref_t<U>, Error> && !std::is_same_v<std::remove_cvref_t<U>, T>)
    Result(U &&value) : m_state(T(std::forward<U>(value)))
    {
    }
    Result(Error error) : m_state(std::move(error)) {}

    [[nodiscard]] bool has_value() const { return std::holds_alternative<T>(m_state); }
    explicit operator bool() const { return has_value(); }

    T &operator*() &
    {
        assert(has_value());
        return *std::get_if<T>(&m_state);
    }
    const T &operator*() const &
    {
        assert(has_value());
        return *std::get_if<T>(&m_state);
    }
    T &&operator*() &&
    {
        assert(has_value());
        return std::move(*std::get_if<T>(&m_state));
    }
    T *operator->() { return &**this; }
    const T *operator->() const { return &**this; }

    [[nodiscard]] const Error &error() const
    {
        assert(!has_value());
        return *std::get_if<Error>(&m_state);
    }
    template <typename U>
    [[nodiscard]] T value_or(U &&other) const
    {
        return has_value() ? **this : T(std::forward<U>(other));
    }
    template <typename F>
    auto and_then(F &&next) -> std::invoke_result_t<F, T &>
    {
        if (!has_value())
            return error();
        return std::forward<F>(next)(**this);
    }
    [[nodiscard]] Result context(const std::string &doing) &&
    {
        if (has_value())
            return std::move(*this);
        return error().context(doing);
    }

private:
    std::variant<T, Error> m_state;
};

} // namespace tw
