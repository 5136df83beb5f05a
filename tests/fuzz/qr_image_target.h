// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/utf8.h"
#include "io/qr/qr_image.h"

#include <cstdlib>

namespace wk::fuzz {

/// Any bytes as a picture: the first is its width less one, the others are its pixels. What is accepted is text in
/// UTF-8; what is not gets a sentence.
inline void qr_image(std::string_view bytes)
{
    if (bytes.empty())
        return;
    const int width = 1 + static_cast<unsigned char>(bytes.front());
    bytes.remove_prefix(1);
    const std::span grey(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
    const auto texts = io::read_qr(grey, width, int(bytes.size()) / width, "fuzz.png");
    if (!texts) {
        if (texts.error().message.empty() || first_invalid_utf8(texts.error().message))
            std::abort();
        return;
    }
    if (texts->empty())
        std::abort();
    for (const auto& text : *texts)
        if (text.empty() || first_invalid_utf8(text))
            std::abort();
}

} // namespace wk::fuzz
