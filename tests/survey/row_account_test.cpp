// SPDX-License-Identifier: EUPL-1.2
#include "survey/row_account.h"

#include "survey/table.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("survey");

using wk::survey::RowAccount;
using wk::survey::RowUse;

TEST_CASE("an account adds up when every row of the file is one thing")
{
    RowAccount account{7, 2, 1, {{1, RowUse::Title}, {2, RowUse::Header}, {6, RowUse::Totals}, {7, RowUse::Remark}}};
    CHECK(account.adds_up());
    CHECK(account.number(RowUse::Header) == 1);
    CHECK(account.number(RowUse::Totals) == 1);
    CHECK(account.skipped() == 1);
    ++account.file;
    CHECK(!account.adds_up());
}

TEST_CASE("every use has a name by which it is found again")
{
    for (const auto use : {RowUse::Header, RowUse::Title, RowUse::Totals, RowUse::RepeatedHeader, RowUse::Remark})
        CHECK(wk::survey::row_use_from_name(wk::survey::row_use_name(use)) == use);
    CHECK(!wk::survey::row_use_from_name("answers"));
}

TEST_CASE("a table of which nobody wrote down its rows has one header, respondents and blank lines")
{
    const auto account = wk::survey::plain_account(3, {0, 2});
    CHECK(account == RowAccount{6, 3, 2, {{2, RowUse::Header}}});
    CHECK(account.adds_up());
    wk::survey::TableBuilder builder({"a"});
    builder.add_row({});
    CHECK(builder.finish()->account() == wk::survey::plain_account(1, {}));
}

TEST_SUITE_END();
