// SPDX-License-Identifier: EUPL-1.2
#include "report/words/significance_words.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "report/words/cells.h"
#include "report/words/item_groups.h"
#include "report/words/sentences.h"

#include <algorithm>
#include <cassert>

namespace wk::report {

const project::ItemFinding& item_called(const project::Findings& findings, std::string_view id)
{
    const auto found =
        std::find_if(findings.items.begin(), findings.items.end(), [&](const auto& item) { return item.id == id; });
    assert(found != findings.items.end());
    return *found;
}

std::string theme_title(const project::Findings& findings, std::string_view id)
{
    for (const auto& theme : findings.themes)
        if (theme.id == id && !theme.title.empty())
            return theme.title;
    return say(Phrase::ThemeOther);
}

std::string factor_title(const project::Findings& findings, std::string_view id)
{
    const auto found = std::find_if(findings.factors.begin(), findings.factors.end(),
                                    [&](const auto& factor) { return factor.id == id; });
    assert(found != findings.factors.end());
    return found->title;
}

std::string variable_title(const project::Findings& findings, std::string_view id)
{
    const auto found = std::find_if(findings.variables.begin(), findings.variables.end(),
                                    [&](const auto& variable) { return variable.id == id; });
    assert(found != findings.variables.end());
    return found->title;
}

std::string marked_p(const std::optional<double>& p, std::span<const double> alpha)
{
    if (!p)
        return say(Phrase::NoValue);
    const auto lowest = std::min_element(alpha.begin(), alpha.end());
    const bool weak = std::any_of(alpha.begin(), alpha.end(), [&](double each) { return *p <= each; });
    if (!weak)
        return format_p(*p);
    return (*p <= *lowest ? "● " : "○ ") + format_p(*p);
}

std::string adjustment_title(std::string_view adjust)
{
    if (adjust == "holm")
        return "Holm";
    return adjust == "bh" ? "Benjamini-Hochberg" : "";
}

std::string test_title(std::string_view test)
{
    return test == "mann-whitney" ? "Mann-Whitney" : "Kruskal-Wallis";
}

std::string coefficient_sign(std::string_view method)
{
    if (method == "pearson")
        return "r";
    return method == "kendall" ? "τ" : "ρ";
}

std::string correlation_title(std::string_view method)
{
    if (method == "pearson")
        return "Pearson";
    return method == "kendall" ? "Kendall (tau-b)" : "Spearman";
}

std::string n_words(survey::Count n, bool suppressed, const project::MethodFinding& method)
{
    return suppressed ? say(Phrase::TooFewNumber, {method.min_group}) : format_count(n);
}

TableCell n_cell(survey::Count n, bool suppressed, const project::MethodFinding& method)
{
    return suppressed ? TableCell{say(Phrase::TooFewCell, {method.min_group})} : count_cell(n);
}

void explain_few(Scene& scene, const project::MethodFinding& method)
{
    const std::string words = say(Phrase::TooFewNote, {method.min_group});
    for (auto* text : {&scene.note, &scene.description})
        *text += (text->empty() ? "" : " ") + words;
}

std::string reliability_title(const project::Findings& findings, const project::ReliabilityFinding& finding)
{
    const std::string theme = theme_title(findings, item_called(findings, finding.items.front()).theme);
    const std::size_t slash = finding.id.find('/');
    return slash == std::string::npos || finding.id.substr(slash + 1) == "overig"
               ? theme
               : theme + ": " + mid_sentence(kind_title(findings, finding.id.substr(slash + 1)));
}

} // namespace wk::report
