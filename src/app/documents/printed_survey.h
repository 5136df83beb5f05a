// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/project.h"
#include "report/document/document.h"
#include "survey/responses.h"

namespace wk::app {

/// What of a survey a document shows, as a survey that the document can be made of again: without respondents, but for
/// the quotes that are printed, each a row of its own; without words that the document does not print; and without the
/// answers behind a coding.
///
/// responses   of `survey`
/// document    as it leaves
/// stale       keys of the sentences of the user behind which the document says what is so now
project::Survey printed_survey(const project::Survey& survey, const survey::Responses& responses,
                               const report::Document& document, const std::vector<std::string>& stale);

/// Whether words stand in a document, each of their lines somewhere.
bool is_printed(const std::string& document_words, const std::string& words);
/// All words of a document, its figures' included, on lines.
std::string document_words(const report::Document& document);

} // namespace wk::app
