// SPDX-License-Identifier: EUPL-1.2
#include "fuzz/evidence_target.h"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    wk::fuzz::evidence({reinterpret_cast<const char*>(bytes), size});
    return 0;
}
