// SPDX-License-Identifier: EUPL-1.2
#include "io/tables/sheet_rows.h"
#include "io/tables/table_file.h"
#include "ledger.h"
#include "support.h"
#include "survey/instrument.h"
#include "survey/responses.h"
#include "survey/tabulation.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <vector>

// Twelve invented people in files as people have them (tests/data/mensen): what the readers decide.

TEST_SUITE_BEGIN("io");

using namespace wk;
using survey::RowUse;

namespace {

std::string people_bytes(const std::string& name)
{
    return tests::repository_file("tests/data/mensen/" + name);
}

std::shared_ptr<const survey::Instrument> people_instrument(const std::string& name)
{
    return std::make_shared<const survey::Instrument>(*survey::Instrument::from_json(people_bytes(name), name));
}

std::size_t noted_times(const std::vector<Notice>& notices, std::string_view code)
{
    return std::size_t(
        std::count_if(notices.begin(), notices.end(), [&](const auto& each) { return each.code == code; }));
}

/// What twelve people answered, in one line.
std::string figures(const std::shared_ptr<const survey::Table>& table,
                    const std::string& instrument = "instrument.json")
{
    const auto made = survey::Responses::make(table, people_instrument(instrument));
    if (!made)
        return made.error().code;
    const survey::Responses& responses = **made;
    const survey::RowMask everybody(responses.rows());
    std::string out = std::to_string(responses.rows());
    for (std::size_t i = 0; i < responses.instrument().items().size(); ++i) {
        const auto counts = survey::item_counts(responses, i, everybody);
        std::size_t n = 0;
        std::size_t sum = 0;
        for (std::size_t point = 0; point < counts.points.size(); ++point) {
            n += std::size_t(counts.points[point]);
            sum += std::size_t(counts.points[point]) * (point + 1);
        }
        out += " " + responses.instrument().items()[i].id + " " + std::to_string(sum) + "/" + std::to_string(n);
        out += counts.invalid > 0 ? "!" : "";
    }
    std::map<std::string, std::size_t> levels;
    for (const auto level : responses.factor(0).level_of)
        ++levels[level == survey::FactorColumn::NoLevel ? "-" : responses.factor(0).levels[level]];
    for (const auto& [level, number] : levels)
        out += " " + level.substr(0, 1) + std::to_string(number);
    double years = 0;
    std::size_t ages = 0;
    for (const double age : responses.numeric(0).values)
        if (age == age) {
            years += age;
            ++ages;
        }
    return out + " " + std::to_string(std::lround(years)) + "/" + std::to_string(ages);
}

const std::string Right = "12 v1 37/11 v2 36/11 u1 36/11 J6 S6 506/12";
const std::string RightAccents = "12 v1 37/11 v2 36/11 u1 36/11 C6 J6 506/12";

/// The rows of a file that are no respondents.
std::string other_rows(const survey::Table& table)
{
    std::string out;
    for (const auto& each : table.account().others)
        out += (out.empty() ? "" : " ") + std::string(survey::row_use_name(each.use)) + std::to_string(each.row);
    return out;
}

io::TableFile people_file(const std::string& name)
{
    auto file = io::read_table(people_bytes(name), name);
    REQUIRE_MESSAGE(file, name);
    tests::check_rows(*file->table);
    return *std::move(file);
}

struct Expected {
    const char* name;
    const char* instrument;
    std::string figures;
    const char* other_rows;
    std::vector<std::string> codes; ///< of the notices
};

} // namespace

TEST_CASE("twelve people come out of every file, and what is odd about it is said")
{
    const char* usual = "instrument.json";
    const std::vector<Expected> files{
        {"data.csv", usual, Right, "header1", {}},
        {"qualtrics.csv", usual, Right, "header1 header2 header3", {"header-rows", "header-rows"}},
        {"surveymonkey.csv", "instrument-surveymonkey.json", Right, "header1 header2", {"header-rows"}},
        {"r-shift-last-empty.csv", usual, Right, "header1", {"row-names"}},
        {"one-short-row.csv", usual, Right, "header1", {"short-row"}},
        {"title.csv", usual, Right, "title1 header2", {"rows-above-header"}},
        {"sep-quoted.csv", usual, Right, "header1", {}},
        {"total-row.csv", usual, Right, "header1 totals14", {"totals-row"}},
        {"utf8-bom-twice.csv", "instrument-encodings.json", RightAccents, "header1", {}},
        {"utf8-one-bad-byte.csv", "instrument-encodings.json", RightAccents, "header1", {"mixed-encoding"}},
        {"long-name.csv", usual, Right, "header1", {"long-name"}},
        {"case-sharedstrings.xlsx", usual, Right, "header1", {}},
        {"dot-targets.xlsx", usual, Right, "header1", {}},
        {"no-xl-folder.xlsx", usual, Right, "header1", {}},
        {"dates.xlsx", "instrument-dates.json", Right, "header1", {"numbers-as-dates", "dates-for-ranges"}},
        {"notes-first.xlsx", usual, Right, "header1", {"sheet-chosen"}},
        {"merged-factor.xlsx", usual, Right, "header1", {"merged-cells"}},
        {"textbox-in-answer.ods", usual, Right, "header1", {}},
        {"sparse-header.xlsx", usual, Right, "header1", std::vector<std::string>(9, "nameless-column")},
        {"one-lone-quote.csv", usual, Right, "header1", {"split-quote"}},
        {"opens-in-one-closes-in-other-last.csv", usual, Right, "header1", {"split-quote"}},
    };
    for (const auto& expected : files) {
        CAPTURE(expected.name);
        const auto file = people_file(expected.name);
        CHECK(figures(file.table, expected.instrument) == expected.figures);
        CHECK(other_rows(*file.table) == expected.other_rows);
        std::vector<std::string> codes;
        for (const auto& notice : file.notices)
            codes.push_back(notice.code);
        std::sort(codes.begin(), codes.end());
        auto wanted = expected.codes;
        std::sort(wanted.begin(), wanted.end());
        CHECK(codes == wanted);
    }
}

TEST_CASE("workbooks of other programs are refused with what to do")
{
    for (const char* name : {"apple.numbers", "binary.xlsb", "html.xls"}) {
        CAPTURE(name);
        const auto file = io::read_table(people_bytes(name), name);
        REQUIRE(!file);
        CHECK(file.error().code == "not-text");
        CHECK(tests::mentions(file.error().message, ".xlsx"));
        CHECK(tests::mentions(file.error().message, "Open"));
    }
}

TEST_CASE("the questions below the names describe their columns")
{
    const auto file = people_file("qualtrics.csv");
    const auto column = file.table->find("v2");
    REQUIRE(column);
    CHECK(file.table->columns()[*column].description().wording == "Bewoners vinden ons makkelijk.");
}

// ---- the same people, in files made here

namespace {

using Cells = std::vector<std::vector<std::string>>;

Cells people()
{
    Cells out;
    const std::string text = people_bytes("data.csv");
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        out.emplace_back(1);
        for (const char c : text.substr(at, end - at)) {
            if (c == ';')
                out.back().emplace_back();
            else if (c != '\r')
                out.back().back() += c;
        }
        at = end + 1;
    }
    return out;
}

std::string text_of(const Cells& rows, char delimiter)
{
    std::string out;
    for (const auto& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const bool quotes = row[i].find_first_of(std::string(1, delimiter) + "\"\n") != std::string::npos;
            out += (i > 0 ? std::string(1, delimiter) : "") + (quotes ? "\"" + row[i] + "\"" : row[i]);
        }
        out += '\n';
    }
    return out;
}

/// The same rows as every kind of file: text with each delimiter, and a sheet.
std::vector<std::pair<std::string, io::TableFile>> as_files(const Cells& rows)
{
    std::vector<std::pair<std::string, io::TableFile>> out;
    for (const char delimiter : {';', ',', '\t', '|'}) {
        auto file = io::read_table(text_of(rows, delimiter), "x.csv");
        REQUIRE(file);
        CHECK(file->delimiter == delimiter);
        out.emplace_back(std::string("csv ") + delimiter, *std::move(file));
    }
    io::SheetRows sheet("x.xlsx");
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t i = 0; i < rows[row].size(); ++i)
            sheet.add_cell(i, rows[row][i]);
        sheet.end_row(row + 1);
    }
    sheet.close();
    auto contents = sheet.finish({});
    REQUIRE(contents);
    io::TableFile file;
    file.table = contents->table;
    file.notices = contents->notices;
    out.emplace_back("sheet", std::move(file));
    for (const auto& each : out) {
        CAPTURE(each.first);
        tests::check_rows(*each.second.table);
    }
    return out;
}

void check_people(const Cells& rows, const std::string& expected_figures, const std::string& expected_rows,
                  const std::string& code)
{
    for (const auto& each : as_files(rows)) {
        CAPTURE(each.first);
        const io::TableFile& file = each.second;
        CHECK(figures(file.table) == expected_figures);
        CHECK(other_rows(*file.table) == expected_rows);
        // The rows above the header of a sheet are told of by whoever read the workbook.
        const bool quiet = code.empty() || (each.first == "sheet" && code == "rows-above-header");
        CHECK(quiet == file.notices.empty());
        CHECK(quiet == (noted_times(file.notices, code) == 0));
    }
}

Cells with_rows(Cells rows, std::size_t at, const Cells& more)
{
    rows.insert(rows.begin() + std::ptrdiff_t(std::min(at, rows.size())), more.begin(), more.end());
    return rows;
}

constexpr std::size_t AtEnd = 1000;

} // namespace

TEST_CASE("rows that are no respondents are found in text and sheets alike")
{
    const auto plain = people();
    check_people(plain, Right, "header1", "");
    const Cells words{{"Mijn team werkt goed samen.", "Bewoners vinden ons makkelijk.", "Het is dit jaar verbeterd.",
                       "Wat is uw functie?", "Hoe oud bent u?", "Wat zit u in de weg?"}};
    check_people(with_rows(plain, 1, words), Right, "header1 header2", "header-rows");
    check_people(with_rows(plain, 0, {{"Samenwerken", "", "", "Achtergrond", "", ""}}), Right, "title1 header2",
                 "rows-above-header");
    check_people(with_rows(plain, AtEnd, {{"Totaal", "", "", "", "506", ""}}), Right, "header1 totals14", "totals-row");
    check_people(with_rows(plain, AtEnd, {{"", "", "", "", "506", ""}}), Right, "header1 totals14", "totals-row");
    check_people(with_rows(plain, AtEnd, {{"Gemiddelde", "", "", "", "42.1667", ""}}), Right, "header1 totals14",
                 "totals-row");
    check_people(with_rows(plain, AtEnd, {{"", "", "", "", "", ""}, {"Bron: de gemeente", "", "", "", "", ""}}), Right,
                 "header1 remark15", "remark-row");
    check_people(with_rows(plain, AtEnd, people()), "24 v1 74/22 v2 72/22 u1 72/22 J12 S12 1012/24",
                 "header1 repeated-header14", "repeated-header");
    Cells bare(plain.begin() + 1, plain.end());
    for (const auto& each : as_files(bare)) {
        CAPTURE(each.first);
        CHECK(noted_times(each.second.notices, "header-answers") == 1);
    }
}

TEST_CASE("a municipality called Totaal and an odd first or last respondent stay respondents")
{
    auto towns = people();
    towns[0].insert(towns[0].begin(), "gemeente");
    for (std::size_t i = 1; i < towns.size(); ++i)
        towns[i].insert(towns[i].begin(), i == 12 ? "Totaal" : "Gemeente " + std::to_string(i));
    check_people(towns, Right, "header1", "");
    check_people(with_rows(people(), 1, {{"", "", "", "Manager", "", "eigen verhaal"}}),
                 "13 v1 37/11 v2 36/11 u1 36/11 J6 M1 S6 506/12", "header1", "");
    auto numbered = people();
    numbered[0].insert(numbered[0].begin(), "nr");
    for (std::size_t i = 1; i < numbered.size(); ++i)
        numbered[i].insert(numbered[i].begin(), std::to_string(i));
    check_people(with_rows(numbered, AtEnd, {{"13", "", "", "", "", "", ""}}),
                 "13 v1 37/11 v2 36/11 u1 36/11 -1 J6 S6 506/12", "header1", "");
}

TEST_CASE("merged cells count for the rows they cover, below the header only")
{
    auto rows = people();
    std::stable_sort(rows.begin() + 1, rows.end(), [](const auto& a, const auto& b) { return a[3] < b[3]; });
    io::SheetRows sheet("x.xlsx");
    for (std::size_t row = 0; row < rows.size(); ++row) {
        for (std::size_t i = 0; i < rows[row].size(); ++i)
            if (i != 3 || row == 0 || row == 1 || row == 7)
                sheet.add_cell(i, rows[row][i]);
        sheet.end_row(row + 1, row == 5);
    }
    sheet.add_merged({3, 3, 2, 7});
    sheet.add_merged({3, 3, 8, 13});
    sheet.add_merged({5, 5, 2, 3});           // nothing stands in it
    sheet.add_merged({0, 0, 1, 3});           // the header is none of the rows
    sheet.add_merged({99, 99, 2, 3});         // beyond all columns
    sheet.add_merged({3, 3, 400, 1'000'000}); // below all rows
    sheet.close();
    CHECK(sheet.hidden_rows() == 1);
    auto contents = sheet.finish({});
    REQUIRE(contents);
    CHECK(figures(contents->table) == Right);
    CHECK(noted_times(contents->notices, "merged-cells") == 1);
}

TEST_CASE("a row that is no respondent and stands elsewhere than last is said")
{
    const char* more = "13 v1 37/11 v2 36/11 u1 36/11";
    const auto check_more = [&](const Cells& rows, const std::string& codes) {
        const auto file = io::read_table(text_of(rows, ';'), "mensen.csv");
        REQUIRE(file);
        tests::check_rows(*file->table);
        auto found_figures = figures(file->table);
        std::erase(found_figures, '!'); // what is no answer counts as none
        CHECK(found_figures.substr(0, std::string_view(more).size()) == more);
        std::string found;
        for (const auto& notice : file->notices)
            found += (found.empty() ? "" : " ") + notice.code + std::to_string(notice.row);
        CHECK(found == codes);
    };
    // totals first, or between
    check_more(with_rows(people(), 1, {{"", "", "", "Gemiddelde leeftijd", "42,2", ""}}), "odd-last-row2");
    check_more(with_rows(people(), 6, {{"", "", "", "Subtotaal", "198", ""}}), "odd-last-row7");
    check_more(with_rows(people(), 3, {{"", "", "", "Totaal zo ver", "1", ""}}), "odd-last-row4");
    check_more(with_rows(people(), 6, {{"", "", "", "", "", "Aantal wachtlijsten omlaag"}}), ""); // somebody's answer
    auto groups = people();
    groups[5][3] = "Gemiddelde zorg";
    check_more(with_rows(groups, 8, {{"", "", "", "Gemiddelde zorg", "44", ""}}), ""); // who stopped early
    // what kinds of answers there are
    check_more(with_rows(people(), 1, {{"", "keuze", "keuze", "tekst", "getal", "tekst"}}), "odd-last-row2");
    // below an empty row, and far less filled
    check_more(with_rows(people(), AtEnd, {{}, {"", "", "", "", "", "Einde van de lijst"}}),
               "rows-apart15 blank-line14");
    check_more(with_rows(people(), AtEnd, {{"", "", "", "", "", "Niets meer"}}), "");
    check_more(with_rows(people(), 1, {{"", "NA", "NA", "NA", "NA", ""}}), "");
}

TEST_CASE("a legend below the answers is said with its number of rows")
{
    const auto file = io::read_table(text_of(with_rows(people(), AtEnd,
                                                       {{},
                                                        {"Legenda", "", "", "", "", ""},
                                                        {"1", "helemaal mee oneens", "", "", "", ""},
                                                        {"2", "mee oneens", "", "", "", ""}}),
                                             ';'),
                                     "mensen.csv");
    REQUIRE(file);
    const auto& notices = file->notices;
    const auto apart =
        std::find_if(notices.begin(), notices.end(), [](const auto& each) { return each.code == "rows-apart"; });
    REQUIRE(apart != notices.end());
    CHECK(apart->row == 15);
    CHECK(tests::mentions(apart->message, "nog 3 rijen"));
}

TEST_CASE("the numbers of the columns below their names are no respondent")
{
    check_people(with_rows(people(), 1, {{"1", "2", "3", "4", "5", "6"}}), Right, "header1 header2", "header-rows");
    const auto below = io::read_table(text_of(with_rows(people(), 1, {{"1", "2", "3", "4", "5", "6"}}), ';'), "x.csv");
    REQUIRE(below);
    CHECK(below->table->columns()[0].description().wording.empty()); // "1" is no question
    // two numbers prove nothing
    const auto two = io::read_table("a;b\n1;2\nja;nee\nnee;ja\nja;nee\nnee;nee\nja;ja\n", "x.csv");
    REQUIRE(two);
    CHECK(two->table->rows() == 6);
    // of five answers in codes, such a row is one of them
    Cells codes{{"a", "b", "c", "d", "e"}};
    for (int i = 0; i < 20; ++i)
        codes.push_back({std::to_string(i % 5 + 1), std::to_string((i + 1) % 5 + 1), std::to_string((i + 2) % 5 + 1),
                         std::to_string((i + 3) % 5 + 1), std::to_string((i + 4) % 5 + 1)});
    const auto file = io::read_table(text_of(codes, ';'), "codes.csv");
    REQUIRE(file);
    CHECK(file->table->rows() == 20);
}

TEST_CASE("a quote too many or too few is never silent")
{
    const auto plain = people();
    for (const char delimiter : {';', ',', '\t', '|'})
        for (const bool all_quoted : {false, true}) {
            std::string text;
            for (const auto& row : plain) {
                for (std::size_t i = 0; i < row.size(); ++i)
                    text += (i > 0 ? std::string(1, delimiter) : "") + (all_quoted ? "\"" + row[i] + "\"" : row[i]);
                text += '\n';
            }
            for (std::size_t at = 0; at < text.size(); at += 7) {
                const bool is_quote = text[at] == '"';
                std::string changed = text;
                if (is_quote)
                    changed.erase(at, 1);
                else
                    changed.insert(at, 1, '"');
                CAPTURE(delimiter);
                CAPTURE(all_quoted);
                CAPTURE(at);
                const auto file = io::read_table(changed, "x.csv");
                if (!file) {
                    CHECK(!file.error().message.empty());
                    continue;
                }
                tests::check_rows(*file->table);
                CHECK((file->table->rows() == 12 || !file->notices.empty()));
            }
        }
}

TEST_CASE("what was chosen about the reading holds, and a choice that cannot be is refused")
{
    const std::string text = text_of(people(), ';');
    const auto chosen = io::read_table(text, "x.csv", {';', {}, {}});
    REQUIRE(chosen);
    CHECK(figures(chosen->table) == Right);
    const auto commas = io::read_table(text, "x.csv", {',', {}, {}});
    REQUIRE(commas);
    CHECK(commas->delimiter == ',');
    CHECK(commas->table->columns().size() == 1);
    const auto latin = io::read_table("naam;n\nZo\xC3\xAB;1\n", "x.csv", {{}, io::Encoding::Windows1252, {}});
    REQUIRE(latin);
    CHECK(latin->table->columns()[0].cell(0) == "ZoÃ«");
    CHECK(latin->encoding == io::Encoding::Windows1252);
    const auto code = [](const std::string& name, io::ReadingOptions options) {
        const auto file = io::read_table(people_bytes(name), name, std::move(options));
        return file ? std::string() : file.error().code;
    };
    CHECK(code("data.csv", {{}, {}, "Blad1"}) == "no-sheets");
    CHECK(code("empty-labels.sav", {{}, {}, "Blad1"}) == "no-sheets");
    CHECK(code("notes-first.xlsx", {';', {}, {}}) == "no-text");
    CHECK(code("notes-first.xlsx", {{}, io::Encoding::Utf8, {}}) == "no-text");
    const auto notes = io::read_table(people_bytes("notes-first.xlsx"), "x.xlsx", {{}, {}, "Toelichting"});
    REQUIRE(notes);
    CHECK(notes->sheet == "Toelichting");
    CHECK(notes->notices.empty());
}

TEST_CASE("the rows of every file of answers add up")
{
    for (const char* name :
         {"assets/voorbeelden/leeuwarden-synthetisch.csv", "assets/voorbeelden/leeuwarden-adressen.csv",
          "tests/data/spreadsheets/bladen-openpyxl.xlsx", "tests/data/spreadsheets/leeuwarden-haven.sav",
          "tests/data/spreadsheets/leeuwarden-libreoffice.ods", "tests/data/spreadsheets/leeuwarden-libreoffice.xlsx",
          "tests/data/spreadsheets/leeuwarden-openpyxl.xlsx", "tests/data/spreadsheets/leeuwarden-pspp.sav",
          "tests/data/spreadsheets/soorten-haven.sav", "tests/data/spreadsheets/soorten-haven.zsav",
          "tests/data/spreadsheets/soorten-libreoffice.ods", "tests/data/spreadsheets/soorten-libreoffice.xlsx",
          "tests/data/spreadsheets/soorten-openpyxl.xlsx", "tests/data/spreadsheets/soorten-pspp.sav",
          "tests/data/hostile/gemengde-regeleinden.csv", "tests/data/hostile/alleen-kop.csv",
          "tests/data/hostile/open-aanhalingsteken.csv", "tests/data/hostile/sep-komma.csv",
          "tests/data/hostile/utf16-zonder-bom.csv"}) {
        CAPTURE(name);
        const auto file = io::read_table(tests::repository_file(name), name);
        REQUIRE(file);
        const auto& account = file->table->account();
        tests::check_rows(*file->table);
        const bool spss = file->kind == io::FileKind::Sav;
        CHECK(account.number(RowUse::Header) == (spss ? 0 : 1));
    }
    const auto people_rows = people_file("total-row.csv").table->account();
    CHECK(people_rows.file == 14);
    const auto blank = io::read_table("\n\na;b\n1;2\n\n3;4\n;\n\n", "x.csv");
    REQUIRE(blank);
    CHECK(blank->table->account() == survey::RowAccount{8, 2, 5, {{3, RowUse::Header}}});
}

TEST_SUITE_END();
