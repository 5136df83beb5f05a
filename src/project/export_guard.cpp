// SPDX-License-Identifier: EUPL-1.2
#include "project/export_guard.h"

#include <utility>

namespace wk::project {

using stats::Exposure;

ExportGuard::ExportGuard(std::span<const Count> people, Count smallest, std::vector<Known> readers)
    : m_own(people), m_smallest(smallest), m_readers(std::move(readers))
{
}

Hidden ExportGuard::add(const Factors& sum)
{
    auto next = *this;
    if (!next.add_own(sum))
        return Hidden::Secondary;
    for (auto& reader : next.m_readers) {
        if (reader.sums.follows(sum))
            continue;
        reader.sums.add(sum);
        if (reader.sums.exposure(reader.limit) != Exposure::Nobody)
            return Hidden::Difference;
    }
    *this = std::move(next);
    return Hidden::No;
}

bool ExportGuard::add_all(const std::vector<const Factors*>& sums)
{
    auto next = *this;
    for (auto& reader : next.m_readers) {
        bool told = true;
        for (const auto* sum : sums)
            told = told && reader.sums.follows(*sum);
        for (const auto* sum : sums)
            reader.sums.add(*sum);
        if (!told && reader.sums.exposure(reader.limit) != Exposure::Nobody)
            return false;
    }
    for (const auto* sum : sums)
        next.m_own.add(*sum);
    if (next.m_own.exposure(m_smallest) != Exposure::Nobody)
        return false;
    *this = std::move(next);
    return true;
}

bool ExportGuard::add_own(const Factors& sum)
{
    if (m_own.follows(sum))
        return true;
    m_own.add(sum);
    return m_own.exposure(m_smallest) == Exposure::Nobody;
}

} // namespace wk::project
