#include "core/config/yaml_scalar.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <limits>

namespace tw {

namespace {

using Kind = ConfigNode::Kind;

constexpr std::array<std::string_view, 9> trueWords {"yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"};
constexpr std::array<std::string_view, 9> falseWords {"no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"};
constexpr std::array<std::string_view, 5> nullWords {"", "~", "null", "Null", "NULL"};

template <std::size_t N>
bool isOneOf(const std::array<std::string_view, N> &words, std::string_view text)
{
    return std::find(words.begin(), words.end(), text) != words.end();
}

bool isDecimal(char c)
{
    return c >= '0' && c <= '9';
}

bool consistsOf(std::string_view text, std::string_view letters)
{
    return !text.empty() && text.find_first_not_of(letters) == std::string_view::npos;
}

std::string withoutUnderscores(std::string_view text)
{
    std::string clean(text);
    std::erase(clean, '_');
    return clean;
}

/// Digits of a base as a number that may not fit 64 bits; nothing when there is no digit at all.
std::optional<double> magnitude(std::string_view digits, int base)
{
    if (digits.empty())
        return std::nullopt;
    double value = 0;
    for (char c : digits)
        value = value * base + (isDecimal(c) ? c - '0' : (c | 0x20) - 'a' + 10);
    return value;
}

void setInteger(ConfigNode &node, bool isNegative, std::string_view digits, int base)
{
    const std::string clean = withoutUnderscores(digits);
    const std::optional<double> size = magnitude(clean, base);
    if (!size)
        return; // "0x_" stays text
    node.number = isNegative ? -*size : *size;
    node.kind = Kind::Float;
    std::uint64_t whole = 0;
    const auto end = clean.data() + clean.size();
    if (std::from_chars(clean.data(), end, whole, base).ec == std::errc()
        && whole <= std::uint64_t(std::numeric_limits<std::int64_t>::max())) {
        node.kind = Kind::Integer;
        node.integer = isNegative ? -std::int64_t(whole) : std::int64_t(whole);
    }
}

/// "1:30" is ninety, "1:30.5" ninety and a half. True when `body` has that form.
bool readSexagesimal(ConfigNode &node, bool isNegative, std::string_view body)
{
    if (body.find(':') == std::string_view::npos || !isDecimal(body.front()))
        return false;
    const std::size_t dot = body.find('.');
    const bool isFloat = dot != std::string_view::npos;
    if (!isFloat && body.front() == '0')
        return false;
    const std::string_view whole = body.substr(0, dot);
    if (isFloat && !body.substr(dot + 1).empty() && !consistsOf(body.substr(dot + 1), "0123456789_"))
        return false;
    double value = 0;
    for (std::size_t start = 0, place = 0; start <= whole.size(); ++place) {
        const std::size_t colon = std::min(whole.find(':', start), whole.size());
        const std::string_view part = whole.substr(start, colon - start);
        const bool isSixty = part.size() == 1 || (part.size() == 2 && part[0] <= '5');
        if (!consistsOf(part, place == 0 ? "0123456789_" : "0123456789") || (place > 0 && !isSixty))
            return false;
        value = value * 60 + magnitude(withoutUnderscores(part), 10).value_or(0);
        start = colon + 1;
    }
    if (isFloat) {
        const std::string fraction = "0." + withoutUnderscores(body.substr(dot + 1)) + "0";
        double rest = 0;
        std::from_chars(fraction.data(), fraction.data() + fraction.size(), rest);
        value += rest;
    }
    node.number = isNegative ? -value : value;
    node.kind = isFloat || value > 9e18 ? Kind::Float : Kind::Integer;
    if (node.kind == Kind::Integer)
        node.integer = std::int64_t(node.number);
    return true;
}

bool readInteger(ConfigNode &node, bool isNegative, std::string_view body)
{
    if (body.starts_with("0b") && consistsOf(body.substr(2), "01_"))
        setInteger(node, isNegative, body.substr(2), 2);
    else if (body.starts_with("0x") && consistsOf(body.substr(2), "0123456789abcdefABCDEF_"))
        setInteger(node, isNegative, body.substr(2), 16);
    else if (body.size() > 1 && body[0] == '0' && consistsOf(body.substr(1), "01234567_"))
        setInteger(node, isNegative, body, 8);
    else if (body == "0" || (isDecimal(body[0]) && body[0] != '0' && consistsOf(body, "0123456789_")))
        setInteger(node, isNegative, body, 10);
    else
        return false;
    return true;
}

/// digits "." digits with an exponent that has a sign; without a dot it is no number for YAML 1.1. Digits may only be
/// missing before the dot where there is no sign either, as PyYAML has it.
bool hasFloatForm(std::string_view body, bool hasSign)
{
    const std::size_t dot = body.find('.');
    if (dot == std::string_view::npos)
        return false;
    const std::string_view whole = body.substr(0, dot);
    std::string_view rest = body.substr(dot + 1);
    if (const std::size_t e = rest.find_first_of("eE"); e != std::string_view::npos) {
        const std::string_view exponent = rest.substr(e + 1);
        if (exponent.size() < 2 || (exponent[0] != '+' && exponent[0] != '-')
            || !consistsOf(exponent.substr(1), "0123456789"))
            return false;
        rest = rest.substr(0, e);
    }
    if (!rest.empty() && !consistsOf(rest, "0123456789_"))
        return false;
    if (whole.empty())
        return !hasSign && !rest.empty() && isDecimal(rest[0]);
    return isDecimal(whole[0]) && consistsOf(whole, "0123456789_");
}

std::optional<double> decimalValue(std::string_view text)
{
    const std::string clean = withoutUnderscores(text);
    double value = 0;
    const auto [end, error] = std::from_chars(clean.data(), clean.data() + clean.size(), value);
    if (end != clean.data() + clean.size() || error == std::errc::invalid_argument)
        return std::nullopt;
    if (error == std::errc::result_out_of_range) // too small counts as zero, as in Python
        return clean.find("e-") != std::string::npos || clean.find("E-") != std::string::npos
            ? 0.0 : std::numeric_limits<double>::infinity();
    return value;
}

bool readFloat(ConfigNode &node, bool isNegative, bool hasSign, std::string_view body)
{
    double value = 0;
    if (body == ".inf" || body == ".Inf" || body == ".INF")
        value = std::numeric_limits<double>::infinity();
    else if (!hasSign && (body == ".nan" || body == ".NaN" || body == ".NAN"))
        value = std::numeric_limits<double>::quiet_NaN();
    else if (hasFloatForm(body, hasSign) && decimalValue(body))
        value = *decimalValue(body);
    else
        return false;
    node.kind = Kind::Float;
    node.number = isNegative ? -value : value;
    return true;
}

/// Takes a number of `fewest` to `most` digits off the front; -1 when it is not there.
int takeNumber(std::string_view &text, std::size_t fewest, std::size_t most)
{
    std::size_t count = 0;
    int number = 0;
    for (; count < std::min(most, text.size()) && isDecimal(text[count]); ++count)
        number = number * 10 + (text[count] - '0');
    if (count < fewest)
        return -1;
    text.remove_prefix(count);
    return number;
}

bool takeLetter(std::string_view &text, std::string_view letters)
{
    const bool isThere = !text.empty() && letters.find(text[0]) != std::string_view::npos;
    text.remove_prefix(isThere ? 1 : 0);
    return isThere;
}

enum class DateForm { None, Date, Impossible };

/// What follows the day of a time stamp: "T21:59:43.1 -05:00".
DateForm timeForm(std::string_view text)
{
    if (!takeLetter(text, "Tt") && !takeLetter(text, " "))
        return DateForm::None;
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    const int hour = takeNumber(text, 1, 2);
    const int minute = hour >= 0 && takeLetter(text, ":") ? takeNumber(text, 2, 2) : -1;
    const int second = minute >= 0 && takeLetter(text, ":") ? takeNumber(text, 2, 2) : -1;
    if (second < 0)
        return DateForm::None;
    if (takeLetter(text, "."))
        text.remove_prefix(std::min(text.find_first_not_of("0123456789"), text.size()));
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    int zoneHour = 0;
    if (takeLetter(text, "+-")) {
        zoneHour = takeNumber(text, 1, 2);
        if (zoneHour < 0 || (takeLetter(text, ":") && takeNumber(text, 2, 2) < 0))
            return DateForm::None;
    } else {
        takeLetter(text, "Z");
    }
    if (!text.empty())
        return DateForm::None;
    return hour < 24 && minute < 60 && second < 60 && zoneHour < 24 ? DateForm::Date : DateForm::Impossible;
}

/// YAML 1.1's timestamp: 2026-01-31, or with a time also 2026-1-31.
DateForm dateForm(std::string_view text)
{
    std::string_view rest = text;
    const int year = takeNumber(rest, 4, 4);
    const int month = year >= 0 && takeLetter(rest, "-") ? takeNumber(rest, 1, 2) : -1;
    const int day = month >= 0 && takeLetter(rest, "-") ? takeNumber(rest, 1, 2) : -1;
    const DateForm form = day < 0 ? DateForm::None
        : !rest.empty()           ? timeForm(rest)
                                  : (text.size() == 10 ? DateForm::Date : DateForm::None);
    const std::chrono::year_month_day date {std::chrono::year(year), std::chrono::month(unsigned(month)),
                                            std::chrono::day(unsigned(day))};
    return form != DateForm::None && (year == 0 || !date.ok()) ? DateForm::Impossible : form;
}

std::string_view trimmedScalar(std::string_view text)
{
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

} // namespace

bool resolvePlainScalar(ConfigNode &node)
{
    node.kind = Kind::Text;
    const std::string_view text = node.text;
    if (isOneOf(nullWords, text)) {
        node.kind = Kind::Null;
        return true;
    }
    if (isOneOf(trueWords, text) || isOneOf(falseWords, text)) {
        node.kind = Kind::Bool;
        node.boolean = isOneOf(trueWords, text);
        return true;
    }
    if (text == "=" || text == "<<")
        return false;
    const bool hasSign = text[0] == '+' || text[0] == '-';
    const std::string_view body = text.substr(hasSign ? 1 : 0);
    if (body.empty())
        return true;
    const bool isNegative = text[0] == '-';
    const bool isNumber = readSexagesimal(node, isNegative, body) || readInteger(node, isNegative, body)
        || readFloat(node, isNegative, hasSign, body);
    const DateForm date = isNumber ? DateForm::None : dateForm(text);
    node.isDate = date == DateForm::Date;
    return date != DateForm::Impossible && !(isNumber && node.kind == Kind::Text);
}

std::optional<double> ConfigNode::asNumber() const
{
    if (kind == Kind::Integer || kind == Kind::Float)
        return number;
    if (kind != Kind::Text)
        return std::nullopt;
    std::string_view body = trimmedScalar(text);
    const bool isNegative = body.starts_with('-');
    if (isNegative || body.starts_with('+'))
        body.remove_prefix(1);
    if (body.empty() || !consistsOf(body, "0123456789_.eE+-") || (!isDecimal(body[0]) && body[0] != '.')
        || !isDecimal(body.back() == '.' ? '0' : body.back()))
        return std::nullopt;
    const std::optional<double> value = decimalValue(body);
    return value && isNegative ? std::optional(-*value) : value;
}

std::optional<std::int64_t> ConfigNode::asInteger() const
{
    if (kind == Kind::Integer)
        return integer;
    const std::optional<double> value = asNumber();
    // Beyond 2^53 a fraction could no longer be seen.
    if (!value || std::floor(*value) != *value || std::abs(*value) > 9007199254740992.0)
        return std::nullopt;
    if (kind == Kind::Text && text.find_first_of("eE.") != std::string::npos)
        return std::nullopt; // Axolotl's reader takes "16" for a whole number, but not "1e3"
    return std::int64_t(*value);
}

std::optional<bool> ConfigNode::asBool() const
{
    if (kind == Kind::Bool)
        return boolean;
    if (kind == Kind::Integer && (integer == 0 || integer == 1))
        return integer == 1;
    if (kind != Kind::Text)
        return std::nullopt;
    std::string word(trimmedScalar(text));
    std::transform(word.begin(), word.end(), word.begin(), [](unsigned char c) { return char(std::tolower(c)); });
    if (word == "true" || word == "yes" || word == "on" || word == "1" || word == "t" || word == "y")
        return true;
    if (word == "false" || word == "no" || word == "off" || word == "0" || word == "f" || word == "n")
        return false;
    return std::nullopt;
}

} // namespace tw
