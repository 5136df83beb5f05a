// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>

namespace wk {

/// The SHA-256 of some bytes, as 64 small hexadecimal digits. source  FIPS 180-4, section 6.2
std::string sha256_hex(std::string_view bytes);

} // namespace wk
