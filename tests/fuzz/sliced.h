// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "base/utf8.h"

#include <cstdlib>

namespace wk::fuzz {

/// What a reader accepts is the same in one go and in slices of `slice` bytes; what it does not accept gets a sentence
/// of valid UTF-8. True when it was accepted: `whole` and `sliced` then hold a table each.
template <class File, class Reader>
bool same_in_slices(const Result<File>& whole, Reader& reader, std::size_t slice, Result<File>& sliced)
{
    while (reader && !reader->done())
        reader->read_some(slice);
    sliced = reader ? reader->finish() : Result<File>(reader.error());
    if (bool(whole) != bool(sliced))
        std::abort();
    if (!whole) {
        if (whole.error().message.empty() || first_invalid_utf8(whole.error().message))
            std::abort();
        return false;
    }
    if (whole->table->rows() != sliced->table->rows() || whole->notices != sliced->notices)
        std::abort();
    return true;
}

} // namespace wk::fuzz
