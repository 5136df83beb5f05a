// SPDX-License-Identifier: EUPL-1.2
#include "survey/instrument_edit.h"

#include "base/json.h"
#include "survey/example.h"

#include <doctest/doctest.h>

#include <array>

TEST_SUITE_BEGIN("survey");

using namespace wk;
using namespace wk::survey;

namespace {

/// The instrument that a changed document makes; it has to be one.
Instrument made(Json document)
{
    auto out = Instrument::from_document(document, "x");
    REQUIRE_MESSAGE(bool(out), (out ? std::string() : out.error().message));
    return *std::move(out);
}

Column column_of(std::string name, std::initializer_list<std::string_view> cells)
{
    Column out(std::move(name));
    for (const auto cell : cells)
        out.append(cell);
    return out;
}

std::vector<std::string> codes_and_labels(const Scale& scale)
{
    std::vector<std::string> out;
    for (const auto& point : scale.points)
        out.push_back(std::to_string(point.code) + " " + point.label);
    return out;
}

ColumnQuestion unused(std::string id)
{
    ColumnQuestion out;
    out.id = id;
    out.column = std::move(id);
    return out;
}

using LabelTexts = std::vector<std::string>;

} // namespace

TEST_CASE("a kind has the name that the study gives it, and its own again without one")
{
    const auto start = wk::tests::small_instrument();
    CHECK(start->kind_title(ItemKind::Vertrouwen).empty());
    const auto named = made(with_kind_title(*start, ItemKind::Vertrouwen, "Theorie"));
    CHECK(named.kind_title(ItemKind::Vertrouwen) == "Theorie");
    CHECK(named.kind_title(ItemKind::Voortgang).empty());
    const auto both = made(with_kind_title(named, ItemKind::Voortgang, "Praktijk"));
    CHECK(both.kind_title(ItemKind::Vertrouwen) == "Theorie");
    const auto other = made(with_kind_title(both, ItemKind::Vertrouwen, "Idee"));
    CHECK(other.kind_title(ItemKind::Vertrouwen) == "Idee");
    CHECK(other.document()["kinds"].size() == 2);
    const auto none =
        made(with_kind_title(made(with_kind_title(other, ItemKind::Vertrouwen, "")), ItemKind::Voortgang, ""));
    CHECK(none.document() == start->document());
    CHECK(both.items()[1].kind == ItemKind::Vertrouwen); // what it asks stays what it was
    Json wrong = start->document();
    wrong["kinds"] = Json::array({{{"id", "gevoel"}, {"title", "Gevoel"}}});
    CHECK(!Instrument::from_document(wrong, "x"));
}

TEST_CASE("ids are made of any text and never taken")
{
    CHECK(fresh_id("Hoe tevréden bent u?", {}) == "hoe-tevreden-bent-u");
    CHECK(fresh_id("A", {"a", "a-2"}) == "a-3");
    CHECK(fresh_id("???", {}) == "vraag");
    CHECK(fresh_id(std::string(100, 'x'), {}).size() == 40);
}

TEST_CASE("answers in a column become a scale in its order")
{
    CHECK(codes_and_labels(scale_of_answers(column_of("v", {"mee eens", "", " Neutraal", "mee oneens", "mee eens"}),
                                            "s")) == LabelTexts{"1 mee oneens", "2 Neutraal", "3 mee eens"});
    CHECK(codes_and_labels(scale_of_answers(column_of("v", {"2", "5", "3"}), "s")) ==
          LabelTexts{"2 2", "3 3", "4 4", "5 5"});
    CHECK(codes_and_labels(scale_of_answers(column_of("v", {"10", "2000"}), "s")) == LabelTexts{"10 10", "2000 2000"});
    const auto scale = scale_of_answers(column_of("v", {"rood", "geen mening", "blauw"}), "s");
    CHECK(codes_and_labels(scale) == LabelTexts{"1 rood", "2 blauw"});
    CHECK(scale.no_opinion == LabelTexts{"geen mening"});
    CHECK(scale_of_answers(column_of("v", {"", " "}), "s").points.empty());
}

TEST_CASE("a column becomes a question, another question, and none")
{
    const auto small = tests::small_instrument();
    const auto answers = column_of("Vraag 9", {"goed", "slecht", "matig"});
    ColumnQuestion question{ColumnRole::Item, {}, "Vraag 9", "Hoe gaat het?", {}, ItemKind::Voortgang, {}, true, {}};
    const auto with_item = made(with_question(*small, question, answers));
    REQUIRE(with_item.items().size() == 3);
    const auto& item = with_item.items().back();
    CHECK(item.id == "vraag-9");
    CHECK(item.column == "Vraag 9");
    CHECK(item.text == "Hoe gaat het?");
    CHECK(item.reverse);
    CHECK(codes_and_labels(with_item.scale_of(item)) == LabelTexts{"1 slecht", "2 matig", "3 goed"});

    const auto targets = mapping_targets(with_item);
    const auto found = question_of(with_item, &targets[2], "Vraag 9");
    question.id = "vraag-9";
    question.scale = with_item.scale_of(item).id;
    CHECK(found == question);

    question.told_side = FavourableSide::Low;
    const auto told = made(with_question(with_item, question, answers));
    CHECK(told.items().back().told_side == FavourableSide::Low);
    CHECK(question_of(told, &targets[2], "Vraag 9") == question);
    question.told_side.reset();
    CHECK(!made(with_question(told, question, answers)).items().back().told_side);

    question.scale.clear(); // the same answers give the same scale
    CHECK(made(with_question(with_item, question, answers)).scales().size() == with_item.scales().size());

    question.role = ColumnRole::Factor;
    const auto with_factor = made(with_question(with_item, question, answers));
    CHECK(with_factor.items().size() == 2);
    CHECK(with_factor.factors().back().id == "vraag-9");
    CHECK(with_factor.factors().back().title == "Hoe gaat het?");
    question.role = ColumnRole::Numeric;
    question.unit = "jaar";
    CHECK(made(with_question(with_factor, question, answers)).numeric().back().unit == "jaar");
    question.role = ColumnRole::Open;
    CHECK(made(with_question(with_factor, question, answers)).open().back().text == "Hoe gaat het?");
    question.role = ColumnRole::Unused;
    const auto without = made(with_question(with_factor, question, answers));
    CHECK(without.factors().size() == small->factors().size());
    CHECK(question_of(without, nullptr, "Vraag 9").role == ColumnRole::Unused);
}

TEST_CASE("several columns change in one document, and what is new gets ids that differ")
{
    const auto small = tests::small_instrument();
    const Column first = column_of("Vraag 9", {"goed", "slecht"});
    const Column second = column_of("vraag 9 ", {"slecht", "goed"});
    const ColumnQuestion asked{ColumnRole::Item, {}, "Vraag 9", "Hoe?", {}, ItemKind::Overig, {}, false, {}};
    const std::array<ColumnQuestion, 3> questions{asked, asked, unused("v")};
    const std::array<const Column*, 3> columns{&first, &second, &first};
    const auto both = made(with_questions(*small, questions, columns));
    REQUIRE(both.items().size() == 3);
    CHECK(both.items()[1].id == "vraag-9");
    CHECK(both.items()[2].id == "vraag-9-2");
    CHECK(both.items()[1].scale == both.items()[2].scale); // answered alike
    CHECK(both.routing()[0].skip_items.empty());
    CHECK(with_questions(*small, {}, {}) == small->document());
}

TEST_CASE("the levels of a factor come in the order that was said, or again in that of the data")
{
    const auto small = tests::small_instrument();
    const auto ordered = made(with_levels(*small, "f", {"laag", "hoog"}));
    CHECK(ordered.factors()[0].levels == LabelTexts{"laag", "hoog"});
    CHECK(made(with_levels(ordered, "f", {})).factors()[0].levels.empty());
    CHECK(with_levels(*small, "anders", {"a"}) == small->document());
}

TEST_CASE("routing and pairs no longer speak of a question that is gone")
{
    Json document = tests::small_instrument()->document();
    document["pairs"] = Json::array({Json::array({"h", "v"})});
    document["extra"] = "blijft";
    const auto before = made(document);
    const Column answers = column_of("h", {"ja"});
    const auto without_v = made(with_question(before, unused("v"), answers));
    CHECK(without_v.pairs().empty());
    REQUIRE(without_v.routing().size() == 1);
    CHECK(without_v.routing()[0].skip_items.empty());
    CHECK(without_v.routing()[0].skip_open.size() == 1);
    CHECK(made(with_question(before, unused("h"), answers)).routing().empty());
    CHECK(without_v.document()["extra"] == "blijft");
}

TEST_CASE("themes are added, renamed and taken away, and their questions stay")
{
    const auto small = tests::small_instrument();
    const auto with = made(with_theme(*small, {{}, "Dicht bij huis"}));
    REQUIRE(with.themes().size() == 1);
    CHECK(with.themes()[0].id == "dicht-bij-huis");
    ColumnQuestion question{ColumnRole::Item, "h", "h", "h", "dicht-bij-huis", ItemKind::Overig, "drie", false, {}};
    const auto used = made(with_question(with, question, column_of("h", {"ja"})));
    CHECK(used.items()[0].theme == "dicht-bij-huis");
    CHECK(made(with_theme(used, {"dicht-bij-huis", "Dichtbij"})).themes()[0].title == "Dichtbij");
    const auto without = made(without_theme(used, "dicht-bij-huis"));
    CHECK(without.themes().empty());
    CHECK(without.items()[0].theme.empty());
    CHECK(made(with_title(used, "Mijn lijst")).title() == "Mijn lijst");
}

TEST_CASE("answers of a scale move, go outside it and come back")
{
    const auto small = tests::small_instrument();
    const Scale scale = small->scales().front();
    CHECK(codes_and_labels(with_moved_point(scale, 0, 2)) == LabelTexts{"1 soms", "2 ja", "3 nee"});
    CHECK(codes_and_labels(with_moved_point(scale, 2, 1)) == LabelTexts{"1 nee", "2 ja", "3 soms"});
    const auto outside = with_no_opinion(scale, 1);
    CHECK(codes_and_labels(outside) == LabelTexts{"1 nee", "2 ja"});
    CHECK(outside.no_opinion == LabelTexts{"weet niet", "soms"});
    CHECK(codes_and_labels(with_point_of(outside, 1)) == LabelTexts{"1 nee", "2 ja", "3 soms"});
    CHECK(codes_and_labels(made(with_scale(*small, outside)).scales().front()) == LabelTexts{"1 nee", "2 ja"});
}

TEST_SUITE_END();
