// SPDX-License-Identifier: EUPL-1.2
#include "survey/question_codes.h"

#include "base/lists.h"
#include "base/search_text.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace wk::survey {

namespace {

constexpr std::string_view ArrayPrefix = "rij";

/// Columns and words that tools keep for themselves.
constexpr std::array<std::string_view, 16> KeptCodes{
    "id",     "token",  "submitdate", "lastpage", "seed",      "startlanguage", "startdate", "datestamp",
    "ipaddr", "refurl", "time",       "other",    "completed", "sid",           "lang",      "comment"};

bool is_code_digit(char c)
{
    return c >= '0' && c <= '9';
}

std::string code_of_id(std::string_view id)
{
    std::string out;
    for (const char c : search_text(id).plain)
        if ((c >= 'a' && c <= 'z') || is_code_digit(c))
            out += c;
    if (out.empty() || is_code_digit(out.front()) || out.starts_with(ArrayPrefix))
        out.insert(0, out.empty() ? "vraag" : "v");
    out.resize(std::min(out.size(), LongestQuestionCode));
    return out;
}

} // namespace

std::vector<std::string> question_codes(const std::vector<MappingTarget>& targets)
{
    std::vector<std::string> wanted;
    for (const auto& target : targets)
        wanted.push_back(code_of_id(target.id));
    const std::unordered_set<std::string> own(wanted.begin(), wanted.end());
    std::unordered_set<std::string> given;
    std::vector<std::string> out;
    for (const auto& code : wanted) {
        std::string fresh = code;
        for (int number = 2;
             contains(KeptCodes, fresh) || given.contains(fresh) || (fresh != code && own.contains(fresh)); ++number) {
            const std::string end = "x" + std::to_string(number); // "v1x2" is nobody's own name, as "v12" may be
            fresh = code.substr(0, LongestQuestionCode - end.size()) + end;
        }
        given.insert(fresh);
        out.push_back(std::move(fresh));
    }
    return out;
}

std::string array_code(std::string_view first_row)
{
    // Codes of questions do not begin so, and those of first rows differ in more than their last signs: "v1x2" keeps its
    // number because it is the middle that goes.
    std::string out = std::string(ArrayPrefix) + std::string(first_row);
    if (out.size() > LongestQuestionCode)
        out.erase(ArrayPrefix.size() + 4, out.size() - LongestQuestionCode);
    return out;
}

std::string row_name(std::string_view array, std::string_view row, bool bracketed)
{
    return std::string(array) + (bracketed ? "[" : "_") + std::string(row) + (bracketed ? "]" : "");
}

std::string answer_code(const Scale& scale, std::size_t point)
{
    const int code = scale.points[point].code;
    const std::string number = code < 0 ? "M" + std::to_string(-code) : std::to_string(code);
    return number.size() <= LongestAnswerCode ? number : "P" + std::to_string(point + 1);
}

std::string no_opinion_code(std::size_t index)
{
    const std::string number = std::to_string(index + 1);
    return std::string("geen").substr(0, LongestAnswerCode - number.size()) + number;
}

std::string level_code(std::size_t level)
{
    return "G" + std::to_string(level + 1);
}

CodeFinder::CodeFinder(const std::vector<MappingTarget>& targets) : m_targets(targets.size())
{
    for (const auto& code : question_codes(targets)) {
        m_arrays.insert(array_code(code));
        m_codes.emplace(code, m_codes.size());
    }
}

std::size_t CodeFinder::target_of_code(std::string_view code) const
{
    const auto found = m_codes.find(fold(code));
    return found != m_codes.end() ? found->second : m_targets;
}

std::size_t CodeFinder::target_of(std::string_view name) const
{
    name = trim(name);
    // "rijv1[v2]. Wording [Row]": the code stands before the first point that has a blank behind it.
    if (const auto point = name.find(". "); point != std::string_view::npos && point <= 2 * LongestQuestionCode + 2)
        name = name.substr(0, point);
    if (name.size() > 2 * LongestQuestionCode + 2)
        return m_targets;
    if (const auto open = name.find('['); open != std::string_view::npos && name.ends_with(']'))
        return target_of_code(name.substr(open + 1, name.size() - open - 2));
    if (const auto line = name.rfind('_'); line != std::string_view::npos && fold(name).starts_with(ArrayPrefix))
        return m_arrays.contains(fold(name.substr(0, line))) ? target_of_code(name.substr(line + 1)) : m_targets;
    return target_of_code(name);
}

} // namespace wk::survey
