// SPDX-License-Identifier: EUPL-1.2
#include "report/words/study_words.h"

#include "base/phrases.h"
#include "base/text.h"
#include "report/words/route_words.h"
#include "report/words/sentences.h"

#include <algorithm>
#include <array>
#include <vector>

namespace wk::report {

using project::SourceKind;

std::string source_kind_name(SourceKind kind)
{
    constexpr std::array<Phrase, project::source_kind_names.size()> names{
        Phrase::EvidenceInterview, Phrase::EvidenceDocument, Phrase::SourceOfficial, Phrase::SourceObservation,
        Phrase::SourceOther};
    return say(names[std::size_t(kind)]);
}

std::string source_name(const project::Study& study, std::size_t index)
{
    const auto title = trim(study.sources[index].title);
    return title.empty() ? say(Phrase::StudySourceUnnamed, {index + 1})
                         : say(Phrase::StudySourceNumbered, {index + 1, title});
}

std::string source_origin(const project::Study& study, std::size_t source)
{
    const auto& from = study.sources[source];
    const auto title = without_stop(trim(from.title));
    std::vector<std::string> parts{title.empty() ? say(Phrase::StudySourceUnnamed, {source + 1}) : std::string(title)};
    if (from.kind != SourceKind::Other) // which says nothing
        parts.push_back(mid_sentence(source_kind_name(from.kind)));
    if (const auto date = trim(from.date); !date.empty())
        parts.push_back(date_words(date));
    return joined(parts, ", ");
}

std::string statement_origin(const project::Study& study, std::size_t source, const project::SourceStatement& statement)
{
    std::string out = source_origin(study, source);
    if (const auto where = without_stop(trim(statement.where)); !where.empty())
        out += ", " + std::string(where);
    return out;
}

std::string statement_words(const project::Study& study, std::size_t source, const project::SourceStatement& statement)
{
    std::string text(without_stop(trim(statement.text)));
    std::replace(text.begin(), text.end(), '\n', ' ');
    return say(Phrase::EvidenceStatementWords, {text, statement_origin(study, source, statement)});
}

std::string uses_sentence(const project::StatementUses& uses)
{
    std::vector<std::string> parts;
    if (uses.verdicts > 0)
        parts.push_back(say(Phrase::StudyUsedVerdicts, {uses.verdicts}));
    if (uses.conclusions > 0)
        parts.push_back(say(Phrase::StudyUsedConclusions, {uses.conclusions}));
    return parts.empty() ? std::string() : say(Phrase::StudyUsed, {enumeration(parts)});
}

} // namespace wk::report
