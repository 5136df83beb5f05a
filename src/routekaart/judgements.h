// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wk::routekaart {

/// What a rekenkamer wrote, in our own words.
struct Remark {
    std::string id;
    std::string title; ///< may be empty
    std::string text;
    std::vector<int> pages;
    std::string place; ///< of what stands in an appendix without pages: "bijlage 3"; may be empty
};

/// What a rekenkamer found of one belofte.
struct ThemeJudgement {
    std::string theme;   ///< id of a theme of the instrument beloften
    std::string title;   ///< of that theme
    std::string verdict; ///< as printed, of judgement_names
    std::string text;
    std::vector<std::string> attention;
    std::vector<int> pages;
};
inline constexpr std::array<std::string_view, 3> judgement_names{"op koers", "voor verbetering vatbaar",
                                                                 "blijft achter"};

/// How a college answers: our judgement.
enum class Stance : std::uint8_t { Contested, Promised, Partly, NoAnswer };
inline constexpr std::array<std::string_view, 4> stance_names{"betwist", "toegezegd", "deels", "geen antwoord"};

/// What a rekenkamer recommended, and what the letter of the college says of it.
struct Answered {
    std::string id;
    std::string text;
    int page = 0;
    Stance stance = Stance::NoAnswer;
    std::string reaction;
    std::vector<int> letter_pages;
};

/// A conclusion about which rekenkamer and college differ.
struct Contested {
    std::string question;
    std::string claim;
    std::string evidence;
    std::string difference;
    std::vector<int> letter_pages, report_pages;
};

/// Who wrote what when.
struct Written {
    std::string author;
    std::string title;
    std::string date; ///< a year or a day
    std::string note; ///< may be empty
};

/// One line of a table in which a municipality stands beside others.
struct ContextRow {
    std::string label;
    std::array<std::optional<double>, 3> values; ///< none where none is printed
    std::string table;                           ///< "tabel 1"
};

struct HeerenveenJudgement {
    Written report, letter;
    std::vector<Remark> conclusions;
    std::vector<ThemeJudgement> verdicts;
    std::vector<Answered> recommendations;
    Contested contested;
    std::vector<Remark> costs;
    std::vector<Remark> instruments; ///< that teams use
};

struct LeeuwardenJudgement {
    Written report;
    std::vector<Remark> conclusions;
    std::vector<Remark> reflections;
    std::string points_place;
    std::vector<std::string> starting_points;
    int competences_page = 0;
    std::vector<std::string> competences;
    std::vector<std::string> knowledge; ///< fields that a team has to know
    Remark simons;
    std::vector<std::string> levers; ///< what the model of Simons steers by
    std::string context_title, context_place;
    std::vector<std::string> context_columns; ///< three
    std::vector<ContextRow> context;
    std::string costs_title, costs_note;
    std::array<std::optional<double>, 3> costs; ///< euros per inhabitant
    int costs_page = 0;
    std::vector<Remark> instruments;
};

/// What two rekenkamers found when they looked through the eyes of the teams.
struct Judgements {
    HeerenveenJudgement heerenveen;
    LeeuwardenJudgement leeuwarden;
};

} // namespace wk::routekaart
