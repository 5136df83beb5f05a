// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/findings.h"
#include "project/project.h"

#include <string>

namespace wk::report {

/// Stelling, Toets, Categorie, Citaat, Document, Gesprek or Uitspraak uit een bron.
std::string evidence_kind_name(project::EvidenceKind kind);

/// What a piece of evidence says in a line, with its n: the item with its favourable share, the test with its p, the
/// category with its count, the words of the quote, the name of the document, the statement with its source. What is
/// gone reads as its reference; a statement that is gone says so.
/// findings   of `survey`
std::string evidence_words(const project::Findings& findings, const project::Survey& survey,
                           const project::Evidence& evidence);

} // namespace wk::report
