// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "survey/instrument.h"
#include "survey/mapping.h"
#include "survey/responses.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace wk::survey {

/// What every distinct text of a scale's column means: what the user said, its label under fold(), else its code
/// (also the one that it has in another tool: question_codes.h).
class AnswerKey {
public:
    AnswerKey(const Scale& scale, const Mapping& mapping);

    /// What the user said of it.
    std::optional<Answer> chosen(std::string_view text) const;
    Answer answer(std::string_view text) const;
    /// The same where a text only looks like a label, as look_of() sees it.
    Answer answer_alike(std::string_view text) const;
    /// The same where a text is "A4" or "AO04" for code 4.
    Answer answer_with_letter(std::string_view text) const;
    Answer answer_of_code(double number) const;

private:
    std::unordered_map<std::string, Answer> m_chosen;
    std::unordered_map<std::string, Answer> m_labels;
    std::unordered_map<std::string, Answer> m_looks; ///< Invalid where two labels look alike
    std::unordered_map<std::int64_t, Answer> m_codes;
};

} // namespace wk::survey
