// SPDX-License-Identifier: EUPL-1.2
#include "project/other_signs.h"

#include "base/json.h"
#include "base/text.h"

#include <memory>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace wk::project {

namespace {

constexpr std::size_t MostTexts = 1000; ///< in a column: with more of them it holds no options or groups

/// Pairs of texts, of which each has one outcome.
class Signs {
public:
    void add(std::string_view before, std::string_view after)
    {
        const std::string from(trim(before));
        const std::string to(trim(after));
        if (from.empty() || to.empty())
            return;
        const auto [at, fresh] = m_found.emplace(from, to);
        if (!fresh && at->second != to)
            m_several.insert(from);
    }

    std::map<std::string, std::string> changed() &&
    {
        std::erase_if(m_found, [&](const auto& it) { return it.first == it.second || m_several.contains(it.first); });
        return std::move(m_found);
    }

private:
    std::map<std::string, std::string> m_found;
    std::set<std::string> m_several;
};

void change(std::string& text, const std::map<std::string, std::string>& signs)
{
    if (const auto found = signs.find(text); found != signs.end())
        text = found->second;
}

void change(Json& value, const std::map<std::string, std::string>& signs)
{
    if (value.is_string())
        change(value.get_ref<std::string&>(), signs);
    else if (value.is_structured())
        for (auto& each : value)
            change(each, signs);
}

} // namespace

std::map<std::string, std::string> changed_signs(const survey::Table& before, const survey::Table& after)
{
    Signs signs;
    for (std::size_t i = 0; i < before.columns().size(); ++i) {
        const auto& old = before.columns()[i];
        const auto& now = after.columns()[i];
        signs.add(old.name(), now.name());
        if (old.distinct() > MostTexts)
            continue;
        std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
        for (std::size_t row = 0; row < old.rows(); ++row)
            if (pairs.emplace(old.index_at(row), now.index_at(row)).second)
                signs.add(old.text(old.index_at(row)), now.text(now.index_at(row)));
    }
    return std::move(signs).changed();
}

void change_signs(Survey& survey, const std::map<std::string, std::string>& signs)
{
    if (signs.empty())
        return;
    Json document = survey.instrument->document();
    change(document, signs);
    if (document != survey.instrument->document())
        if (auto changed = survey::Instrument::from_document(document, {}))
            survey.instrument = std::make_shared<const survey::Instrument>(*std::move(changed));
    for (auto& choice : survey.mapping.columns)
        change(choice.column, signs);
    for (auto& choice : survey.mapping.options)
        change(choice.text, signs);
    for (auto& filter : survey.filters)
        for (auto& level : filter.levels)
            change(level, signs);
    for (auto& grouping : survey.analysis.groupings) {
        for (auto& level : grouping.left_out)
            change(level, signs);
        for (auto& group : grouping.groups)
            for (auto& level : group.levels)
                change(level, signs);
    }
    if (survey.frame)
        for (auto& level : survey.frame->levels)
            change(level.level, signs);
}

} // namespace wk::project
