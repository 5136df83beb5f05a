// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/verdict.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace wk::project {

/// What the researcher concludes, with what it leans on and what speaks against it.
struct Conclusion {
    std::string id;                 ///< unique within the survey; stays when others come and go
    std::string title;              ///< in one sentence
    std::string text;               ///< may be empty
    std::string theme;              ///< id; empty: about the survey as a whole
    std::vector<Evidence> evidence; ///< no two about the same thing
    std::string against;            ///< what speaks against it, in the researcher's words
    std::string unknown = {};       ///< fields of a newer version, kept as they are

    bool operator==(const Conclusion&) const = default;
};

/// What the college (the municipality's executive) does with a recommendation.
enum class Stance : std::uint8_t { Unknown, Adopted, Partly, Rejected };

enum class Progress : std::uint8_t { Open, Busy, Done, Dropped };

/// Something that happened to a recommendation.
struct FollowUpEvent {
    std::string date; ///< YYYY-MM-DD; empty: not known
    std::string text;

    bool operator==(const FollowUpEvent&) const = default;
};

/// What the researcher recommends, and what became of it.
struct Recommendation {
    /// What a council asks about a problem: how serious is it, what can be done, what follows from that.
    ///
    /// source   the three questions that the council of Heerenveen put to the college after such a report (letter of
    ///          24 August 2021)
    static constexpr std::size_t Questions = 3;

    std::string id;                             ///< unique within the survey; stays when others come and go
    std::string title;                          ///< in one sentence
    std::string text;                           ///< may be empty
    std::vector<std::string> conclusions;       ///< ids of what it follows from
    std::array<std::string, Questions> answers; ///< of the college, to the three questions; empty: none yet
    Stance stance = Stance::Unknown;
    std::string reaction;   ///< of the college
    bool contested = false; ///< the college disputes a conclusion that it follows from
    std::string decision;   ///< of the council
    std::string owner;      ///< who sees to it
    std::string due;        ///< YYYY-MM-DD; may be empty
    Progress progress = Progress::Open;
    std::vector<FollowUpEvent> events; ///< as the user put them
    std::string unknown = {};          ///< fields of a newer version, kept as they are

    bool operator==(const Recommendation&) const = default;
};

/// All of it, of one survey.
struct FollowUp {
    std::vector<Conclusion> conclusions;
    std::vector<Recommendation> recommendations;

    bool operator==(const FollowUp&) const = default;
};

// Names for files, in the order of the enums above.
inline constexpr std::array<std::string_view, 4> stance_names = {"", "adopted", "partly", "rejected"};
inline constexpr std::array<std::string_view, 4> progress_names = {"open", "busy", "done", "dropped"};

} // namespace wk::project
