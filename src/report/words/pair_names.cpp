// SPDX-License-Identifier: EUPL-1.2
#include "report/words/pair_names.h"

#include "base/phrases.h"
#include "report/words/cells.h"
#include "report/words/item_groups.h"
#include "report/words/sentences.h"
#include "report/words/significance_words.h"

#include <algorithm>

namespace wk::report {

namespace {

using project::Findings;
using project::ItemFinding;
using project::PairFinding;

bool is_ours(const ItemFinding& item, std::string_view kind)
{
    return item.kind_title.empty() && item.kind == kind;
}

/// Whether `test(first, second)` holds of the items of every pair.
template <class Test>
bool all_pairs(const Findings& findings, Test test)
{
    const auto& pairs = findings.tests.pairs;
    return !pairs || std::all_of(pairs->begin(), pairs->end(), [&](const PairFinding& pair) {
        return test(item_called(findings, pair.first), item_called(findings, pair.second));
    });
}

} // namespace

PairNames pair_names(const Findings& findings)
{
    if (all_pairs(findings, [](const ItemFinding& first, const ItemFinding& second) {
            return is_ours(first, "vertrouwen") && is_ours(second, "voortgang");
        }))
        return {say(Phrase::ColumnFirst), say(Phrase::ColumnSecond), true};
    const auto& pair = findings.tests.pairs->front();
    const std::string one = kind_title(item_called(findings, pair.first));
    const std::string other = kind_title(item_called(findings, pair.second));
    const bool alike = all_pairs(findings, [&](const ItemFinding& first, const ItemFinding& second) {
        return kind_title(first) == one && kind_title(second) == other;
    });
    if (alike && one != other)
        return {one, other};
    return {say(Phrase::PairFirstOther), say(Phrase::PairSecondOther)};
}

std::string pairs_title(const Findings& findings)
{
    const auto names = pair_names(findings);
    return names.first == say(Phrase::PairFirstOther)
               ? say(Phrase::PairListTitle)
               : say(Phrase::SectionPairs, {names.first, mid_sentence(names.second)});
}

} // namespace wk::report
