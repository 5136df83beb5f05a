// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "routekaart/judgements.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

namespace wk::routekaart {

/// That somebody read an entry beside its page, twice.
struct Review {
    int page = 0;     ///< on which all of it can be checked
    std::string date; ///< YYYY-MM-DD

    bool operator==(const Review&) const = default;
};

/// None: nobody did, or the reviews were left at home (see scripts/embed.py).
using Reviewed = std::optional<Review>;

/// A place in the citizen's journey: a phase holds the steps in which that part of it is helped.
struct Phase {
    std::string id;
    std::string title; ///< what the citizen says, as printed
    std::string text;
    std::vector<std::size_t> steps; ///< indices into Content::steps
    std::vector<int> pages;         ///< of the report
};

/// What a basisfunctie means to those who meet it, in their own voice.
struct Perspectives {
    std::string inwoner;
    std::string professional;
    std::string gemeente;
    std::string all_parties; ///< empty where the report gives none
};

/// One of the five basic functions of a local team.
struct Basisfunctie {
    std::string id;
    std::string code; ///< two capitals
    std::string title;
    std::string text;
    std::vector<std::size_t> steps;
    std::vector<std::string> beloften; ///< ids of themes of the beloften that say something about it: our judgement
    std::vector<int> pages;
    Perspectives perspectives;
};

/// A numbered step of the route.
struct Step {
    int number = 0; ///< 0 to 10
    std::string title;
    std::string text;
    std::size_t basisfunctie = 0;
    std::optional<std::size_t> phase; ///< none: it runs through all of them
    std::vector<int> pages;
};

struct Lesson {
    std::string id;
    std::size_t step = 0;
    std::string title;
    std::string text;
    std::vector<std::string> topics;
    std::optional<std::size_t> insight;
    std::vector<std::string> attention_for; ///< conditions under which it matters most
    Reviewed reviewed = {};
};

struct Insight {
    int number = 0;
    std::string title;
    std::string text;
    std::vector<std::string> topics;
    std::vector<int> pages;
    std::vector<std::size_t> lessons; ///< that it rests on
};

/// A word or choice with a name.
struct Named {
    std::string id;
    std::string title;

    bool operator==(const Named&) const = default;
};

/// A word that is explained wherever it occurs.
struct Term {
    std::string id;
    std::string title;
    std::string text;
    std::vector<int> pages;
    Reviewed reviewed = {};
};

enum class RequirementKind : std::uint8_t { Knowledge, Cooperation, Learning };
enum class RequirementLayer : std::uint8_t { Needed, Reached, Choice };
enum class Force : std::uint8_t { Demand, Advice, Beware, Option };
// As they are called in the files.
inline constexpr std::array<std::string_view, 3> kind_names{"kennis-kunde", "samenwerking", "leren"};
inline constexpr std::array<std::string_view, 3> layer_names{"wat-is-nodig", "hoe-te-bereiken", "organisatiekeuze"};
inline constexpr std::array<std::string_view, 4> force_names{"eis", "advies", "let-op", "optie"};
/// Who can secure something.
inline constexpr std::array<std::string_view, 5> actor_names{"gemeente", "professional", "samenwerkingspartners",
                                                             "team", "werkgever"};

/// Something that has to be secured, or helps to secure it.
struct Requirement {
    std::string id;
    std::size_t basisfunctie = 0;
    RequirementKind kind = RequirementKind::Knowledge;
    RequirementLayer layer = RequirementLayer::Needed;
    Force force = Force::Demand;
    std::string title;
    std::string text;
    std::vector<std::string> applies_to; ///< conditions, one of which has to hold; empty: always
    std::vector<std::string> actors;     ///< of actor_names
    std::vector<std::size_t> steps;
    std::vector<std::size_t> lessons;
    int page = 0;
    Reviewed reviewed = {};
};

struct Dilemma {
    std::string id;
    std::size_t basisfunctie = 0;
    std::string title;
    std::string question; ///< what people can talk about
    std::string tension;
    std::string approach;
    std::vector<std::size_t> steps;
    std::vector<std::size_t> also_steps;
    std::vector<int> pages;
    Reviewed reviewed = {};
};

/// One way in which municipalities differ, between two poles that are neither good nor bad.
struct OrganisationAxis {
    std::string id;
    std::string title;
    std::string text;
    std::array<std::string, 2> poles; ///< 0 and 1 of the axis in a Profile
    int page = 0;
};

/// A way to organise teams, or to place them beside the municipality.
struct Model {
    std::string id;
    std::string title;
    std::string text;
    std::string publication; ///< id of the one it is from
};

/// Something that is so in a municipality and changes what matters.
struct Condition {
    std::string id;
    std::string title;
    std::string axis; ///< empty: of none
};

struct Example {
    std::string id;
    std::string municipality; ///< empty where the report names none
    std::string title;
    std::string text;
    std::size_t basisfunctie = 0;
    std::size_t step = 0; ///< our suggestion
    std::vector<int> pages;
    Reviewed reviewed = {};
};

struct Practice {
    std::size_t basisfunctie = 0;
    std::string title;
    std::string text;
    Reviewed reviewed = {};
};

struct KeyFigure {
    std::string title;
    std::string value;
    std::string national; ///< empty when not printed
};

/// What one municipality does, as it was in 2019.
struct Municipality {
    std::string id;
    std::string name;
    int inhabitants = 0;
    std::vector<std::string> form;
    std::vector<KeyFigure> key_figures;
    std::vector<Practice> practices;
    std::vector<int> pages;
    Reviewed reviewed = {};
};

/// An example from before the decentralisation of 2015.
struct OldExample {
    std::string id;
    std::string title;
    std::string theme;
    std::string municipality;
    std::string year;
    std::string text;
    std::vector<std::string> facts;
    std::vector<std::string> attention;
    std::vector<std::size_t> basisfuncties;
    std::vector<int> pages; ///< of the booklet
    Reviewed reviewed = {};
};

enum class AdviceLevel : std::uint8_t { Risk, Attention, Strength };
inline constexpr std::array<std::string_view, 3> level_names{"risk", "attention", "strength"};

/// One thing that a municipality did.
struct PracticeRef {
    std::size_t municipality = 0; ///< index into Content
    std::size_t practice = 0;     ///< index into its practices

    bool operator==(const PracticeRef&) const = default;
};

/// What a piece of advice rests on: our judgement.
struct Grounds {
    std::vector<std::size_t> requirements; ///< indices into Content
    std::vector<std::size_t> lessons;
    std::vector<PracticeRef> practices;
};

/// What follows from how a municipality is organised: one of the seventeen rules, or a part of it.
struct Rule {
    std::string id;
    int number = 0;                  ///< of the rule it belongs to, 1 to 17
    std::vector<std::string> when;   ///< conditions, one of which has to hold; empty: always
    std::vector<std::string> unless; ///< conditions, none of which may hold
    AdviceLevel level = AdviceLevel::Attention;
    std::size_t basisfunctie = 0; ///< index into Content
    std::size_t step = 0;
    std::string title; ///< what it is about
    std::string text;
    std::vector<int> pages;
    Grounds grounds;
    Reviewed reviewed = {};
};

/// Parts of rules that say nearly the same: where all of them hold, this is said once.
struct Merge {
    std::vector<std::size_t> parts; ///< indices into Content::rules
    AdviceLevel level = AdviceLevel::Attention;
    std::string text;
};

/// What changed since the report: none of its content. Dates are YYYY, YYYY-MM or YYYY-MM-DD, or empty.
struct Since {
    std::string id;
    std::string title;
    std::string text;
    std::string status; ///< of since_statuses
    std::string date;   ///< when it came about
    std::string source; ///< empty where none was noted
    std::string publisher;
    std::string source_date;
    bool confirmed = false;
    std::string unconfirmed; ///< what could not be confirmed
    // What it touches: our judgement. Indices into Content.
    std::vector<std::size_t> basisfuncties, steps, lessons, requirements, dilemmas, figures;
    std::vector<std::string> instruments; ///< ids of questionnaires
    std::vector<std::string> levels;      ///< of statements of the questionnaire basisfuncties: "R-HB-S07/5"
};
inline constexpr std::array<std::string_view, 9> since_statuses{"in werking",   "vastgesteld", "wetsvoorstel",
                                                                "aangekondigd", "ingesteld",   "programma",
                                                                "kader",        "opvatting",   "onderzoek"};

/// What the makers of the report say of their own grounds.
struct Account {
    std::string id;
    std::string title;
    std::string text;
    std::vector<int> pages;
};

/// The account that says what the report means by an "eis".
inline constexpr std::string_view MustAccount = "moeten";

/// A figure of the report itself, with the source it names.
struct SourcedFigure {
    std::string id;
    std::string title;
    std::string value;
    std::optional<std::size_t> source; ///< index into Content::sources
    std::vector<int> pages;
    std::optional<std::size_t> other_source; ///< that another page names for it
    std::optional<std::size_t> basisfunctie; ///< none: it is about the report itself
};

struct Source {
    int number = 0;
    std::string author; ///< empty where none is printed
    std::string title;
    std::string year;
    std::vector<int> pages;    ///< that cite it
    std::string misprint = {}; ///< what the report prints wrongly about it; may be empty
};

/// What the content is taken from.
struct Publication {
    std::string id;
    std::string title;
    std::string author;
    int year = 0;
};

/// The report, the booklet and the study behind the models, as they are cited.
inline constexpr std::string_view ReportName = "KPMG/VWS 2019";
inline constexpr std::string_view BookletName = "VNG 2013";
inline constexpr std::string_view ModelsName = "Integraal werken in de wijk 2017";

/// Files that hold the content, as text, in the order of content_file_names.
struct ContentFiles {
    std::string_view route = {}, requirements = {}, dilemmas = {}, organisation = {}, practice = {}, sources = {},
                     rules = {}, since = {}, accounts = {}, judgements = {};
};
/// Without their ending.
inline constexpr std::array<std::string_view, 10> content_file_names{
    "route",   "requirements", "dilemmas",   "organisation",   "practice",
    "sources", "rules",        "sinds-2020", "verantwoording", "oordelen"};

/// Texts in the order of content_file_names, which outlive what this gives.
template <class Texts>
ContentFiles content_files(const Texts& texts)
{
    static_assert(std::tuple_size_v<Texts> == content_file_names.size());
    return {texts[0], texts[1], texts[2], texts[3], texts[4], texts[5], texts[6], texts[7], texts[8], texts[9]};
}

/// Everything the routekaart says. Checked when read: every reference leads somewhere.
struct Content {
    std::vector<Publication> publications;
    std::vector<Phase> phases;
    std::vector<Basisfunctie> basisfuncties;
    std::vector<Step> steps;
    std::vector<Lesson> lessons;
    std::vector<Insight> insights;
    std::vector<Named> topics;
    std::vector<Term> glossary;
    std::vector<Requirement> requirements;
    std::vector<Dilemma> dilemmas;
    std::vector<OrganisationAxis> axes;
    std::vector<Model> forms;
    std::vector<Model> positionings;
    std::vector<Condition> conditions;
    std::vector<Example> examples;
    std::vector<Municipality> municipalities;
    std::vector<OldExample> old_examples;
    std::vector<SourcedFigure> figures;
    std::vector<Source> sources;
    std::vector<Rule> rules;
    std::vector<Merge> merges;
    std::string since_reviewed; ///< the day on which somebody last looked at all of `since`
    std::vector<Since> since;
    std::vector<Account> accounts;
    Judgements judgements;

    /// errors  "routekaart" with file and JSON path in the message (another schema, a field that lacks, an id twice, a
    ///         reference to nothing), and those of json_from_text
    static Result<Content> from_json(const ContentFiles& files);
};

} // namespace wk::routekaart
