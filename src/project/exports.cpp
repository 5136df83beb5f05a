// SPDX-License-Identifier: EUPL-1.2
#include "project/exports.h"

#include <bitset>
#include <cstddef>

namespace wk::project {

namespace {

constexpr std::size_t RowsPerWord = 64;
constexpr std::size_t RowsPerDigit = 4;
constexpr std::string_view Digits = "0123456789abcdef";

} // namespace

RowSet::RowSet(const survey::RowMask& mask)
{
    for (std::size_t row = 0; row < mask.rows(); ++row)
        if (mask.keeps(row))
            add(row);
}

void RowSet::add(std::size_t row)
{
    if (m_words.size() <= row / RowsPerWord)
        m_words.resize(row / RowsPerWord + 1);
    m_words[row / RowsPerWord] |= std::uint64_t(1) << (row % RowsPerWord);
}

bool RowSet::contains(std::size_t row) const
{
    const std::size_t word = row / RowsPerWord;
    return word < m_words.size() && (m_words[word] >> (row % RowsPerWord) & 1) != 0;
}

Count RowSet::size() const
{
    return difference({});
}

Count RowSet::difference(const RowSet& other) const
{
    Count out = 0;
    for (std::size_t i = 0; i < std::max(m_words.size(), other.m_words.size()); ++i) {
        const std::uint64_t ours = i < m_words.size() ? m_words[i] : 0;
        const std::uint64_t theirs = i < other.m_words.size() ? other.m_words[i] : 0;
        out += Count(std::bitset<RowsPerWord>(ours ^ theirs).count());
    }
    return out;
}

bool nothing_new(std::span<const ExportRecord> before, std::span<const ExportRecord> now)
{
    const auto tells_the_same = [](const ExportRecord& a, ExportRecord b) {
        b.file = a.file;
        b.at = a.at;
        return a == b && !a.withdrawn;
    };
    return before.size() <= now.size() && std::equal(before.begin(), before.end(), now.begin()) &&
           std::all_of(now.begin() + std::ptrdiff_t(before.size()), now.end(), [&](const auto& each) {
               return std::any_of(before.begin(), before.end(),
                                  [&](const auto& earlier) { return tells_the_same(earlier, each); });
           });
}

std::string RowSet::text() const
{
    std::string out;
    for (const std::uint64_t word : m_words)
        for (std::size_t shift = 0; shift < RowsPerWord; shift += RowsPerDigit)
            out += Digits[word >> shift & 15];
    out.resize(out.find_last_not_of('0') + 1);
    return out;
}

std::optional<RowSet> RowSet::from_text(std::string_view text)
{
    RowSet out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto digit = Digits.find(text[i]);
        if (digit == std::string_view::npos)
            return std::nullopt;
        for (std::size_t bit = 0; bit < RowsPerDigit; ++bit)
            if (digit >> bit & 1)
                out.add(i * RowsPerDigit + bit);
    }
    return out;
}

} // namespace wk::project
