// SPDX-License-Identifier: EUPL-1.2
#include "project/open_reference.h"

#include <algorithm>

namespace wk::project {

std::vector<std::string> PublishedBarrier::categories_of(std::string_view question) const
{
    std::vector<std::string> out;
    for (const std::string_view each : categories)
        if (each.size() > question.size() && each.starts_with(question) && each[question.size()] == '/')
            out.emplace_back(each.substr(question.size() + 1));
    return out;
}

const PublishedQuestion* OpenReference::find(std::string_view question) const
{
    const auto found =
        std::find_if(questions.begin(), questions.end(), [&](const auto& each) { return each.question == question; });
    return found == questions.end() ? nullptr : &*found;
}

} // namespace wk::project
