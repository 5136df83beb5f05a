// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/row_ledger_json.h"

#include <doctest/doctest.h>

TEST_SUITE_BEGIN("io");

TEST_CASE("the ledger of rows has numbers that add up, and says which rows they are")
{
    using wk::survey::RowUse;
    const wk::survey::RowAccount account{9,
                                         3,
                                         1,
                                         {{1, RowUse::Title},
                                          {2, RowUse::Header},
                                          {5, RowUse::RepeatedHeader},
                                          {8, RowUse::Totals},
                                          {9, RowUse::Remark}}};
    CHECK(wk::io::row_ledger_json(account, {4}).dump() ==
          R"({"rows":{"file":9,"header":1,"title":1,"empty":1,"totals":1,"skipped":2,"respondents":3},)"
          R"("rowNumbers":{"header":[2],"title":[1],"empty":[4],"totals":[8],)"
          R"("skipped":[{"row":5,"why":"repeated-header"},{"row":9,"why":"remark"}]}})");
}

TEST_SUITE_END();
