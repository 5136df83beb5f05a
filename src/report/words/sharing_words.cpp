// SPDX-License-Identifier: EUPL-1.2
#include "report/words/sharing_words.h"

#include "base/phrases.h"
#include "base/text.h"

#include <algorithm>

namespace wk::report {

namespace {

using project::Hidden;

/// A group that is hidden for one reason, and for which items.
struct HiddenGroup {
    std::string factor; ///< title; empty: everybody
    std::string level;
    Hidden why = Hidden::No;
    std::vector<std::string> items;
};

void note(std::vector<HiddenGroup>& groups, const std::string& factor, const std::string& level, Hidden why,
          const std::string& item)
{
    if (why == Hidden::No)
        return;
    auto at = std::find_if(groups.begin(), groups.end(), [&](const auto& each) {
        return each.factor == factor && each.level == level && each.why == why;
    });
    if (at == groups.end())
        at = groups.insert(groups.end(), {factor, level, why, {}});
    at->items.push_back(item);
}

std::string factor_name(const survey::Instrument& instrument, const std::string& id)
{
    const auto at = instrument.find_factor(id);
    return at ? instrument.factors()[*at].title : id;
}

} // namespace

std::string hidden_reason(Hidden hidden, project::Count smallest)
{
    switch (hidden) {
    case Hidden::No: break;
    case Hidden::TooFew: return say(Phrase::HiddenTooFew, {smallest});
    case Hidden::Secondary: return say(Phrase::HiddenSecondary, {smallest});
    case Hidden::Difference: return say(Phrase::HiddenDifference, {smallest});
    case Hidden::Elsewhere: return say(Phrase::HiddenElsewhere);
    }
    return {};
}

DataTable hidden_table(const project::ComparisonSource& source, const survey::Instrument& instrument)
{
    std::vector<HiddenGroup> groups;
    for (const auto& tally : source.tallies) {
        note(groups, {}, {}, tally.hidden, tally.item);
        for (const auto& factor : tally.factors)
            for (const auto& level : factor.levels)
                note(groups, factor_name(instrument, factor.factor), level.level, level.hidden, tally.item);
    }
    DataTable out{say(Phrase::SharingHiddenCaption),
                  {{say(Phrase::SharingColumnLevel)},
                   {say(Phrase::SharingColumnFactor)},
                   {say(Phrase::SharingColumnItems)},
                   {say(Phrase::SharingColumnReason)}},
                  {},
                  0};
    for (const auto& group : groups) {
        const bool all = group.items.size() == source.tallies.size();
        const std::string items = all ? say(Phrase::SharingAllItems, {group.items.size()}) : joined(group.items, ", ");
        out.rows.push_back({TableCell(group.factor.empty() ? say(Phrase::SharingEverybody) : group.level),
                            TableCell(group.factor), TableCell(items),
                            TableCell(hidden_reason(group.why, source.smallest_group))});
    }
    return out;
}

std::string risk_words(const survey::QuoteRisk& risk)
{
    switch (risk.kind) {
    case survey::QuoteRisk::Kind::Email: return say(Phrase::QuoteRiskEmail, {risk.words});
    case survey::QuoteRisk::Kind::Number: return say(Phrase::QuoteRiskNumber, {risk.words});
    case survey::QuoteRisk::Kind::Name: return say(Phrase::QuoteRiskName, {risk.words});
    }
    return {};
}

std::string audience_title(project::Audience audience)
{
    return say(audience == project::Audience::Public ? Phrase::SharingPublic : Phrase::SharingInternal);
}

std::string export_words(const project::ExportRecord& record)
{
    if (record.sets.empty()) // words of people, no counts
        return say(Phrase::SharingLogWords, {record.file, record.at, audience_title(record.audience)});
    return say(Phrase::SharingLogEntry, {record.file, record.at, audience_title(record.audience), record.smallest_group,
                                         record.sets.front().rows.size()});
}

std::string quotes_text(const std::vector<survey::Quote>& quotes, const survey::Instrument& instrument,
                        std::string_view title)
{
    std::string out = say(Phrase::SharingQuotesHead, {title}) + "\n";
    for (const auto& question : instrument.open()) {
        bool headed = false;
        for (const auto& quote : quotes) {
            if (quote.question != question.id)
                continue;
            if (!headed)
                out += "\n" + question.text + "\n";
            headed = true;
            out += "- ‘" + quote.text + "’\n";
        }
    }
    return out;
}

} // namespace wk::report
