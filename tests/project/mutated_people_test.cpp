// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/table_file.h"
#include "ledger.h"
#include "project/analyse.h"
#include "support.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <string>
#include <vector>

// One small file, changed as people and programs change files. Either its figures stay what they are, or a sentence says
// what happened; and what became of every row and every column adds up in any case.

TEST_SUITE_BEGIN("project");

using namespace wk;

namespace {

using Row = std::vector<std::string>;
using PeopleRows = std::vector<Row>; ///< the first has the names

/// Twelve people: two statements, a group, an age and an open answer.
const PeopleRows Clean{{"v1", "v2", "functie", "leeftijd", "o1"},
                       {"mee eens", "neutraal", "jeugdhulp", "25", "Meer tijd voor gesprekken"},
                       {"mee oneens", "mee eens", "wmo", "31", ""},
                       {"neutraal", "helemaal mee eens", "jeugdhulp", "38", "Korte lijnen, vaste mensen"},
                       {"helemaal mee eens", "mee oneens", "wmo", "44", ""},
                       {"mee eens", "mee eens", "jeugdhulp", "52", "Minder regels"},
                       {"helemaal mee oneens", "neutraal", "wmo", "29", ""},
                       {"geen mening", "mee eens", "jeugdhulp", "33", "Samen met de huisarts"},
                       {"mee eens", "helemaal mee oneens", "wmo", "47", ""},
                       {"mee oneens", "geen mening", "jeugdhulp", "36", "Eén dossier"},
                       {"mee eens", "neutraal", "wmo", "58", ""},
                       {"neutraal", "mee eens", "jeugdhulp", "41", ""},
                       {"helemaal mee eens", "mee eens", "wmo", "60", "Scholing"}};

std::shared_ptr<const survey::Instrument> instrument()
{
    static const auto made = [] {
        const std::string_view text = R"({"schema": "wijkkompas/instrument/1", "id": "klein", "title": "Klein",
            "scales": {"s": {"points": [{"code": 1, "label": "helemaal mee oneens"}, {"code": 2, "label": "mee oneens"},
                {"code": 3, "label": "neutraal"}, {"code": 4, "label": "mee eens"}, {"code": 5, "label": "helemaal mee eens"}],
                "noOpinion": ["geen mening"]}},
            "items": [{"id": "v1", "scale": "s", "text": "Ik ken mijn wijk."}, {"id": "v2", "scale": "s", "text": "Ik heb tijd."}],
            "factors": [{"id": "functie", "levels": ["jeugdhulp", "wmo"]}], "numeric": [{"id": "leeftijd"}],
            "open": [{"id": "o1", "text": "Wat helpt u?"}]})";
        return std::make_shared<const survey::Instrument>(*survey::Instrument::from_json(text, "klein.json"));
    }();
    return made;
}

std::string quoted(const std::string& cell)
{
    std::string out = "\"";
    for (const char c : cell)
        out += c == '"' ? std::string("\"\"") : std::string(1, c);
    return out + "\"";
}

std::string csv(const PeopleRows& rows, char delimiter = ';', bool all_quoted = false)
{
    std::string out;
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const bool needs = row[i].find_first_of(std::string("\"\n") + delimiter) != std::string::npos;
            out +=
                (i > 0 ? std::string(1, delimiter) : std::string()) + (needs || all_quoted ? quoted(row[i]) : row[i]);
        }
        out += '\n';
    }
    return out;
}

/// All that a report would be made of.
struct Figures {
    std::vector<std::vector<survey::Count>> items; ///< per item: points, no opinion
    std::map<std::string, survey::Count> groups;
    survey::Count ages = 0;
    double sum_of_ages = 0;
    survey::Count open = 0;
    std::size_t rows = 0;

    bool operator==(const Figures&) const = default;
};

struct Outcome {
    bool refused = false; ///< with a sentence
    Figures figures;
    std::size_t said = 0; ///< notices
};

Figures figures_of(const project::Survey& survey, const survey::Responses& responses)
{
    Figures out;
    const auto findings = *project::analyse(survey, responses, survey.analysis);
    for (const auto& item : findings.items) {
        out.items.emplace_back();
        for (const auto& point : item.points)
            out.items.back().push_back(point.count);
        out.items.back().push_back(item.no_opinion);
    }
    for (const auto level : responses.factor(0).level_of)
        if (level != survey::FactorColumn::NoLevel)
            ++out.groups[responses.factor(0).levels[level]];
    for (const double age : responses.numeric(0).values)
        if (age == age) {
            ++out.ages;
            out.sum_of_ages += age;
        }
    const auto& states = responses.open(0).states;
    out.open = survey::Count(std::count(states.begin(), states.end(), survey::OpenState::Answered));
    out.rows = responses.rows();
    return out;
}

Outcome outcome(const std::string& bytes)
{
    Outcome out;
    const auto file = io::read_table(bytes, "mensen.csv");
    if (!file) {
        CHECK(!file.error().message.empty());
        out.refused = true;
        return out;
    }
    tests::check_rows(*file->table);
    project::Survey survey;
    survey.table = file->table;
    survey.import_notices = file->notices;
    survey.instrument = instrument();
    survey.analysis = project::usual_options(*survey.instrument);
    const auto responses = project::prepare(survey);
    if (!responses) {
        CHECK(!responses.error().message.empty());
        out.refused = true;
        return out;
    }
    tests::check_ledger(*file->table, survey::column_ledger(**responses));
    out.figures = figures_of(survey, **responses);
    out.said = file->notices.size() + (*responses)->notices().size();
    return out;
}

const Outcome& clean()
{
    static const Outcome it = outcome(csv(Clean));
    return it;
}

void check_same(const std::string& bytes, const std::string& what)
{
    CAPTURE(what);
    const auto it = outcome(bytes);
    CHECK(!it.refused);
    CHECK(it.figures == clean().figures);
}

/// The same, or a sentence more than the clean file has.
void check_same_or_said(const std::string& bytes, const std::string& what)
{
    CAPTURE(what);
    const auto it = outcome(bytes);
    CHECK((it.refused || it.figures == clean().figures || it.said > clean().said));
}

/// Calls `change` for a copy of the clean rows and each cell of it.
template <class Change>
void each_cell(Change change)
{
    for (std::size_t row = 1; row < Clean.size(); ++row)
        for (std::size_t column = 0; column < Clean[row].size(); ++column)
            change(row, column);
}

std::string utf16(const std::string& text, bool little, bool mark)
{
    std::u16string units;
    if (mark)
        units += u'\xFEFF';
    for (std::size_t i = 0; i < text.size();) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte < 0x80) {
            units += char16_t(byte);
            ++i;
        } else { // two bytes are all that this file has
            units += char16_t((byte & 0x1F) << 6 | (static_cast<unsigned char>(text[i + 1]) & 0x3F));
            i += 2;
        }
    }
    std::string out;
    for (const char16_t unit : units) {
        const char low = char(unit & 0xFF), high = char(unit >> 8);
        out += little ? low : high;
        out += little ? high : low;
    }
    return out;
}

std::string latin1(const std::string& text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (static_cast<unsigned char>(text[i]) >= 0xC0) {
            out += char((text[i] & 0x03) << 6 | (text[i + 1] & 0x3F));
            ++i;
        } else {
            out += text[i];
        }
    return out;
}

} // namespace

TEST_CASE("the clean file has the figures that the others are held against, and nothing is said of it")
{
    const auto& it = clean();
    REQUIRE(!it.refused);
    CHECK(it.figures.rows == 12);
    CHECK(it.figures.items[0] == std::vector<survey::Count>{1, 2, 2, 4, 2, 1});
    CHECK(it.figures.items[1] == std::vector<survey::Count>{1, 1, 3, 5, 1, 1});
    CHECK(it.figures.groups == std::map<std::string, survey::Count>{{"jeugdhulp", 6}, {"wmo", 6}});
    CHECK(it.figures.sum_of_ages == 494);
    CHECK(it.figures.open == 6);
}

TEST_CASE("delimiters, quotes, ends of lines and marks of the encoding change no figure")
{
    for (const char delimiter : {';', ',', '\t', '|'})
        for (const bool quotes : {false, true})
            check_same(csv(Clean, delimiter, quotes), std::string("delimiter ") + delimiter);
    const std::string text = csv(Clean);
    std::string lines;
    for (const char c : text)
        lines += c == '\n' ? std::string("\r\n") : std::string(1, c);
    check_same(lines, "CRLF");
    check_same(text.substr(0, text.size() - 1), "no end of the last line");
    check_same("\xEF\xBB\xBF" + text, "mark");
    check_same("\xEF\xBB\xBF\xEF\xBB\xBF" + text, "two marks");
    check_same(latin1(text), "Windows-1252");
    for (const bool little : {true, false})
        for (const bool mark : {true, false})
            check_same(utf16(text, little, mark), "UTF-16");
    for (const char* line : {"sep=;\n", "SEP=;\n", "\"sep=;\"\n", "sep=;\r\n", "\xEF\xBB\xBFsep=;\n"})
        check_same(line + text, line);
    check_same(text + "\n\n;;;;\n", "empty rows below");
    check_same("\n\n" + text, "empty rows above");
}

TEST_CASE("an answer over several lines, with delimiters and quotes in it, is one answer")
{
    for (std::size_t row = 1; row < Clean.size(); ++row) {
        if (Clean[row][4].empty())
            continue;
        for (const char* words : {"Twee\nregels", "Met ; en , en \t erin", "Hij zei \"nee\" tegen mij", "\"Ja\"",
                                  "- een\n- twee\n- drie"}) {
            PeopleRows rows = Clean;
            rows[row][4] = words;
            for (const char delimiter : {';', ',', '\t'})
                check_same(csv(rows, delimiter), words);
        }
    }
}

TEST_CASE("a quote too many never makes respondents vanish without a word")
{
    const auto broken = [](std::size_t from, std::size_t to, std::size_t column, char delimiter, bool begins,
                           bool ends) {
        PeopleRows rows = Clean;
        std::string text;
        for (std::size_t row = 0; row < rows.size(); ++row) {
            for (std::size_t i = 0; i < rows[row].size(); ++i) {
                std::string cell = rows[row][i];
                if (i == column && row == from)
                    cell = (begins ? "\"" : "") + cell;
                if (i == column && row == to && ends)
                    cell += "\"";
                text += (i > 0 ? std::string(1, delimiter) : std::string()) + cell;
            }
            text += '\n';
        }
        return text;
    };
    for (const char delimiter : {';', '\t', '|'})
        for (std::size_t column = 0; column < 5; ++column)
            for (std::size_t from = 1; from < Clean.size(); ++from) {
                check_same_or_said(broken(from, 0, column, delimiter, true, false), "begins only");
                check_same_or_said(broken(0, from, column, delimiter, false, true), "ends only");
                for (std::size_t to = from + 1; to < Clean.size(); to += 3)
                    check_same_or_said(broken(from, to, column, delimiter, true, true),
                                       "from " + std::to_string(from) + " to " + std::to_string(to) + " in column " +
                                           std::to_string(column) + " with " + delimiter);
            }
}

TEST_CASE("what stands for a missing value is never an answer, a group or a number")
{
    for (const char* marker : {"NA", "#NULL!", "NULL", "nan", "NaN", ".", "#N/B", "#N/A", "n.v.t.", "N/A", "-99"})
        each_cell([&](std::size_t row, std::size_t column) {
            PeopleRows rows = Clean, empty = Clean;
            rows[row][column] = marker;
            empty[row][column] = "";
            CAPTURE(marker);
            CAPTURE(row);
            CAPTURE(column);
            const auto it = outcome(csv(rows));
            const auto without = outcome(csv(empty));
            REQUIRE(!it.refused);
            CHECK(it.figures == without.figures);
            CHECK(it.said > without.said);
        });
}

TEST_CASE("another spelling of the same answer is the same answer, or is said")
{
    const auto spelled = [](std::size_t row, std::size_t column,
                            const std::function<std::string(std::string)>& change) {
        PeopleRows rows = Clean;
        rows[row][column] = change(rows[row][column]);
        return csv(rows);
    };
    const std::vector<std::pair<const char*, std::function<std::string(std::string)>>> changes{
        {"capital",
         [](std::string it) {
             it[0] = char(std::toupper(static_cast<unsigned char>(it[0])));
             return it;
         }},
        {"blank before", [](const std::string& it) { return " " + it; }},
        {"blanks after", [](const std::string& it) { return it + "  "; }},
        {"no-break space after", [](const std::string& it) { return it + "\xC2\xA0"; }},
        {"full stop", [](const std::string& it) { return it + "."; }},
        {"double blank",
         [](std::string it) {
             const auto at = it.find(' ');
             return at == std::string::npos ? it : it.insert(at, " ");
         }},
        {"no-break space within",
         [](std::string it) {
             const auto at = it.find(' ');
             return at == std::string::npos ? it : it.replace(at, 1, "\xC2\xA0");
         }},
        {"unseen sign", [](const std::string& it) { return it + "\xE2\x80\x8B"; }},
        {"other letter", [](std::string it) { return it.replace(0, 1, "x"); }},
        {"a letter lacking", [](const std::string& it) { return it.substr(1); }}};
    for (const auto& [name, change] : changes)
        for (std::size_t row = 1; row < Clean.size(); ++row)
            for (std::size_t column = 0; column < 3; ++column) // another age cannot be known
                check_same_or_said(spelled(row, column, change), std::string(name) + " in row " + std::to_string(row) +
                                                                     ", column " + std::to_string(column));
}

TEST_CASE("rows above and below the answers, and a header of more rows, are no respondents")
{
    const auto with = [](std::size_t at, const Row& row) {
        PeopleRows rows = Clean;
        rows.insert(rows.begin() + std::ptrdiff_t(at), row);
        return csv(rows);
    };
    check_same_or_said(with(0, {"Enquête wijkteams 2025"}), "title");
    check_same_or_said(with(0, {"Enquête wijkteams 2025", "", "", "", ""}), "title with delimiters");
    check_same_or_said(
        with(1, {"Ik ken mijn wijk.", "Ik heb tijd.", "Wat is uw functie?", "Wat is uw leeftijd?", "Wat helpt u?"}),
        "wordings in a second row");
    check_same_or_said(with(1, {R"({"ImportId":"QID1"})", R"({"ImportId":"QID2"})", R"({"ImportId":"QID3"})",
                                R"({"ImportId":"QID4"})", R"({"ImportId":"QID5"})"}),
                       "what Qualtrics imported");
    check_same_or_said(with(1, {"Response", "Response", "Response", "Open-Ended Response", "Open-Ended Response"}),
                       "second row of SurveyMonkey");
    check_same_or_said(with(Clean.size(), {"", "", "Totaal", "494", ""}), "totals");
    check_same_or_said(with(Clean.size(), {"Bron: eigen onderzoek"}), "source");
    check_same_or_said(with(6, Clean[0]), "header once more");
    PeopleRows shifted = Clean;
    for (std::size_t row = 1; row < shifted.size(); ++row)
        shifted[row].insert(shifted[row].begin(), std::to_string(row));
    check_same_or_said(csv(shifted), "a header one cell short, as R writes it");
}

TEST_SUITE_END();
