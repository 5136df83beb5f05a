// SPDX-License-Identifier: EUPL-1.2
#include "fuzz/csv_target.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    wk::fuzz::csv({reinterpret_cast<const char*>(bytes), size});
    return 0;
}
