// SPDX-License-Identifier: EUPL-1.2
#include "survey/unmatched.h"
#include "survey/column_cells.h"

#include "base/sorted.h"
#include "base/text.h"

#include <algorithm>
#include <unordered_map>

namespace wk::survey {

namespace {

/// Counts texts per scale, under fold().
class OptionCounter {
public:
    void count(const std::string& scale, std::string_view text, Count cells)
    {
        text = trim(text);
        const auto [at, fresh] = m_places.emplace(scale + '\n' + fold(text), m_options.size());
        if (fresh)
            m_options.push_back({scale, std::string(text), 0});
        m_options[at->second].cells += cells;
    }

    std::vector<UnmatchedOption> options()
    {
        sort_stably(m_options, [](const auto& a, const auto& b) { return a.cells > b.cells; });
        return std::move(m_options);
    }

private:
    std::vector<UnmatchedOption> m_options;
    std::unordered_map<std::string, std::size_t> m_places;
};

} // namespace

std::vector<UnmatchedOption> unmatched_options(const Responses& responses)
{
    const auto& instrument = responses.instrument();
    const auto& chosen = responses.mapping().options;
    OptionCounter counter;
    for (std::size_t item = 0; item < instrument.items().size(); ++item) {
        const auto at = responses.item_column(item);
        if (!at)
            continue;
        const Column& column = responses.table().columns()[*at];
        const std::string& scale = instrument.scale_of(instrument.items()[item]).id;
        std::vector<Count> cells(column.distinct(), 0);
        std::vector<std::uint8_t> counts(column.distinct(), 0);
        for (std::size_t i = 0; i < counts.size(); ++i)
            counts[i] = std::any_of(chosen.begin(), chosen.end(), [&](const auto& choice) {
                return choice.scale == scale && fold(choice.text) == fold(trim(column.text(i)));
            });
        const auto answered = responses.answers(item);
        if (std::find(answered.begin(), answered.end(), missing::Invalid) == answered.end() &&
            std::find(counts.begin(), counts.end(), 1) == counts.end())
            continue; // as good as always
        const Answer* answers = answered.data();
        each_cell(column, [&cells, &counts, answers](std::size_t row, std::uint32_t text) {
            cells[text] += answers[row] == missing::Invalid || counts[text] != 0;
        });
        for (std::size_t i = 0; i < cells.size(); ++i)
            if (cells[i] > 0)
                counter.count(scale, column.text(i), cells[i]);
    }
    return counter.options();
}

} // namespace wk::survey
