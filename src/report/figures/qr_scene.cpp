// SPDX-License-Identifier: EUPL-1.2
#include "report/figures/qr_scene.h"

#include <qrcodegen.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace wk::report {

namespace {

constexpr int QuietModules = 4;

using Symbol = std::array<std::uint8_t, qrcodegen_BUFFER_LEN_MAX>;

std::optional<Symbol> symbol_of(std::string_view text)
{
    // The library's text ends at a zero byte: what comes after it would be lost.
    if (text.empty() || text.find('\0') != std::string_view::npos)
        return {};
    Symbol symbol, scratch;
    if (!qrcodegen_encodeText(std::string(text).c_str(), scratch.data(), symbol.data(), qrcodegen_Ecc_MEDIUM,
                              qrcodegen_VERSION_MIN, qrcodegen_VERSION_MAX, qrcodegen_Mask_AUTO, true))
        return {};
    return symbol;
}

} // namespace

std::optional<Scene> qr_scene(std::string_view text, float size_px, std::string title, std::string description)
{
    const auto symbol = symbol_of(text);
    if (!symbol)
        return {};
    const int modules = qrcodegen_getSize(symbol->data());
    const auto across = float(modules + 2 * QuietModules);
    const float module_px = std::max(std::floor(size_px / across), 1.0F);

    Scene scene;
    scene.title = std::move(title);
    scene.description = std::move(description);
    scene.width = scene.height = std::max(size_px, across * module_px);
    // White and nearly black in every appearance, whatever lies around.
    scene.shapes.push_back(Rect{0, 0, scene.width, scene.height, {Ink::OnDark}});
    const float margin = std::floor((scene.width - float(modules) * module_px) / 2);
    for (int y = 0; y < modules; ++y)
        for (int x = 0; x < modules; ++x) {
            const int first = x;
            while (qrcodegen_getModule(symbol->data(), x, y))
                ++x;
            if (x > first)
                scene.shapes.push_back(Rect{margin + float(first) * module_px,
                                            margin + float(y) * module_px,
                                            float(x - first) * module_px,
                                            module_px,
                                            {Ink::OnLight}});
        }
    return scene;
}

} // namespace wk::report
