#include "survey/instrument_guess.h"

#include "base/numbers.h"
#include "base/phrases.h"
#include "base/text.h"
#include "survey/instrument_edit.h"
#include "survey/missing_markers.h"

#include <algorithm>
#include <array>
#include <optional>
#include <set>

namespace wk::survey {

namespace {

constexpr std::size_t MostAnswers = 11;    ///< of a scale
constexpr std::size_t MostLevels = 20;     ///< of a factor
constexpr std::size_t LongestAnswer = 40;  ///< bytes, on average, of what is chosen and not written
constexpr std::size_t PeoplePerAnswer = 2; ///< at least, for what is chosen

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
    std::set<std::string> answers; ///< folded, the empty one aside; at most MostLevels + 1
    std::size_t filled = 0;
    std::size_t bytes = 0;
    bool numbers = true;                ///< every answer is one
    const Scale* scale = nullptr;       ///< of a known questionnaire
    std::optional<std::size_t> cluster; ///< of columns that are answered alike

    bool chosen() const
    {
        return answers.size() >= 2 && filled >= PeoplePerAnswer * answers.size() && bytes <= LongestAnswer * filled;
    }
};

Look look_at(const Column& column)
{
    Look out{column, {}, 0, 0, true, nullptr, {}};
    std::vector<std::size_t> sizes; // per distinct text; 0 for a blank one
    for (std::size_t i = 0; i < column.distinct(); ++i) {
        const auto whole = trim(column.text(i));
        const auto text = is_program_marker(whole) ? std::string_view() : whole;
        sizes.push_back(text.size());
        if (text.empty())
            continue;
        out.numbers = out.numbers && number_from_text(text).has_value();
        if (out.answers.size() <= MostLevels)
            out.answers.insert(fold(text));
    }
    for (std::size_t row = 0; row < column.rows(); ++row) {
        const std::size_t size = sizes[column.index_at(row)];
        out.filled += size > 0;
        out.bytes += size;
    }
    return out;
}

bool fits(const Look& look, const Scale& scale)
{
    std::size_t points = 0;
    for (const auto& answer : look.answers) {
        const bool point = std::any_of(scale.points.begin(), scale.points.end(),
                                       [&](const auto& each) { return fold(each.label) == answer; });
        points += point;
        if (!point && std::none_of(scale.no_opinion.begin(), scale.no_opinion.end(),
                                   [&](const auto& each) { return fold(each) == answer; }))
            return false;
    }
    return points >= 2;
}

const Scale* known_scale(const Look& look, std::span<const std::shared_ptr<const Instrument>> known)
{
    for (const auto& instrument : known)
        for (const auto& scale : instrument->scales())
            if (fits(look, scale))
                return &scale;
    return nullptr;
}

/// Columns that look like answers on one scale.
struct Cluster {
    std::set<std::string> answers;
    std::size_t columns = 0;
};

void add_to_cluster(Look& look, std::vector<Cluster>& clusters)
{
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        auto all = clusters[i].answers;
        all.insert(look.answers.begin(), look.answers.end());
        const std::size_t shared = clusters[i].answers.size() + look.answers.size() - all.size();
        if (all.size() > MostAnswers || 2 * shared < std::min(clusters[i].answers.size(), look.answers.size()) + 1)
            continue;
        clusters[i] = {std::move(all), clusters[i].columns + 1};
        look.cluster = i;
        return;
    }
    look.cluster = clusters.size();
    clusters.push_back({look.answers, 1});
}

ColumnRole role_of(const Look& look, const std::vector<Cluster>& clusters)
{
    const auto name = fold(look.column.name());
    if (look.filled == 0 || std::find(Added.begin(), Added.end(), name) != Added.end())
        return ColumnRole::Unused;
    if (look.scale != nullptr || (look.cluster && clusters[*look.cluster].columns > 1))
        return ColumnRole::Item;
    if (look.numbers)
        return ColumnRole::Numeric;
    return look.chosen() && look.answers.size() <= MostLevels ? ColumnRole::Factor : ColumnRole::Open;
}

/// All answers of a cluster as one column.
Column answers_of(const std::vector<Look>& looks, std::size_t cluster)
{
    Column out("schaal");
    for (const auto& look : looks)
        if (look.cluster == cluster)
            for (std::size_t i = 0; i < look.column.distinct(); ++i)
                out.append(look.column.text(i));
    return out;
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
    std::vector<Cluster> clusters;
    for (const auto& column : table.columns()) {
        looks.push_back(look_at(column));
        Look& look = looks.back();
        look.scale = known_scale(look, known);
        if (look.scale == nullptr && look.chosen() && look.answers.size() <= MostAnswers)
            add_to_cluster(look, clusters);
    }
    Json document = empty_document(title);
    std::vector<std::string> ids;
    for (const auto& look : looks) {
        const ColumnRole role = role_of(look, clusters);
        if (role == ColumnRole::Unused)
            continue;
        const std::string& name = look.column.name();
        ids.push_back(fresh_id(name, ids));
        Json entry{{"id", ids.back()}, {"column", name}};
        switch (role) {
        case ColumnRole::Item: {
            Scale scale = look.scale != nullptr ? *look.scale
                                                : scale_of_answers(answers_of(looks, *look.cluster),
                                                                   "schaal-" + std::to_string(*look.cluster + 1));
            if (scale.points.size() < 2) { // nothing but "no opinion"
                entry["title"] = name;
                document["factors"].push_back(std::move(entry));
                break;
            }
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
