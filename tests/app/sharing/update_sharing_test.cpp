// SPDX-License-Identifier: EUPL-1.2
#include "app/change/change.h"
#include "app/comparison/comparison_facts.h"
#include "app/example.h"
#include "app/sharing/figure_files.h"
#include "app/sharing/sharing_facts.h"
#include "io/exchange/aggregate_file.h"
#include "io/project/project_file.h"
#include "report/figures/charts.h"

#include <doctest/doctest.h>

#include <span>

using namespace wk;
using namespace wk::app;

namespace {

State sharing_state()
{
    State state = tests::state_with_example();
    update(state, ChooseSection{{SectionKind::Sharing, 0}});
    REQUIRE(state.sharing_facts);
    return state;
}

/// What an action hands to the browser, which then writes it.
WriteFile file_shared(State& state, const Action& action)
{
    const auto effects = update(state, action);
    const auto* file = tests::find_effect<WriteFile>(effects);
    REQUIRE(file);
    REQUIRE(file->shared > 0);
    const WriteFile out = *file;
    update(state, Shared{out.shared, out.name, "25 november 2026, 14:03"});
    return out;
}

std::string refused(State& state, const Action& action)
{
    state.messages.clear();
    CHECK(!tests::find_effect<WriteFile>(update(state, action)));
    REQUIRE(!state.messages.empty());
    return state.messages.front().text;
}

const Action NoStaff = KeepLevel{"functie", "Staf", false};

/// A figure with the first item that the findings tell of.
report::Scene first_item(const project::Findings& findings, report::ChartSize size)
{
    return report::distribution_chart(std::span(findings.items).first(1), "Figuur", {}, report::BarStyle::Stacked,
                                      size);
}

} // namespace

TEST_CASE("counts leave by the rules, are noted, and undo does not forget that they left")
{
    State state = sharing_state();
    update(state, SetTitle{"Leeuwarden"});
    const auto file = file_shared(state, ShareCounts{});
    CHECK(file.name == "Leeuwarden - telbestand.json");
    const auto counts = io::read_aggregate(file.bytes, file.name);
    REQUIRE(counts);
    CHECK(counts->smallest_group == 10);
    CHECK(counts->tallies.front().factors.size() == 1);
    REQUIRE(state.project.exports.size() == 1);
    CHECK(state.project.exports.front().at == "25 november 2026, 14:03");
    CHECK(state.unsaved);
    update(state, Undo{});
    CHECK(state.project.title != "Leeuwarden");
    CHECK(state.project.exports.size() == 1);
    update(state, Redo{});
    CHECK(state.project.exports.size() == 1);
    CHECK(io::read_project(io::write_project(state.project), "p")->exports == state.project.exports);
}

TEST_CASE("a file that the browser did not write did not leave")
{
    State state = sharing_state();
    update(state, ShareResults{});
    CHECK(state.project.exports.empty());
    update(state, Shared{99, "x", "y"});
    CHECK(state.project.exports.empty());
}

TEST_CASE("a next choice of people that differs by too few is refused until the first is withdrawn")
{
    State state = sharing_state();
    file_shared(state, ShareResults{});
    update(state, NoStaff);
    CHECK(state.sharing_facts->problem.find("minder dan 10 mensen") != std::string::npos);
    CHECK(!state.sharing_facts->counts);
    CHECK(refused(state, ShareCounts{}).find("minder dan 10 mensen") != std::string::npos);
    CHECK(refused(state, ShareResults{}).find("minder dan 10 mensen") != std::string::npos);
    for (const auto shows : {Shows::Everybody, Shows::Groups}) {
        const auto none = figure_to_save(state, "x.svg", first_item, shows);
        CHECK(none.svg.empty());
        CHECK(refused(state, none).find("minder dan 10 mensen") != std::string::npos);
    }
    CHECK(!figure_to_save(state, "x.svg", first_item, Shows::Response).svg.empty()); // it tells who answered, not what

    update(state, SetAudience{project::Audience::Internal}); // seven is enough within the organisation
    CHECK(state.sharing_facts->problem.empty());
    update(state, SetAudience{project::Audience::Public});
    update(state, WithdrawExport{0, true});
    CHECK(state.sharing_facts->problem.empty());
    file_shared(state, ShareCounts{});
    CHECK(state.project.exports.size() == 2);
    update(state, WithdrawExport{0, false});
    CHECK(!state.project.exports.front().withdrawn);
}

TEST_CASE("the smallest group is what the user sets, never below three, and can be undone")
{
    State state = sharing_state();
    update(state, SetSmallestGroup{1});
    CHECK(state.project.sharing.public_group == 3);
    update(state, SetSmallestGroup{25});
    CHECK(state.sharing_facts->counts->source.smallest_group == 25);
    update(state, Undo{});
    CHECK(state.project.sharing.public_group == 3);
    update(state, SetSmallestGroup{107});
    CHECK(refused(state, ShareCounts{}).find("106") != std::string::npos);
}

TEST_CASE("factors and other sources are counted when asked for")
{
    State state = sharing_state();
    update(state, ShareByFactor{"functie", false});
    const auto file = file_shared(state, ShareCounts{});
    CHECK(io::read_aggregate(file.bytes, "x")->tallies.front().factors.empty());
    update(state, AddSource{});
    update(state, FileArrived{"ander.json", file.bytes});
    REQUIRE(current_survey(state)->compared.size() == 1);
    update(state, ShareWithOthers{true});
    const auto both = io::read_aggregate(file_shared(state, ShareCounts{}).bytes, "x");
    REQUIRE(both);
    CHECK(both->people == survey::Count(212));
    CHECK(both->parts.size() == 2);
}

TEST_CASE("a quote of somebody whom the filter leaves out stays behind")
{
    State state = sharing_state();
    update(state, ChooseSection{{SectionKind::Open, 0}});
    update(state, AddQuote{});
    REQUIRE(current_survey(state)->quotes.size() == 1);
    auto quote = current_survey(state)->quotes.front();
    quote.checked = true;
    update(state, ChangeQuote{0, quote});
    update(state, ChooseSection{{SectionKind::Sharing, 0}});
    CHECK(state.sharing_facts->quotes.front().may_leave);
    const auto& factor = state.responses->factor(0);
    project::Project next = state.project;
    auto& filters = next.surveys.front().filters;
    filters = {{current_survey(state)->instrument->factors()[0].id, {}}};
    for (std::uint32_t level = 0; level < factor.levels.size(); ++level)
        if (level != factor.level_of[quote.row])
            filters.front().levels.push_back(factor.levels[level]);
    state.project = std::move(next);
    refresh(state);
    REQUIRE(state.sharing_facts->quotes.size() == 1);
    CHECK(!state.sharing_facts->quotes.front().may_leave);
    CHECK(!state.sharing_facts->quotes.front().problem.empty());
    CHECK(!refused(state, ShareQuotes{}).empty());
}

TEST_CASE("only quotes that were checked and name nobody leave")
{
    State state = sharing_state();
    CHECK(!refused(state, ShareQuotes{}).empty());
    update(state, ChooseSection{{SectionKind::Open, 0}});
    update(state, AddQuote{});
    REQUIRE(current_survey(state)->quotes.size() == 1);
    update(state, ChooseSection{{SectionKind::Sharing, 0}});
    CHECK(!state.sharing_facts->quotes.front().may_leave);
    CHECK(!refused(state, ShareQuotes{}).empty());
    auto quote = current_survey(state)->quotes.front();
    quote.checked = true;
    update(state, ChangeQuote{0, quote});
    CHECK(state.sharing_facts->quotes.front().may_leave);
    const auto file = file_shared(state, ShareQuotes{});
    CHECK(file.bytes.find(quote.text) != std::string::npos);
    CHECK(file.type == "text/plain");
    quote.text = "Bel mij op 058-1234567";
    update(state, ChangeQuote{0, quote});
    CHECK(!state.sharing_facts->quotes.front().may_leave);
    CHECK(state.sharing_facts->quotes.front().risks.size() == 1);
}

TEST_CASE("figures for others are made of what others may see")
{
    State state = tests::state_with_example();
    update(state, SetMinGroup{3});
    const auto found = app::shared_findings(state);
    REQUIRE(found);
    std::size_t shown = 0;
    std::size_t hidden = 0;
    for (const auto& group : *found->findings.tests.groups)
        for (const auto& level : group.levels) {
            CHECK((level.suppressed || *level.n >= 10));
            ++(level.suppressed ? hidden : shown);
        }
    CHECK(shown > 0);
    CHECK(hidden > 0);
    const auto one = figure_to_save(state, "figuur.svg", first_item, Shows::Everybody);
    CHECK(one.svg.find("<svg") != std::string::npos);
    CHECK(one.sets.size() == 1);
    const auto groups = figure_to_save(state, "figuur.svg", first_item, Shows::Groups);
    CHECK(found->sets.size() > 1);
    CHECK(groups.sets == found->sets);
    CHECK(figure_to_save(state, "figuur.svg", first_item, Shows::Response).sets.empty());
    const auto nothing = [](const project::Findings&, report::ChartSize) { return report::Scene{}; };
    CHECK(figure_to_save(state, "figuur.svg", nothing, Shows::Groups).sets.empty());
    update(state, groups);
    CHECK(state.sharing.pending.size() == 1);
}

TEST_CASE("counts stand beside the survey as a source: a file of ours, a table of counts, or the wrong file")
{
    State state = sharing_state();
    const auto file = file_shared(state, ShareCounts{});
    update(state, FileArrived{"telling.json", file.bytes}); // dropped on the window
    REQUIRE(current_survey(state)->compared.size() == 1);
    update(state, AddSource{});
    update(state, FileArrived{"lang.csv", "item;code;n\nherk-1;3;40\nherk-1;4;60\n"});
    REQUIRE(current_survey(state)->compared.size() == 2);
    CHECK(current_survey(state)->compared[1].tallies.front().points[3].count == 60);
    CHECK(state.comparison_facts->comparison.items.front().test.p.value());
    update(state, Undo{});
    update(state, FileArrived{"lang.csv", "item;code;n\nherk-1;3;40\nherk-1;4;60\n"}); // dropped, not asked for
    REQUIRE(current_survey(state)->compared.size() == 2);
    update(state, AddSource{});
    update(state, FileArrived{"fout.csv", "item;code;n\nherk-1;9;40\n"});
    CHECK(current_survey(state)->compared.size() == 2);
    CHECK(state.messages.front().text.find("rij 2") != std::string::npos);

    update(state, MergeSources{});
    REQUIRE(current_survey(state)->compared.size() == 1);
    CHECK(current_survey(state)->compared[0].parts.size() == 2);
    update(state, Undo{});
    CHECK(current_survey(state)->compared.size() == 2);

    State empty = initial_state(platform::carried_assets());
    update(empty, FileArrived{"telling.json", file.bytes});
    CHECK(empty.messages.front().kind == MessageKind::Error);
    update(empty, FileArrived{"lang.csv", "item;code;n\nherk-1;3;40\n"});
    CHECK(empty.dialog == Dialog::None);
    CHECK(empty.messages.front().text.find("lang.csv") != std::string::npos);
}
