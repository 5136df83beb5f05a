// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "app/documents/verification.h"

#include <string>
#include <vector>

namespace wk::app {

/// How many numbers are right, in one sentence.
std::string verification_sentence(const Verification& verification);

/// A sentence per number that is not right, then per piece of evidence and figure in it.
std::vector<std::string> wrong_lines(const Verification& verification);
/// A sentence per text of which the words differ.
std::vector<std::string> edited_lines(const Verification& verification);
/// What there is to know beside: another version, own words, figures that counts cannot give.
std::vector<std::string> verification_remarks(const Verification& verification);
/// The figures that counts cannot give, a line per kind.
std::vector<std::string> beyond_lines(const Verification& verification);

/// file   name of the file with answers
std::string input_sentence(InputMatch match, const std::string& file);

/// Where something stands, in words.
std::string place_words(const recompute::PrintedPlace& place);

/// `wijkkompas/verification/1` (assets/schemas/verification-1.schema.json).
/// data   name of the file with answers and whether it is the one; empty: none was given
std::string verification_json(const Verification& verification, const std::string& data, InputMatch match);

} // namespace wk::app
