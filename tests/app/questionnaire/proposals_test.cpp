// SPDX-License-Identifier: EUPL-1.2
// What the application proposes about an invented study, against what is true of it: themes in one go, reversed statements,
// pairs with their kinds, and lights that become verdicts.

#include "app/example.h"
#include "app/questionnaire/questionnaire_facts.h"
#include "app/verdict/verdict_facts.h"
#include "base/json.h"
#include "base/phrases.h"
#include "support.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

TEST_SUITE_BEGIN("app");

using namespace wk;
using namespace wk::app;

namespace {

struct KnownStatement {
    std::string id;
    bool reversed;
    std::string words;
    std::string kind;
};

/// The study as it comes in, on the screen of the questionnaire, beside what is true of it.
struct NewStudy {
    State state = initial_state(platform::carried_assets());
    std::vector<KnownStatement> known;

    NewStudy()
    {
        const std::string folder = "tests/data/waterrijk/";
        const std::string file = "waterrijk2025_forms.xlsx";
        update(state, FileArrived{file, tests::repository_file(folder + file)});
        update(state, GuessInstrument{});
        update(state, ChooseSection{{SectionKind::Questionnaire}});
        const Json statements = *json_from_text(tests::repository_file(folder + "items.json"), "items.json");
        for (const auto& it : statements)
            known.push_back({it[0], it[2] == 1, it[3], it[4]});
        REQUIRE(state.questionnaire_facts);
    }

    const survey::Instrument& instrument() const { return *current_survey(state)->instrument; }
    const survey::Item& item(const KnownStatement& statement) const
    {
        const auto& items = instrument().items();
        const auto at = std::find_if(items.begin(), items.end(), [&](const auto& each) {
            return each.text.find(statement.words.substr(0, statement.words.size() - 1)) != std::string::npos;
        });
        REQUIRE(at != items.end());
        return *at;
    }
    /// Columns of the statements that `is` holds of.
    template <class Is>
    std::vector<std::string> columns(Is is) const
    {
        std::vector<std::string> out;
        for (const auto& statement : known)
            if (is(statement))
                out.push_back(item(statement).column);
        return out;
    }
    void start_themes()
    {
        update(state, ChooseColumns{columns([](const auto& it) { return it.id[1] == '1'; })});
        update(state, StartThemes{"Toegang; Integraal ;Regie;Samenwerking;Preventie;Werk;"});
    }
    /// All that are proposed; returns how many.
    std::size_t accept_pairs()
    {
        std::vector<survey::PairIds> pairs;
        for (const auto& fact : state.questionnaire_facts->lines->proposals)
            pairs.push_back(fact.ids);
        update(state, SetPairs{pairs});
        return pairs.size();
    }
};

} // namespace

TEST_CASE("each chosen statement begins a theme, and what stands before them belongs to none")
{
    NewStudy study;
    const auto steps = study.state.undo.size();
    study.start_themes();
    CHECK(study.state.undo.size() == steps + 1);
    REQUIRE(study.instrument().themes().size() == 6);
    for (const auto& statement : study.known) {
        const auto& theme = study.item(statement).theme;
        const auto& themes = study.instrument().themes();
        const auto at = std::find_if(themes.begin(), themes.end(), [&](const auto& each) { return each.id == theme; });
        REQUIRE(at != themes.end());
        CHECK(at->title.front() == statement.id.front());
    }
    CHECK(study.instrument().items().front().theme.empty()); // whether someone works with families
    CHECK(study.instrument().open().front().theme.empty());
}

TEST_CASE("as many themes as statements are to be named, else nothing changes and the message says so")
{
    NewStudy study;
    update(study.state, ChooseColumns{study.columns([](const auto& it) { return it.id == "T1" || it.id == "I1"; })});
    const auto before = study.instrument().document();
    update(study.state, StartThemes{"Toegang"});
    CHECK(study.instrument().document() == before);
    REQUIRE(!study.state.messages.empty());
    CHECK(study.state.messages.front().text == say(Phrase::ThemesCount, {2, 1}));
}

TEST_CASE("the reversed statements are found by how people answered, within their themes")
{
    NewStudy study;
    CHECK(study.state.questionnaire_facts->lines->maybe_reversed.empty()); // of all statements together nobody can say
    study.start_themes();
    const auto reversed = study.columns([](const auto& it) { return it.reversed; });
    CHECK(study.state.questionnaire_facts->lines->maybe_reversed == reversed);
    update(study.state, ChooseColumns{reversed});
    update(study.state, ChangeColumns{{.reverse = true}});
    CHECK(study.state.questionnaire_facts->lines->maybe_reversed.empty());
    for (const auto& statement : study.known)
        CHECK(study.item(statement).reverse == statement.reversed);
}

TEST_CASE("what people find and what they see in practice become pairs, which gives them their kinds")
{
    NewStudy study;
    study.start_themes();
    CHECK(study.accept_pairs() == 5);
    CHECK(study.state.questionnaire_facts->lines->proposals.empty());
    for (const auto& statement : study.known) {
        const auto wanted = statement.kind == "th"   ? survey::ItemKind::Vertrouwen
                            : statement.kind == "pr" ? survey::ItemKind::Voortgang
                                                     : survey::ItemKind::Overig;
        CHECK_MESSAGE(study.item(statement).kind == wanted, statement.id);
    }
}

TEST_CASE("all proposals become verdicts with one press, and those that a person gave stay")
{
    NewStudy study;
    study.start_themes();
    study.accept_pairs();
    update(study.state, ChooseSection{{SectionKind::Verdicts}});
    REQUIRE(study.state.verdict_facts);
    CHECK(study.state.verdict_facts->adoptable == 5); // no rule says anything of work, or of who has families
    update(study.state, ChooseVerdictTheme{0});
    update(study.state, SetLight{project::Light::OnTrack});
    CHECK(study.state.verdict_facts->adoptable == 4);
    const auto proposals = study.state.verdict_facts->proposals;
    const auto effects = update(study.state, AdoptProposals{});
    CHECK(tests::find_effect<Announce>(effects)->text == say(Phrase::ProposalsAdopted, {4}));
    const auto& verdicts = current_survey(study.state)->verdicts;
    REQUIRE(verdicts.size() == 5);
    CHECK(verdicts.front().light == project::Light::OnTrack);
    CHECK(verdicts.front().evidence.empty());
    for (std::size_t i = 1; i < verdicts.size(); ++i) {
        const auto& proposal = proposals[i];
        CHECK(verdicts[i].theme == proposal.theme);
        CHECK(verdicts[i].light == *proposal.light);
        CHECK(verdicts[i].evidence.size() == 2); // a statement of each kind
    }
    CHECK(study.state.verdict_facts->adoptable == 0);
    update(study.state, Undo{});
    CHECK(current_survey(study.state)->verdicts.size() == 1);
}

TEST_SUITE_END();
