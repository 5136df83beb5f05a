// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace wk::io {

/// What the first part of an SPSS file says, before its data.
struct SavDictionary {
    std::string encoding;   ///< of its text, as text_decoder knows it ("utf-8"); empty when the file does not say
    std::size_t offset = 0; ///< where the data begin
};

/// Walks through the records of the dictionary and believes no number in it. ReadStat, which reads the file after this,
/// believes some: it sets memory and time aside for as many variables and labels as the file says there are.
///
/// errors   damaged-sav, sav-encoding, too-large
/// source   PSPP Developers Guide, appendix B, "System File Format"
Result<SavDictionary> sav_dictionary(std::string_view bytes, std::string_view name);

} // namespace wk::io
