// SPDX-License-Identifier: EUPL-1.2
#include "platform/carried.h"

#include "base/json.h"
#include "base/lists.h"
#include "io/exchange/open_reference_file.h"
#include "io/exchange/reference_file.h"
#include "routekaart/advice.h"
#include "routekaart/beloften.h"
#include "routekaart/content.h"
#include "support.h"
#include "survey/codebook.h"
#include "survey/instrument.h"

#include <doctest/doctest.h>

#include <algorithm>

using namespace wk::platform;

TEST_CASE("a file is found in a pack by its name, and nothing in a pack that is cut off")
{
    const std::string_view pack = "3 a/een.csv\n0 leeg\n5 b/twee en drie.csv\n\nabcdefgh";
    CHECK(file_in_pack(pack, "a/een.csv") == "abc");
    CHECK(file_in_pack(pack, "leeg").empty());
    CHECK(file_in_pack(pack, "b/twee en drie.csv") == "defgh");
    CHECK(file_in_pack(pack, "een.csv").data() == nullptr);
    CHECK(file_in_pack(pack.substr(0, pack.size() - 1), "b/twee en drie.csv").data() == nullptr);
    for (const std::string_view broken :
         {"", "\n\n", "x a\n\nabc", "-1 a\n\nabc", "3\n\nabc", "99999999999999999999 a\n\nb"})
        CHECK(file_in_pack(broken, "a").data() == nullptr);
}

TEST_CASE("a program that carries everything needs no pack")
{
    const auto assets = carried_assets();
    CHECK(assets.example.size() > 10000);
    CHECK(!assets.instrument.empty());
    CHECK(!assets.codebooks.empty());
    CHECK(!assets.example_frame.empty());
    CHECK(assets.notice == wk::tests::repository_file("NOTICE"));
}

namespace {

/// The questionnaires that are carried.
std::vector<wk::survey::Instrument> carried_instruments(const wk::app::Assets& assets)
{
    std::vector<wk::survey::Instrument> out{
        *wk::survey::Instrument::from_json(assets.instrument, assets.instrument_name)};
    for (const auto& asset : assets.other_instruments)
        out.push_back(*wk::survey::Instrument::from_json(asset.text, asset.name));
    return out;
}

template <class List>
bool has_id(const List& list, std::string_view id)
{
    return std::any_of(list.begin(), list.end(), [&](const auto& each) { return each.id == id; });
}

} // namespace

TEST_CASE("all published figures that are carried read, about items and answers of a questionnaire that is carried too")
{
    const auto assets = carried_assets();
    const auto instruments = carried_instruments(assets);
    CHECK(assets.references.size() == 6);
    for (const auto& asset : assets.references) {
        CAPTURE(asset.name);
        const auto reference = wk::io::read_reference(asset.text, asset.name);
        REQUIRE(reference);
        CHECK(reference->id + ".json" == asset.name);
        const auto instrument = std::find_if(instruments.begin(), instruments.end(),
                                             [&](const auto& each) { return each.id() == reference->instrument; });
        REQUIRE(instrument != instruments.end());
        for (const auto& published : reference->items) {
            CAPTURE(published.id);
            const auto item = instrument->find_item(published.id);
            REQUIRE(item);
            const auto codes = instrument->scale_of(instrument->items()[*item]).codes();
            for (const auto& share : published.quoted)
                for (const int code : share.codes)
                    CHECK(wk::contains(codes, code));
        }
    }
}

TEST_CASE("who an item says it was reworded since is carried, and published a figure about it")
{
    const auto assets = carried_assets();
    std::size_t found = 0;
    for (const auto& instrument : carried_instruments(assets))
        for (const auto& item : instrument.items())
            for (const auto& id : item.reworded_since) {
                CAPTURE(item.id);
                CAPTURE(id);
                const auto asset = std::find_if(assets.references.begin(), assets.references.end(),
                                                [&](const auto& each) { return each.name == id + ".json"; });
                REQUIRE(asset != assets.references.end());
                CHECK(wk::io::read_reference(asset->text, asset->name)->find_item(item.id));
                ++found;
            }
    CHECK(found == 33);
}

TEST_CASE("published counts of open answers name questions, and categories of the codebooks, that are carried")
{
    const auto assets = carried_assets();
    const auto instruments = carried_instruments(assets);
    const auto books = wk::survey::codebooks_from_json(assets.codebooks, assets.codebooks_name);
    REQUIRE(books);
    REQUIRE(assets.open_references.size() == 2);
    const auto check_category = [&](std::string_view question, std::string_view category) {
        CAPTURE(question);
        CAPTURE(category);
        const auto book =
            std::find_if(books->begin(), books->end(), [&](const auto& each) { return each.question == question; });
        REQUIRE(book != books->end());
        CHECK(book->find(category));
    };
    for (const auto& asset : assets.open_references) {
        const auto reference = wk::io::read_open_reference(asset.text, asset.name);
        REQUIRE(reference);
        CHECK(reference->instrument == instruments.front().id());
        for (const auto& question : reference->questions) {
            CHECK(has_id(instruments.front().open(), question.question));
            for (const auto& each : question.categories)
                if (!each.category.empty())
                    check_category(question.question, each.category);
        }
        for (const auto& barrier : reference->barriers)
            for (const std::string_view each : barrier.categories)
                check_category(each.substr(0, each.find('/')), each.substr(each.find('/') + 1));
    }
}

TEST_CASE("every belofte is a theme of its questionnaire, and every theme has its meaning")
{
    const auto assets = carried_assets();
    const auto beloften = wk::routekaart::beloften_from_json(assets.beloften.text, assets.beloften.name);
    REQUIRE(beloften);
    const auto instruments = carried_instruments(assets);
    const auto& themes = instruments.front().themes();
    CHECK(instruments.front().id() == wk::routekaart::Beloften::Instrument);
    CHECK(beloften->all.size() == themes.size());
    for (const auto& theme : themes)
        CHECK(beloften->find(theme.id));
    CHECK(!beloften->find("iets-anders"));
}

TEST_CASE("the routekaart travels along without white space, and says the same")
{
    const auto files = carried_assets().routekaart;
    const auto content = wk::routekaart::Content::from_json(files);
    REQUIRE(content);
    CHECK(content->rules.size() == 36);
    const std::string text = wk::tests::repository_file("assets/routekaart/practice.json");
    CHECK(files.practice.size() < text.size());
    CHECK(files.practice.find('\n') == std::string_view::npos);
    CHECK(*wk::json_from_text(files.practice, "x") == *wk::json_from_text(text, "y"));
}
