// SPDX-License-Identifier: EUPL-1.2
#include "survey/mapping.h"

#include "base/search_text.h"
#include "base/text.h"
#include "survey/guessed_words.h"
#include "survey/question_codes.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <unordered_map>

namespace wk::survey {

namespace {

/// A wording by its letters and digits alone: "Ik herken dit!" is "ik herken dit".
std::string wording_key(std::string_view text)
{
    std::string out;
    bool gap = false;
    for (const char c : search_text(text).plain) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80 && std::isalnum(byte) == 0) {
            gap = !out.empty();
            continue;
        }
        if (gap)
            out += ' ';
        gap = false;
        out += c;
    }
    return out;
}

/// A name as programs that know no hyphens, points or blanks in names write it: "bel-1" and "BEL_1" are one name.
std::string name_key(std::string_view name)
{
    std::string out = fold(trim(name));
    std::replace_if(
        out.begin(), out.end(), [](char c) { return c == '-' || c == ' ' || c == '.'; }, '_');
    return out;
}

/// What a platform may have written around a name or wording: the whole, what stands before and in its last brackets,
/// and what stands before and after a code with a point or colon.
std::vector<std::string_view> name_parts(std::string_view name)
{
    name = trim(name);
    std::vector<std::string_view> out{name};
    if (name.ends_with(']'))
        if (const auto open = name.rfind('['); open != std::string_view::npos) {
            out.push_back(trim(name.substr(open + 1, name.size() - open - 2)));
            out.push_back(trim(name.substr(0, open)));
        }
    const auto mark = name.find_first_of(".:");
    if (mark != std::string_view::npos && mark > 0 && mark <= 24 && mark + 1 < name.size() && name[mark + 1] == ' ') {
        out.push_back(trim(name.substr(0, mark)));
        out.push_back(trim(name.substr(mark + 1)));
    }
    // "[Row] Question" and "Question - Row": how LimeSurvey and Qualtrics write a label.
    if (name.starts_with('['))
        if (const auto close = name.find(']'); close != std::string_view::npos) {
            out.push_back(trim(name.substr(1, close - 1)));
            out.push_back(trim(name.substr(close + 1)));
        }
    // "group/name", as KoboToolbox writes it where it is asked to; "m/v" is no group.
    constexpr std::size_t shortest = 3;
    if (const auto slash = name.rfind('/');
        slash != std::string_view::npos && slash >= shortest && name.find(' ') == std::string_view::npos)
        out.push_back(name.substr(slash + 1));
    if (const auto dash = name.rfind(" - "); dash != std::string_view::npos)
        out.push_back(trim(name.substr(dash + 3)));
    return out;
}

bool is_titled(MappingTarget::Kind kind)
{
    return kind == MappingTarget::Kind::Factor || kind == MappingTarget::Kind::Numeric;
}

/// Gives targets their columns, one way of finding after the other.
class Matcher {
public:
    Matcher(const Table& table, const std::vector<MappingTarget>& targets)
        : m_table(table), m_targets(targets), m_matches(targets.size()), m_taken(table.columns().size(), false)
    {
    }

    void by_hand(const Mapping& mapping)
    {
        for (const auto& choice : mapping.columns) {
            const auto column = m_table.find(choice.column);
            if (!column)
                continue; // the choice waits for a file that has this column
            m_taken[*column] = true;
            for (std::size_t i = 0; i < m_targets.size(); ++i)
                if (m_targets[i].id == choice.target)
                    m_matches[i] = ColumnMatch{*column, MatchedBy::Hand};
        }
    }

    /// The exact name first, so that "a" and "A" in one file stay two columns.
    void by_name()
    {
        std::unordered_map<std::string_view, std::size_t> names;
        for (std::size_t i = 0; i < m_taken.size(); ++i)
            names.emplace(trim(m_table.columns()[i].name()), i);
        for (std::size_t i = 0; i < m_targets.size(); ++i)
            if (const auto found = names.find(trim(m_targets[i].column)); found != names.end())
                take(i, found->second, MatchedBy::Name);
        std::unordered_map<std::string, std::size_t> folded;
        for (std::size_t i = 0; i < m_targets.size(); ++i) {
            folded.emplace(name_key(m_targets[i].column), i);
            folded.emplace(name_key(m_targets[i].id), i);
        }
        each_part(column_name, [&](std::string_view part, std::size_t column) {
            if (const auto found = folded.find(name_key(part)); found != folded.end())
                take(found->second, column, MatchedBy::Name);
        });
    }

    /// By the codes under which a questionnaire goes to another tool.
    void by_code()
    {
        const CodeFinder finder(m_targets);
        for (std::size_t column = 0; column < m_taken.size(); ++column)
            if (const auto target = finder.target_of(m_table.columns()[column].name()); target < m_targets.size())
                take(target, column, MatchedBy::Name);
    }

    void by_words()
    {
        std::map<std::string, std::vector<std::size_t>> wordings;
        for (std::size_t i = 0; i < m_targets.size(); ++i)
            if (auto key = wording_key(m_targets[i].words); !key.empty())
                wordings[std::move(key)].push_back(i);
        const auto attempt = [&](std::string_view part, std::size_t column) {
            auto found = wordings.find(wording_key(part));
            const bool by_title = found == wordings.end(); // a title may say in a word what is asked
            if (by_title)
                found = wordings.find(wording_key(asked_for(std::string(part))));
            if (found == wordings.end() || found->second.size() > 1)
                return;
            const std::size_t target = found->second.front();
            if (by_title && !is_titled(m_targets[target].kind))
                return;
            take(target, column, is_titled(m_targets[target].kind) ? MatchedBy::Title : MatchedBy::Wording);
        };
        each_part(column_name, attempt);
        each_part(column_wording, attempt);
    }

    std::vector<std::optional<ColumnMatch>> matches() { return std::move(m_matches); }

private:
    void take(std::size_t target, std::size_t column, MatchedBy by)
    {
        if (m_matches[target] || m_taken[column])
            return;
        m_taken[column] = true;
        m_matches[target] = ColumnMatch{column, by};
    }

    static std::string_view column_name(const Column& column) { return column.name(); }
    /// What the file calls the column in words: in SPSS the question often stands there.
    static std::string_view column_wording(const Column& column) { return column.description().wording; }

    /// Every part of every free column's name or wording; whole ones come before parts of others.
    template <class Words, class Try>
    void each_part(Words words_of, Try attempt)
    {
        for (const bool whole : {true, false})
            for (std::size_t column = 0; column < m_taken.size(); ++column) {
                if (m_taken[column])
                    continue;
                const auto parts = name_parts(words_of(m_table.columns()[column]));
                for (std::size_t i = whole ? 0 : 1; i < (whole ? 1 : parts.size()); ++i)
                    attempt(parts[i], column);
            }
    }

    const Table& m_table;
    const std::vector<MappingTarget>& m_targets;
    std::vector<std::optional<ColumnMatch>> m_matches;
    std::vector<bool> m_taken;
};

} // namespace

std::vector<MappingTarget> mapping_targets(const Instrument& instrument)
{
    using Kind = MappingTarget::Kind;
    std::vector<MappingTarget> out;
    const auto add = [&](Kind kind, const auto& list, auto words_of) {
        for (std::size_t i = 0; i < list.size(); ++i)
            out.push_back({kind, i, list[i].id, list[i].column, words_of(list[i])});
    };
    add(Kind::Item, instrument.items(), [](const auto& item) { return item.text; });
    add(Kind::Factor, instrument.factors(), [](const auto& factor) { return factor.title; });
    add(Kind::Numeric, instrument.numeric(), [](const auto& variable) { return variable.title; });
    add(Kind::Open, instrument.open(), [](const auto& question) { return question.text; });
    return out;
}

std::vector<std::optional<ColumnMatch>> matched_columns(const Table& table, const std::vector<MappingTarget>& targets,
                                                        const Mapping& mapping)
{
    Matcher matcher(table, targets);
    matcher.by_hand(mapping);
    matcher.by_name();
    matcher.by_code();
    matcher.by_words();
    return matcher.matches();
}

} // namespace wk::survey
