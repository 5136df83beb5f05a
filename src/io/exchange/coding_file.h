// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "survey/coding_agreement.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace wk::io {

/// The work of one coder as a file for another (`wijkkompas/coding/1`): name, instrument, a fingerprint of the answers,
/// and per question the codebook and the codes. A row counts as a spreadsheet shows it, the header being row 1. The
/// answers themselves are not in it.
std::string write_coding_file(std::string_view coder, const survey::Responses& responses,
                              const std::vector<std::shared_ptr<const survey::QuestionCoding>>& codings);

/// Another coder's file, for the same answers.
/// errors  coding-schema (something else), newer-schema, other-instrument, other-answers (the fingerprint differs),
///         coding (with the JSON path), those of json_from_text
Result<survey::OtherCoder> read_coding_file(std::string_view text, std::string_view file,
                                            const survey::Responses& responses);

} // namespace wk::io
