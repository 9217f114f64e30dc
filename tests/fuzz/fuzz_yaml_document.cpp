// A configuration text, then edits, each after a byte 1 (which YAML does not allow): "key=value" sets, "key" unsets,
// "key>name" renames. Reading, checking and fixing the text run first.

#include "core/config/findings.h"
#include "core/config/read_config.h"
#include "fuzz_target.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace {

using tw::ConfigDocument;
using tw::ConfigNode;

std::string_view nextPart(std::string_view &rest)
{
    const std::size_t end = std::min(rest.find('\x01'), rest.size());
    const std::string_view part = rest.substr(0, end);
    rest.remove_prefix(std::min(end + 1, rest.size()));
    return part;
}

void verifyPlaces(const ConfigNode &node, std::size_t from, std::size_t to)
{
    fuzzVerify(node.span.offset >= from && node.span.offset <= node.span.end && node.span.end <= to, "a value lies inside its block");
    std::size_t last = node.span.offset;
    for (const ConfigNode &item : node.items) {
        verifyPlaces(item, last, node.span.end);
        last = item.span.end;
    }
    for (const tw::ConfigEntry &entry : node.entries) {
        fuzzVerify(entry.keySpan.offset >= last && entry.keySpan.end >= entry.keySpan.offset, "keys stand in order");
        verifyPlaces(entry.value, entry.keySpan.end, std::max(node.span.end, entry.keySpan.end + 1));
        last = entry.value.span.end;
    }
}

/// Everything before and behind the lines of one key at the top stays; a key that is new only adds bytes.
void verifyUntouched(const ConfigDocument &before, std::string_view after, std::string_view key)
{
    const std::string_view old = before.text();
    const tw::TextSpan place = before.keySpan(key);
    const ConfigNode *value = before.find(key);
    if (before.root().isFlow)
        return;
    if (!value) {
        const auto differ = std::mismatch(old.begin(), old.end(), after.begin(), after.end()).first;
        const std::string_view rest = old.substr(std::size_t(differ - old.begin()));
        fuzzVerify(after.ends_with(rest) && after.size() >= old.size(), "a new key takes nothing away");
        return;
    }
    std::size_t first = place.offset == 0 ? 0 : old.rfind('\n', place.offset - 1) + 1; // npos + 1 is 0
    const std::size_t last = std::min(old.find('\n', std::max(value->span.end, place.end)), old.size() - 1) + 1;
    if (last == old.size() && first > 0) // the line break before a last line without one
        first -= first > 1 && old[first - 2] == '\r' ? 2 : 1;
    fuzzVerify(after.starts_with(old.substr(0, first)), "an edit leaves what stands before its key");
    fuzzVerify(after.ends_with(old.substr(last)), "an edit leaves what stands behind its key");
}

void edit(ConfigDocument &document, std::string_view command)
{
    const std::size_t sign = command.find_first_of("=>");
    const std::string_view key = command.substr(0, sign);
    const std::string_view value = sign == std::string_view::npos ? std::string_view() : command.substr(sign + 1);
    const ConfigDocument before = document;
    const bool isSet = sign != std::string_view::npos && command[sign] == '=';
    const tw::Result<> done = isSet ? document.set(key, value)
        : sign == std::string_view::npos ? document.unset(key) : document.rename(key, value);
    if (!done) {
        fuzzVerify(document.text() == before.text() && tw::sameMeaning(document.root(), before.root()), "a refused edit changes nothing");
        return;
    }
    if (isSet) {
        const ConfigNode *found = document.find(key);
        const auto wanted = ConfigDocument::parse("k: " + std::string(value));
        fuzzVerify(found && wanted && tw::sameMeaning(*found, *wanted->find("k")), "what was set is read back");
    } else if (sign == std::string_view::npos) {
        fuzzVerify(!document.find(key) || key.ends_with(']'), "what was removed is gone");
    }
    const auto again = ConfigDocument::parse(document.text());
    fuzzVerify(again && tw::sameMeaning(again->root(), document.root()), "an edited text is read as the document it is");
    const std::string_view top = key.substr(0, key.find_first_of(".["));
    verifyUntouched(before, document.text(), top);
    for (const tw::ConfigEntry &entry : before.root().entries) {
        const ConfigNode *now = document.find(entry.key);
        const bool isOther = entry.key != top && entry.key.find_first_of(" .[\t\r\n]:#\"'{},") == std::string::npos && !entry.key.empty();
        fuzzVerify(!isOther || (now && tw::sameMeaning(entry.value, *now)), "other keys keep their meaning");
    }
}

void check(const ConfigDocument &document)
{
    const auto findings = tw::checkConfig(document);
    for (std::size_t i = 0; i < std::min<std::size_t>(findings.size(), 3); ++i) {
        tw::formatFinding(findings[i]);
        ConfigDocument fixed = document;
        if (findings[i].fix && !tw::applyFix(fixed, *findings[i].fix))
            fuzzVerify(fixed.text() == document.text(), "a fix that fails changes nothing");
    }
    const bool isSound = std::none_of(findings.begin(), findings.end(),
                                      [](const tw::Finding &finding) { return finding.severity == tw::Severity::Error; });
    if (isSound)
        (void)tw::readTrainConfig(document);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    std::string_view rest(reinterpret_cast<const char *>(data), size);
    auto document = ConfigDocument::parse(std::string(nextPart(rest)));
    if (!document)
        return 0;
    verifyPlaces(document->root(), 0, document->text().size());
    check(*document);
    for (int edits = 0; !rest.empty() && edits < 8; ++edits)
        edit(*document, nextPart(rest));
    return 0;
}
