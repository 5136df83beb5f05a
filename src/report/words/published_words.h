// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/findings.h"
#include "project/open_reference.h"
#include "report/scene/scene.h"
#include "survey/codebook.h"

#include <span>
#include <string>
#include <vector>

namespace wk::report {

/// What is published about the question of `open`.
using OpenReferences = std::span<const project::OpenReference* const>;

/// "Leeuwarden 2020 en Heerenveen 2020".
std::string reference_titles(OpenReferences references);

/// A row per category, and per thing that a report counts and no category is: own answers, and per report how often, in
/// its number or its words, with the page. What a report does not count says so.
/// carried   the codebook whose categories the reports name: titles of those that one's own lacks
/// title     what the question is called
DataTable published_counts_table(const project::OpenFinding& open, const survey::Codebook& carried,
                                 OpenReferences references, const std::string& title);

/// What a report is, and what to know of it before comparing.
std::string published_remarks(const project::OpenReference& reference);

/// A barrier that a report names for all beloften together.
struct BarrierWords {
    std::string title;
    std::string text; ///< with its pages
    std::string here; ///< which categories of this question it is; empty: none
};

/// The barriers of a report, where one of them is a category of the question of `open`; else none.
std::vector<BarrierWords> barrier_words(const project::OpenFinding& open, const survey::Codebook& carried,
                                        const project::OpenReference& reference);

} // namespace wk::report
