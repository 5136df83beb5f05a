#include "project/names.h"

#include "base/notices.h"
#include "base/phrases.h"
#include "base/text.h"

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

Result<std::size_t> level_index(const survey::FactorColumn& factor, const std::string& id, const std::string& level)
{
    if (const auto index = factor.find(level))
        return *index;
    const std::string known = quoted_names(factor.levels, [](const auto& name) { return name; });
    return problem_at("unknown-level", {}, level,
                      say(Phrase::UnknownFilterLevel, {clipped(level, 60), clipped(id, 60), known}));
}

} // namespace wk::project
