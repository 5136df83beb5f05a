#pragma once

#include "project/findings.h"
#include "report/scene.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wk::report {

enum class BarStyle : std::uint8_t {
    Stacked,   ///< every bar runs from 0 to 100% of the valid answers
    Diverging, ///< bars hang around the middle of the scale; recognition has none and stays stacked
};

/// How much room there is, in CSS pixels, and how large the reader wants the letters (1 = 100%).
struct ChartSize {
    float width = 800;
    float text_scale = 1;
};

/// Answers to closed items that share one scale: a bar per item with percentages of the valid answers; n,
/// mean, median and the share that agrees or recognises; and, set apart, how many had no opinion, were not
/// asked, or left it empty. A point nobody chose stays in legend and table as a zero.
///
/// items  one or more, all on one scale; asserts on none
/// note   the base in words, printed under the figure
Scene distribution_chart(std::span<const project::ItemFinding> items, std::string title, std::string note,
                         BarStyle style, ChartSize size);

/// Response per level of the frame: share of the addresses that answered, against the overall share.
Scene response_chart(const project::ResponseFinding& response, std::string title, std::string note, ChartSize size);

/// Items of one theme that share a scale, for one figure.
struct ItemGroup {
    std::string title; ///< "Herkenning", "Vertrouwen en in de praktijk"
    std::vector<project::ItemFinding> items;
};

/// The items of a theme, one group per scale, in the instrument's order.
std::vector<ItemGroup> item_groups(const project::Findings& findings, std::string_view theme);

/// "Herkenning", "Vertrouwen", "In de praktijk" or "Overig".
std::string kind_title(std::string_view kind);

/// The base of a figure in words: "94 van 106 respondenten: functie zonder Staf en Ondersteuning.", and that
/// the respondents are invented when they are.
std::string base_note(const project::Findings& findings);

/// A filter in words: "functie: zonder Staf en Ondersteuning" or "functie: alleen Jongerenwerker".
std::string filter_words(const project::FactorFinding& factor);

/// "a, b en c".
std::string enumeration(std::span<const std::string> words);

} // namespace wk::report
