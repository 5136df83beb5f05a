// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace wk::project {

/// Who coded which answers.
enum class Coders : std::uint8_t {
    Unsaid,
    One,     ///< one person, all of them
    Part,    ///< one person all of them, a second one a part, apart from the first
    Two,     ///< two persons all of them, apart from each other
    Together ///< several persons, together
};

/// Where the categories come from.
enum class CategoriesFrom : std::uint8_t {
    Unsaid,
    Answers, ///< made while the answers were read
    List,    ///< fixed beforehand
    Both     ///< fixed beforehand, with others from the answers
};

/// How the open answers of a survey were coded, as the researcher tells it. All of it may be empty.
struct CodingMethod {
    Coders coders = Coders::Unsaid;
    CategoriesFrom from = CategoriesFrom::Unsaid;
    std::string who;          ///< as the report names them
    std::string settled;      ///< how differences between coders were settled
    std::string unknown = {}; ///< fields of a newer version, kept as they are

    bool operator==(const CodingMethod&) const = default;
};

// Names for files, in the order of the enums above; nothing is written of what nobody said.
inline constexpr std::array<std::string_view, 5> coders_names = {"", "one", "part", "two", "together"};
inline constexpr std::array<std::string_view, 4> categories_from_names = {"", "answers", "list", "both"};

} // namespace wk::project
