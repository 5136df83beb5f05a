// SPDX-License-Identifier: EUPL-1.2
#include "project/project.h"

#include <algorithm>
#include <iterator>

namespace wk::project {

const survey::QuestionCoding* coding_of(const Survey& survey, std::string_view question)
{
    const auto found = std::find_if(survey.codings.begin(), survey.codings.end(),
                                    [&](const auto& coding) { return coding->codebook.question == question; });
    return found == survey.codings.end() ? nullptr : found->get();
}

void put_frame(Survey& survey, std::optional<SamplingFrame> frame, std::vector<Notice> notices)
{
    // Only notices about another file than that with the answers name it.
    if (survey.frame)
        std::erase_if(survey.import_notices,
                      [&](const Notice& notice) { return !notice.file.empty() && notice.file == survey.frame->name; });
    survey.frame = std::move(frame);
    survey.import_notices.insert(survey.import_notices.end(), std::make_move_iterator(notices.begin()),
                                 std::make_move_iterator(notices.end()));
}

} // namespace wk::project
