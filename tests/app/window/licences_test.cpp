// SPDX-License-Identifier: EUPL-1.2
#include "app/window/licences.h"

#include "app/example.h"
#include "app/window/update.h"
#include "base/json.h"
#include "support.h"

#include <doctest/doctest.h>

#include <algorithm>

TEST_SUITE_BEGIN("app");

using namespace wk;
using namespace wk::app;

namespace {

std::string without_white_space(std::string_view text)
{
    std::string out;
    std::copy_if(text.begin(), text.end(), std::back_inserter(out), [](char it) { return it != ' ' && it != '\n'; });
    return out;
}

} // namespace

TEST_CASE("NOTICE becomes a part for each library of the table, without losing a word")
{
    const std::string notice = tests::repository_file("NOTICE");
    const auto licences = licences_from_notice(notice);
    const auto table = json_from_text(tests::repository_file("scripts/libraries.json"), "libraries.json");
    REQUIRE(table);
    REQUIRE(licences.size() == table->size());
    std::string words;
    for (std::size_t i = 0; i < licences.size(); ++i) {
        const auto& licence = licences[i];
        const Json& library = (*table)[i];
        CHECK(licence.name == library["name"].get<std::string>() + " " + library["version"].get<std::string>());
        CHECK(licence.terms == library["license"].get<std::string>());
        CHECK(licence.home == library["home"].get<std::string>());
        CHECK(licence.paragraphs.size() >= 3);
        words += std::string(80, '=') + licence.name + licence.terms + licence.home;
        for (const auto& paragraph : licence.paragraphs)
            words += paragraph;
    }
    words = without_white_space(words);
    CHECK(without_white_space(notice).ends_with(words));
}

TEST_CASE("lines of a paragraph become one, and lines that stand by themselves stay so")
{
    const std::string line(80, '=');
    const auto licences =
        licences_from_notice("Vooraf\n" + line +
                             "\nIets 1.2\nMIT\nhttps://example.org\n\n"
                             "Copyright (c) 2010-2012 Somebody With A Long Name <somebody@example.org>\n"
                             "Copyright (c) 2013 Another\nOne Name\n\n"
                             "  Permission is granted to anyone to use this software for any purpose,\n"
                             "  including commercial ones.\n\n\n" +
                             line + "\nNiets 3\nISC\nhttps://example.org\n");
    REQUIRE(licences.size() == 2);
    CHECK(licences[0].name == "Iets 1.2");
    CHECK(licences[0].paragraphs ==
          std::vector<std::string>{"Copyright (c) 2010-2012 Somebody With A Long Name <somebody@example.org>\n"
                                   "Copyright (c) 2013 Another\nOne Name",
                                   "Permission is granted to anyone to use this software for any purpose, including "
                                   "commercial ones."});
    CHECK(licences[1].name == "Niets 3");
    CHECK(licences[1].paragraphs.empty());
    CHECK(licences_from_notice("").empty());
    CHECK(licences_from_notice("geen NOTICE").empty());
}

TEST_CASE("licences are shown when the whole program is there, and one at a time")
{
    CHECK(needs_everything(ShowLicences{true})); // their words follow after the start
    State state = tests::state_with_example();
    CHECK(!state.licences);
    update(state, ChooseLicence{3});
    CHECK(state.licence == 0);
    update(state, ShowLicences{true});
    REQUIRE(state.licences);
    REQUIRE(state.licences->size() > 10);
    update(state, ChooseLicence{3});
    CHECK(state.licence == 3);
    update(state, ChooseLicence{state.licences->size()});
    CHECK(state.licence == 3);
    update(state, ShowLicences{false});
    CHECK(!state.licences);
    CHECK(state.undo.size() == tests::state_with_example().undo.size()); // nothing of the project changed
}

TEST_SUITE_END();
