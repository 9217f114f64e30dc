#include "core/config/translate.h"

namespace tw {

std::string Phrase::english() const
{
    std::string text;
    for (const char *c = pattern; *c; ++c) {
        const std::size_t place = *c == '%' && c[1] >= '1' && c[1] <= '9' ? std::size_t(c[1] - '1') : 9;
        if (place < arguments.size()) {
            text += arguments[place];
            ++c;
        } else {
            text += *c;
        }
    }
    return text;
}

} // namespace tw
