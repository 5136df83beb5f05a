#include "io/frame.h"

#include "base/notices.h"
#include "base/numbers.h"
#include "base/phrases.h"
#include "base/text.h"

#include <cmath>
#include <unordered_set>

namespace wk::io {

namespace {

constexpr std::int64_t MaxPopulation = 1'000'000'000;

std::optional<std::int64_t> people_from_text(std::string_view text)
{
    const auto number = number_from_text(text);
    if (!number || *number < 0 || *number > double(MaxPopulation) || std::floor(*number) != *number)
        return std::nullopt;
    return static_cast<std::int64_t>(*number);
}

} // namespace

Result<project::Frame> frame_from_table(const survey::Table& table, std::string_view name, std::string_view factor)
{
    const auto& columns = table.columns();
    if (columns.size() < 2)
        return problem_at("frame-columns", {name, 1, {}}, {}, say(Phrase::FrameColumns));
    project::Frame out{std::string(name), std::string(factor), {}};
    std::unordered_set<std::string_view> seen;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const std::string_view level = trim(columns[0].cell(row));
        const std::string_view people = trim(columns[1].cell(row));
        if (level.empty() && people.empty())
            continue;
        const Place place{name, table.row_number(row), columns[level.empty() ? 0 : 1].name()};
        if (level.empty())
            return problem_at("frame-level", place, {}, say(Phrase::FrameLevelEmpty));
        if (!seen.insert(level).second)
            return problem_at("frame-level", {name, place.row, columns[0].name()}, level,
                              say(Phrase::FrameLevelTwice, {clipped(level, 60)}));
        const auto number = people_from_text(people);
        if (!number)
            return problem_at("frame-number", place, people, say(Phrase::FrameNumber, {clipped(people, 60)}));
        out.levels.push_back({std::string(level), *number});
    }
    if (out.levels.empty())
        return problem_at("frame-empty", {name, 0, {}}, {}, say(Phrase::FrameEmpty));
    return out;
}

} // namespace wk::io
