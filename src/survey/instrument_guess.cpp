// SPDX-License-Identifier: EUPL-1.2
#include "survey/instrument_guess.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "base/text.h"
#include "survey/batteries.h"
#include "survey/instrument_edit.h"
#include "survey/missing_markers.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace wk::survey {

namespace {

constexpr std::size_t MostGuessedLevels = 20; ///< of a factor
constexpr std::size_t LongestAnswer = 40;     ///< bytes, on average, of what is chosen and not written
constexpr std::size_t PeoplePerAnswer = 2;    ///< at least, for what is chosen

/// Columns that Microsoft Forms and LimeSurvey add, under fold().
constexpr std::array<std::string_view, 24> Added{"id",
                                                 "start time",
                                                 "completion time",
                                                 "email",
                                                 "name",
                                                 "last modified time",
                                                 "begintijd",
                                                 "starttijd",
                                                 "tijd van voltooien",
                                                 "voltooiingstijd",
                                                 "e-mail",
                                                 "e-mailadres",
                                                 "naam",
                                                 "submitdate",
                                                 "lastpage",
                                                 "startlanguage",
                                                 "seed",
                                                 "startdate",
                                                 "datestamp",
                                                 "ipaddr",
                                                 "refurl",
                                                 "respondent",
                                                 "nummer",
                                                 "tijdstempel"};

/// A column as it can be told apart from others.
struct Look {
    const Column& column;
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
    Look out{column, {}, 0, 0, true, {}};
    std::vector<std::size_t> sizes; // per distinct text; 0 for a blank one
    std::set<std::string> folded;
    const auto described = described_texts(column);
    for (std::size_t i = 0; i < column.distinct(); ++i) {
        const auto whole = trim(column.text(i));
        const bool declared =
            described[i] != nullptr && described[i]->missing && found_answers({std::string(whole)}).no_opinion.empty();
        const auto text = declared || is_program_marker(whole) ? std::string_view() : whole;
        sizes.push_back(text.size());
        if (text.empty())
            continue;
        out.numbers = out.numbers && number_from_text(text).has_value();
        if (out.answers.size() <= MostGuessedLevels && folded.insert(fold(text)).second)
            out.answers.emplace_back(text);
    }
    for (std::size_t row = 0; row < column.rows(); ++row) {
        const std::size_t size = sizes[column.index_at(row)];
        out.filled += size > 0;
        out.bytes += size;
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
    if (look.answers.size() > MostAnswers || answers.points.size() < 2)
        return false;
    return look.chosen() || known_scale(answers, known) != nullptr ||
           (!look.numbers && answers.points.size() > 2 && placed_answers(answers.points));
}

/// "Question" of "Question [Row]": what platforms write before every row of one question.
std::string stem_of_question(std::string_view name)
{
    name = trim(name);
    const auto open = name.ends_with(']') ? name.rfind('[') : std::string_view::npos;
    return open == std::string_view::npos ? std::string() : fold(trim(name.substr(0, open)));
}

/// Finds the columns that share a scale. Returns the batteries; those of one column that is no scale by itself are
/// left.
std::vector<Battery> sort_into_batteries(std::vector<Look>& looks, Known known)
{
    std::vector<AnsweredColumn> columns;
    for (const auto& look : looks) {
        auto answers = found_answers(look.answers);
        const bool added = std::find(Added.begin(), Added.end(), fold(look.column.name())) != Added.end();
        if (added || !may_be_scale(look, answers, known))
            answers = {};
        columns.push_back({std::move(answers), look.filled, stem_of_question(look.column.name())});
    }
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
    const auto placed = placed_answers(battery.answers.points);
    const Scale* const found = known_scale(battery.answers, known);
    if (found == nullptr || (placed && found->points.size() > made.points.size()))
        return made;
    Scale out = *found;
    out.unsure = battery.unsure || (placed && made.unsure);
    for (const auto& answer : made.no_opinion)
        if (std::none_of(out.no_opinion.begin(), out.no_opinion.end(),
                         [&](const auto& each) { return fold(each) == fold(answer); }))
            out.no_opinion.push_back(answer);
    return out;
}

/// Whether what one column answers is a scale by itself: that of a known questionnaire, or three answers in words.
bool is_scale(const Battery& battery, Known known)
{
    const auto placed = placed_answers(battery.answers.points);
    return battery.columns > 1 || known_scale(battery.answers, known) != nullptr ||
           (placed && placed->places.size() > 2 &&
            !std::all_of(placed->places.begin(), placed->places.end(),
                         [](const auto& each) { return number_from_text(each.second).has_value(); }));
}

ColumnRole role_of(const Look& look, const std::vector<Battery>& batteries, Known known)
{
    const auto name = fold(look.column.name());
    if (look.filled == 0 || std::find(Added.begin(), Added.end(), name) != Added.end())
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

} // namespace

Json guessed_instrument(const Table& table, std::span<const std::shared_ptr<const Instrument>> known,
                        std::string_view title)
{
    std::vector<Look> looks;
    for (const auto& column : table.columns())
        looks.push_back(look_at(column));
    const auto batteries = sort_into_batteries(looks, known);
    Json document = empty_document(title);
    std::vector<std::string> ids;
    for (const auto& look : looks) {
        const ColumnRole role = role_of(look, batteries, known);
        if (role == ColumnRole::Unused)
            continue;
        const std::string& name = look.column.name();
        ids.push_back(fresh_id(name, ids));
        Json entry{{"id", ids.back()}, {"column", name}};
        switch (role) {
        case ColumnRole::Item: {
            const Scale scale =
                scale_of(batteries[*look.battery], "schaal-" + std::to_string(*look.battery + 1), known);
            const std::string id = add_scale(document, scale);
            entry.update({{"theme", "stellingen"}, {"kind", "overig"}, {"scale", id}, {"text", name}});
            document["items"].push_back(std::move(entry));
            break;
        }
        case ColumnRole::Factor:
            entry["title"] = name;
            document["factors"].push_back(std::move(entry));
            break;
        case ColumnRole::Numeric:
            entry["title"] = name;
            document["numeric"].push_back(std::move(entry));
            break;
        case ColumnRole::Open:
            entry.update({{"kind", "overig"}, {"text", name}});
            document["open"].push_back(std::move(entry));
            break;
        case ColumnRole::Unused: break;
        }
    }
    return document;
}

} // namespace wk::survey
