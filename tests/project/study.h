// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "combinations.h"
#include "project/aggregate.h"
#include "project/analyse.h"
#include "project/sharing.h"
#include "survey/instrument.h"
#include "survey/table.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace wk::tests {

using namespace wk::project;

using Cells = std::vector<std::string>;

/// A survey of five-point items by `functie` and `gebied`; a row per respondent: functie, gebied, answers 1 to 5.
struct CraftedStudy {
    Survey survey;
    std::shared_ptr<const survey::Responses> responses;

    CraftedStudy(std::size_t items, const std::vector<Cells>& rows)
    {
        std::string text = R"({"schema": "wijkkompas/instrument/1", "id": "klein", "scales": {"s": {"points": [)";
        for (int code = 1; code <= 5; ++code)
            text += std::string(code > 1 ? "," : "") + R"({"code": )" + std::to_string(code) + R"(, "label": "punt )" +
                    std::to_string(code) + "\"}";
        text += R"(]}}, "factors": [{"id": "functie"}, {"id": "gebied"}], "items": [)";
        std::vector<std::string> names{"functie", "gebied"};
        for (std::size_t i = 0; i < items; ++i) {
            names.push_back("v" + std::to_string(i + 1));
            text += std::string(i > 0 ? "," : "") + R"({"id": ")" + names.back() + R"(", "scale": "s"})";
        }
        const auto instrument = survey::Instrument::from_json(text + "]}", "klein.json");
        REQUIRE(instrument);
        survey.instrument = std::make_shared<const survey::Instrument>(*instrument);
        survey::TableBuilder builder(names);
        for (const auto& row : rows)
            builder.add_row(std::vector<std::string_view>(row.begin(), row.end()));
        survey.table = builder.finish();
        survey.analysis.by = {"functie", "gebied"};
        responses = *prepare(survey);
    }
    survey::RowMask kept() const { return *kept_rows(survey, *responses); }
    SharedCounts counts(std::vector<std::size_t> factors = {0, 1}) const
    {
        return shared_counts(survey, *responses, kept(), factors, {}, {}, "Klein");
    }
    Findings shared(const SharingRules& rules = {}) const
    {
        return shared_findings(survey, *responses, rules, {})->findings;
    }
};

inline std::string point(std::uint64_t code)
{
    return std::to_string(code + 1);
}

/// A row with answers that go round, so that no group is of one mind.
inline Cells row_of(std::string functie, std::string gebied, std::size_t items, std::size_t number)
{
    Cells out{std::move(functie), std::move(gebied)};
    for (std::size_t i = 0; i < items; ++i)
        out.push_back(point((number * 7 + i * 3 + number / 5) % 5));
    return out;
}

/// Who of the people kept answered an item and, when a group is named, is in it.
inline Vector people_of(const CraftedStudy& study, std::size_t item, std::size_t factor = 0,
                        const std::string& level = {})
{
    Vector out;
    const auto kept = study.kept();
    const auto& column = study.responses->factor(factor);
    for (std::size_t row = 0; row < study.responses->rows(); ++row) {
        const bool named = level.empty() || (column.level_of[row] != survey::FactorColumn::NoLevel &&
                                             column.levels[column.level_of[row]] == level);
        out.push_back(kept.keeps(row) && named && study.responses->answers(item)[row] < 5);
    }
    return out;
}

inline std::size_t factor_number(const std::string& id)
{
    return id == "functie" ? 0 : 1;
}

/// What findings tell of an item, weighted figures included.
inline std::vector<Vector> told(const CraftedStudy& study, const Findings& findings, std::size_t item)
{
    const auto& id = study.survey.instrument->items()[item].id;
    const auto at =
        std::find_if(findings.items.begin(), findings.items.end(), [&](const auto& each) { return each.id == id; });
    if (at == findings.items.end())
        return {};
    std::vector<Vector> out{people_of(study, item)};
    if (findings.tests.groups)
        for (const auto& group : *findings.tests.groups)
            for (const auto& level : group.levels)
                if (group.item == id && !level.suppressed)
                    out.push_back(people_of(study, item, factor_number(group.factor), level.level));
    if (at->weighted) {
        long long all = 1; // each responded divides it, so that the weights are whole numbers
        for (const auto& level : findings.response->levels)
            all *= std::max<long long>(1, level.responded);
        Vector sum(study.responses->rows());
        for (const auto& level : findings.response->levels) {
            const auto people = people_of(study, item, factor_number(findings.response->factor), level.level);
            for (std::size_t row = 0; row < sum.size(); ++row)
                sum[row] += people[row] * level.population * (all / std::max<long long>(1, level.responded));
        }
        out.push_back(std::move(sum));
    }
    return out;
}

} // namespace wk::tests
