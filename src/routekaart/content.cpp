#include "routekaart/content.h"

#include "base/json_text.h"
#include "base/phrases.h"
#include "base/text.h"

#include <algorithm>
#include <set>

namespace wk::routekaart {

namespace {

constexpr int LastPage = 85;
constexpr int MostPeople = 20'000'000;

std::string id_of(const Named& each)
{
    return each.id;
}

template <class Entry>
std::string id_of(const Entry& each)
{
    return each.id;
}

std::string id_of(const Step& each)
{
    return std::to_string(each.number);
}

std::string id_of(const Insight& each)
{
    return std::to_string(each.number);
}

std::string id_of(const Source& each)
{
    return std::to_string(each.number);
}

/// Reads one file; what it refers to was read before.
class FileReader {
public:
    FileReader(std::string_view text, std::string_view file) : m_check("routekaart", file)
    {
        auto document = json_from_text(text, file);
        if (document)
            m_document = *std::move(document);
        else
            m_error = document.error();
    }

    std::optional<Error> problem() const
    {
        if (m_error)
            return m_error;
        return m_check.ok() ? std::nullopt : std::optional(m_check.error());
    }

    JsonCheck& check() { return m_check; }

    /// Reads every object of the list `key` into `out`; no two have one id.
    template <class Entry, class Read>
    void read(const char* key, std::vector<Entry>& out, Read read)
    {
        std::set<std::string> seen;
        const Json& list = m_check.list(m_document, key, {});
        for (std::size_t i = 0; i < list.size() && m_check.ok(); ++i) {
            const std::string path = path_at(key, i);
            if (!m_check.is_object(list[i], path))
                return;
            out.push_back(read(list[i], path));
            if (!seen.insert(id_of(out.back())).second)
                m_check.complain(path_at(path, "id"), id_of(out.back()),
                                 say(Phrase::InstrumentDuplicateId, {clipped(id_of(out.back()), 60)}));
        }
    }

    std::string text(const Json& source, const char* key, const std::string& path)
    {
        return m_check.text(source, key, path);
    }

    std::vector<std::string> texts(const Json& source, const char* key, const std::string& path)
    {
        std::vector<std::string> out;
        const Json& list = m_check.list(source, key, path);
        for (std::size_t i = 0; i < list.size() && m_check.ok(); ++i)
            out.push_back(m_check.text_value(list[i], path_at(path_at(path, key), i)));
        return out;
    }

    std::vector<int> pages(const Json& source, const char* key, const std::string& path)
    {
        std::vector<int> out;
        const Json& list = m_check.list(source, key, path);
        for (std::size_t i = 0; i < list.size() && m_check.ok(); ++i) {
            const bool page = list[i].is_number_integer() && list[i] >= 1 && list[i] <= LastPage;
            if (!page)
                m_check.complain(path_at(path_at(path, key), i), list[i].dump(), unknown(list[i].dump(), {"1–85"}));
            out.push_back(page ? list[i].get<int>() : 0);
        }
        return out;
    }

    /// The index of what `value` names among `entries`; a number names what has that number.
    template <class Entry>
    std::size_t one_of(const Json& value, const std::string& path, const std::vector<Entry>& entries)
    {
        const std::string id = value.is_string() ? value.get<std::string>() : value.dump();
        for (std::size_t i = 0; i < entries.size(); ++i)
            if (id_of(entries[i]) == id)
                return i;
        std::vector<std::string> known;
        for (const auto& each : entries)
            known.push_back(id_of(each));
        m_check.complain(path, id, unknown(id, known));
        return 0;
    }

    template <class Entry>
    std::size_t one(const Json& source, const char* key, const std::string& path, const std::vector<Entry>& entries)
    {
        const auto found = source.find(key);
        return one_of(found == source.end() ? Json() : *found, path_at(path, key), entries);
    }

    template <class Entry>
    std::optional<std::size_t> one_or_none(const Json& source, const char* key, const std::string& path,
                                           const std::vector<Entry>& entries)
    {
        return source.contains(key) ? std::optional(one(source, key, path, entries)) : std::nullopt;
    }

    template <class Entry>
    std::vector<std::size_t> some(const Json& source, const char* key, const std::string& path,
                                  const std::vector<Entry>& entries)
    {
        std::vector<std::size_t> out;
        const Json& list = m_check.list(source, key, path);
        for (std::size_t i = 0; i < list.size() && m_check.ok(); ++i)
            out.push_back(one_of(list[i], path_at(path_at(path, key), i), entries));
        return out;
    }

    /// Ids that have to be among those of `entries`.
    template <class Entry>
    std::vector<std::string> ids(const Json& source, const char* key, const std::string& path,
                                 const std::vector<Entry>& entries)
    {
        std::vector<std::string> out;
        for (const std::size_t at : some(source, key, path, entries))
            out.push_back(entries.empty() ? std::string() : id_of(entries[at]));
        return out;
    }

    template <class Value, class Names>
    Value named(const Json& source, const char* key, const std::string& path, const Names& names)
    {
        const std::string name = m_check.text(source, key, path);
        const auto at = std::find(names.begin(), names.end(), name);
        if (at == names.end())
            m_check.complain(path_at(path, key), name, unknown(name, {names.begin(), names.end()}));
        return at == names.end() ? Value() : static_cast<Value>(at - names.begin());
    }

private:
    static std::string unknown(const std::string& id, const std::vector<std::string>& known)
    {
        return say(Phrase::VerdictUnknownName, {clipped(id, 60), clipped(joined(known, ", "), 300)});
    }

    JsonCheck m_check;
    Json m_document;
    std::optional<Error> m_error;
};

Perspectives perspectives(FileReader& file, const Json& source, const std::string& path)
{
    return {file.text(source, "inwoner", path), file.text(source, "professional", path),
            file.text(source, "gemeente", path), file.check().text_or(source, "allePartijen", path, {})};
}

std::optional<Error> read_route(std::string_view text, Content& out)
{
    FileReader file(text, "route.json");
    file.read("topics", out.topics, [&](const Json& it, const std::string& at) {
        return Named{file.text(it, "id", at), file.text(it, "label", at)};
    });
    // Steps name their basisfunctie and phase, and those name their steps: the steps' numbers come first.
    file.read("steps", out.steps, [&](const Json& it, const std::string& at) {
        Step step;
        step.number = int(file.check().integer(it, "id", at, 0, 10));
        step.title = file.text(it, "title", at);
        step.text = file.text(it, "text", at);
        step.pages = file.pages(it, "pages", at);
        return step;
    });
    file.read("basisfuncties", out.basisfuncties, [&](const Json& it, const std::string& at) {
        const std::string views = path_at(at, "perspectives");
        return Basisfunctie{file.text(it, "id", at),
                            file.text(it, "code", at),
                            file.text(it, "title", at),
                            file.text(it, "text", at),
                            file.some(it, "steps", at, out.steps),
                            file.texts(it, "beloften", at),
                            file.pages(it, "pages", at),
                            perspectives(file, file.check().object(it, "perspectives", at), views)};
    });
    file.read("phases", out.phases, [&](const Json& it, const std::string& at) {
        return Phase{file.text(it, "id", at), file.text(it, "title", at), file.text(it, "text", at),
                     file.some(it, "steps", at, out.steps), file.pages(it, "pages", at)};
    });
    std::vector<Step> again;
    file.read("steps", again, [&](const Json& it, const std::string& at) {
        Step step = out.steps[again.size()];
        step.basisfunctie = file.one(it, "basisfunctie", at, out.basisfuncties);
        step.phase = file.one_or_none(it, "phase", at, out.phases);
        return step;
    });
    out.steps = std::move(again);
    file.read("insights", out.insights, [&](const Json& it, const std::string& at) {
        return Insight{int(file.check().integer(it, "id", at, 1, 5)), file.text(it, "title", at),
                       file.text(it, "text", at), file.ids(it, "topics", at, out.topics), file.pages(it, "pages", at)};
    });
    file.read("lessons", out.lessons, [&](const Json& it, const std::string& at) {
        return Lesson{file.text(it, "id", at),
                      file.one(it, "step", at, out.steps),
                      file.text(it, "title", at),
                      file.text(it, "text", at),
                      file.ids(it, "topics", at, out.topics),
                      file.one_or_none(it, "insight", at, out.insights),
                      file.ids(it, "attentionFor", at, out.conditions)};
    });
    file.read("glossary", out.glossary, [&](const Json& it, const std::string& at) {
        return Term{file.text(it, "id", at), file.text(it, "title", at), file.text(it, "text", at),
                    file.pages(it, "pages", at)};
    });
    return file.problem();
}

std::optional<Error> read_requirements(std::string_view text, Content& out)
{
    FileReader file(text, "requirements.json");
    file.read("requirements", out.requirements, [&](const Json& it, const std::string& at) {
        return Requirement{file.text(it, "id", at),
                           file.one(it, "basisfunctie", at, out.basisfuncties),
                           file.named<RequirementKind>(it, "kind", at, kind_names),
                           file.named<RequirementLayer>(it, "layer", at, layer_names),
                           file.named<Force>(it, "force", at, force_names),
                           file.text(it, "title", at),
                           file.text(it, "text", at),
                           file.ids(it, "appliesTo", at, out.conditions),
                           file.texts(it, "actors", at),
                           file.some(it, "steps", at, out.steps),
                           file.some(it, "lessons", at, out.lessons),
                           int(file.check().integer(it, "page", at, 1, LastPage))};
    });
    return file.problem();
}

std::optional<Error> read_dilemmas(std::string_view text, Content& out)
{
    FileReader file(text, "dilemmas.json");
    file.read("dilemmas", out.dilemmas, [&](const Json& it, const std::string& at) {
        return Dilemma{file.text(it, "id", at),
                       file.one(it, "basisfunctie", at, out.basisfuncties),
                       file.text(it, "title", at),
                       file.text(it, "tension", at),
                       file.text(it, "approach", at),
                       file.some(it, "steps", at, out.steps),
                       file.some(it, "alsoRelevantSteps", at, out.steps),
                       file.pages(it, "pages", at)};
    });
    return file.problem();
}

Model model(FileReader& file, const Json& it, const std::string& at)
{
    return {file.text(it, "id", at), file.text(it, "title", at), file.text(it, "text", at)};
}

std::optional<Error> read_organisation(std::string_view text, Content& out)
{
    FileReader file(text, "organisation.json");
    file.read("axes", out.axes, [&](const Json& it, const std::string& at) {
        auto poles = file.texts(it, "poles", at);
        poles.resize(2);
        return OrganisationAxis{file.text(it, "id", at),
                                file.text(it, "title", at),
                                file.text(it, "text", at),
                                {poles[0], poles[1]},
                                int(file.check().integer(it, "page", at, 1, LastPage))};
    });
    file.read("forms", out.forms, [&](const Json& it, const std::string& at) { return model(file, it, at); });
    file.read("positionings", out.positionings,
              [&](const Json& it, const std::string& at) { return model(file, it, at); });
    file.read("conditions", out.conditions, [&](const Json& it, const std::string& at) {
        return Condition{file.text(it, "id", at), file.text(it, "label", at), file.check().text_or(it, "axis", at, {})};
    });
    return file.problem();
}

std::vector<KeyFigure> key_figures(FileReader& file, const Json& source, const std::string& path)
{
    std::vector<KeyFigure> out;
    const Json& list = file.check().list(source, "keyFigures", path);
    for (std::size_t i = 0; i < list.size() && file.check().ok(); ++i) {
        const std::string at = path_at(path_at(path, "keyFigures"), i);
        if (file.check().is_object(list[i], at))
            out.push_back({file.text(list[i], "label", at), file.text(list[i], "value", at),
                           file.check().text_or(list[i], "landelijk", at, {})});
    }
    return out;
}

std::vector<Practice> practices(FileReader& file, const Json& source, const std::string& path, const Content& content)
{
    std::vector<Practice> out;
    const Json& list = file.check().list(source, "practices", path);
    for (std::size_t i = 0; i < list.size() && file.check().ok(); ++i) {
        const std::string at = path_at(path_at(path, "practices"), i);
        if (file.check().is_object(list[i], at))
            out.push_back({file.one(list[i], "basisfunctie", at, content.basisfuncties),
                           file.text(list[i], "title", at), file.text(list[i], "text", at)});
    }
    return out;
}

std::optional<Error> read_practice(std::string_view text, Content& out)
{
    FileReader file(text, "practice.json");
    file.read("examples", out.examples, [&](const Json& it, const std::string& at) {
        return Example{file.text(it, "id", at),
                       file.check().text_or(it, "municipality", at, {}),
                       file.text(it, "title", at),
                       file.text(it, "text", at),
                       file.one(it, "basisfunctie", at, out.basisfuncties),
                       file.one(it, "step", at, out.steps),
                       file.pages(it, "pages", at)};
    });
    file.read("municipalities", out.municipalities, [&](const Json& it, const std::string& at) {
        return Municipality{file.text(it, "id", at),
                            file.text(it, "name", at),
                            int(file.check().integer(it, "inhabitants", at, 1, MostPeople)),
                            file.texts(it, "form", at),
                            key_figures(file, it, at),
                            practices(file, it, at, out),
                            file.pages(it, "pages", at)};
    });
    file.read("vng2013", out.old_examples, [&](const Json& it, const std::string& at) {
        return OldExample{file.text(it, "id", at),
                          file.text(it, "title", at),
                          file.text(it, "theme", at),
                          file.text(it, "municipality", at),
                          file.text(it, "year", at),
                          file.text(it, "text", at),
                          file.texts(it, "facts", at),
                          file.texts(it, "attention", at),
                          file.some(it, "basisfuncties", at, out.basisfuncties)};
    });
    return file.problem();
}

std::optional<Error> read_sources(std::string_view text, Content& out)
{
    FileReader file(text, "sources.json");
    file.read("sources", out.sources, [&](const Json& it, const std::string& at) {
        return Source{int(file.check().integer(it, "number", at, 1, 99)), file.check().text_or(it, "author", at, {}),
                      file.text(it, "title", at), file.check().text_or(it, "year", at, {}),
                      file.pages(it, "citedOnPages", at)};
    });
    file.read("keyFigures", out.figures, [&](const Json& it, const std::string& at) {
        return SourcedFigure{file.text(it, "id", at), file.text(it, "label", at), file.text(it, "value", at),
                             file.one_or_none(it, "source", at, out.sources), file.pages(it, "pages", at)};
    });
    return file.problem();
}

} // namespace

Result<Content> Content::from_json(const ContentFiles& files)
{
    Content out;
    // Conditions are named by lessons and requirements, so the organisation comes first.
    if (const auto problem = read_organisation(files.organisation, out))
        return *problem;
    if (const auto problem = read_route(files.route, out))
        return *problem;
    if (const auto problem = read_requirements(files.requirements, out))
        return *problem;
    if (const auto problem = read_dilemmas(files.dilemmas, out))
        return *problem;
    if (const auto problem = read_practice(files.practice, out))
        return *problem;
    if (const auto problem = read_sources(files.sources, out))
        return *problem;
    return out;
}

} // namespace wk::routekaart
