// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/findings.h"
#include "project/project.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace wk::project {

/// What is wrong with what a verdict leans on, in the order of its evidence; nothing when it stands.
/// Codes: no-evidence (it leans on nothing), evidence-gone (a reference to what the survey or the findings no longer
/// have, or an empty one), quote-unchecked, only-quotes (of what is there, all are quotes: nothing counts people).
/// findings   of `survey`
std::vector<Notice> evidence_problems(std::span<const Evidence> evidence, const Findings& findings,
                                      const Survey& survey);

/// What can be leaned on, of one kind: items; every pair of items, and the groups and correlations with a p at or below
/// the last alpha; categories given at least once in, and quotes from, open questions, of a theme first its own and then
/// the others, because an answer can be about more than what was asked; statements of other sources, of a theme those that
/// are about no theme too. Of documents and interviews nothing is known.
/// findings   of `survey`
/// theme      id; only what belongs to it, but for answers. Nothing: all of the survey
std::vector<Evidence> evidence_choices(const Findings& findings, const Survey& survey,
                                       std::optional<std::string_view> theme, EvidenceKind kind);

/// Adds a piece of evidence, unless the list has one about the same thing.
void add_evidence(std::vector<Evidence>& list, Evidence evidence);

/// In what part of the findings or the survey a piece of evidence is found.
enum class FoundIn : std::uint8_t { Nowhere, Items, Pairs, Groups, Correlations, Categories, Quotes, Sources };

struct EvidencePlace {
    FoundIn part = FoundIn::Nowhere; ///< of what is gone, and of documents and interviews
    std::string theme;               ///< id; of items, categories, quotes and statements; may be empty
    std::string id;                  ///< of the item, factor, variable, open question or source

    bool operator==(const EvidencePlace&) const = default;
};

/// findings   of `survey`
EvidencePlace evidence_place(const Evidence& evidence, const Findings& findings, const Survey& survey);

// What evidence refers to; null when it is gone.
const ItemFinding* item_named(const Findings& findings, std::string_view id);
const PFinding* test_named(const TestFindings& tests, std::string_view reference);
const survey::Quote* quote_named(const Survey& survey, std::string_view reference);

/// What a source says, and which of Study::sources it is. Without words it says nothing, and so is gone.
struct NamedStatement {
    std::size_t source = 0;
    const SourceStatement* statement = nullptr;
};
std::optional<NamedStatement> statement_named(const Study& study, std::string_view reference);

/// The theme where a quote is shown: the one it was given, else that of its question; may be empty.
std::string_view theme_of(const Findings& findings, const survey::Quote& quote);

// References of tests, as Evidence has them.
std::string evidence_reference(const PairFinding& pair);
std::string evidence_reference(const GroupFinding& group);
std::string evidence_reference(const CorrelationFinding& correlation);
/// The id of the factor or variable that a test is about; of a test of something else, or another reference, nothing.
std::string_view factor_of(std::string_view reference);
std::string_view variable_of(std::string_view reference);
/// And of a quote.
std::string evidence_reference(const survey::Quote& quote);
/// And of a statement of a source.
std::string evidence_reference(const OtherSource& source, const SourceStatement& statement);

/// Factors and variables of tests that a verdict or conclusion leans on are compared, whatever else is: evidence is found
/// by what it is. For surveys from files, in which that may not be so.
void compare_what_is_cited(Survey& survey);

/// The verdicts and conclusions that lean on tests of `factor`.
std::size_t leaning_on_factor(const Survey& survey, std::string_view factor);

} // namespace wk::project
