// SPDX-License-Identifier: EUPL-1.2
#include "write/emf/emf.h"

#include "report/example.h"
#include "report/figures/charts.h"
#include "report/words/item_groups.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

TEST_SUITE_BEGIN("write");

using namespace wk;
using namespace wk::report;
using namespace wk::write;

namespace {

struct Record {
    std::uint32_t type = 0;
    std::string content; ///< without type and size

    std::uint32_t at(std::size_t word) const
    {
        std::uint32_t out = 0;
        for (std::size_t i = 0; i < 4; ++i)
            out |= std::uint32_t(static_cast<unsigned char>(content.at(4 * word + i))) << (8 * i);
        return out;
    }
};

/// The records of a metafile, which have to fill it exactly.
std::vector<Record> metafile_records(const std::string& bytes)
{
    std::vector<Record> out;
    for (std::size_t at = 0; at < bytes.size();) {
        REQUIRE(at + 8 <= bytes.size());
        const Record head{0, bytes.substr(at, 8)};
        const std::size_t size = head.at(1);
        REQUIRE(size >= 8);
        REQUIRE(size % 4 == 0);
        REQUIRE(at + size <= bytes.size());
        out.push_back({head.at(0), bytes.substr(at + 8, size - 8)});
        at += size;
    }
    return out;
}

std::vector<Record> of_type(const std::vector<Record>& all, std::uint32_t type)
{
    std::vector<Record> out;
    for (const auto& record : all)
        if (record.type == type)
            out.push_back(record);
    return out;
}

Scene scene_of_shapes(std::vector<Shape> shapes)
{
    Scene scene;
    scene.width = 200;
    scene.height = 100;
    scene.shapes = std::move(shapes);
    return scene;
}

/// What holds for every metafile: the header tells the truth, and only what was made is used.
void check_metafile(const Scene& scene)
{
    const std::string bytes = write_emf(scene);
    const auto all = metafile_records(bytes);
    REQUIRE(all.size() >= 2);
    const Record& header = all.front();
    CHECK(header.type == 1);
    CHECK(header.at(2) == std::uint32_t(std::lround(scene.width * 16)) - 1);
    // Hundredths of a millimetre: 96 pixels to the inch.
    CHECK(std::abs(double(header.at(6)) - double(scene.width) * 2540 / 96) < 1);
    CHECK(std::abs(double(header.at(7)) - double(scene.height) * 2540 / 96) < 1);
    CHECK(header.content.substr(32, 4) == " EMF");
    CHECK(header.at(10) == bytes.size());
    CHECK(header.at(11) == all.size());
    const std::uint32_t handles = header.at(12);
    CHECK(all.back().type == 14);
    std::uint32_t made = 0;
    for (const auto& record : all) {
        if (record.type == 39 || record.type == 82 || record.type == 95)
            CHECK(record.at(0) == ++made);
        if (record.type == 37 && record.at(0) < 0x80000000)
            CHECK(record.at(0) <= made);
    }
    CHECK(handles == made + 1);
    CHECK(bytes == write_emf(scene));
}

} // namespace

TEST_CASE("a metafile of the example's figures is sound from its header to its end")
{
    const auto findings = tests::example_findings();
    check_metafile(response_chart(*findings.response, "Respons", "", {960, 1}));
    for (const auto& theme : findings.themes)
        for (const auto& group : item_groups(findings, theme.id))
            check_metafile(distribution_chart(group.items, group.title, "", BarStyle::Stacked, {960, 1}));
    check_metafile({});
}

TEST_CASE("text keeps the widths of the typeface it was set for, and stands on its baseline as it is aligned")
{
    const Text text{150, 40, "Één €", 15, Face::Semibold, Align::Right, Ink::Accent};
    const auto all = metafile_records(write_emf(scene_of_shapes({text})));
    const auto font = of_type(all, 82);
    REQUIRE(font.size() == 1);
    CHECK(std::int32_t(font[0].at(1)) == -240);
    CHECK(font[0].at(5) == 600);
    CHECK(of_type(all, 22).at(0).at(0) == 26);       // baseline, right
    CHECK(of_type(all, 24).at(0).at(0) == 0xAD5C0B); // #0B5CAD as 0x00BBGGRR
    const auto written = of_type(all, 84);
    REQUIRE(written.size() == 1);
    const Record& record = written[0];
    CHECK(record.at(7) == 2400);
    CHECK(record.at(8) == 640);
    const std::uint32_t count = record.at(9);
    REQUIRE(count == 5);
    const std::size_t from = record.at(10) - 8;
    CHECK(record.content.substr(from, 10) == std::string("\xC9\0\xE9\0n\0 \0\xAC\x20", 10));
    double width = 0;
    for (std::size_t i = 0; i < count; ++i)
        width += record.at((record.at(16) - 8) / 4 + i);
    CHECK(std::abs(width / 16 - double(text_width(text.text, text.face, text.size))) < 0.05); // a sixteenth of a pixel
}

TEST_CASE("a character of two UTF-16 units moves on once, and bytes that are no text become the sign for that")
{
    const auto record =
        of_type(metafile_records(write_emf(scene_of_shapes({Text{0, 9, "\xF0\x9F\x99\x82\xFF", 16}}))), 84).at(0);
    REQUIRE(record.at(9) == 3);
    const std::size_t from = record.at(10) - 8;
    CHECK(record.content.substr(from, 6) == std::string("\x3D\xD8\x42\xDE\xFD\xFF", 6));
    const std::size_t advances = (record.at(16) - 8) / 4;
    CHECK(record.at(advances) > 0);
    CHECK(record.at(advances + 1) == 0);
}

TEST_CASE("what is drawn alike is drawn with the same pen and brush")
{
    std::vector<Shape> shapes;
    for (int i = 0; i < 10; ++i) {
        shapes.push_back(Rect{float(i), 0, 5, 5, {Ink::Accent, Pattern::None}, Ink::None, 0});
        shapes.push_back(Line{0, 0, 9, 9, Ink::Border, 1, false});
        shapes.push_back(Text{0, 9, "n", 14});
    }
    const auto all = metafile_records(write_emf(scene_of_shapes(shapes)));
    for (const std::uint32_t make : {39U, 82U, 95U}) {
        CAPTURE(make);
        CHECK(of_type(all, make).size() == 1);
    }
    CHECK(of_type(all, 43).size() == 10);
}

TEST_CASE("rectangles, rounded ones, polygons and open lines lie where the scene has them")
{
    const auto all = metafile_records(write_emf(scene_of_shapes(
        {Rect{1, 2, 10, 20, {Ink::Accent, Pattern::None}, Ink::Border, 0}, Rect{1, 2, 10, 20, {}, Ink::Border, 3},
         Polygon{{{0, 0}, {9, 0}, {9, 9}}, {Ink::OnTrack, Pattern::None}, Ink::None},
         Path{{{0, 0}, {5, 5}}, Ink::Accent, 2}})));
    const auto plain = of_type(all, 43).at(0);
    CHECK(plain.at(0) == 16);
    CHECK(plain.at(1) == 32);
    CHECK(plain.at(2) == 176);
    CHECK(plain.at(3) == 352);
    CHECK(of_type(all, 44).at(0).at(4) == 96); // the corners' whole width
    CHECK(of_type(all, 3).at(0).at(4) == 3);
    CHECK(of_type(all, 4).at(0).at(4) == 2);
}

TEST_CASE("dashes are lines with gaps between them, of the line's own length")
{
    const auto all = metafile_records(write_emf(scene_of_shapes({Line{0, 10, 22, 10, Ink::Border, 1, true}})));
    const auto lines = of_type(all, 7).at(0);
    REQUIRE(lines.at(4) == 3);
    CHECK(lines.at(5) == 6);
    const std::size_t first = 6 + 3;
    std::vector<std::uint32_t> ends;
    for (std::size_t i = 0; i < 6; ++i)
        ends.push_back(lines.at(first + 2 * i));
    CHECK(ends == std::vector<std::uint32_t>{0, 64, 128, 192, 256, 320});
}

TEST_CASE("hatching has a colour between the letters' and the one under it")
{
    const auto all = metafile_records(
        write_emf(scene_of_shapes({Rect{0, 0, 40, 40, {Ink::Agreement3, Pattern::Rising}, Ink::None, 0},
                                   Rect{50, 0, 40, 40, {Ink::Agreement3, Pattern::Dots}, Ink::None, 0}})));
    const auto pen = of_type(all, 95).at(0);
    const std::uint32_t colour = pen.at(8);
    CHECK((colour & 0xFF) < 0xDF); // #DFC27D under #1B1F24
    CHECK((colour & 0xFF) > 0x1B);
    CHECK(of_type(all, 7).size() == 1);
    CHECK(of_type(all, 42).size() == 36); // six by six dots
}

TEST_SUITE_END();
