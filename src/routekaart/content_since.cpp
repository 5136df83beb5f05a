// SPDX-License-Identifier: EUPL-1.2
#include "base/dates.h"
#include "base/json.h"
#include "base/phrases.h"
#include "base/text.h"
#include "routekaart/content_parts.h"
#include "routekaart/content_reader.h"

#include <algorithm>

namespace wk::routekaart {

namespace {

/// A day, month or year: what is not said counts as the first.
bool is_date(std::string_view text)
{
    constexpr std::string_view first = "0000-01-01";
    const bool whole = text.size() == 4 || text.size() == 7 || text.size() == first.size();
    return whole && is_day(std::string(text) + std::string(first.substr(text.size())));
}

std::string date_or_none(FileReader& file, const Json& source, const char* key, const std::string& path)
{
    std::string out = file.check().text_or(source, key, path, {});
    if (!out.empty() && !is_date(out))
        file.check().complain(path_at(path, key), out, say(Phrase::ContentNoDay, {clipped(out, 60)}));
    return out;
}

void read_touched(FileReader& file, const Json& source, const std::string& path, const Content& content, Since& out)
{
    const std::string at = path_at(path, "touches");
    const Json& it = file.check().object(source, "touches", path);
    out.basisfuncties = file.some(it, "basisfuncties", at, content.basisfuncties);
    out.steps = file.some(it, "steps", at, content.steps);
    out.lessons = file.some(it, "lessons", at, content.lessons);
    out.requirements = file.some(it, "requirements", at, content.requirements);
    out.dilemmas = file.some(it, "dilemmas", at, content.dilemmas);
    out.figures = file.some(it, "keyFigures", at, content.figures);
    out.instruments = file.texts(it, "instruments", at);
    out.levels = file.texts(it, "levels", at);
}

/// What is confirmed has a source, and what is not says what is not known.
void check_confirmed(FileReader& file, const Since& it, const std::string& at)
{
    if (it.confirmed && it.source.empty())
        file.check().complain(path_at(at, "source"), {}, say(Phrase::ContentNoPage));
    if (!it.confirmed && it.unconfirmed.empty())
        file.check().complain(path_at(at, "unconfirmed"), {}, say(Phrase::ContentNotSaid));
}

} // namespace

std::optional<Error> read_since(std::string_view text, Content& out)
{
    FileReader file(text, "sinds-2020.json", "wijkkompas/routekaart-sinds/1");
    out.since_reviewed = date_or_none(file, file.document(), "reviewed", {});
    file.read("entries", out.since, [&](const Json& it, const std::string& at) {
        Since since;
        since.id = file.text(it, "id", at);
        since.title = file.text(it, "title", at);
        since.text = file.text(it, "text", at);
        const auto status = file.named<std::size_t>(it, "status", at, since_statuses);
        since.status = since_statuses[status];
        since.date = date_or_none(file, it, "date", at);
        if (const Json& source = file.check().object(it, "source", at); !source.empty()) {
            const std::string place = path_at(at, "source");
            since.source = file.text(source, "title", place);
            since.publisher = file.text(source, "publisher", place);
            since.source_date = date_or_none(file, source, "date", place);
        }
        since.confirmed = file.check().flag(it, "confirmed", at);
        since.unconfirmed = file.check().text_or(it, "unconfirmed", at, {});
        read_touched(file, it, at, out, since);
        check_confirmed(file, since, at);
        return since;
    });
    return file.problem();
}

std::optional<Error> read_accounts(std::string_view text, Content& out)
{
    FileReader file(text, "verantwoording.json", "wijkkompas/routekaart-verantwoording/1");
    file.one(file.document(), "publication", {}, out.publications);
    file.read("entries", out.accounts, [&](const Json& it, const std::string& at) {
        return Account{file.text(it, "id", at), file.text(it, "title", at), file.text(it, "text", at),
                       file.pages(it, "pages", at)};
    });
    return file.problem();
}

} // namespace wk::routekaart
