// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/ledger.h"

#include <doctest/doctest.h>

namespace wk::tests {

/// Adds up what became of the cells of every column: nothing is left over.
inline void check_ledger(const survey::Table& table, const std::vector<survey::ColumnLedger>& ledger)
{
    REQUIRE(ledger.size() == table.columns().size());
    for (std::size_t i = 0; i < ledger.size(); ++i) {
        CAPTURE(table.columns()[i].name());
        CHECK(ledger[i].column == i);
        CHECK(ledger[i].rows() == table.rows());
        CHECK((ledger[i].use == survey::ColumnRole::Unused) == ledger[i].id.empty());
        const bool words = ledger[i].use == survey::ColumnRole::Item || ledger[i].use == survey::ColumnRole::Factor;
        CHECK((words || ledger[i].samples.empty()));
    }
}

} // namespace wk::tests
