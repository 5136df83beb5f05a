// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/findings.h"
#include "report/scene/scene.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace wk::report {

// Words that figures, tables and sentences about tests share.

/// The item called `id`; there is one for every id in the tests.
const project::ItemFinding& item_called(const project::Findings& findings, std::string_view id);

/// The title of a theme; of items without one, "Overige vragen".
std::string theme_title(const project::Findings& findings, std::string_view id);

/// The title of a factor.
std::string factor_title(const project::Findings& findings, std::string_view id);

/// The title of a numeric variable.
std::string variable_title(const project::Findings& findings, std::string_view id);

/// A p with its mark: "● 0,012" at or below the lowest level, "○ 0,080" at or below another, else the p or a dash.
std::string marked_p(const std::optional<double>& p, std::span<const double> alpha);

/// "Benjamini-Hochberg" or "Holm"; empty without correction.
std::string adjustment_title(std::string_view adjust);

/// "Mann-Whitney" or "Kruskal-Wallis".
std::string test_title(std::string_view test);

/// ρ, r or τ, by the method of the correlation.
std::string coefficient_sign(std::string_view method);

/// "Spearman", "Pearson" or "Kendall (tau-b)".
std::string correlation_title(std::string_view method);

/// The items together, in words: "Maatwerk leveren" or "Maatwerk leveren: vertrouwen".
std::string reliability_title(const project::Findings& findings, const project::ReliabilityFinding& finding);

/// How many people a test or scale is about, for a picture: "44"; "< 10" where that is hidden, with the smallest number
/// that shows.
std::string n_words(survey::Count n, bool suppressed, const project::MethodFinding& method);

/// The same in a table, which has room for the reason.
TableCell n_cell(survey::Count n, bool suppressed, const project::MethodFinding& method);

/// Adds what "< 10" means to the note and the description of a figure that has it.
void explain_few(Scene& scene, const project::MethodFinding& method);

} // namespace wk::report
