#include "project/project.h"

#include <iterator>

namespace wk::project {

void put_frame(Survey& survey, std::optional<Frame> frame, std::vector<Notice> notices)
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
