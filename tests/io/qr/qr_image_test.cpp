// SPDX-License-Identifier: EUPL-1.2
#include "io/qr/qr_image.h"

#include "report/figures/qr_scene.h"
#include "report/qr_pixels.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdio>
#include <limits>

using wk::io::read_qr;
using wk::tests::Code40;
using wk::tests::Code64;
using wk::tests::Pixels;
using wk::tests::turned;

namespace {

using CodeTexts = std::vector<std::string>;

Pixels picture_of_code(std::string_view text, float size = 250)
{
    return wk::tests::pixels_of(*wk::report::qr_scene(text, size, "t", "d"));
}

/// The texts, or the code of the error between brackets.
CodeTexts texts_found(const wk::Result<CodeTexts>& result)
{
    return result ? *result : CodeTexts{"(" + result.error().code + ")"};
}

CodeTexts texts_found(const Pixels& picture)
{
    return texts_found(read_qr(picture.grey, picture.width, picture.height, "foto.jpg"));
}

/// A picture of the repository in the format that netpbm calls P4: one bit per pixel, 1 is black.
Pixels bitmap(const std::string& path)
{
    const std::string bytes = wk::tests::repository_file(path);
    int width = 0, height = 0, start = 0;
    if (std::sscanf(bytes.c_str(), "P4\n%d %d%n", &width, &height, &start) != 2)
        return {};
    Pixels out = Pixels::blank(width, height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            if (bytes[std::size_t(start + 1 + y * ((width + 7) / 8) + x / 8)] & (0x80 >> x % 8))
                out.at(x, y) = 0;
    return out;
}

const CodeTexts only64{std::string(Code64)};
const CodeTexts no_code{"(no-qr)"};
const CodeTexts unreadable_code{"(unreadable-qr)"};
const CodeTexts damaged_image{"(damaged-image)"};
const CodeTexts image_too_large{"(image-too-large)"};

} // namespace

TEST_CASE("a QR code is read however it is turned")
{
    Pixels picture = picture_of_code(Code64);
    for (int quarter = 0; quarter < 4; ++quarter, picture = turned(picture)) {
        CAPTURE(quarter);
        CHECK(texts_found(picture) == only64);
    }
}

TEST_CASE("a QR code that is light on dark is read too")
{
    Pixels picture = picture_of_code(Code64);
    for (auto& pixel : picture.grey)
        pixel = std::uint8_t(255 - pixel);
    CHECK(texts_found(picture) == only64);
}

TEST_CASE("a QR code seen in a mirror is refused")
{
    Pixels picture = picture_of_code(Code64);
    for (int y = 0; y < picture.height; ++y)
        for (int x = 0; x < picture.width / 2; ++x)
            std::swap(picture.at(x, y), picture.at(picture.width - 1 - x, y));
    CHECK(texts_found(picture) == unreadable_code);
}

TEST_CASE("a QR code is read through noise")
{
    // On a table that is as grey as the middle between the code's dark and light, as in a photograph.
    Pixels picture = Pixels::blank(900, 700, 140);
    picture.paste(picture_of_code(Code64, 400), 230, 150);
    CHECK(texts_found(wk::tests::noisy(picture, 100, 1)) == only64);
}

TEST_CASE("a QR code is read half in the shadow")
{
    Pixels picture = Pixels::blank(600, 600, 200);
    picture.paste(picture_of_code(Code64, 400), 100, 100);
    for (int y = 0; y < picture.height; ++y)
        for (int x = 0; x < picture.width; ++x)
            if (x > 310 + y / 10)
                picture.at(x, y) = std::uint8_t(picture.at(x, y) * 35 / 100);
    CHECK(texts_found(picture) == only64);
}

TEST_CASE("a small QR code in a large picture is read")
{
    Pixels picture = Pixels::blank(2400, 1600, 230);
    picture.paste(picture_of_code(Code64, 123), 1801, 701); // three pixels for a module
    CHECK(texts_found(picture) == only64);
}

TEST_CASE("all QR codes in one picture are read, each text once")
{
    Pixels picture = Pixels::blank(900, 600);
    picture.paste(picture_of_code(Code64), 20, 30);
    picture.paste(turned(picture_of_code(Code40, 330)), 500, 200);
    picture.paste(picture_of_code(Code64), 150, 330);
    CodeTexts texts = texts_found(picture);
    std::sort(texts.begin(), texts.end());
    CodeTexts both{std::string(Code40), std::string(Code64)};
    std::sort(both.begin(), both.end());
    CHECK(texts == both);
}

TEST_CASE("a picture without a QR code gets a sentence with its name")
{
    for (const auto& picture : {Pixels::blank(300, 200), Pixels::blank(1, 1, 0), Pixels::blank(4096, 1),
                                wk::tests::noisy(Pixels::blank(300, 200, 128), 127, 2)}) {
        CHECK(texts_found(picture) == no_code);
    }
    const auto error = read_qr(Pixels::blank(300, 200).grey, 300, 200, "foto.jpg").error();
    CHECK(error.file == "foto.jpg");
    CHECK(error.message.find("foto.jpg: in deze afbeelding is geen QR-code gevonden.") == 0);
}

TEST_CASE("a QR code with too much wiped out is unreadable")
{
    Pixels picture = picture_of_code(Code64);
    picture.paste(Pixels::blank(100, 100), 100, 100);
    CHECK(texts_found(picture) == unreadable_code);
}

TEST_CASE("a little that is wiped out does no harm")
{
    Pixels picture = picture_of_code(Code64);
    picture.paste(Pixels::blank(36, 24), 120, 110);
    CHECK(texts_found(picture) == only64);
}

TEST_CASE("a QR code that holds no UTF-8 is unreadable")
{
    CHECK(texts_found(picture_of_code("\xFFgeen tekst\xC3")) == unreadable_code);
}

// Without the bounds of io/quirc it takes 16 seconds or more; with them less than one, also in a slow build.
TEST_CASE("marks that stand almost in one line do not keep the search busy" * doctest::timeout(4))
{
    const Pixels picture = bitmap("tests/data/qr/eindeloos-zoeken.pbm");
    REQUIRE(picture.width == 187);
    CHECK(texts_found(picture) == unreadable_code);
}

TEST_CASE("sizes that cannot be are refused")
{
    const Pixels picture = picture_of_code(Code64);
    const int most = std::numeric_limits<int>::max();
    const int least = std::numeric_limits<int>::min();
    const auto sized = [&](int width, int height) {
        return texts_found(read_qr(picture.grey, width, height, "foto.jpg"));
    };
    CHECK(sized(picture.width, picture.height) == only64);
    CHECK(sized(0, picture.height) == damaged_image);
    CHECK(sized(picture.width, 0) == damaged_image);
    CHECK(sized(-picture.width, -picture.height) == damaged_image);
    CHECK(sized(least, least) == damaged_image);
    CHECK(sized(most, -1) == damaged_image);
    CHECK(sized(picture.width, picture.height + 1) == damaged_image);
    CHECK(sized(4096, 4096) == damaged_image);
    CHECK(sized(65536, 65536) == image_too_large); // the product is 0 in 32 bits
    CHECK(sized(most, most) == image_too_large);
    CHECK(sized(4097, 1) == image_too_large);
    CHECK(sized(1, 4097) == image_too_large);
    CHECK(texts_found(read_qr({}, 0, 0, "")) == damaged_image);
    CHECK(read_qr({}, 5000, 4097, "foto.jpg").error().message.find("5.000 bij 4.097 beeldpunten") != std::string::npos);
}

TEST_CASE("pixels after the last row are left alone")
{
    Pixels picture = picture_of_code(Code64);
    picture.grey.resize(picture.grey.size() + 1000);
    CHECK(texts_found(picture) == only64);
}
