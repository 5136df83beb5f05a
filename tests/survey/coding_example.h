// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/coding.h"
#include "survey/example.h"

namespace wk::tests {

/// Six people in two groups; "nee" on h was not asked question o, and one left it empty.
inline std::shared_ptr<const survey::Table> coding_table()
{
    return table_of({{"h", "v", "f", "n", "o"},
                     {"ja", "ja", "a", "1", "Te weinig tijd, echt."},
                     {"ja", "ja", "a", "2", "Geen cliënt wil dit"},
                     {"ja", "nee", "b", "3", "tijd en privacy"},
                     {"soms", "nee", "b", "4", "???"},
                     {"nee", "", "b", "5", ""},
                     {"ja", "ja", "b", "6", ""}});
}

inline std::shared_ptr<const survey::Responses> coding_responses()
{
    return *survey::Responses::make(coding_table(), small_instrument());
}

/// Nothing coded yet.
inline survey::QuestionCoding coding_start()
{
    return {{"o",
             {{"tijd", "Tijd", "", {"tijd"}},
              {"privacy", "Privacy", "", {"privacy", "avg"}},
              {"client", "Bewoner", "", {"client"}}}},
            {}};
}

/// Row 0: tijd; row 2: tijd and privacy; row 3 not codable; row 1 refused.
inline survey::QuestionCoding coding_done()
{
    auto coding = survey::with_code(coding_start(), 2, "privacy");
    coding = survey::with_code(std::move(coding), 0, "tijd");
    coding = survey::with_code(std::move(coding), 2, "tijd");
    coding = survey::with_not_codable(std::move(coding), 3, true);
    return survey::with_refusal(std::move(coding), 1, "client");
}

} // namespace wk::tests
