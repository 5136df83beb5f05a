// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "report/scene/scene.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string_view>

namespace wk::tests {

/// Where a line of text begins and ends.
struct Extent {
    float left = 0, right = 0;
};

inline Extent extent_of(const report::Text& text)
{
    const float wide = report::text_width(text.text, text.face, text.size);
    const float left = text.align == report::Align::Left    ? text.x
                       : text.align == report::Align::Right ? text.x - wide
                                                            : text.x - wide / 2;
    return {left, left + wide};
}

/// How many lines of text have these words in them.
inline std::size_t texts_with(const report::Scene& scene, std::string_view words)
{
    return std::size_t(std::count_if(scene.shapes.begin(), scene.shapes.end(), [&](const auto& shape) {
        const auto* text = std::get_if<report::Text>(&shape);
        return text && text->text.find(words) != std::string::npos;
    }));
}

/// No word runs out of the figure. Only one line that is wider than the whole figure may.
inline void check_words_inside(const report::Scene& scene)
{
    for (const auto& shape : scene.shapes)
        if (const auto* text = std::get_if<report::Text>(&shape)) {
            const Extent extent = extent_of(*text);
            CAPTURE(text->text);
            CHECK(extent.left >= -0.5F);
            if (extent.right - extent.left < scene.width)
                CHECK(extent.right <= scene.width + 0.5F);
        }
}

/// No two lines of text lie over each other.
inline void check_words_apart(const report::Scene& scene)
{
    std::vector<const report::Text*> texts;
    for (const auto& shape : scene.shapes)
        if (const auto* text = std::get_if<report::Text>(&shape))
            texts.push_back(text);
    for (std::size_t i = 0; i < texts.size(); ++i)
        for (std::size_t j = i + 1; j < texts.size(); ++j) {
            const auto& a = *texts[i];
            const auto& b = *texts[j];
            // From the height of capitals to the baseline: descenders may touch.
            if (a.y <= b.y - 0.7F * b.size || b.y <= a.y - 0.7F * a.size)
                continue;
            const Extent at = extent_of(a);
            const Extent bt = extent_of(b);
            CAPTURE(a.text);
            CAPTURE(b.text);
            CHECK((at.right <= bt.left + 0.5F || bt.right <= at.left + 0.5F));
        }
}

} // namespace wk::tests
