// SPDX-License-Identifier: EUPL-1.2
#include "survey/factor_texts.h"

#include "base/dates.h"
#include "base/look_alike.h"
#include "base/text.h"
#include "survey/factor_limit.h"
#include "survey/filled_cells.h"
#include "survey/question_codes.h"
#include "survey/responses.h"

#include <algorithm>
#include <optional>
#include <unordered_map>

namespace wk::survey {

namespace {

constexpr std::uint32_t NoLevel = FactorColumn::NoLevel;
constexpr std::size_t LongestLevel = 1000; ///< bytes; what is longer is no name of a group

/// Numbers of levels by what they look like; two that look alike are found by neither.
class Looks {
public:
    void add(std::string_view level, std::uint32_t number)
    {
        const auto [at, fresh] = m_numbers.emplace(look_of(level), number);
        if (!fresh)
            at->second = NoLevel;
    }
    std::uint32_t find(std::string_view text) const
    {
        if (text.size() > LongestLevel)
            return NoLevel;
        const auto found = m_numbers.find(look_of(text));
        return found == m_numbers.end() ? NoLevel : found->second;
    }

private:
    std::unordered_map<std::string, std::uint32_t> m_numbers;
};

class FactorReader {
public:
    FactorReader(const Column& column, const Factor& factor) : m_column(column), m_factor(factor)
    {
        m_out.missing = missing_texts(column, factor.missing);
        m_out.level_of.assign(column.distinct(), NoLevel);
    }

    FactorTexts read()
    {
        if (m_factor.levels.empty())
            read_as_they_are();
        else
            read_by_list();
        for (std::size_t i = 0; i < m_out.level_of.size(); ++i) {
            if (m_out.level_of[i] != NoLevel)
                m_out.missing[i] = MissingBy::No;
            else if (m_out.missing[i] != MissingBy::No)
                continue;
            if (is_date_text(text(i)))
                m_out.dates.push_back(i);
        }
        return std::move(m_out);
    }

private:
    std::string_view text(std::size_t i) const { return trim(m_column.text(i)); }

    void read_by_list()
    {
        m_out.levels = m_factor.levels;
        std::unordered_map<std::string_view, std::uint32_t> numbers;
        std::unordered_map<std::string, std::uint32_t> codes; // as a tool has them that it was exported to
        Looks looks;
        for (std::uint32_t i = 0; i < m_out.levels.size(); ++i) {
            numbers.emplace(m_out.levels[i], i);
            looks.add(m_out.levels[i], i);
            codes.emplace(level_code(i), i);
        }
        const auto described = described_texts(m_column);
        std::vector<std::vector<std::size_t>> others(m_out.levels.size());
        for (std::size_t i = 0; i < m_out.level_of.size(); ++i) {
            if (const auto known = numbers.find(text(i)); known != numbers.end()) {
                m_out.level_of[i] = known->second;
                continue;
            }
            if (m_out.missing[i] != MissingBy::No || text(i).empty())
                continue;
            m_out.level_of[i] = looks.find(text(i));
            if (m_out.level_of[i] == NoLevel && described[i] != nullptr)
                if (const auto code = numbers.find(described[i]->value); code != numbers.end())
                    m_out.level_of[i] = code->second;
            if (const auto code = codes.find(std::string(text(i)));
                m_out.level_of[i] == NoLevel && code != codes.end()) {
                m_out.level_of[i] = code->second;
                continue;
            }
            if (m_out.level_of[i] != NoLevel && fold(text(i)) != fold(m_out.levels[m_out.level_of[i]]))
                others[m_out.level_of[i]].push_back(i);
        }
        for (std::size_t level = 0; level < others.size(); ++level)
            if (!others[level].empty())
                m_out.unified.push_back({m_out.levels[level], texts(others[level])});
    }

    void read_as_they_are()
    {
        std::unordered_map<std::string, std::uint32_t> numbers;
        std::vector<std::vector<std::size_t>> written; // per level the texts that are it
        for (std::size_t i = 0; i < m_out.level_of.size(); ++i) {
            if (m_out.missing[i] != MissingBy::No || text(i).empty())
                continue;
            // A column with this many texts is no factor; what they look like no longer matters.
            const bool look = written.size() <= MostLevels && text(i).size() <= LongestLevel;
            const auto [at, fresh] = numbers.emplace(look ? look_of(text(i)) : std::string(text(i)),
                                                     static_cast<std::uint32_t>(written.size()));
            if (fresh)
                written.emplace_back();
            written[at->second].push_back(i);
            m_out.level_of[i] = at->second;
        }
        std::vector<std::size_t> cells;
        for (const auto& same : written) {
            std::size_t best = same.front();
            if (same.size() > 1) {
                if (cells.empty())
                    cells = cells_per_text(m_column);
                best = *std::max_element(same.begin(), same.end(), [&](std::size_t a, std::size_t b) {
                    const bool plain_a = is_plainly_written(text(a));
                    const bool plain_b = is_plainly_written(text(b));
                    return plain_a != plain_b ? plain_b : cells[a] < cells[b];
                });
            }
            m_out.levels.emplace_back(text(best));
            std::vector<std::size_t> others;
            for (const std::size_t i : same)
                if (text(i) != text(best))
                    others.push_back(i);
            if (!others.empty())
                m_out.unified.push_back({m_out.levels.back(), texts(others)});
        }
    }

    std::vector<std::string> texts(const std::vector<std::size_t>& numbers) const
    {
        std::vector<std::string> out;
        for (const std::size_t i : numbers)
            out.emplace_back(text(i));
        return out;
    }

    const Column& m_column;
    const Factor& m_factor;
    FactorTexts m_out;
};

} // namespace

FactorTexts factor_texts(const Column& column, const Factor& factor)
{
    return FactorReader(column, factor).read();
}

bool is_date_text(std::string_view text)
{
    return text.size() >= 10 && text.size() <= 19 && is_day(text.substr(0, 10)) &&
           (text.size() == 10 || text[10] == ' ');
}

} // namespace wk::survey
