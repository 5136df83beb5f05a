// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/comparison.h"
#include "project/exports.h"
#include "project/project.h"
#include "report/scene/scene.h"
#include "survey/instrument.h"
#include "survey/quote_risks.h"

#include <string>
#include <vector>

namespace wk::report {

/// Why a group is hidden, in a sentence; never anything that tells how people answered.
std::string hidden_reason(project::Hidden hidden, project::Count smallest);

/// Every group of `source` that is hidden, with the items it is hidden for and why. Without rows when nothing is.
DataTable hidden_table(const project::ComparisonSource& source, const survey::Instrument& instrument);

std::string risk_words(const survey::QuoteRisk& risk);

/// "telbestand.json: 25-11-2026 14:03, Openbaar, groepen vanaf 10, n = 94".
std::string export_words(const project::ExportRecord& record);
std::string audience_title(project::Audience audience);

/// Quotes as a text to hand on: under the wording of their question, without anything about who wrote them.
/// quotes   those that may leave
std::string quotes_text(const std::vector<survey::Quote>& quotes, const survey::Instrument& instrument,
                        std::string_view title);

} // namespace wk::report
