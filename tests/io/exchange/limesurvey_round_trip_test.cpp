// SPDX-License-Identifier: EUPL-1.2
// A questionnaire goes to LimeSurvey, people answer it there, and the answers come back: the round_trip_figures are those of the
// answers. What LimeSurvey does in between is played by ToolPlay, from the exported file alone.
#include "io/exchange/limesurvey_example.h"
#include "io/exchange/limesurvey_export.h"
#include "io/exchange/limesurvey_tab.h"
#include "io/exchange/results_json.h"
#include "io/exchange/tool_relevance.h"
#include "io/tables/table_file.h"
#include "project/analyse.h"
#include "project/sharing.h"
#include "support.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

TEST_SUITE_BEGIN("io");

using wk::io::ToolQuestion;
using wk::io::ToolSurvey;
using wk::survey::Instrument;
using wk::survey::Responses;
using wk::tests::repository_file;

namespace {

/// How LimeSurvey writes the columns and answers of its export.
struct ExportStyle {
    enum Heads { Codes, CodesWithLines, CodesAndTexts, Texts } heads = Codes;
    bool full_answers = false;
};

/// What one person answered, by the wording of the question.
using Person = std::map<std::string, std::string>;

/// A survey in LimeSurvey: asks, keeps codes, and exports.
/// source  LimeSurvey Manual, "Export results": id, submitdate, lastpage, startlanguage, seed and dates come first;
///         a row is "question[row]" (or with an underscore), "question[row]. Text [Row]", or "Text [Row]"; a question
///         that was not asked is empty, answers are codes or their texts
class ToolPlay {
public:
    explicit ToolPlay(ToolSurvey survey) : m_survey(std::move(survey)) {}

    void answer(const Person& person)
    {
        std::map<std::string, std::string> codes; // by what an expression calls the question
        for (const auto& group : m_survey.groups)
            for (const auto& question : group.questions) {
                if (question.rows.empty())
                    ask(codes, question, question.code, question.text, question.relevance, person);
                for (const auto& row : question.rows)
                    ask(codes, question, question.code + "_" + row.code, row.text,
                        is_asked(codes, question.relevance) ? row.relevance : question.relevance, person);
            }
        m_answers.push_back(std::move(codes));
    }

    std::string exported(ExportStyle style) const
    {
        std::vector<std::string> heads{"id",   "submitdate", "lastpage", "startlanguage",
                                       "seed", "startdate",  "datestamp"};
        each_column([&](const ToolQuestion& question, const wk::io::ToolRow* row) {
            std::string text = row != nullptr ? question.text + " [" + row->text + "]" : question.text;
            std::replace(text.begin(), text.end(), '\n', ' ');
            const std::string code = row == nullptr ? question.code
                                     : style.heads == ExportStyle::CodesWithLines
                                         ? question.code + "_" + row->code
                                         : question.code + "[" + row->code + "]";
            heads.push_back(style.heads == ExportStyle::Texts           ? text
                            : style.heads == ExportStyle::CodesAndTexts ? code + ". " + text
                                                                        : code);
        });
        std::string out = line_of(heads);
        for (std::size_t i = 0; i < m_answers.size(); ++i) {
            std::vector<std::string> cells{
                std::to_string(i + 1), "2026-05-01 10:00:00", "3", "nl", std::to_string(1000003 * (i + 1)),
                "2026-05-01 09:50:00", "2026-05-01 10:00:00"};
            each_column([&](const ToolQuestion& question, const wk::io::ToolRow* row) {
                const auto& code = m_answers[i].at(row != nullptr ? question.code + "_" + row->code : question.code);
                cells.push_back(style.full_answers ? text_of(question, code) : code);
            });
            out += line_of(cells);
        }
        return out;
    }

private:
    template <class Do>
    void each_column(Do column) const
    {
        for (const auto& group : m_survey.groups)
            for (const auto& question : group.questions) {
                if (question.rows.empty())
                    column(question, nullptr);
                for (const auto& row : question.rows)
                    column(question, &row);
            }
    }

    static bool is_asked(const std::map<std::string, std::string>& codes, const std::string& relevance)
    {
        const auto condition = wk::io::condition_of(relevance);
        REQUIRE(condition);
        for (const auto& part : condition->parts)
            if ((codes.at(part.name) == part.value) != part.equal) // at(): nobody asks about what comes later
                return false;
        return true;
    }

    static void ask(std::map<std::string, std::string>& codes, const ToolQuestion& question, const std::string& name,
                    const std::string& text, const std::string& relevance, const Person& person)
    {
        std::string& code = codes[name];
        const auto said = person.find(text);
        if (said == person.end() || !is_asked(codes, relevance))
            return;
        if (question.answers.empty()) {
            code = said->second;
            return;
        }
        for (const auto& answer : question.answers)
            if (answer.text == said->second)
                code = answer.code;
        CHECK((!code.empty() || said->second.empty()));
    }

    static std::string text_of(const ToolQuestion& question, const std::string& code)
    {
        for (const auto& answer : question.answers)
            if (answer.code == code)
                return answer.text;
        return question.answers.empty() ? code : std::string();
    }

    static std::string line_of(const std::vector<std::string>& cells)
    {
        std::string out;
        for (const auto& cell : cells) {
            out += out.empty() ? "\"" : ",\"";
            for (const char c : cell)
                out += c == '"' ? std::string("\"\"") : std::string(1, c);
            out += "\"";
        }
        return out + "\n";
    }

    ToolSurvey m_survey;
    std::vector<std::map<std::string, std::string>> m_answers;
};

/// The round_trip_figures of answers, without what is told about the file.
std::string round_trip_figures(const std::shared_ptr<const wk::survey::Table>& table,
                               const std::shared_ptr<const Instrument>& instrument)
{
    wk::project::Survey survey;
    survey.table = table;
    survey.instrument = instrument;
    const auto responses = Responses::make(table, instrument);
    REQUIRE(responses);
    auto options = wk::project::usual_options(*instrument);
    options.exact = wk::stats::Exact::Never;
    const auto findings = wk::project::results_findings(survey, **responses, options, true);
    REQUIRE(findings);
    auto json = *wk::json_from_text(wk::io::results_json(*findings), "x");
    json["data"].erase("warnings");
    json.erase("ledger"); // of the file's columns, which the tool names and adds to
    return json.dump(1);
}

/// Every row of a table is a person who answers in the tool.
void check_round_trip(const std::shared_ptr<const Instrument>& instrument,
                      const std::shared_ptr<const wk::survey::Table>& table)
{
    const auto file = wk::io::write_limesurvey_tab(wk::io::limesurvey_survey(*instrument).survey);
    const auto survey = wk::io::read_limesurvey_tab(file, "lijst.txt");
    REQUIRE(survey);
    ToolPlay play(*survey);
    const auto targets = wk::survey::mapping_targets(*instrument);
    const auto matches = wk::survey::matched_columns(*table, targets, {});
    for (std::size_t row = 0; row < table->rows(); ++row) {
        Person person;
        for (std::size_t i = 0; i < targets.size(); ++i)
            if (matches[i])
                person[targets[i].words] = table->columns()[matches[i]->column].cell(row);
        play.answer(person);
    }
    const std::string expected = round_trip_figures(table, instrument);
    for (const auto heads :
         {ExportStyle::Codes, ExportStyle::CodesWithLines, ExportStyle::CodesAndTexts, ExportStyle::Texts})
        for (const bool full : {false, true}) {
            CAPTURE(heads);
            CAPTURE(full);
            const auto read = wk::io::read_table(play.exported({heads, full}), "results-survey.csv");
            REQUIRE(read);
            const std::string found = round_trip_figures(read->table, instrument);
            CHECK((found == expected));
        }
}

} // namespace

TEST_CASE("answers to the beloften that come back from LimeSurvey give the round_trip_figures of the answers")
{
    const auto instrument =
        Instrument::from_json(repository_file("assets/instrumenten/beloften.json"), "beloften.json");
    const auto table = wk::io::read_table(repository_file("assets/voorbeelden/leeuwarden-synthetisch.csv"), "l.csv");
    REQUIRE(instrument);
    REQUIRE(table);
    check_round_trip(std::make_shared<const Instrument>(*instrument), table->table);
}

TEST_CASE("so do answers to a questionnaire with negative codes, two ways of no opinion, levels and odd texts")
{
    const auto read = Instrument::from_json(wk::tests::full_instrument(), "alles.json");
    REQUIRE(read);
    const auto instrument = std::make_shared<const Instrument>(*read);
    std::vector<std::string> names;
    const auto targets = wk::survey::mapping_targets(*instrument);
    for (const auto& target : targets)
        names.push_back(target.column);
    wk::survey::TableBuilder builder(names);
    wk::tests::Draw draw(21);
    for (int row = 0; row < 200; ++row) {
        std::vector<std::string> cells;
        for (const auto& target : targets) {
            std::string cell;
            if (target.kind == wk::survey::MappingTarget::Kind::Item) {
                const auto& scale = instrument->scale_of(instrument->items()[target.index]);
                const auto at = draw.below(scale.points.size() + scale.no_opinion.size() + 1);
                cell = at < scale.points.size()                             ? scale.points[at].label
                       : at < scale.points.size() + scale.no_opinion.size() ? scale.no_opinion[at - scale.points.size()]
                                                                            : std::string();
            } else if (target.kind == wk::survey::MappingTarget::Kind::Factor) {
                const auto& levels = instrument->factors()[target.index].levels;
                cell = levels.empty() ? "groep " + std::to_string(draw.below(3)) : levels[draw.below(levels.size())];
            } else if (target.kind == wk::survey::MappingTarget::Kind::Numeric) {
                cell = std::to_string(20 + draw.below(40));
            } else {
                cell = draw.below(2) == 0 ? "" : "Een \"zin\", met\nregels; en {meer}";
            }
            cells.push_back(std::move(cell));
        }
        // Who was not asked has no answer.
        if (cells[0] == "nee")
            cells[2] = cells[names.size() - 2] = "";
        if (cells[1] == "slecht" || cells[1] == "< matig >")
            cells[3] = "";
        const std::vector<std::string_view> views(cells.begin(), cells.end());
        builder.add_row(views);
    }
    check_round_trip(instrument, builder.finish());
}
