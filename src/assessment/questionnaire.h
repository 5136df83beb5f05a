// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/json_text.h"
#include "base/result.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wk::assessment {

/// The levels of every statement: 1 niet, 2 in aanzet, 3 deels, 4 grotendeels, 5 volledig geborgd.
inline constexpr int LowestScore = 1;
inline constexpr int HighestScore = 5;
inline constexpr std::size_t Scores = 5;

inline constexpr std::size_t MostStatements = 120;
inline constexpr int MostVersions = 1'000'000;
inline constexpr int LastStep = 10; ///< of the routekaart

/// Something that is secured or not, whoever does it.
struct Statement {
    std::string id;
    std::string title; ///< a few words, for lists and figures
    std::string text;
    std::optional<int> step;           ///< number of a step of the routekaart
    std::string basisfunctie;          ///< its id; empty when it belongs to none
    std::array<std::string, 3> seen;   ///< what one sees at level 1, 3 and 5; may be empty
    std::vector<std::string> rests_on; ///< ids of lessons and requirements of the routekaart
    std::vector<int> pages;            ///< of the publication
    std::string unknown = {};          ///< fields of a newer version, kept as they are

    bool operator==(const Statement&) const = default;
};

/// What a team scores itself on.
struct Questionnaire {
    std::string id;
    int version = 1; ///< goes up when what is asked changes
    std::string title;
    std::string intro;
    std::string language = "nl";
    int minutes = 0;                   ///< that filling in takes about; 0: not said
    std::string publication;           ///< id of what it rests on; empty: own
    std::vector<Statement> statements; ///< 1 to MostStatements; no two with one id
    std::string unknown = {};          ///< as in Statement

    bool operator==(const Questionnaire&) const = default;

    std::optional<std::size_t> find(std::string_view statement) const;
};

/// Reads `wijkkompas/questionnaire/1`.
/// errors  code "questionnaire" with the JSON path in the message, "newer-schema", and those of json_from_text
Result<Questionnaire> questionnaire_from_json(std::string_view text, std::string_view file);

/// The same from a document that is part of another file, at `path` in it.
Questionnaire questionnaire_from_document(JsonCheck& check, const Json& document, const std::string& path);

/// As `wijkkompas/questionnaire/1`.
Json questionnaire_json(const Questionnaire& questionnaire);

/// A number of 12 bits by which an answer code names what was asked: the same only for equal id, version and ids of the
/// statements in the same order, as good as always.
std::uint32_t fingerprint(const Questionnaire& questionnaire);

} // namespace wk::assessment
