// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wk::io {

inline constexpr int MaxQrSide = 4096; ///< widest and highest picture that is searched, in pixels

/// The texts of all QR codes in a picture, each text once, in no promised order. Read with quirc, at three sizes and
/// with the light evened out, so that a photograph with noise or a shadow can be read too. Codes that are light on dark
/// are read when there is no other; codes that are not square but bent, or seen in a mirror, are not.
///
/// grey     one byte per pixel, 0 black to 255 white, row after row without gaps, at least width x height of them
/// file     name of the picture as the user knows it, for the sentence
/// returns  at least one text; texts are not empty, and valid UTF-8
/// errors   damaged-image (no pixels, or fewer than width x height), image-too-large (a side above MaxQrSide, or no
///          memory), no-qr (nothing that looks like one), unreadable-qr (something that does, but cannot be read or
///          holds no UTF-8 text)
/// source   ISO/IEC 18004:2015
Result<std::vector<std::string>> read_qr(std::span<const std::uint8_t> grey, int width, int height,
                                         std::string_view file);

} // namespace wk::io
