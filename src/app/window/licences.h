// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace wk::app {

/// Other people's work that travels in the program, as the file NOTICE tells of it.
struct Licence {
    std::string name;                    ///< with its version: "zlib 1.2.13"
    std::string terms;                   ///< "MIT", as SPDX calls them
    std::string home;                    ///< where it comes from
    std::vector<std::string> paragraphs; ///< whose it is and the words of the licence; a newline begins a line anew
};

/// The parts of NOTICE, in its order. Its lines are as long as a terminal is wide: those of one paragraph become one,
/// and lines that stand by themselves (copyright, names, titles) stay so. What is no NOTICE gives none.
std::vector<Licence> licences_from_notice(std::string_view notice);

} // namespace wk::app
