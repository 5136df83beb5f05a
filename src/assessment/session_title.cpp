// SPDX-License-Identifier: EUPL-1.2
#include "assessment/session_title.h"

#include "base/phrases.h"

namespace wk::assessment {

std::string session_title(const Session& session)
{
    return session.team.empty() ? say(Phrase::WorkSessionName, {session.id}) : session.team;
}

} // namespace wk::assessment
