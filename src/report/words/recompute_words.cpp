// SPDX-License-Identifier: EUPL-1.2
#include "report/words/recompute_words.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "base/text.h"
#include "report/words/sentences.h"

namespace wk::report {

namespace {

/// "91, 92, 94–97 en 99": ranges drawn together; of a long list the first, and how many more.
std::string sizes_in_words(const std::vector<stats::Count>& sizes)
{
    constexpr std::size_t most = 8;
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < sizes.size();) {
        std::size_t end = i;
        while (end + 1 < sizes.size() && sizes[end + 1] == sizes[end] + 1)
            ++end;
        if (parts.size() == most)
            return say(Phrase::SizesAndMore, {joined(parts, ", "), sizes.size() - i});
        parts.push_back(format_count(sizes[i]));
        if (end > i)
            parts.back() += "–" + format_count(sizes[end]);
        i = end + 1;
    }
    return parts.empty() ? say(Phrase::NoneKnown) : enumeration(parts);
}

/// What stands in one place of a sentence, per kind of value.
struct ValueWords {
    std::string operator()(stats::Count count) const { return format_count(count); }

    std::string operator()(const recompute::PrintedNumber& printed) const
    {
        return format_number(printed.value(), printed.decimals());
    }

    std::string operator()(const recompute::PrintedP& p) const { return (p.below ? "< " : "") + (*this)(p.value); }

    std::string operator()(const recompute::ExactNumber& exact) const
    {
        return format_number(exact.value, exact.decimals);
    }

    std::string operator()(const recompute::ExactRange& range) const
    {
        const std::string low = format_number(range.low, range.decimals);
        const std::string high = format_number(range.high, range.decimals);
        return low == high ? low : say(Phrase::FromTo, {low, high});
    }

    std::string operator()(const recompute::PartOfWhole& it) const
    {
        return say(Phrase::PartOfWhole,
                   {it.part, it.whole, format_share(double(it.part) / double(it.whole), it.decimals)});
    }

    std::string operator()(const recompute::SumOverPeople& it) const
    {
        return say(Phrase::SumOverPeople,
                   {it.sum, it.people, format_number(double(it.sum) / double(it.people), it.decimals)});
    }

    std::string operator()(const recompute::SizeList& list) const { return sizes_in_words(list.sizes); }

    std::string operator()(const recompute::CountList& list) const
    {
        std::vector<std::string> counts;
        for (const stats::Count count : list.counts)
            counts.push_back(format_count(count));
        return enumeration(counts);
    }

    /// To follow "afgerond".
    std::string operator()(recompute::Rounding rounding) const
    {
        switch (rounding) {
        case recompute::Rounding::HalfUp: return say(Phrase::RoundingHalfUp);
        case recompute::Rounding::HalfEven: return say(Phrase::RoundingHalfEven);
        case recompute::Rounding::Twice: return say(Phrase::RoundingTwice);
        case recompute::Rounding::Mixed: return say(Phrase::RoundingMixed);
        }
        return {};
    }

    std::string operator()(const recompute::NameList& list) const
    {
        std::vector<std::string> names;
        for (const Phrase name : list.names)
            names.push_back(say(name));
        return joined(names, ", ");
    }

    std::string operator()(const std::string& text) const { return text; }
};

std::string reason_sentence(const recompute::Reason& reason)
{
    std::vector<std::string> values;
    for (const auto& value : reason.values)
        values.push_back(std::visit(ValueWords(), value));
    return say_with(reason.sentence, std::vector<Told>(values.begin(), values.end()));
}

} // namespace

std::string recomputed_words(std::span<const recompute::Reason> reasons)
{
    std::vector<std::string> sentences;
    for (const auto& reason : reasons)
        sentences.push_back(reason_sentence(reason));
    return joined(sentences, " ");
}

} // namespace wk::report
