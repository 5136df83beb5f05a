// SPDX-License-Identifier: EUPL-1.2
#include "base/json.h"
#include "base/phrases.h"
#include "base/text.h"
#include "routekaart/content_parts.h"
#include "routekaart/content_reader.h"

namespace wk::routekaart {

namespace {

/// Reads the parts of one file.
class JudgementReader {
public:
    explicit JudgementReader(FileReader& file) : m_file(file) {}

    std::string text(const Json& it, const char* key, const std::string& at) { return m_file.text(it, key, at); }

    Written written(const Json& it, const std::string& at)
    {
        const bool day = it.contains("date");
        return {text(it, "author", at), text(it, "title", at),
                day ? text(it, "date", at) : std::to_string(m_file.check().integer(it, "year", at, 1900, 2100)),
                m_file.check().text_or(it, "note", at, {})};
    }

    Remark remark(const Json& it, const std::string& at)
    {
        return {m_file.check().text_or(it, "id", at, {}), m_file.check().text_or(it, "title", at, {}),
                text(it, "text", at), pages(it, at), m_file.check().text_or(it, "place", at, {})};
    }

    std::vector<Remark> remarks(const Json& source, const char* key, const std::string& path)
    {
        std::vector<Remark> out;
        m_file.check().objects(source, key, path,
                               [&](const Json& it, const std::string& at) { out.push_back(remark(it, at)); });
        return out;
    }

    /// Those of `page` or `pages`; none when neither is there.
    std::vector<int> pages(const Json& it, const std::string& at)
    {
        return it.contains("page") ? std::vector{page(it, at)} : m_file.pages(it, "pages", at);
    }

    int page(const Json& it, const std::string& at) { return int(m_file.check().integer(it, "page", at, 1, LastPage)); }

    /// Three numbers behind `skip` other values, of which one that is null was not printed.
    std::array<std::optional<double>, 3> numbers(const Json& list, std::size_t skip, const std::string& at)
    {
        std::array<std::optional<double>, 3> out;
        for (std::size_t i = 0; i < out.size(); ++i) {
            const Json value = i + skip < list.size() ? list[i + skip] : Json("");
            if (value.is_number())
                out[i] = value.get<double>();
            else if (!value.is_null())
                m_file.check().complain(at, clipped(value.dump(), 60), say(Phrase::ContentThree));
        }
        return out;
    }

    ContextRow context_row(const Json& it, const std::string& at)
    {
        constexpr std::size_t parts = 5; // label, three numbers, table
        if (!it.is_array() || it.size() != parts || !it.front().is_string() || !it.back().is_string()) {
            m_file.check().complain(at, {}, say(Phrase::ContentThree));
            return {};
        }
        return {it.front().get<std::string>(), numbers(it, 1, at), it.back().get<std::string>()};
    }

private:
    FileReader& m_file;
};

Answered answered(FileReader& file, JudgementReader& read, const Json& it, const std::string& at)
{
    const std::string place = path_at(at, "reaction");
    const Json& reaction = file.check().object(it, "reaction", at);
    return {file.text(it, "id", at),
            file.text(it, "text", at),
            read.page(it, at),
            file.named<Stance>(reaction, "stance", place, stance_names),
            file.text(reaction, "text", place),
            file.pages(reaction, "pages", place)};
}

void read_heerenveen(FileReader& file, HeerenveenJudgement& out)
{
    JudgementReader read(file);
    const std::string at = "heerenveen";
    const Json& it = file.check().object(file.document(), "heerenveen", {});
    out.report = read.written(it, at);
    out.letter = read.written(file.check().object(file.document(), "brief", {}), "brief");
    out.conclusions = read.remarks(it, "conclusions", at);
    file.check().objects(it, "verdicts", at, [&](const Json& each, const std::string& path) {
        const auto verdict = file.named<std::size_t>(each, "verdict", path, judgement_names);
        out.verdicts.push_back({file.text(each, "theme", path), file.text(each, "title", path),
                                std::string(judgement_names[verdict]), file.text(each, "text", path),
                                file.texts(each, "attention", path), file.pages(each, "pages", path)});
    });
    file.check().objects(it, "recommendations", at, [&](const Json& each, const std::string& path) {
        out.recommendations.push_back(answered(file, read, each, path));
    });
    const std::string place = path_at(at, "contested");
    const Json& contested = file.check().object(it, "contested", at);
    const Json& pages = file.check().object(contested, "pages", place);
    out.contested = {file.text(contested, "question", place), file.text(contested, "claim", place),
                     file.text(contested, "evidence", place), file.text(contested, "difference", place),
                     file.pages(pages, "brief", place),       file.pages(pages, "heerenveen", place)};
    out.costs = read.remarks(it, "costs", at);
    out.instruments = read.remarks(it, "instruments", at);
}

void read_context(FileReader& file, JudgementReader& read, const Json& source, LeeuwardenJudgement& out)
{
    const std::string at = "leeuwarden.context";
    const Json& it = file.check().object(source, "context", "leeuwarden");
    out.context_title = file.text(it, "title", at);
    out.context_place = file.text(it, "place", at);
    out.context_columns = file.texts(it, "columns", at);
    if (out.context_columns.size() != out.costs.size())
        file.check().complain(path_at(at, "columns"), {}, say(Phrase::ContentThree));
    const Json& rows = file.check().list(it, "rows", at);
    for (std::size_t i = 0; i < rows.size() && file.check().ok(); ++i)
        out.context.push_back(read.context_row(rows[i], path_at(path_at(at, "rows"), i)));
    const std::string place = path_at(at, "costs");
    const Json& costs = file.check().object(it, "costs", at);
    out.costs_title = file.text(costs, "title", place);
    out.costs_note = file.text(costs, "note", place);
    out.costs = read.numbers(file.check().list(costs, "values", place), 0, place);
    out.costs_page = read.page(costs, place);
}

void read_leeuwarden(FileReader& file, LeeuwardenJudgement& out)
{
    JudgementReader read(file);
    const std::string at = "leeuwarden";
    const Json& it = file.check().object(file.document(), "leeuwarden", {});
    out.report = read.written(it, at);
    out.conclusions = read.remarks(it, "conclusions", at);
    out.reflections = read.remarks(it, "reflections", at);
    const std::string points = path_at(at, "startingPoints");
    const Json& starting = file.check().object(it, "startingPoints", at);
    out.points_place = file.text(starting, "place", points);
    out.starting_points = file.texts(starting, "points", points);
    const std::string skills = path_at(at, "competences");
    const Json& competences = file.check().object(it, "competences", at);
    out.competences_page = read.page(competences, skills);
    out.competences = file.texts(competences, "points", skills);
    out.knowledge = file.texts(competences, "knowledge", skills);
    const Json& simons = file.check().object(it, "simons", at);
    out.simons = read.remark(simons, path_at(at, "simons"));
    out.levers = file.texts(simons, "levers", path_at(at, "simons"));
    read_context(file, read, it, out);
    out.instruments = read.remarks(it, "instruments", at);
}

} // namespace

std::optional<Error> read_judgements(std::string_view text, Judgements& out)
{
    FileReader file(text, "oordelen.json", "wijkkompas/routekaart-oordelen/1");
    read_heerenveen(file, out.heerenveen);
    read_leeuwarden(file, out.leeuwarden);
    return file.problem();
}

} // namespace wk::routekaart
