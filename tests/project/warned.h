// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "project/findings.h"

#include <algorithm>
#include <string_view>

namespace wk::tests {

/// Whether findings come with a warning of this code.
inline bool warned(const project::Findings& findings, std::string_view code)
{
    return std::any_of(findings.data.warnings.begin(), findings.data.warnings.end(),
                       [&](const Notice& notice) { return notice.code == code; });
}

} // namespace wk::tests
