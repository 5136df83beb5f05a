// SPDX-License-Identifier: EUPL-1.2
#include "recompute/printed_comparison.h"

#include "base/text.h"
#include "base/utf8.h"
#include "recompute/aligned.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace wk::recompute {

namespace {

/// A text of a report with its place: a paragraph, a cell, a title, words of a figure.
struct PrintedUnit {
    PrintedPlace place;
    std::string text;
    std::size_t at = 0; ///< column of a cell
    std::vector<std::string_view> words = {};
};

/// Takes a report apart, in order.
class UnitList {
public:
    explicit UnitList(const PrintedReport& report)
    {
        for (const auto& block : report.blocks)
            std::visit([this](const auto& it) { add(it); }, block);
        for (auto& unit : m_out)
            unit.words = printed_words(unit.text); // once nothing moves any more
    }

    const std::vector<PrintedUnit>& units() const { return m_out; }

private:
    void put(PrintedPlace place, const std::string& text, std::size_t at = 0)
    {
        if (!text.empty())
            m_out.push_back({std::move(place), text, at});
    }

    void add(const PrintedParagraph& it)
    {
        put({PrintedPlace::Kind::Text, m_chapter, {}, {}, {}}, it.text);
        m_last = it.text;
        if (it.heading)
            m_chapter = it.text;
    }

    void add(const PrintedTable& it)
    {
        const PrintedPlace place{PrintedPlace::Kind::Table, m_chapter, it.title, {}, {}};
        if (it.title != m_last)
            put(place, it.title);
        for (std::size_t row = 0; row < it.rows.size(); ++row)
            for (std::size_t i = 0; i < it.rows[row].size(); ++i) {
                PrintedPlace cell = place;
                cell.row = it.rows[row].front();
                if (row > 0 && i < it.rows.front().size())
                    cell.column = it.rows.front()[i];
                put(std::move(cell), it.rows[row][i], i);
            }
        m_last.clear();
    }

    void add(const PrintedFigure& it)
    {
        const PrintedPlace place{PrintedPlace::Kind::Figure, m_chapter, it.title.empty() ? m_last : it.title, {}, {}};
        put(place, it.title);
        put(place, it.description);
        for (const auto& words : it.words)
            put(place, words);
    }

    std::vector<PrintedUnit> m_out;
    std::string m_chapter;
    std::string m_last;
};

using PrintedPairs = std::vector<std::pair<std::size_t, std::size_t>>;

/// Texts as numbers: the same text of the same kind, and in the same column, has the same.
using UnitKeys = std::map<std::tuple<PrintedPlace::Kind, std::size_t, std::string_view>, std::size_t>;

std::vector<std::size_t> unit_keys(const std::vector<PrintedUnit>& units, UnitKeys& known)
{
    std::vector<std::size_t> out;
    for (const auto& unit : units)
        out.push_back(known.emplace(std::tuple(unit.place.kind, unit.at, std::string_view(unit.text)), known.size())
                          .first->second);
    return out;
}

/// Whether nothing was put in or taken out: the same kinds of text stand in the same order, and most are the same.
bool same_build(const std::vector<PrintedUnit>& a, const std::vector<PrintedUnit>& b)
{
    std::size_t same = 0;
    const bool kinds = std::equal(a.begin(), a.end(), b.begin(), b.end(), [&](const auto& one, const auto& other) {
        same += one.text == other.text;
        return one.place.kind == other.place.kind && one.at == other.at;
    });
    return kinds && same * 10 >= a.size() * 8;
}

PrintedPairs aligned_words(const std::vector<std::string_view>& a, const std::vector<std::string_view>& b)
{
    std::map<std::string_view, std::size_t> known;
    const auto keys = [&](const auto& words) {
        std::vector<std::size_t> out;
        for (const auto word : words)
            out.push_back(known.emplace(word, known.size()).first->second);
        return out;
    };
    const auto left = keys(a);
    return aligned(left, keys(b));
}

/// How much two texts have in common, 0 to 1. Two numbers alone are a little alike.
double alikeness(const PrintedUnit& a, const PrintedUnit& b)
{
    if (a.place.kind != b.place.kind || a.words.empty() || b.words.empty())
        return 0;
    std::map<std::string_view, int> left;
    for (const auto word : a.words)
        ++left[word];
    double common = 0;
    for (const auto word : b.words) {
        auto& times = left[word];
        common += times > 0 ? 1 : 0;
        --times;
    }
    const bool numbers = is_number_word(a.words.front()) && is_number_word(b.words.front());
    return std::max(2 * common / double(a.words.size() + b.words.size()),
                    numbers && a.words.size() == 1 && b.words.size() == 1 ? 0.35 : 0.0);
}

/// The figures of `found` that nothing can be read of; in `expected` their words are left out.
std::vector<PrintedPlace> unread_figures(const PrintedReport& found, PrintedReport& expected)
{
    std::vector<PrintedFigure*> figures;
    for (auto& block : expected.blocks)
        if (auto* figure = std::get_if<PrintedFigure>(&block))
            figures.push_back(figure);
    std::vector<PrintedPlace> out;
    std::string chapter;
    std::size_t at = 0;
    for (const auto& block : found.blocks) {
        const auto* words = std::get_if<PrintedParagraph>(&block);
        if (words && words->heading)
            chapter = words->text;
        const auto* figure = std::get_if<PrintedFigure>(&block);
        if (!figure || at == figures.size())
            continue;
        PrintedFigure& due = *figures[at++];
        if (!figure->words.empty() || due.words.empty())
            continue;
        due.words.clear();
        out.push_back({PrintedPlace::Kind::Figure, chapter, due.title, {}, {}});
    }
    return out;
}

/// Compares one report with another.
class Comparer {
public:
    Comparer(const PrintedReport& found, const PrintedReport& expected, const std::vector<std::string>& own)
        : m_found(found), m_expected(expected), m_own(own)
    {
    }

    PrintedComparison compare()
    {
        const auto& found = m_found.units();
        const auto& expected = m_expected.units();
        for (const auto& unit : found)
            m_out.numbers += std::size_t(std::count_if(unit.words.begin(), unit.words.end(), is_number_word));
        if (same_build(found, expected)) {
            for (std::size_t at = 0; at < found.size(); ++at)
                compare_units(found[at], expected[at]);
            return std::move(m_out);
        }
        UnitKeys known;
        const auto keys = unit_keys(found, known);
        std::size_t i = 0;
        std::size_t j = 0;
        for (const auto& [same, as] : aligned(keys, unit_keys(expected, known))) {
            between(i, same, j, as);
            compare_units(found[same], expected[as]);
            i = same + 1;
            j = as + 1;
        }
        between(i, found.size(), j, expected.size());
        return std::move(m_out);
    }

private:
    /// What stands between two texts that are the same: found[i … i_end) and expected[j … j_end).
    void between(std::size_t i, std::size_t i_end, std::size_t j, std::size_t j_end)
    {
        const auto& found = m_found.units();
        const auto& expected = m_expected.units();
        for (const auto& [same, as] : matched(i, i_end, j, j_end)) {
            for (; i < same; ++i)
                only_found(found[i]);
            for (; j < as; ++j)
                only_expected(expected[j]);
            compare_units(found[i++], expected[j++]);
        }
        for (; i < i_end; ++i)
            only_found(found[i]);
        for (; j < j_end; ++j)
            only_expected(expected[j]);
    }

    /// Which of them were meant to be the same: in order when there are as many, else those most alike.
    PrintedPairs matched(std::size_t i, std::size_t i_end, std::size_t j, std::size_t j_end) const
    {
        const std::size_t n = i_end - i;
        const std::size_t m = j_end - j;
        PrintedPairs out;
        constexpr std::size_t most_cells = 250'000;
        if (n == m || n * m > most_cells) {
            for (std::size_t k = 0; k < std::min(n, m); ++k)
                out.emplace_back(i + k, j + k);
            return out;
        }
        std::vector<double> best((n + 1) * (m + 1), 0); // from here to the end
        const auto at = [&](std::size_t x, std::size_t y) -> double& { return best[x * (m + 1) + y]; };
        std::vector<double> alike(n * m);
        constexpr double least = 0.3;
        for (std::size_t x = n; x-- > 0;)
            for (std::size_t y = m; y-- > 0;) {
                const double both = alikeness(m_found.units()[i + x], m_expected.units()[j + y]);
                alike[x * m + y] = both;
                at(x, y) = std::max({at(x + 1, y), at(x, y + 1), both >= least ? both + at(x + 1, y + 1) : 0});
            }
        for (std::size_t x = 0, y = 0; x < n && y < m;) {
            if (alike[x * m + y] >= least && at(x, y) == alike[x * m + y] + at(x + 1, y + 1))
                out.emplace_back(i + x++, j + y++);
            else if (at(x, y) == at(x + 1, y))
                ++x;
            else
                ++y;
        }
        return out;
    }

    void compare_units(const PrintedUnit& found, const PrintedUnit& expected)
    {
        bool edited = false;
        const auto own = own_ranges(found.text);
        std::size_t i = 0;
        std::size_t j = 0;
        const auto gap = [&](std::size_t i_end, std::size_t j_end) {
            edited = differ(found, i, i_end, expected, j, j_end) || edited;
        };
        for (const auto& [same, as] : aligned_words(found.words, expected.words)) {
            gap(same, as);
            i = same + 1;
            j = as + 1;
            if (is_number_word(found.words[same]))
                ++(is_own(own, found, found.words[same]) ? m_out.own : m_out.confirmed);
        }
        gap(found.words.size(), expected.words.size());
        if (edited)
            m_out.edited.push_back({found.place, found.text, expected.text});
    }

    /// Words between two that are the same. Whether there are others than numbers among them.
    bool differ(const PrintedUnit& found, std::size_t i, std::size_t i_end, const PrintedUnit& expected, std::size_t j,
                std::size_t j_end)
    {
        std::vector<std::string_view> wrong;
        std::vector<std::string_view> right;
        bool words = false;
        const auto sort = [&](const PrintedUnit& unit, std::size_t from, std::size_t to, auto& numbers) {
            for (; from < to; ++from) {
                if (is_number_word(unit.words[from]))
                    numbers.push_back(unit.words[from]);
                else
                    words = true;
            }
        };
        sort(found, i, i_end, wrong);
        sort(expected, j, j_end, right);
        for (std::size_t k = 0; k < std::max(wrong.size(), right.size()); ++k) {
            const auto there = k < wrong.size() ? wrong[k] : std::string_view();
            const auto due = k < right.size() ? right[k] : std::string_view();
            add_difference(found.place, there, due,
                           there.empty() ? around(expected.text, due) : around(found.text, there));
        }
        return words;
    }

    void add_difference(const PrintedPlace& place, std::string_view there, std::string_view due, std::string around)
    {
        m_out.differences.push_back({place, std::string(there), std::string(due), std::move(around)});
    }

    void only_found(const PrintedUnit& unit)
    {
        bool words = false;
        for (const auto word : unit.words) {
            if (is_number_word(word))
                add_difference(unit.place, word, {}, around(unit.text, word));
            else
                words = true;
        }
        if (words)
            m_out.edited.push_back({unit.place, unit.text, {}});
    }

    void only_expected(const PrintedUnit& unit)
    {
        bool words = false;
        for (const auto word : unit.words) {
            if (is_number_word(word))
                add_difference(unit.place, {}, word, around(unit.text, word));
            else
                words = true;
        }
        if (words)
            m_out.edited.push_back({unit.place, {}, unit.text});
    }

    /// The words about one of them; empty when there are no others.
    /// word   part of `text`
    static std::string around(std::string_view text, std::string_view word)
    {
        constexpr std::size_t most = 50;
        const auto at = std::size_t(word.data() - text.data());
        std::size_t begin = at > most ? text.find(' ', at - most) + 1 : 0;
        begin = std::min(begin, at);
        while (begin < at && !begins_character(text[begin]))
            ++begin;
        std::size_t end =
            at + word.size() + most < text.size() ? text.rfind(' ', at + word.size() + most) : text.size();
        if (end == std::string_view::npos || end < at + word.size())
            end = at + word.size();
        if (begin == at && end == at + word.size())
            return {};
        return (begin > 0 ? "… " : "") + std::string(text.substr(begin, end - begin)) + (end < text.size() ? " …" : "");
    }

    using Ranges = std::vector<std::pair<std::size_t, std::size_t>>;

    Ranges own_ranges(const std::string& text) const
    {
        constexpr std::size_t shortest = 12; // of words that are only part of a text
        Ranges out;
        for (const auto& words : m_own) {
            if (words.size() < shortest && words != text)
                continue;
            const std::size_t at = words.empty() ? std::string::npos : text.find(words);
            if (at != std::string::npos)
                out.emplace_back(at, at + words.size());
        }
        return out;
    }

    static bool is_own(const Ranges& own, const PrintedUnit& unit, std::string_view word)
    {
        const auto at = std::size_t(word.data() - unit.text.data());
        return std::any_of(own.begin(), own.end(),
                           [&](const auto& range) { return at >= range.first && at < range.second; });
    }

    const UnitList m_found;
    const UnitList m_expected;
    const std::vector<std::string>& m_own;
    PrintedComparison m_out;
};

} // namespace

PrintedComparison compare_printed(const PrintedReport& found, const PrintedReport& expected,
                                  const std::vector<std::string>& own)
{
    PrintedReport readable = expected;
    auto unread = unread_figures(found, readable);
    auto out = Comparer(found, readable, own).compare();
    out.unread = std::move(unread);
    return out;
}

} // namespace wk::recompute
