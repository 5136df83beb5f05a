// SPDX-License-Identifier: EUPL-1.2
#include "project/names.h"

#include "base/notices.h"
#include "base/phrases.h"
#include "base/text.h"
#include "survey/factor_limit.h"

#include <algorithm>

namespace wk::project {

namespace {

/// "a", "b", "c" for in a sentence; the first twenty of a long list.
template <class List, class NameOf>
std::string quoted_names(const List& list, NameOf name_of)
{
    constexpr std::size_t most = 20;
    std::vector<std::string> names;
    for (std::size_t i = 0; i < list.size() && i < most; ++i)
        names.push_back(in_quotes(clipped(name_of(list[i]), 60)));
    if (list.size() > most)
        names.emplace_back("…");
    return names.empty() ? say(Phrase::NoneKnown) : joined(names, ", ");
}

template <class Index>
Result<std::vector<std::size_t>> indices_of(const survey::Instrument& instrument, const std::vector<std::string>& ids,
                                            Index index)
{
    std::vector<std::size_t> out;
    for (const auto& id : ids) {
        const auto found = index(instrument, id);
        if (!found)
            return found.error();
        if (std::find(out.begin(), out.end(), *found) == out.end())
            out.push_back(*found);
    }
    return out;
}

} // namespace

Result<std::size_t> factor_index(const survey::Instrument& instrument, const std::string& id)
{
    if (const auto index = instrument.find_factor(id))
        return *index;
    const std::string known = quoted_names(instrument.factors(), [](const auto& factor) { return factor.id; });
    return problem_at("unknown-factor", {}, id, say(Phrase::UnknownFactor, {clipped(id, 60), known}));
}

Result<std::size_t> numeric_index(const survey::Instrument& instrument, const std::string& id)
{
    if (const auto index = instrument.find_numeric(id))
        return *index;
    const std::string known = quoted_names(instrument.numeric(), [](const auto& variable) { return variable.id; });
    return problem_at("unknown-variable", {}, id, say(Phrase::UnknownVariable, {clipped(id, 60), known}));
}

Result<std::vector<std::size_t>> factor_indices(const survey::Instrument& instrument,
                                                const std::vector<std::string>& ids)
{
    return indices_of(instrument, ids, factor_index);
}

Result<std::vector<std::size_t>> numeric_indices(const survey::Instrument& instrument,
                                                 const std::vector<std::string>& ids)
{
    return indices_of(instrument, ids, numeric_index);
}

std::optional<Error> too_many_levels(const survey::Responses& responses, const std::string& id)
{
    const auto& instrument = responses.instrument();
    const auto index = instrument.find_factor(id);
    const std::size_t levels = index ? survey::too_many_levels(responses, *index) : 0;
    if (levels == 0)
        return std::nullopt;
    return problem_at(
        "too-many-levels", {}, id,
        say(Phrase::TooManyLevelsShort, {clipped(instrument.factors()[*index].title, 60), levels, survey::MostLevels}));
}

Result<std::size_t> level_index(const survey::FactorColumn& factor, const std::string& id, const std::string& level)
{
    if (const auto index = factor.find(level))
        return *index;
    const std::string known = quoted_names(factor.levels, [](const auto& name) { return name; });
    return problem_at("unknown-level", {}, level,
                      say(Phrase::UnknownFilterLevel, {clipped(level, 60), clipped(id, 60), known}));
}

} // namespace wk::project
