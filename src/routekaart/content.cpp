// SPDX-License-Identifier: EUPL-1.2
#include "routekaart/content.h"

#include "base/json.h"
#include "base/phrases.h"
#include "routekaart/content_parts.h"
#include "routekaart/content_reader.h"

#include <utility>

namespace wk::routekaart {

namespace {

constexpr int MostPeople = 20'000'000;

Perspectives read_perspectives(FileReader& file, const Json& source, const std::string& path)
{
    return {file.text(source, "inwoner", path), file.text(source, "professional", path),
            file.text(source, "gemeente", path), file.check().text_or(source, "allePartijen", path, {})};
}

std::optional<Error> read_route(std::string_view text, Content& out)
{
    FileReader file(text, "route.json", "wijkkompas/routekaart/1");
    file.read("publications", out.publications, [&](const Json& it, const std::string& at) {
        return Publication{file.text(it, "id", at), file.text(it, "title", at), file.text(it, "author", at),
                           int(file.check().integer(it, "year", at, 1900, 2100))};
    });
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
                            read_perspectives(file, file.check().object(it, "perspectives", at), views)};
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
        return Insight{
            int(file.check().integer(it, "id", at, 1, 5)), file.text(it, "title", at),  file.text(it, "text", at),
            file.ids(it, "topics", at, out.topics),        file.pages(it, "pages", at), {}};
    });
    file.read("lessons", out.lessons, [&](const Json& it, const std::string& at) {
        return Lesson{file.text(it, "id", at),
                      file.one(it, "step", at, out.steps),
                      file.text(it, "title", at),
                      file.text(it, "text", at),
                      file.ids(it, "topics", at, out.topics),
                      file.one_or_none(it, "insight", at, out.insights),
                      file.ids(it, "attentionFor", at, out.conditions),
                      file.review(it, at)};
    });
    std::vector<Insight> insights; // they and lessons name each other as well
    file.read("insights", insights, [&](const Json& it, const std::string& at) {
        Insight insight = out.insights[insights.size()];
        insight.lessons = file.some(it, "lessons", at, out.lessons);
        return insight;
    });
    out.insights = std::move(insights);
    file.read("glossary", out.glossary, [&](const Json& it, const std::string& at) {
        return Term{file.text(it, "id", at), file.text(it, "title", at), file.text(it, "text", at),
                    file.pages(it, "pages", at), file.review(it, at)};
    });
    return file.problem();
}

std::optional<Error> read_requirements(std::string_view text, Content& out)
{
    FileReader file(text, "requirements.json", "wijkkompas/routekaart-requirements/1");
    file.read("requirements", out.requirements, [&](const Json& it, const std::string& at) {
        return Requirement{file.text(it, "id", at),
                           file.one(it, "basisfunctie", at, out.basisfuncties),
                           file.named<RequirementKind>(it, "kind", at, kind_names),
                           file.named<RequirementLayer>(it, "layer", at, layer_names),
                           file.named<Force>(it, "force", at, force_names),
                           file.text(it, "title", at),
                           file.text(it, "text", at),
                           file.ids(it, "appliesTo", at, out.conditions),
                           file.some_named(it, "actors", at, actor_names),
                           file.some(it, "steps", at, out.steps),
                           file.some(it, "lessons", at, out.lessons),
                           int(file.check().integer(it, "page", at, 1, LastPage)),
                           file.review(it, at)};
    });
    return file.problem();
}

std::optional<Error> read_dilemmas(std::string_view text, Content& out)
{
    FileReader file(text, "dilemmas.json", "wijkkompas/routekaart-dilemmas/1");
    file.read("dilemmas", out.dilemmas, [&](const Json& it, const std::string& at) {
        return Dilemma{file.text(it, "id", at),
                       file.one(it, "basisfunctie", at, out.basisfuncties),
                       file.text(it, "title", at),
                       file.text(it, "question", at),
                       file.text(it, "tension", at),
                       file.text(it, "approach", at),
                       file.some(it, "steps", at, out.steps),
                       file.some(it, "alsoRelevantSteps", at, out.steps),
                       file.pages(it, "pages", at),
                       file.review(it, at)};
    });
    return file.problem();
}

Model model(FileReader& file, const Json& it, const std::string& at)
{
    return {file.text(it, "id", at), file.text(it, "title", at), file.text(it, "text", at),
            file.text(it, "publication", at)};
}

std::optional<Error> read_organisation(std::string_view text, Content& out)
{
    FileReader file(text, "organisation.json", "wijkkompas/routekaart-organisation/1");
    file.read("axes", out.axes, [&](const Json& it, const std::string& at) {
        auto poles = file.texts(it, "poles", at);
        if (poles.size() != 2)
            file.check().complain(path_at(at, "poles"), {}, say(Phrase::ContentTwoPoles));
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
        return Condition{file.text(it, "id", at), file.text(it, "label", at),
                         file.id_or_none(it, "axis", at, out.axes)};
    });
    return file.problem();
}

std::vector<KeyFigure> read_key_figures(FileReader& file, const Json& source, const std::string& path)
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

std::vector<Practice> read_practices(FileReader& file, const Json& source, const std::string& path,
                                     const Content& content)
{
    std::vector<Practice> out;
    const Json& list = file.check().list(source, "practices", path);
    for (std::size_t i = 0; i < list.size() && file.check().ok(); ++i) {
        const std::string at = path_at(path_at(path, "practices"), i);
        if (file.check().is_object(list[i], at))
            out.push_back({file.one(list[i], "basisfunctie", at, content.basisfuncties),
                           file.text(list[i], "title", at), file.text(list[i], "text", at), file.review(list[i], at)});
    }
    return out;
}

std::optional<Error> read_practice(std::string_view text, Content& out)
{
    FileReader file(text, "practice.json", "wijkkompas/routekaart-practice/1");
    file.read("examples", out.examples, [&](const Json& it, const std::string& at) {
        return Example{file.text(it, "id", at),
                       file.check().text_or(it, "municipality", at, {}),
                       file.text(it, "title", at),
                       file.text(it, "text", at),
                       file.one(it, "basisfunctie", at, out.basisfuncties),
                       file.one(it, "step", at, out.steps),
                       file.pages(it, "pages", at),
                       file.review(it, at)};
    });
    file.read("municipalities", out.municipalities, [&](const Json& it, const std::string& at) {
        return Municipality{file.text(it, "id", at),
                            file.text(it, "name", at),
                            int(file.check().integer(it, "inhabitants", at, 1, MostPeople)),
                            file.texts(it, "form", at),
                            read_key_figures(file, it, at),
                            read_practices(file, it, at, out),
                            file.pages(it, "pages", at),
                            file.review(it, at)};
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
                          file.some(it, "basisfuncties", at, out.basisfuncties),
                          file.pages(it, "pages", at),
                          file.review(it, at)};
    });
    return file.problem();
}

std::optional<Error> kept_sources(std::string_view text, Content& out)
{
    FileReader file(text, "sources.json", "wijkkompas/routekaart-sources/1");
    file.read("sources", out.sources, [&](const Json& it, const std::string& at) {
        return Source{int(file.check().integer(it, "number", at, 1, 99)),
                      file.check().text_or(it, "author", at, {}),
                      file.text(it, "title", at),
                      file.check().text_or(it, "year", at, {}),
                      file.pages(it, "citedOnPages", at),
                      file.check().text_or(it, "misprint", at, {})};
    });
    file.read("keyFigures", out.figures, [&](const Json& it, const std::string& at) {
        return SourcedFigure{file.text(it, "id", at),
                             file.text(it, "label", at),
                             file.text(it, "value", at),
                             file.one_or_none(it, "source", at, out.sources),
                             file.pages(it, "pages", at),
                             file.one_or_none(it, "alternativeSource", at, out.sources),
                             file.one_or_none(it, "basisfunctie", at, out.basisfuncties)};
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
    if (const auto problem = kept_sources(files.sources, out))
        return *problem;
    // What follows names what was read above.
    if (const auto problem = read_rules(files.rules, out))
        return *problem;
    if (const auto problem = read_since(files.since, out))
        return *problem;
    if (const auto problem = read_accounts(files.accounts, out))
        return *problem;
    if (const auto problem = read_judgements(files.judgements, out.judgements))
        return *problem;
    return out;
}

} // namespace wk::routekaart
