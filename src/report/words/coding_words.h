// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/findings.h"
#include "report/scene/scene.h"
#include "survey/coding_agreement.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wk::report {

/// "Laagdrempelig werken: belemmeringen".
std::string open_title(const project::Findings& findings, const project::OpenFinding& open);

/// The categories, most answers first; equal counts in the codebook's order, and so those that are not shown, last.
std::vector<const project::CategoryFinding*> categories_by_count(const project::OpenFinding& open);

/// Share 0–1 of the answers that were looked at (coded or not codable); none when none was.
std::optional<double> share_of_looked(const project::OpenFinding& open, survey::Count n);

/// What the answers are mostly about, out of how many, and how many were not looked at yet.
/// smallest   people that a count is of before it may be shown, for when some are not
std::string coding_sentence(const project::OpenFinding& open, survey::Count smallest);
std::string coding_passport();

/// Categories by the levels of one factor: count and share of the answers looked at in each level.
/// factor_title   as the instrument has it
DataTable coding_group_table(const project::OpenFinding& open, const project::CodingGroupFinding& groups,
                             std::string_view factor_title);

/// How far two coders agree on one question.
std::string agreement_sentence(const survey::CodingAgreement& agreement, std::string_view coder);
DataTable agreement_table(const survey::CodingAgreement& agreement, std::string_view coder);
std::string agreement_passport();

/// The answers that two coders see differently, with what either gave.
/// question   index into the instrument's open questions
DataTable difference_table(const survey::CodingAgreement& agreement, std::string_view coder,
                           const survey::Codebook& codebook, const survey::Responses& responses, std::size_t question);

} // namespace wk::report
