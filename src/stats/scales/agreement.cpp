// SPDX-License-Identifier: EUPL-1.2
#include "stats/scales/agreement.h"

#include <algorithm>
#include <cmath>

namespace wk::stats {

namespace {

/// U of van der Eijk: triples of categories of the form 110 and 011 speak for one top, 101 against it.
double unimodality(const std::vector<bool>& present)
{
    double for_it = 0;
    double against = 0;
    const std::size_t size = present.size();
    for (std::size_t a = 0; a < size; ++a) {
        for (std::size_t b = a + 1; b < size; ++b) {
            for (std::size_t c = b + 1; c < size; ++c) {
                for_it += present[b] && present[a] != present[c];
                against += present[a] && !present[b] && present[c];
            }
        }
    }
    const double k = double(size);
    // A single category, or all of them, form no such triple: one top, in the widest sense.
    return for_it + against == 0 ? 1 : ((k - 2) * for_it - (k - 1) * against) / ((k - 2) * (for_it + against));
}

AgreementLayer layer_of(const std::vector<Count>& left)
{
    AgreementLayer out;
    Count smallest = 0;
    Count categories = 0;
    for (const Count count : left) {
        out.present.push_back(count > 0);
        categories += count > 0;
        if (count > 0 && (smallest == 0 || count < smallest))
            smallest = count;
    }
    out.people = smallest * categories;
    out.unimodality = unimodality(out.present);
    out.agreement = out.unimodality * (1 - double(categories - 1) / double(left.size() - 1));
    return out;
}

} // namespace

std::optional<double> consensus(std::span<const CodeCount> counts)
{
    double n = 0;
    double sum = 0;
    for (const auto& [code, count] : counts) {
        n += double(count);
        sum += double(count) * code;
    }
    if (n == 0 || counts.size() < 2)
        return std::nullopt;
    const double mean = sum / n;
    const double width = double(counts.back().code) - double(counts.front().code);
    double out = 1;
    for (const auto& [code, count] : counts) {
        if (count > 0)
            out += double(count) / n * std::log2(1 - std::abs(code - mean) / width);
    }
    return std::clamp(out, 0.0, 1.0); // split over both ends is exactly 0, up to rounding
}

OrdinalAgreement ordinal_agreement(std::span<const Count> counts)
{
    OrdinalAgreement out;
    Count n = 0;
    for (const Count count : counts)
        n += count;
    if (counts.size() < 3 || n == 0)
        return out;
    std::vector<Count> left(counts.begin(), counts.end());
    double agreement = 0;
    for (Count people = n; people > 0;) {
        out.layers.push_back(layer_of(left));
        const auto& layer = out.layers.back();
        const Count each = layer.people / std::count(layer.present.begin(), layer.present.end(), true);
        for (std::size_t i = 0; i < left.size(); ++i)
            left[i] -= layer.present[i] ? each : 0;
        agreement += double(layer.people) / double(n) * layer.agreement;
        people -= layer.people;
    }
    out.agreement = agreement;
    return out;
}

} // namespace wk::stats
