// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/open_reference_file.h"

#include "base/json.h"
#include "io/bytes/json_fields.h"
#include "io/exchange/schema.h"
#include "survey/types.h"

namespace wk::io {

namespace {

constexpr std::int64_t MostPages = 500;

std::optional<survey::Count> people_in(JsonCheck& check, const Json& source, const char* key, const std::string& path)
{
    if (source.find(key) == source.end())
        return std::nullopt;
    return check.integer(source, key, path, 1, MostPeople);
}

project::PublishedCategory category_from(JsonCheck& check, const Json& source, const std::string& path)
{
    project::PublishedCategory out;
    out.category = check.text_or(source, "category", path, "");
    out.title = check.text_or(source, "title", path, "");
    out.words = check.text_or(source, "words", path, "");
    out.count = people_in(check, source, "count", path);
    out.note = check.text_or(source, "note", path, "");
    out.page = int(check.integer(source, "page", path, 1, MostPages));
    if (out.words.empty() && !out.count)
        check.complain(path, {}, say(Phrase::ReferenceNothing));
    return out;
}

project::PublishedQuestion question_from(JsonCheck& check, const Json& source, const std::string& path)
{
    project::PublishedQuestion out{check.text(source, "question", path), people_in(check, source, "n", path), {}};
    check.objects(source, "categories", path, [&](const Json& each, const std::string& at) {
        out.categories.push_back(category_from(check, each, at));
    });
    return out;
}

project::PublishedBarrier barrier_from(JsonCheck& check, const Json& source, const std::string& path)
{
    project::PublishedBarrier out{check.text(source, "title", path), check.text(source, "text", path), {}, {}};
    const Json& pages = check.list(source, "pages", path);
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const bool page = pages[i].is_number_integer() && pages[i] >= 1 && pages[i] <= MostPages;
        if (!page)
            check.complain(path_at(path_at(path, "pages"), i), {}, say(Phrase::ReferenceNumber, {"1", MostPages}));
        out.pages.push_back(page ? pages[i].get<int>() : 0);
    }
    out.categories = check.texts(source, "categories", path);
    return out;
}

} // namespace

Result<project::OpenReference> read_open_reference(std::string_view text, std::string_view file)
{
    const auto document = json_from_text(text, file);
    if (!document)
        return document.error();
    if (const auto problem = schema_problem(*document, file, "open-reference", Phrase::ReferenceSchema))
        return *problem;
    JsonCheck check("reference", file);
    project::OpenReference out;
    out.title = check.text(*document, "title", {});
    out.instrument = check.text(*document, "instrument", {});
    out.publication = check.text(*document, "publication", {});
    out.remarks = check.texts(*document, "remarks", {});
    check.objects(*document, "questions", {}, [&](const Json& each, const std::string& path) {
        out.questions.push_back(question_from(check, each, path));
    });
    check.objects(*document, "barriers", {}, [&](const Json& each, const std::string& path) {
        out.barriers.push_back(barrier_from(check, each, path));
    });
    if (!check.ok())
        return check.error();
    return out;
}

} // namespace wk::io
