// SPDX-License-Identifier: EUPL-1.2
#include "survey/instrument.h"

#include "base/json.h"
#include "support.h"

#include <doctest/doctest.h>

#include <string>

TEST_SUITE_BEGIN("survey");

using wk::Json;
using wk::survey::Instrument;
using wk::survey::ItemKind;

namespace {

/// A small instrument with everything in it, as a document to break.
Json small_instrument_document()
{
    return Json::parse(R"({
        "schema": "wijkkompas/instrument/1", "id": "klein", "title": "Klein", "later": {"a": 1},
        "scales": {"drie": {"points": [{"code": 3, "label": "ja"}, {"code": 1, "label": "nee"}, {"code": 2, "label": "soms"}],
                            "noOpinion": ["weet niet"]}},
        "themes": [{"id": "t", "title": "Thema"}],
        "items": [{"id": "h", "theme": "t", "kind": "herkenning", "scale": "drie", "text": "Vraag", "x": 5},
                  {"id": "v", "theme": "t", "kind": "vertrouwen", "scale": "drie", "column": " Kolom V ", "reverse": true}],
        "routing": [{"if": {"item": "h", "is": [1]}, "skip": ["v", "o"]}],
        "pairs": [["h", "v"]],
        "factors": [{"id": "f", "levels": ["a", "b"]}],
        "numeric": [{"id": "n", "unit": "jaar"}],
        "open": [{"id": "o", "theme": "t", "kind": "succes"}]})",
                       nullptr, false);
}

/// The message after one thing was changed; "" when it is still accepted.
template <class Change>
std::string instrument_message_after(Change change)
{
    Json document = small_instrument_document();
    change(document);
    const auto made = Instrument::from_document(document, "k.json");
    return made ? "" : made.error().message;
}

} // namespace

TEST_CASE("an instrument is read with its scale in order of code")
{
    const auto made = Instrument::from_document(small_instrument_document(), "k.json");
    REQUIRE(made);
    const auto& scale = made->scales().front();
    CHECK(scale.points[0].label == "nee");
    CHECK(scale.points[2].code == 3);
    CHECK(made->items()[0].kind == ItemKind::Herkenning);
    CHECK(made->items()[0].column == "h");
    CHECK(made->items()[1].column == "Kolom V");
    CHECK(made->items()[1].reverse);
    CHECK(made->routing()[0].skip_items == std::vector<std::size_t>{1});
    CHECK(made->routing()[0].skip_open == std::vector<std::size_t>{0});
    CHECK(made->find_item("v") == 1);
    CHECK(!made->find_item("w"));
    CHECK(made->factors()[0].title == "f");
    CHECK(made->language() == "nl");
}

TEST_CASE("fields that nobody knows survive")
{
    const auto made = Instrument::from_document(small_instrument_document(), "k.json");
    REQUIRE(made);
    CHECK(made->document() == small_instrument_document());
}

TEST_CASE("an item says which published questionnaires asked it in other words, and keeps that")
{
    const auto read = wk::survey::Instrument::from_json(
        R"({"schema":"wijkkompas/instrument/1","id":"x","scales":{"s":{"points":[{"code":1,"label":"a"},
           {"code":2,"label":"b"}]}},"items":[{"id":"q","scale":"s","rewordedSince":["eerder-2020"]},
           {"id":"r","scale":"s"}]})",
        "x.json");
    REQUIRE(read);
    CHECK(read->items()[0].reworded_since == std::vector<std::string>{"eerder-2020"});
    CHECK(read->items()[1].reworded_since.empty());
    CHECK(read->document_text().find("eerder-2020") != std::string::npos);
}

TEST_CASE("each mistake is named with its path")
{
    const auto starts = [](const std::string& message, const char* start) {
        CAPTURE(message);
        return message.starts_with(std::string("k.json, ") + start);
    };
    CHECK(starts(instrument_message_after([](Json& d) { d["items"][1]["scale"] = "vier"; }), "items[1].scale: "));
    CHECK(starts(instrument_message_after([](Json& d) { d["items"][1]["theme"] = "u"; }), "items[1].theme: "));
    CHECK(starts(instrument_message_after([](Json& d) { d["items"][1]["kind"] = "u"; }), "items[1].kind: "));
    CHECK(starts(instrument_message_after([](Json& d) { d["items"][1]["id"] = "h"; }), "items[1].id: "));
    CHECK(starts(instrument_message_after([](Json& d) { d["items"][1].erase("id"); }), "items[1].id: "));
    CHECK(starts(instrument_message_after([](Json& d) { d["items"][1] = 5; }), "items[1]: "));
    CHECK(starts(instrument_message_after([](Json& d) { d["open"][0]["id"] = "h"; }), "open[0].id: "));
    CHECK(starts(instrument_message_after([](Json& d) { d["pairs"][0][1] = "w"; }), "pairs[0][1]: "));
    CHECK(starts(instrument_message_after([](Json& d) { d["pairs"][0][1] = "h"; }), "pairs[0]: "));
    CHECK(starts(instrument_message_after([](Json& d) { d["pairs"][0] = Json::array({"h"}); }), "pairs[0]: "));
    CHECK(
        starts(instrument_message_after([](Json& d) { d["routing"][0]["if"]["item"] = "w"; }), "routing[0].if.item: "));
    CHECK(
        starts(instrument_message_after([](Json& d) { d["routing"][0]["if"]["is"][0] = 9; }), "routing[0].if.is[0]: "));
    CHECK(starts(instrument_message_after([](Json& d) { d["routing"][0]["skip"][1] = "w"; }), "routing[0].skip[1]: "));
    CHECK(starts(instrument_message_after([](Json& d) { d["factors"][0]["levels"][1] = "a"; }),
                 "factors[0].levels[1]: "));
    CHECK(starts(instrument_message_after([](Json& d) { d["scales"]["drie"]["points"][1]["code"] = 3; }),
                 "scales.drie.points[1].code: "));
    CHECK(starts(instrument_message_after([](Json& d) { d["scales"]["drie"]["points"][1]["label"] = " JA "; }),
                 "scales.drie.points[1].label: "));
    CHECK(starts(instrument_message_after([](Json& d) { d["scales"]["drie"]["noOpinion"][0] = "Ja"; }),
                 "scales.drie.noOpinion[0]: "));
    CHECK(starts(instrument_message_after([](Json& d) { d["scales"]["drie"]["points"] = Json::array(); }),
                 "scales.drie.points: "));
    CHECK(starts(instrument_message_after([](Json& d) { d["scales"]["drie"]["points"][0]["code"] = 1.5; }),
                 "scales.drie.points[0].code: "));
    CHECK(starts(instrument_message_after([](Json& d) { d["schema"] = "iets"; }), "schema: "));
    CHECK(instrument_message_after([](Json& d) { d = Json::array(); }) != "");
}

TEST_CASE("an instrument of a newer version is refused as such")
{
    Json document = small_instrument_document();
    document["schema"] = "wijkkompas/instrument/2";
    CHECK(Instrument::from_document(document, "k.json").error().code == "newer-schema");
}

TEST_CASE("an instrument without questions is refused, one with only an open question is not")
{
    CHECK(!Instrument::from_json(R"({"schema":"wijkkompas/instrument/1","id":"x"})", "k.json"));
    CHECK(Instrument::from_json(R"({"schema":"wijkkompas/instrument/1","id":"x","open":[{"id":"o"}]})", "k.json"));
}

TEST_CASE("the instrument of the beloften has 24 items, 2 scales, 11 pairs and 18 open questions")
{
    const auto made =
        Instrument::from_json(wk::tests::repository_file("assets/instrumenten/beloften.json"), "beloften.json");
    REQUIRE(made);
    CHECK(made->items().size() == 24);
    CHECK(made->scales().size() == 2);
    CHECK(made->themes().size() == 6);
    CHECK(made->pairs().size() == 11);
    CHECK(made->open().size() == 18);
    CHECK(made->routing().size() == 6);
    std::size_t routed = 0;
    for (const auto& rule : made->routing())
        routed += rule.skip_items.size() + rule.skip_open.size();
    CHECK(routed == 18 + 18); // every item but the six of recognition, and every open question
}

TEST_CASE("the instrument for Wmo clients has the ten standard topics, and only the one about advocacy is yes or no")
{
    const auto instrument = Instrument::from_json(
        wk::tests::repository_file("assets/instrumenten/wmo-clientervaring.json"), "wmo-clientervaring.json");
    REQUIRE(instrument);
    CHECK(instrument->items().size() == 10);
    for (const auto& item : instrument->items()) {
        CAPTURE(item.id);
        CHECK(!item.theme.empty());
        CHECK(instrument->scale_of(item).points.size() == (item.id == "c5" ? 2 : 5));
    }
}

TEST_SUITE_END();
