// SPDX-License-Identifier: EUPL-1.2
#include "project/category_disclosure.h"

#include "combinations.h"
#include "project/analyse.h"
#include "project/sharing.h"
#include "project/warned.h"
#include "support.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

TEST_SUITE_BEGIN("project");

using namespace wk;
using namespace wk::project;
using wk::tests::follows;
using wk::tests::gives_away;
using wk::tests::Vector;

namespace {

constexpr std::size_t Categories = 3;

/// Somebody with an area and a function; what was made of the answer.
struct Writer {
    std::string area;
    std::string job;
    std::vector<std::size_t> in; ///< categories
    bool not_codable = false;

    bool looked() const { return not_codable || !in.empty(); }
    bool has(std::size_t category) const
    {
        return category == Categories ? not_codable : std::find(in.begin(), in.end(), category) != in.end();
    }
};

struct CodedStudy {
    std::vector<Writer> writers;
    Survey survey;
    std::shared_ptr<const survey::Responses> responses;

    explicit CodedStudy(std::vector<Writer> people) : writers(std::move(people))
    {
        const auto instrument = survey::Instrument::from_json(
            R"({"schema": "wijkkompas/instrument/1", "id": "open", "scales": {"s": {"points": [{"code": 1, "label":
            "nee"}, {"code": 2, "label": "ja"}]}}, "items": [{"id": "h", "scale": "s"}], "open": [{"id": "o"}],
            "factors": [{"id": "gebied"}, {"id": "functie"}]})",
            "open.json");
        REQUIRE(instrument);
        survey.instrument = std::make_shared<const survey::Instrument>(*instrument);
        survey::TableBuilder builder({"h", "o", "gebied", "functie"});
        survey::QuestionCoding coding;
        coding.codebook.question = "o";
        for (std::size_t i = 0; i < Categories; ++i)
            coding.codebook.categories.push_back({"c" + std::to_string(i), "Categorie " + std::to_string(i), {}, {}});
        for (std::size_t row = 0; row < writers.size(); ++row) {
            builder.add_row(std::vector<std::string_view>{row % 2 == 0 ? "ja" : "nee", "tekst", writers[row].area,
                                                          writers[row].job});
            survey::CodedAnswer answer{row, {}, writers[row].not_codable, {}};
            for (const std::size_t category : writers[row].in)
                answer.categories.push_back(coding.codebook.categories[category].id);
            if (writers[row].looked())
                coding.answers.push_back(std::move(answer));
        }
        survey.table = builder.finish();
        survey.codings = {std::make_shared<const survey::QuestionCoding>(std::move(coding))};
        survey.analysis.by = {"gebied", "functie"};
        survey.analysis.min_group = 1; // the rules of sharing say how many
        responses = *prepare(survey);
    }
    SharedFindings shared(Count smallest, const std::vector<ExportRecord>& records = {}) const
    {
        auto out = shared_findings(survey, *responses, {Audience::Public, smallest, smallest}, records);
        REQUIRE(out);
        return *std::move(out);
    }
};

void add_writers(std::vector<Writer>& to, int times, Writer writer)
{
    to.insert(to.end(), std::size_t(times), writer);
}

const CodingLevelFinding& level_of(const OpenFinding& open, std::size_t factor, std::string_view name)
{
    const auto& levels = open.groups[factor].levels;
    return *std::find_if(levels.begin(), levels.end(), [&](const auto& each) { return each.level == name; });
}

// ---- what a reader can compute

const std::string& level_name(const Writer& writer, std::size_t factor)
{
    return factor == 0 ? writer.area : writer.job;
}

/// Whom a count is of: a level of a factor, or everybody, and a category or all of them.
struct Sum {
    std::optional<std::size_t> factor;
    std::string level;
    std::optional<std::size_t> category;

    bool holds(const Writer& writer) const
    {
        return writer.looked() && (!factor || level_name(writer, *factor) == level) &&
               (!category || writer.has(*category));
    }
    Vector of(const std::vector<Writer>& writers) const
    {
        Vector out;
        for (const auto& writer : writers)
            out.push_back(holds(writer));
        return out;
    }
    Count people(const std::vector<Writer>& writers) const
    {
        const auto all = of(writers);
        return std::count(all.begin(), all.end(), 1);
    }
};

std::vector<Vector> vectors(const std::vector<Sum>& sums, const std::vector<Writer>& writers)
{
    std::vector<Vector> out;
    for (const auto& sum : sums)
        out.push_back(sum.of(writers));
    return out;
}

/// One of each kind of people that there could be, with so many categories in an answer.
std::vector<Writer> all_kinds(std::size_t most)
{
    std::vector<Writer> out;
    for (const char area : {'a', 'b', 'c'})
        for (const char job : {'p', 'q'})
            for (std::size_t kind = 0; kind < 1u << Categories; ++kind) {
                Writer writer{std::string(1, area), std::string(1, job), {}, kind == 0};
                for (std::size_t i = 0; i < Categories; ++i)
                    if (kind >> i & 1)
                        writer.in.push_back(i);
                if (writer.in.size() <= most)
                    out.push_back(std::move(writer));
            }
    return out;
}

/// What stands in findings, and what does not.
struct Told {
    std::vector<Sum> known;
    std::vector<Sum> hidden;
};

template <class Counts>
void note_counts(Told& out, const Sum& whose, const Counts& counts, bool not_codable)
{
    out.known.push_back(whose);
    for (std::size_t i = 0; i <= Categories; ++i) {
        const bool shown = i < Categories ? counts[i].has_value() : not_codable;
        (shown ? out.known : out.hidden).push_back({whose.factor, whose.level, i});
    }
}

Told told_by(const OpenFinding& open)
{
    Told out;
    std::vector<std::optional<Count>> all;
    for (const auto& category : open.categories)
        all.push_back(category.n);
    if (std::none_of(all.begin(), all.end(), [](const auto& n) { return n.has_value(); }))
        return out;
    note_counts(out, {}, all, open.not_codable > 0);
    for (std::size_t factor = 0; factor < open.groups.size(); ++factor)
        for (const auto& level : open.groups[factor].levels) {
            if (!level.suppressed)
                note_counts(out, {factor, level.level, {}}, level.categories, level.not_codable.has_value());
            for (std::size_t i = 0; level.suppressed && i < Categories; ++i)
                out.hidden.push_back({factor, level.level, i});
        }
    return out;
}

/// Whether everybody of a level, or of those who are in no level that shows it, is in a category: that follows.
bool all_alike(const Told& told, const std::vector<Writer>& writers)
{
    const auto shows = [&](std::optional<std::size_t> factor, const std::string& level, std::size_t category) {
        return std::any_of(told.known.begin(), told.known.end(), [&](const Sum& sum) {
            return sum.factor == factor && sum.level == level && sum.category == category;
        });
    };
    for (std::size_t category = 0; category < Categories; ++category) {
        if (!shows({}, {}, category))
            continue;
        for (std::size_t factor = 0; factor < 2; ++factor) {
            Count rest = 0;
            Count in = 0;
            for (const auto& writer : writers)
                if (writer.looked() && !shows(factor, level_name(writer, factor), category)) {
                    ++rest;
                    in += writer.has(category);
                }
            if (rest > 0 && in == rest)
                return true;
        }
    }
    return std::any_of(told.known.begin(), told.known.end(), [&](const Sum& sum) {
        return sum.category && sum.people(writers) == Sum{sum.factor, sum.level, {}}.people(writers);
    });
}

std::size_t cells_shown(const OpenFinding& open)
{
    std::size_t out = 0;
    for (const auto& group : open.groups)
        for (const auto& level : group.levels)
            for (const auto& n : level.categories)
                out += n.has_value();
    return out;
}

} // namespace

TEST_CASE("the total of a category minus what is shown does not leave five people of five")
{
    std::vector<Writer> people;
    add_writers(people, 10, {"Noord", "a", {0}});
    add_writers(people, 12, {"Noord", "a", {1}});
    add_writers(people, 3, {"Zuid", "a", {0}}); // too small to show, and so is
    add_writers(people, 2, {"West", "a", {0}}); // this one: five of five in the first category
    const CodedStudy study(people);
    const auto shared = study.shared(5);
    const auto& open = shared.findings.open.front();
    CHECK(open.categories[0].n == 15);
    CHECK(open.categories[1].n == 12);
    CHECK(level_of(open, 0, "Zuid").suppressed);
    const auto& north = level_of(open, 0, "Noord");
    CHECK((north.suppressed || !north.categories[0]));
    CHECK(!all_alike(told_by(open), study.writers));
    const auto own = analyse(study.survey, *study.responses, study.survey.analysis);
    CHECK(level_of(own->open.front(), 0, "Noord").categories[0] == Count(10)); // for oneself all is there
}

TEST_CASE("a category of few people does not show, nor the one with which it follows, and that is said")
{
    std::vector<Writer> people;
    add_writers(people, 40, {"Noord", "a", {0}});
    add_writers(people, 37, {"Noord", "a", {1}});
    add_writers(people, 3, {"Noord", "a", {2}});
    const CodedStudy study(people);
    const auto shared = study.shared(10);
    const auto& open = shared.findings.open.front();
    CHECK(open.categories[0].n == 40);
    CHECK(!open.categories[1].n); // 80 − 40 − 37 = 3
    CHECK(!open.categories[2].n);
    CHECK(open.categories[1].title == "Categorie 1");
    CHECK(tests::warned(shared.findings, "hidden-categories"));
    std::size_t sets_of_all = 0;
    for (const auto& set : shared.sets)
        if (set.name.empty()) {
            CHECK(std::find(set.without.begin(), set.without.end(), "o/c1") != set.without.end());
            ++sets_of_all;
        }
    CHECK(sets_of_all > 0);
}

TEST_CASE("a codebook with which nothing was coded yet hides nothing, and did not leave either")
{
    std::vector<Writer> people;
    add_writers(people, 20, {"Noord", "a", {}});
    add_writers(people, 4, {"Zuid", "a", {}});
    CodedStudy study(people);
    study.survey.analysis.by = {};
    const auto first = study.shared(10);
    CHECK(first.findings.open.front().categories[0].n == Count(0));
    CHECK(!tests::warned(first.findings, "hidden-categories"));
    study.survey.codings.clear();
    const std::vector<ExportRecord> records{{"x", "", Audience::Public, 10, first.sets, false},
                                            {"y", "", Audience::Public, 10, study.shared(10).sets, false}};
    for (auto& writer : people)
        writer.in = {writer.area == "Zuid" || &writer - people.data() < 10 ? std::size_t(0) : std::size_t(1)};
    CodedStudy coded(people);
    coded.survey.analysis.by = {};
    CHECK(coded.shared(10, records).findings.open.front().categories[0].n == Count(14));
}

TEST_CASE("when everybody is in the only category that is used, nothing of the coding shows")
{
    std::vector<Writer> people;
    add_writers(people, 30, {"Noord", "a", {0}});
    const CodedStudy study(people);
    const auto shared = study.shared(10);
    const auto& open = shared.findings.open.front();
    CHECK(open.answered == 30);
    CHECK(open.uncoded == 30); // how many were looked at is how many are in it
    for (const auto& category : open.categories)
        CHECK(!category.n);
}

TEST_CASE("what is large enough shows, in levels as well, and again when it left before")
{
    std::vector<Writer> people;
    for (const char* area : {"Noord", "Zuid"})
        for (std::size_t category = 0; category < Categories; ++category)
            add_writers(people, 12 + int(category), {area, "a", {category}});
    const CodedStudy study(people);
    const auto shared = study.shared(10);
    const auto& open = shared.findings.open.front();
    CHECK(cells_shown(open) >= 2 * Categories);
    CHECK(level_of(open, 0, "Zuid").categories[2] == Count(14));
    CHECK(!tests::warned(shared.findings, "hidden-categories"));
    const std::vector<ExportRecord> records{{"x", "", Audience::Public, 10, shared.sets, false}};
    CHECK(cells_shown(study.shared(10, records).findings.open.front()) == cells_shown(open));
}

TEST_CASE("categories of two exports are held together: what the second leaves of the first is few people")
{
    std::vector<Writer> people;
    add_writers(people, 20, {"Noord", "a", {0}});
    add_writers(people, 20, {"Noord", "a", {1}});
    add_writers(people, 4, {"Zuid", "a", {0}});
    add_writers(people, 26, {"Zuid", "a", {1}});
    CodedStudy study(people);
    study.survey.analysis.by = {};
    const auto first = study.shared(10);
    CHECK(first.findings.open.front().categories[0].n == 24);
    const std::vector<ExportRecord> records{{"x", "", Audience::Public, 10, first.sets, false}};
    study.survey.filters = {{"gebied", {"Noord"}}};
    REQUIRE(!sharing_problem(*kept_rows(study.survey, *study.responses), {Audience::Public, 10, 10}, records));
    CHECK(study.shared(10).findings.open.front().categories[0].n == 20); // when nothing left before
    CHECK(!study.shared(10, records).findings.open.front().categories[0].n);
    CHECK(study.shared(10, records).findings.open.front().answered == 40);
}

TEST_CASE("random codings: no combination of the counts that leave is of fewer people than allowed")
{
    tests::Draw draw(147);
    std::size_t cells = 0;
    std::size_t totals = 0;
    for (int round = 0; round < 80; ++round) {
        CAPTURE(round);
        std::vector<Writer> people(14 + draw.below(4));
        const std::uint64_t areas = 2 + draw.below(2);
        const std::size_t most = 1 + draw.below(2); // categories of one answer
        const std::size_t used = 2 + draw.below(2);
        for (auto& writer : people) {
            writer.area = std::string(1, char('a' + draw.below(areas)));
            writer.job = std::string(1, char('p' + draw.below(2)));
            const std::uint64_t kind = draw.below(12);
            writer.not_codable = kind == 0;
            for (std::size_t i = 0; kind > 1 && i < most; ++i)
                if (const std::size_t category = draw.below(used); !writer.has(category))
                    writer.in.push_back(category);
        }
        const CodedStudy study(people);
        const auto shared = study.shared(3);
        const auto& open = shared.findings.open.front();
        const auto found = told_by(open);
        CHECK(!gives_away(vectors(found.known, people), 3));
        CHECK(!all_alike(found, people));
        // And no count that is hidden follows for whoever knows how many categories an answer can have.
        const auto kinds = all_kinds(most);
        const auto known = vectors(found.known, kinds);
        for (const auto& hidden : found.hidden) {
            CAPTURE(hidden.level);
            CHECK((known.empty() || hidden.people(people) == 0 || !follows(known, hidden.of(kinds))));
        }
        cells += cells_shown(open);
        totals += std::size_t(std::count_if(open.categories.begin(), open.categories.end(),
                                            [](const auto& category) { return category.n.has_value(); }));
    }
    CHECK(totals > 80); // it is no proof by hiding everything
    CHECK(cells > 15);
}

TEST_SUITE_END();
