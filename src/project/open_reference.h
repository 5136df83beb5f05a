// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/types.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wk::project {

/// How often a report says that one thing was named in answers to an open question.
struct PublishedCategory {
    std::string category; ///< id in the codebook that is carried; empty when none is the same
    std::string title;    ///< what the report counts, where that is not the category itself; may be empty
    std::string words;    ///< how often, in the words of the report; empty where it prints a number
    std::optional<survey::Count> count;
    std::string note; ///< a sentence, without its stop; may be empty
    int page = 0;
};

struct PublishedQuestion {
    std::string question;           ///< id
    std::optional<survey::Count> n; ///< people whose answers were read, when printed
    std::vector<PublishedCategory> categories;
};

/// Something that a report names as a barrier for all beloften together.
struct PublishedBarrier {
    std::string title;
    std::string text;
    std::vector<int> pages;
    std::vector<std::string> categories; ///< "question/category": our judgement

    /// The ids of its categories of one question.
    std::vector<std::string> categories_of(std::string_view question) const;
};

/// What another report counted in open answers. What it does not count is absent.
struct OpenReference {
    std::string title;       ///< short: "Heerenveen 2020"
    std::string instrument;  ///< id of the questionnaire that the questions are of
    std::string publication; ///< who published it, under which title, when
    std::vector<std::string> remarks;
    std::vector<PublishedQuestion> questions;
    std::vector<PublishedBarrier> barriers;

    /// What is published about one question; nullptr when nothing is.
    const PublishedQuestion* find(std::string_view question) const;
};

} // namespace wk::project
