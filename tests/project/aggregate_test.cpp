// SPDX-License-Identifier: EUPL-1.2
#include "project/aggregate.h"

#include "io/exchange/aggregate_file.h"
#include "project/analyse.h"
#include "support.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

TEST_SUITE_BEGIN("project");

using namespace wk;
using namespace wk::project;

namespace {

using Answers = std::vector<std::vector<Count>>; ///< per group, per answer; the last group has no name

constexpr std::size_t Points = 3;

/// What leaves of one question with these answers, as the file says it.
std::string published_text(const Answers& answers, Count smallest)
{
    static const auto instrument = survey::Instrument::from_json(
        R"({"schema": "wijkkompas/instrument/1", "id": "een", "scales": {"s": {"points": [{"code": 1, "label": "nee"},
        {"code": 2, "label": "soms"}, {"code": 3, "label": "ja"}]}}, "items": [{"id": "h", "scale": "s"}],
        "factors": [{"id": "f", "levels": ["a", "b", "c", "d"]}]})",
        "een.json");
    survey::TableBuilder builder({"h", "f"});
    for (std::size_t group = 0; group < answers.size(); ++group)
        for (std::size_t point = 0; point < Points; ++point)
            for (Count i = 0; i < answers[group][point]; ++i) {
                const std::string code = std::to_string(point + 1);
                const std::string level =
                    group + 1 < answers.size() ? std::string(1, char('a' + group)) : std::string();
                builder.add_row(std::vector<std::string_view>{code, level});
            }
    Survey survey;
    survey.instrument = std::make_shared<const survey::Instrument>(*instrument);
    survey.table = builder.finish();
    const auto responses = *prepare(survey);
    const auto counts = shared_counts(survey, *responses, survey::RowMask(responses->rows()),
                                      std::vector<std::size_t>{0}, {Audience::Public, smallest, smallest}, {}, "x");
    return io::write_aggregate(counts.source);
}

bool shows(const ComparisonSource& source, std::size_t group)
{
    const auto& factors = source.tallies.front().factors;
    if (factors.empty())
        return false;
    for (const auto& level : factors.front().levels)
        if (level.level == std::string(1, char('a' + group)))
            return level.hidden == Hidden::No;
    return false;
}

/// Whether the same would leave when somebody of `group` and somebody of another hidden one had each other's answer.
bool can_swap(const Answers& answers, const std::vector<bool>& hidden, std::size_t group, Count smallest,
              const std::string& text)
{
    for (std::size_t other = 0; other < answers.size(); ++other)
        for (std::size_t from = 0; from < Points && hidden[other] && other != group; ++from)
            for (std::size_t to = 0; to < Points; ++to) {
                Answers swapped = answers;
                if (from == to || --swapped[group][from] < 0 || --swapped[other][to] < 0)
                    continue;
                ++swapped[group][to];
                ++swapped[other][from];
                if (published_text(swapped, smallest) == text)
                    return true;
            }
    return false;
}

} // namespace

TEST_CASE("which groups a file with counts hides, and what it says of them, tells nobody's answer")
{
    tests::Draw draw(146);
    std::size_t hidden_groups = 0;
    std::size_t shown_groups = 0;
    for (int round = 0; round < 250; ++round) {
        CAPTURE(round);
        const Count smallest = 3 + Count(draw.below(2));
        Answers answers(3 + draw.below(3), std::vector<Count>(Points));
        const bool narrow = draw.below(2) == 0; // most people answer alike
        for (std::size_t group = 0; group < answers.size(); ++group)
            for (std::uint64_t i = draw.below(group + 1 < answers.size() ? 8 : 3); i > 0; --i)
                ++answers[group][narrow && draw.below(4) > 0 ? 1 : draw.below(Points)];
        const std::string text = published_text(answers, smallest);
        const auto source = *io::read_aggregate(text, "x");
        if (source.tallies.front().hidden != Hidden::No)
            continue;
        std::vector<bool> hidden;
        for (std::size_t group = 0; group < answers.size(); ++group)
            hidden.push_back(!shows(source, group));
        for (std::size_t group = 0; group < answers.size(); ++group) {
            const Count people = answers[group][0] + answers[group][1] + answers[group][2];
            shown_groups += !hidden[group];
            if (!hidden[group] || people == 0)
                continue;
            ++hidden_groups;
            CAPTURE(group);
            CHECK(can_swap(answers, hidden, group, smallest, text));
        }
    }
    CHECK(hidden_groups > 150); // there was something to find, and not all is hidden
    CHECK(shown_groups > 50);
}

TEST_CASE("a question that few answered and one that all answered alike are hidden in the same words")
{
    const auto few = published_text({{1, 1, 0}, {0, 1, 0}, {0, 0, 0}}, 5);
    const auto alike = published_text({{0, 9, 0}, {0, 8, 1}, {0, 0, 0}}, 5);
    const auto tally = [](const std::string& text) { return text.substr(text.find("\"items\"")); };
    CHECK(tally(few) == tally(alike));
    CHECK(alike.find("unanimous") == std::string::npos);
    CHECK(tally(published_text({{2, 4, 0}, {1, 8, 1}, {0, 0, 0}}, 5)) != tally(alike));
}

TEST_SUITE_END();
