// SPDX-License-Identifier: EUPL-1.2
#include "project/read_anew.h"

#include "project/analyse.h"
#include "project/names.h"

#include <algorithm>

namespace wk::project {

namespace {

/// How many entries go.
std::size_t drop_couplings(Survey& survey)
{
    const auto targets = survey::mapping_targets(*survey.instrument);
    return std::erase_if(survey.mapping.columns, [&](const survey::ColumnChoice& choice) {
        const bool asked = choice.target.empty() || std::any_of(targets.begin(), targets.end(), [&](const auto& each) {
                               return each.id == choice.target;
                           });
        return !asked || !survey.table->find(choice.column);
    });
}

/// A filter of which one level is gone goes as a whole: with the others alone it would keep other people than it was
/// made for, and nobody would see that. Levels that look alike are one, called as the answers have it now.
bool fits(Filter& filter, const survey::Responses& responses)
{
    const auto factor = responses.instrument().find_factor(filter.factor);
    if (!factor || too_many_levels(responses, filter.factor))
        return false;
    const auto& column = responses.factor(*factor);
    for (auto& level : filter.levels) {
        const auto found = column.find(level);
        if (!found)
            return false;
        level = column.levels[*found];
    }
    return true;
}

} // namespace

Result<ReadAnew> read_anew(Survey& survey)
{
    ReadAnew out;
    const auto add_lost = [&](Work work, std::size_t count) {
        if (count > 0)
            out.lost.push_back({work, count});
    };
    const std::size_t couplings = drop_couplings(survey); // before the answers are read by them
    auto prepared = prepare(survey);
    if (!prepared)
        return prepared.error();
    out.responses = *std::move(prepared);
    if (survey.frame && !survey.instrument->find_factor(survey.frame->factor)) {
        put_frame(survey, std::nullopt);
        add_lost(Work::Frame, 1);
    }
    add_lost(Work::Mapped, couplings);
    const std::size_t groupings = survey.analysis.groupings.size();
    survey.analysis = fitting_options(std::move(survey.analysis), *survey.instrument);
    add_lost(Work::Groupings, groupings - survey.analysis.groupings.size());
    add_lost(Work::Filters,
             std::erase_if(survey.filters, [&](Filter& filter) { return !fits(filter, *out.responses); }));
    return out;
}

} // namespace wk::project
