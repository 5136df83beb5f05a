#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace wk {

/// Whether the entry at one place comes before the entry at another. Holds no function, only where one is.
class ComesBefore {
public:
    /// function   bool(std::size_t, std::size_t); has to outlive this
    template <class Function>
    explicit ComesBefore(const Function& function)
        : m_function(&function),
          m_call([](const void* it, std::size_t a, std::size_t b) { return (*static_cast<const Function*>(it))(a, b); })
    {
    }

    bool operator()(std::size_t a, std::size_t b) const { return m_call(m_function, a, b); }

private:
    const void* m_function;
    bool (*m_call)(const void*, std::size_t, std::size_t);
};

/// The numbers 0 to count − 1 in order; equal ones as they were.
std::vector<std::size_t> sorted_order(std::size_t count, ComesBefore before);

/// Sorts the first `count` entries of a list, all of them when there are fewer; equal ones stay as they were. It moves
/// places and not entries, so that there is one sort for all kinds: a sort of each kind's own is 3 KB in the browser.
/// before   bool(const Entry&, const Entry&)
template <class Entry, class Before>
void sort_stably(std::vector<Entry>& entries, Before before, std::size_t count = std::size_t(-1))
{
    const auto by_place = [&](std::size_t a, std::size_t b) { return before(entries[a], entries[b]); };
    const auto order = sorted_order(std::min(count, entries.size()), ComesBefore(by_place));
    std::vector<Entry> out;
    out.reserve(entries.size());
    for (const std::size_t place : order)
        out.push_back(std::move(entries[place]));
    for (std::size_t place = order.size(); place < entries.size(); ++place)
        out.push_back(std::move(entries[place]));
    entries = std::move(out);
}

} // namespace wk
