// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/findings.h"

namespace wk::tests {

/// One theme "t" with an item per kind, and two of progress.
inline project::Findings verdict_findings()
{
    project::Findings out;
    out.tests.method.min_group = 5;
    out.tests.method.alpha = {0.05};
    out.themes = {{"t", "Laagdrempelig werken"}, {"leeg", "Leeg"}};
    const auto add = [&](const char* id, const char* kind, survey::Count n, double favourable, double mean) {
        project::ItemFinding item;
        item.id = id;
        item.theme = "t";
        item.kind = kind;
        item.n = n;
        item.favourable = favourable;
        item.mean = mean;
        out.items.push_back(std::move(item));
    };
    add("h", "herkenning", 94, 0.87, 3.6);
    add("v", "vertrouwen", 90, 0.70, 5.8);
    add("u1", "voortgang", 80, 0.75, 5.7);
    add("u2", "voortgang", 60, 0.45, 5.2);
    project::PairFinding pair;
    pair.first = "v";
    pair.second = "u1";
    pair.n = 78;
    pair.z = -2.5;
    pair.p.asymptotic = 0.01;
    out.tests.pairs = std::vector{pair};
    return out;
}

} // namespace wk::tests
