#pragma once

#include "core/base/result.h"

#include <c10/util/Exception.h>

#include <exception>
#include <new>
#include <string>
#include <type_traits>

namespace tw {

/// Runs `work` and turns what LibTorch throws into errors: the one place where its exceptions end.
/// Errors: those of `work`; OutOfMemory with the ways out; Internal.
template <typename Work>
std::invoke_result_t<Work> guarded(const Work &work)
{
    const char *const lessMemory = "not enough memory: a smaller micro_batch_size or sequence_len, or gradient_checkpointing: true, needs less";
    try {
        return work();
    } catch (const c10::OutOfMemoryError &) {
        return Error {ErrorCode::OutOfMemory, lessMemory};
    } catch (const std::bad_alloc &) {
        return Error {ErrorCode::OutOfMemory, lessMemory};
    } catch (const c10::Error &e) {
        const std::string what = e.what_without_backtrace();
        if (what.find("not enough memory") != std::string::npos)
            return Error {ErrorCode::OutOfMemory, lessMemory};
        return Error {ErrorCode::Internal, what};
    } catch (const std::exception &e) {
        return Error {ErrorCode::Internal, e.what()};
    }
}

} // namespace tw
