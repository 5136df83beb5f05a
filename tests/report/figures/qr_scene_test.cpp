// SPDX-License-Identifier: EUPL-1.2
#include "report/figures/qr_scene.h"

#include "io/qr/qr_image.h"
#include "report/qr_pixels.h"
#include "write/svg/svg.h"

#include <doctest/doctest.h>

#include <cctype>
#include <cmath>

using namespace wk::report;
using wk::tests::Code40;
using wk::tests::Code64;

namespace {

/// The dark rectangles; the first is the top of the mark in the corner, which is seven modules wide.
std::vector<Rect> runs_of(const Scene& scene)
{
    std::vector<Rect> runs;
    for (const auto& shape : scene.shapes)
        if (const auto& rect = std::get<Rect>(shape); rect.fill.ink == Ink::OnLight)
            runs.push_back(rect);
    return runs;
}

float module_px(const Scene& scene)
{
    return runs_of(scene).front().width / 7;
}

/// How many modules the code is wide: 21, 25, 29, …
int modules_of(const Scene& scene)
{
    float right = 0;
    for (const auto& run : runs_of(scene))
        right = std::max(right, run.x + run.width);
    return int((right - runs_of(scene).front().x) / module_px(scene));
}

Scene qr_scene_with(std::string_view text, int pixels_per_module)
{
    const int modules = modules_of(*qr_scene(text, 1000, "t", "d"));
    return *qr_scene(text, float((modules + 8) * pixels_per_module), "t", "d");
}

} // namespace

TEST_CASE("a QR code of any size is read back")
{
    for (const std::string_view text : {Code40, Code64, std::string_view("0612345678"), std::string_view("A"),
                                        std::string_view("Súdwest-Fryslân: ‘wijk’")})
        for (const int size : {3, 4, 7}) {
            CAPTURE(text);
            CAPTURE(size);
            const auto scene = qr_scene_with(text, size);
            CHECK(module_px(scene) == float(size));
            const auto picture = wk::tests::pixels_of(scene);
            const auto read = wk::io::read_qr(picture.grey, picture.width, picture.height, "code.png");
            CHECK((read && *read == std::vector{std::string(text)}));
        }
}

TEST_CASE("a QR code is dark on white in every appearance")
{
    const auto scene = *qr_scene(Code64, 300, "t", "d");
    CHECK(wk::tests::pixels_of(scene, Appearance::Dark).grey == wk::tests::pixels_of(scene, Appearance::Light).grey);
    CHECK(rgb_of(std::get<Rect>(scene.shapes.front()).fill.ink, Appearance::Dark) == 0xFFFFFF);
    CHECK(contrast(rgb_of(Ink::OnLight, Appearance::Dark), 0xFFFFFF) > 12);
    CHECK(wk::write::write_svg(scene, Appearance::Dark).find("#1B1F24") != std::string::npos);
}

TEST_CASE("around a QR code four modules stay white, and the code begins after them")
{
    for (const float size : {200.F, 213.F, 299.5F}) {
        const auto scene = *qr_scene(Code40, size, "t", "d");
        CHECK(scene.width == size);
        CHECK(scene.height == size);
        const auto runs = runs_of(scene);
        const float quiet = 4 * module_px(scene);
        const float code = float(modules_of(scene)) * module_px(scene);
        CHECK(runs.front().x >= quiet);
        CHECK(runs.front().x == runs.front().y);
        CHECK(scene.width - runs.front().x - code >= quiet);
        for (const auto& run : runs) {
            CHECK(run.x >= runs.front().x);
            CHECK(run.x + run.width <= runs.front().x + code);
            CHECK(run.y + run.height <= runs.front().y + code);
        }
    }
}

TEST_CASE("modules are whole pixels, and those side by side are one rectangle")
{
    const auto runs = runs_of(*qr_scene(Code64, 250, "t", "d"));
    const float module = runs.front().width / 7;
    CHECK(module == 6); // 250 / (33 + 8), rounded down
    for (std::size_t i = 1; i < runs.size(); ++i) {
        CHECK(runs[i].height == module);
        CHECK(std::fmod(runs[i].width, module) == 0);
        if (runs[i].y == runs[i - 1].y)
            CHECK(runs[i].x > runs[i - 1].x + runs[i - 1].width);
        else
            CHECK(runs[i].y > runs[i - 1].y);
    }
}

TEST_CASE("a QR code that does not fit is drawn with one pixel for a module")
{
    const auto scene = *qr_scene(Code64, 10, "t", "d");
    CHECK(module_px(scene) == 1);
    CHECK(scene.width == 41);
}

TEST_CASE("capitals and digits make a smaller QR code than the same text in small letters")
{
    std::string small(Code64);
    for (char& letter : small)
        letter = char(std::tolower(letter));
    CHECK(modules_of(*qr_scene(Code64, 400, "t", "d")) == 33);
    CHECK(modules_of(*qr_scene(small, 400, "t", "d")) == 37);
}

TEST_CASE("a QR code has the title and description that it is given")
{
    const auto scene = *qr_scene(Code40, 200, "Code van uw team", "De code is WK1.");
    CHECK(scene.title == "Code van uw team");
    CHECK(scene.description == "De code is WK1.");
}

// Largest contents at level M: ISO/IEC 18004:2015, table 7, version 40
TEST_CASE("a text that is too long, empty or broken off by a zero byte is no QR code")
{
    CHECK(qr_scene(std::string(3391, 'A'), 600, "t", "d"));
    CHECK(!qr_scene(std::string(3392, 'A'), 600, "t", "d"));
    CHECK(qr_scene(std::string(5596, '7'), 600, "t", "d"));
    CHECK(!qr_scene(std::string(5597, '7'), 600, "t", "d"));
    CHECK(qr_scene(std::string(2331, 'a'), 600, "t", "d"));
    CHECK(!qr_scene(std::string(2332, 'a'), 600, "t", "d"));
    CHECK(!qr_scene(std::string(100'000, 'a'), 600, "t", "d"));
    CHECK(!qr_scene("", 600, "t", "d"));
    CHECK(!qr_scene(std::string_view("WK1\0X", 5), 600, "t", "d"));
}
