// SPDX-License-Identifier: EUPL-1.2
#include "survey/instrument_fit.h"

#include "support.h"
#include "survey/example.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("survey");

using namespace wk;
using namespace wk::survey;

namespace {

std::shared_ptr<const Instrument> shipped(const std::string& name)
{
    return std::make_shared<const Instrument>(
        *Instrument::from_json(tests::repository_file("assets/instrumenten/" + name + ".json"), name));
}

/// So many people who answer these columns with the given answers in turn.
std::shared_ptr<const Table> answered(const std::vector<std::string>& names, const std::vector<std::string>& answers,
                                      std::size_t people = 60)
{
    TableBuilder builder(names);
    for (std::size_t row = 0; row < people; ++row) {
        std::vector<std::string_view> cells;
        for (std::size_t i = 0; i < names.size(); ++i)
            cells.push_back(answers[(row + i) % answers.size()]);
        builder.add_row(cells);
    }
    return builder.finish();
}

std::vector<std::string> names_of(const Instrument& instrument, std::size_t scale, std::size_t most, bool wordings)
{
    std::vector<std::string> out;
    for (const auto& item : instrument.items())
        if (item.scale == scale && out.size() < most)
            out.push_back(wordings ? item.text : item.column);
    return out;
}

std::size_t scale_of_size(const Instrument& instrument, std::size_t points)
{
    for (std::size_t i = 0; i < instrument.scales().size(); ++i)
        if (instrument.scales()[i].points.size() == points)
            return i;
    return 0;
}

const std::vector<std::string> Seven{"helemaal mee oneens", "mee oneens", "enigszins mee oneens", "neutraal",
                                     "enigszins mee eens",  "mee eens",   "helemaal mee eens"};
const std::vector<std::string> Five{"helemaal mee oneens", "mee oneens", "neutraal", "mee eens", "helemaal mee eens"};

} // namespace

TEST_CASE("a questionnaire fits when most of its items are there and are answered on their scales")
{
    const auto beloften = shipped("beloften");
    const std::size_t agree = scale_of_size(*beloften, 7);
    for (const bool wordings : {false, true}) {
        const auto fit = fit_of(answered(names_of(*beloften, agree, 99, wordings), Seven), beloften);
        CHECK(fit.items == 24);
        CHECK(fit.found == 18);
        CHECK(fit.fitting == 18);
        CHECK(fit.fits());
        CHECK(fit.responses);
    }
    const auto codes =
        fit_of(answered(names_of(*beloften, agree, 99, false), {"1", "2", "3", "4", "5", "6", "7"}), beloften);
    CHECK(codes.fits());
}

TEST_CASE("columns that are called like items, with answers of their own, are another questionnaire")
{
    const auto wmo = shipped("wmo-clientervaring");
    const auto names = names_of(*wmo, scale_of_size(*wmo, 5), 8, false);
    REQUIRE(names.size() == 8);
    const auto own = fit_of(answered(names, {"prima", "matig", "kan beter", "weet ik nog niet zo"}), wmo);
    CHECK(own.found == 8);
    CHECK(own.fitting == 0);
    CHECK(!own.fits());
    CHECK(fit_of(
              answered(names, {"helemaal niet mee eens", "niet mee eens", "neutraal", "mee eens", "helemaal mee eens"}),
              wmo)
              .fits());
}

TEST_CASE("a few items of a questionnaire are not that questionnaire")
{
    const auto beloften = shipped("beloften");
    const auto names = names_of(*beloften, scale_of_size(*beloften, 7), 12, false);
    const auto half = fit_of(answered(names, Seven), beloften);
    CHECK(half.found == 12);
    CHECK(!half.fits()); // 12 of 24 are not most
    CHECK(!half.responses);
}

TEST_CASE("answers of a smaller scale that has the words, or the numbers, of a larger one do not fit that one")
{
    const auto beloften = shipped("beloften");
    const auto names = names_of(*beloften, scale_of_size(*beloften, 7), 99, false);
    CHECK(!fit_of(answered(names, Five), beloften).fits());
    CHECK(!fit_of(answered(names, {"1", "2", "3", "4", "5"}), beloften).fits());
    // of few people, and where all say nearly the same, the numbers tell nothing
    CHECK(fit_of(answered(names, {"1", "2", "3", "4", "5"}, 12), beloften).fits());
    CHECK(fit_of(answered(names, {"1", "2"}), beloften).fits());
    CHECK(fit_of(answered(names, {"helemaal mee oneens", "mee eens", "helemaal mee eens"}), beloften).fits());
    // who has no opinion answers on the scale as well
    CHECK(fit_of(answered(names, {"geen mening", "geen mening", "geen mening", "geen mening", "anders"}), beloften)
              .fits());
    // nobody was so sure: the scale is the same
    CHECK(fit_of(answered(names, {"mee oneens", "enigszins mee oneens", "neutraal", "enigszins mee eens", "mee eens"}),
                 beloften)
              .fits());
}

TEST_SUITE_END();
