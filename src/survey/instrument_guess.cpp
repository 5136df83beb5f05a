// SPDX-License-Identifier: EUPL-1.2
#include "survey/instrument_guess.h"

#include "base/json.h"
#include "base/lists.h"
#include "base/notices.h"
#include "base/numbers.h"
#include "base/phrases.h"
#include "base/text.h"
#include "survey/batteries.h"
#include "survey/filled_cells.h"
#include "survey/guessed_words.h"
#include "survey/instrument_edit.h"
#include "survey/missing_markers.h"
#include "survey/number_texts.h"
#include "survey/tool_columns.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <set>

namespace wk::survey {

namespace {

constexpr std::size_t MostGuessedLevels = 20; ///< of a factor
constexpr std::size_t LongestAnswer = 40;     ///< bytes, on average, of what is chosen and not written
constexpr std::size_t PeoplePerAnswer = 2;    ///< at least, for what is chosen

/// So many columns that are answered with the same numbers are statements, also when nothing else says so.
constexpr std::size_t EnoughAlike = 4;
constexpr std::size_t LongestList = 600; ///< characters of a sentence that names columns

/// A column as it can be told apart from others.
struct Look {
    const Column& column;
    ColumnWords asked;
    bool tool = false;                ///< a survey tool wrote it
    std::vector<std::string> answers; ///< each once under fold(), the empty one aside; at most MostGuessedLevels + 1
    std::size_t filled = 0;
    std::size_t bytes = 0;
    bool numbers = true;                ///< every answer is one
    std::optional<std::size_t> battery; ///< of columns that are answered on one scale

    bool chosen() const
    {
        return answers.size() >= 2 && filled >= PeoplePerAnswer * answers.size() && bytes <= LongestAnswer * filled;
    }
};

Look look_at(const Column& column)
{
    Look out{column, {}, false, {}, 0, 0, true, {}};
    const auto cells = cells_per_text(column);
    std::set<std::string> folded;
    const auto described = described_texts(column);
    const auto decimal = decimal_sign_of(column);
    for (std::size_t i = 0; i < column.distinct(); ++i) {
        const auto whole = trim(column.text(i));
        const bool declared =
            described[i] != nullptr && described[i]->missing && found_answers({std::string(whole)}).no_opinion.empty();
        const auto text = declared || is_program_marker(whole) ? std::string_view() : whole;
        if (text.empty())
            continue;
        out.filled += cells[i];
        out.bytes += cells[i] * text.size();
        out.numbers = out.numbers && number_with_sign(text, decimal).has_value();
        if (out.answers.size() <= MostGuessedLevels && folded.insert(fold(text)).second)
            out.answers.emplace_back(text);
    }
    return out;
}

/// Whether a scale of a known questionnaire has all these answers.
bool fits(const FoundAnswers& answers, const Scale& scale)
{
    const auto is_point = [&](const std::string& answer) {
        return std::any_of(scale.points.begin(), scale.points.end(),
                           [&](const auto& each) { return fold(each.label) == fold(answer); });
    };
    return answers.points.size() >= 2 && std::all_of(answers.points.begin(), answers.points.end(), is_point);
}

using Known = std::span<const std::shared_ptr<const Instrument>>;

/// The shortest scale of a known questionnaire that has all these answers.
const Scale* known_scale(const FoundAnswers& answers, Known known)
{
    const Scale* out = nullptr;
    for (const auto& instrument : known)
        for (const auto& scale : instrument->scales())
            if (fits(answers, scale) && (out == nullptr || scale.points.size() < out->points.size()))
                out = &scale;
    return out;
}

/// Whether a column can be answers on a scale at all.
bool may_be_scale(const Look& look, const FoundAnswers& answers, Known known)
{
    if (look.tool || look.answers.size() > MostAnswers || answers.points.size() < 2)
        return false;
    return look.chosen() || known_scale(answers, known) != nullptr ||
           (!look.numbers && answers.points.size() > 2 && placed_answers(answers.points));
}

/// The code of a value of a file, when it can be one of a scale.
std::optional<int> code_of(std::string_view value)
{
    constexpr std::int64_t most = 1000;
    const auto code = integer_from_text(value);
    return code && std::abs(*code) < most ? std::optional(int(*code)) : std::nullopt;
}

/// The answers with what the file says of them: those that nobody chose, codes, and what counts as missing.
FoundAnswers answers_of(const Look& look)
{
    const auto& values = look.column.description().values;
    const auto points = std::count_if(values.begin(), values.end(), [](const auto& each) { return !each.missing; });
    if (points < 2 || look.answers.size() > MostAnswers)
        return found_answers(look.answers);
    std::vector<std::string> texts = look.answers;
    for (const auto& value : values) {
        const auto answered = std::find_if(texts.begin(), texts.end(),
                                           [&](const auto& text) { return fold(text) == fold(value.in_cells()); });
        const bool opinion = found_answers({value.in_cells()}).no_opinion.empty();
        if (value.missing && answered != texts.end() && opinion)
            texts.erase(answered);
        else if (!value.missing && answered == texts.end())
            texts.push_back(value.in_cells());
    }
    FoundAnswers out = found_answers(texts);
    for (const auto& text : out.points) {
        const auto value = std::find_if(values.begin(), values.end(),
                                        [&](const auto& each) { return fold(each.in_cells()) == fold(text); });
        if (const auto code = code_of(value != values.end() ? value->value : text))
            out.codes.emplace(fold(text), *code);
    }
    return out;
}

/// Columns of numbers, or of codes like "A3", that stand alone where other such columns are rows of one question: what
/// they mean cannot be seen, and a scale of their own they are only with several.
std::vector<bool> lone_numbers(const std::vector<AnsweredColumn>& columns)
{
    std::vector<std::optional<PlacedAnswers>> numbers;
    std::map<std::map<int, std::string>, std::size_t> alike;
    bool rows = false;
    for (const auto& column : columns) {
        auto placed = placed_answers(column.answers.points);
        if (placed && (!placed->numbered() || says_in_words(*placed)))
            placed.reset();
        rows = rows || (placed && !column.stem.empty());
        if (placed && column.stem.empty())
            ++alike[placed->places];
        numbers.push_back(std::move(placed));
    }
    std::vector<bool> out;
    for (std::size_t i = 0; i < columns.size(); ++i)
        out.push_back(numbers[i] && columns[i].stem.empty() && (rows || numbers[i]->coded) &&
                      alike[numbers[i]->places] < EnoughAlike);
    return out;
}

/// Finds the columns that share a scale. Returns the batteries; those of one column that is no scale by itself are
/// left.
std::vector<Battery> sort_into_batteries(std::vector<Look>& looks, Known known)
{
    std::vector<AnsweredColumn> columns;
    std::set<int> outside;
    for (const auto& look : looks) {
        auto answers = answers_of(look);
        if (!may_be_scale(look, answers, known))
            answers = {};
        if (answers.codes.empty())
            outside.merge(codes_outside(answers));
        columns.push_back({std::move(answers), look.filled, look.asked.stem});
    }
    for (auto& column : columns)
        if (column.answers.codes.empty())
            put_outside(column.answers, outside);
    const auto lone = lone_numbers(columns);
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (lone[i])
            columns[i].answers = {};
    auto batteries = batteries_of(columns);
    for (std::size_t i = 0; i < looks.size(); ++i)
        looks[i].battery = batteries.of_column[i];
    return std::move(batteries.all);
}

/// The scale of a known questionnaire when no shorter one has the answers; else one made of them.
Scale scale_of(const Battery& battery, std::string id, Known known)
{
    Scale made = scale_of_answers(battery.answers, std::move(id));
    made.unsure = made.unsure || battery.unsure;
    if (!battery.answers.codes.empty())
        return made;
    const auto placed = placed_answers(battery.answers.points);
    const Scale* const found = known_scale(battery.answers, known);
    if (found == nullptr || (placed && found->points.size() > made.points.size()))
        return made;
    const bool whole = found->points.size() == battery.answers.points.size();
    Scale out = *found;
    out.unsure = battery.unsure || battery.answers.doubtful || (!whole && (!placed || made.unsure));
    for (const auto& answer : made.no_opinion)
        if (std::none_of(out.no_opinion.begin(), out.no_opinion.end(),
                         [&](const auto& each) { return fold(each) == fold(answer); }))
            out.no_opinion.push_back(answer);
    return out;
}

/// Whether what one column answers is a scale by itself: that of a known questionnaire, three answers in words that we
/// know, or two that are a whole scale ("ja", "nee").
bool is_scale(const Battery& battery, Known known)
{
    const auto placed = placed_answers(battery.answers.points);
    return battery.columns > 1 || known_scale(battery.answers, known) != nullptr ||
           (placed && says_in_words(*placed) && (placed->places.size() > 2 || placed->complete()));
}

ColumnRole role_of(const Look& look, const std::vector<Battery>& batteries, Known known)
{
    if (look.filled == 0 || look.tool)
        return ColumnRole::Unused;
    if (look.battery && is_scale(batteries[*look.battery], known))
        return ColumnRole::Item;
    if (look.numbers)
        return ColumnRole::Numeric;
    return look.chosen() && look.answers.size() <= MostGuessedLevels ? ColumnRole::Factor : ColumnRole::Open;
}

Json empty_document(std::string_view title)
{
    return {{"schema", "wijkkompas/instrument/1"},
            {"id", fresh_id(title, {})},
            {"title", title},
            {"language", "nl"},
            {"scales", Json::object()},
            {"themes", Json::array({{{"id", "stellingen"}, {"title", say(Phrase::QuestionnaireTheme)}}})},
            {"items", Json::array()}};
}

/// Adds a scale that is not there yet. Returns its id, which another scale may not have.
std::string add_scale(Json& document, const Scale& scale)
{
    const Json source = scale_document(scale);
    std::vector<std::string> taken;
    for (auto it = document["scales"].begin(); it != document["scales"].end(); ++it) {
        if (*it == source)
            return it.key();
        taken.push_back(it.key());
    }
    const std::string id = fresh_id(scale.id, taken);
    document["scales"][id] = source;
    return id;
}

/// The levels of a factor in the order of the codes that the file has for them; none when it has not one for each.
std::vector<std::string> levels_in_file(const Look& look)
{
    std::map<int, std::string> in_order;
    for (const auto& value : look.column.description().values)
        if (const auto code = code_of(value.value); code && !value.missing)
            in_order.emplace(*code, value.in_cells());
    std::vector<std::string> out;
    for (auto& it : in_order)
        out.push_back(std::move(it.second));
    const bool all =
        out.size() <= MostGuessedLevels && std::all_of(look.answers.begin(), look.answers.end(),
                                                       [&](const auto& answer) { return contains(out, answer); });
    return all ? out : std::vector<std::string>();
}

std::vector<Look> looks_at(const Table& table)
{
    std::vector<Look> out;
    std::vector<std::string> names;
    const auto tools = tool_columns(table);
    for (const auto& column : table.columns()) {
        Look look = look_at(column);
        look.tool = tools[out.size()];
        const auto& wording = column.description().wording;
        names.push_back(wording.empty() ? column.name() : wording);
        out.push_back(std::move(look));
    }
    auto words = column_words(names);
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i].asked = std::move(words[i]);
    return out;
}

void add_question(Json& document, const Look& look, ColumnRole role, Json entry, const std::vector<Battery>& batteries,
                  Known known)
{
    const std::string& words = look.asked.words;
    switch (role) {
    case ColumnRole::Item: {
        const Scale scale = scale_of(batteries[*look.battery], "schaal-" + std::to_string(*look.battery + 1), known);
        const std::string id = add_scale(document, scale);
        entry.update({{"theme", "stellingen"}, {"kind", "overig"}, {"scale", id}, {"text", words}});
        document["items"].push_back(std::move(entry));
        break;
    }
    case ColumnRole::Factor:
        entry["title"] = asked_for(words);
        if (auto levels = levels_in_file(look); !levels.empty())
            entry["levels"] = std::move(levels);
        else if (levels = levels_by_number(look.answers); !levels.empty())
            entry["levels"] = std::move(levels);
        document["factors"].push_back(std::move(entry));
        break;
    case ColumnRole::Numeric:
        entry["title"] = asked_for(words);
        document["numeric"].push_back(std::move(entry));
        break;
    case ColumnRole::Open:
        entry.update({{"kind", "overig"}, {"text", words}});
        document["open"].push_back(std::move(entry));
        break;
    case ColumnRole::Unused: break;
    }
}

} // namespace

Guess guessed_instrument(const Table& table, std::span<const std::shared_ptr<const Instrument>> known,
                         std::string_view title)
{
    auto looks = looks_at(table);
    const auto batteries = sort_into_batteries(looks, known);
    Json document = empty_document(title);
    std::vector<std::string> ids;
    std::vector<std::string> tools;
    for (const auto& look : looks) {
        if (look.tool)
            tools.push_back(in_quotes(clipped(look.column.name(), 40)));
        const ColumnRole role = role_of(look, batteries, known);
        if (role == ColumnRole::Unused)
            continue;
        ids.push_back(fresh_id(look.asked.words, ids));
        add_question(document, look, role, {{"id", ids.back()}, {"column", look.column.name()}}, batteries, known);
    }
    Guess out{text_from_json(document), {}};
    if (!tools.empty())
        out.notices.push_back(
            problem_at("tool-columns", {}, {}, say(Phrase::ToolColumns, {clipped(joined(tools, ", "), LongestList)})));
    return out;
}

} // namespace wk::survey
