// SPDX-License-Identifier: EUPL-1.2
#include "survey/instrument_edit.h"

#include "base/json.h"
#include "base/lists.h"
#include "base/search_text.h"
#include "base/text.h"
#include "survey/missing_edit.h"
#include "survey/missing_markers.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <map>
#include <span>
#include <utility>

namespace wk::survey {

namespace {

constexpr std::size_t LongestId = 40;
/// What is answered in these columns, each text once under fold(), in order of appearance.
std::vector<std::string> distinct_answers(std::span<const Column* const> columns)
{
    std::vector<std::string> out;
    std::vector<std::string> folded;
    for (const Column* column : columns)
        for (std::size_t i = 0; i < column->distinct() && out.size() < MaxPoints; ++i) {
            const auto text = trim(column->text(i));
            if (text.empty() || is_program_marker(text) || contains(folded, fold(text)))
                continue;
            folded.push_back(fold(text));
            out.emplace_back(text);
        }
    return out;
}

/// The list of the document in which questions of this role stand.
const char* list_of(ColumnRole role)
{
    switch (role) {
    case ColumnRole::Item: return "items";
    case ColumnRole::Factor: return "factors";
    case ColumnRole::Numeric: return "numeric";
    case ColumnRole::Open: return "open";
    case ColumnRole::Unused: break;
    }
    return nullptr;
}

bool is_called(const Json& entry, std::string_view id)
{
    return entry.value("id", std::string()) == id;
}

/// The questions in routing and pairs that are called `id` go, and with them what says nothing any more.
void forget(Json& document, std::string_view id)
{
    const Json name(id);
    if (document.contains("routing")) {
        Json kept = Json::array();
        for (auto rule : document["routing"]) {
            Json skipped = Json::array();
            for (const auto& each : rule["skip"])
                if (each != name)
                    skipped.push_back(each);
            rule["skip"] = skipped;
            if (rule["if"]["item"] != name && !skipped.empty())
                kept.push_back(std::move(rule));
        }
        document["routing"] = std::move(kept);
    }
    if (document.contains("pairs")) {
        Json kept = Json::array();
        for (const auto& pair : document["pairs"])
            if (std::find(pair.begin(), pair.end(), name) == pair.end())
                kept.push_back(pair);
        document["pairs"] = std::move(kept);
    }
}

/// Routing no longer speaks of codes that the scale of its item has not, or no longer has.
void forget_codes(Json& document)
{
    if (!document.contains("routing"))
        return;
    Json kept = Json::array();
    for (auto rule : document["routing"]) {
        const auto item = std::find_if(document["items"].begin(), document["items"].end(), [&](const Json& each) {
            return is_called(each, rule["if"].value("item", std::string()));
        });
        const Json* points = nullptr;
        if (item != document["items"].end())
            points = &document["scales"][item->value("scale", std::string())]["points"];
        Json codes = Json::array();
        for (const auto& code : rule["if"]["is"])
            if (points == nullptr || std::any_of(points->begin(), points->end(), [&](const Json& point) {
                    return point.value("code", Json()) == code;
                }))
                codes.push_back(code);
        const bool gone = codes.empty() && !rule["if"]["is"].empty();
        rule["if"]["is"] = std::move(codes);
        if (!gone)
            kept.push_back(std::move(rule));
    }
    document["routing"] = std::move(kept);
}

/// Sets a field, or takes it away when there is nothing to say.
void set_text(Json& entry, const char* key, std::string_view text)
{
    if (text.empty())
        entry.erase(key);
    else
        entry[key] = text;
}

/// A document that is being changed, with what is in it by now.
struct Draft {
    explicit Draft(const Instrument& instrument) : document(instrument.document()), scales(instrument.scales())
    {
        for (const auto& target : mapping_targets(instrument))
            ids.push_back(target.id);
    }

    Json document;
    std::vector<std::string> ids; ///< of everything that is asked
    std::vector<Scale> scales;
};

/// A scale of the answers in these columns. Returns its id: questions that are answered alike have one.
std::string add_scale_of(Draft& draft, std::span<const Column* const> answers)
{
    std::vector<std::string> taken;
    for (const auto& scale : draft.scales)
        taken.push_back(scale.id);
    const Scale scale =
        scale_of_answers(found_answers(distinct_answers(answers)), fresh_id(answers.front()->name(), taken));
    for (const auto& known : draft.scales)
        if (scale_document(known) == scale_document(scale))
            return known.id;
    draft.document["scales"][scale.id] = scale_document(scale);
    draft.scales.push_back(scale);
    return scale.id;
}

void fill_in(Json& entry, const ColumnQuestion& question)
{
    entry["column"] = question.column;
    const bool titled = question.role == ColumnRole::Factor || question.role == ColumnRole::Numeric;
    entry[titled ? "title" : "text"] = question.words.empty() ? question.column : question.words;
    if (!titled)
        set_text(entry, "theme", question.theme);
    if (question.role == ColumnRole::Numeric)
        set_text(entry, "unit", question.unit);
    if (question.role == ColumnRole::Open && !entry.contains("kind"))
        entry["kind"] = "overig";
    if (question.role != ColumnRole::Item)
        return;
    entry["kind"] = kind_name(question.kind);
    entry["scale"] = question.scale;
    if (question.reverse)
        entry["reverse"] = true;
    else
        entry.erase("reverse");
    set_text(entry, "favourable", question.told_side ? side_name(*question.told_side) : std::string_view());
}

/// Takes a question out of the lists of other roles than its own.
void leave_lists(Json& document, const ColumnQuestion& question)
{
    const char* const list = list_of(question.role);
    for (const char* const other : {"items", "factors", "numeric", "open"}) {
        if (!document.contains(other) || (list != nullptr && std::string_view(list) == other))
            continue;
        Json kept = Json::array();
        for (const auto& entry : document[other])
            if (question.id.empty() || !is_called(entry, question.id))
                kept.push_back(entry);
        if (kept.size() < document[other].size())
            forget(document, question.id);
        document[other] = std::move(kept);
    }
}

void put_question(Draft& draft, const ColumnQuestion& question)
{
    leave_lists(draft.document, question);
    const char* const list = list_of(question.role);
    if (list == nullptr)
        return;
    Json& entries = draft.document[list];
    if (!entries.is_array())
        entries = Json::array();
    auto at = std::find_if(entries.begin(), entries.end(),
                           [&](const Json& entry) { return !question.id.empty() && is_called(entry, question.id); });
    if (at == entries.end()) {
        const std::string id = question.id.empty() ? fresh_id(question.column, draft.ids) : question.id;
        draft.ids.push_back(id);
        entries.push_back({{"id", id}});
        at = entries.end() - 1;
    }
    fill_in(*at, question);
}

} // namespace

Json scale_document(const Scale& scale)
{
    Json points = Json::array();
    for (const auto& point : scale.points)
        points.push_back({{"code", point.code}, {"label", point.label}});
    Json out{{"points", std::move(points)}};
    if (!scale.no_opinion.empty())
        out["noOpinion"] = scale.no_opinion;
    if (scale.unsure)
        out["unsure"] = true;
    put_missing(scale.missing, out);
    return out;
}

ColumnQuestion question_of(const Instrument& instrument, const MappingTarget* target, std::string column)
{
    ColumnQuestion out;
    out.column = std::move(column);
    if (target == nullptr)
        return out;
    out.id = target->id;
    out.words = target->words;
    switch (target->kind) {
    case MappingTarget::Kind::Item: {
        const auto& item = instrument.items()[target->index];
        out.role = ColumnRole::Item;
        out.theme = item.theme;
        out.kind = item.kind;
        out.scale = instrument.scale_of(item).id;
        out.reverse = item.reverse;
        out.told_side = item.told_side;
        break;
    }
    case MappingTarget::Kind::Factor: out.role = ColumnRole::Factor; break;
    case MappingTarget::Kind::Numeric:
        out.role = ColumnRole::Numeric;
        out.unit = instrument.numeric()[target->index].unit;
        break;
    case MappingTarget::Kind::Open:
        out.role = ColumnRole::Open;
        out.theme = instrument.open()[target->index].theme;
        break;
    }
    return out;
}

std::string fresh_id(std::string_view text, const std::vector<std::string>& taken)
{
    std::string stem;
    for (const char c : search_text(text).plain) {
        const bool fits = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (fits)
            stem += c;
        else if (!stem.empty() && stem.back() != '-')
            stem += '-';
    }
    stem.resize(std::min(stem.size(), LongestId));
    while (!stem.empty() && stem.back() == '-')
        stem.pop_back();
    if (stem.empty())
        stem = "vraag";
    std::string out = stem;
    for (int number = 2; contains(taken, out); ++number)
        out = stem + "-" + std::to_string(number);
    return out;
}

Scale scale_of_answers(const Column& answers, std::string id)
{
    const std::array columns{&answers};
    return scale_of_answers(found_answers(distinct_answers(columns)), std::move(id));
}

namespace {

/// Puts answers in the order of the codes that the file has for them. False when it has not one for each.
bool put_by_codes(Scale& scale, const FoundAnswers& answers)
{
    std::map<int, std::string> points;
    for (const auto& text : answers.points) {
        const auto code = answers.codes.find(fold(text));
        if (code == answers.codes.end() || !points.emplace(code->second, text).second)
            return false;
    }
    std::vector<std::string> in_order;
    for (const auto& [code, text] : points) {
        scale.points.push_back({code, text});
        in_order.push_back(text);
    }
    std::vector<std::string> by_words;
    if (const auto placed = placed_answers(answers.points))
        for (const auto& it : placed->places)
            by_words.push_back(it.second);
    scale.unsure = answers.doubtful || (!by_words.empty() && by_words != in_order);
    return true;
}

} // namespace

Scale scale_of_answers(const FoundAnswers& answers, std::string id)
{
    Scale out{std::move(id), {}, answers.no_opinion, true};
    if (!answers.codes.empty() && put_by_codes(out, answers))
        return out;
    out.points.clear();
    const auto placed = placed_answers(answers.points);
    if (!placed) {
        for (const auto& text : answers.points)
            out.points.push_back({int(out.points.size()) + 1, text});
        return out;
    }
    const int first = placed->yes_or_no() ? 0 : 1; // so that the mean is the share of "ja"
    for (const auto& [place, text] : completed(*placed).places)
        out.points.push_back({placed->numbered() ? place : int(out.points.size()) + first, text});
    out.unsure = answers.doubtful || placed->coded || !placed->complete() || runs_against_words(*placed);
    return out;
}

Json with_question(const Instrument& instrument, const ColumnQuestion& question, const Column& answers)
{
    const std::array columns{&answers};
    return with_questions(instrument, {&question, 1}, columns);
}

Json with_questions(const Instrument& instrument, std::span<const ColumnQuestion> questions,
                    std::span<const Column* const> answers, NewScale scale)
{
    assert(questions.size() == answers.size());
    Draft draft(instrument);
    std::string joint;
    for (std::size_t i = 0; i < questions.size(); ++i) {
        ColumnQuestion question = questions[i];
        if (question.role == ColumnRole::Item && question.scale.empty()) {
            if (joint.empty() || scale == NewScale::OfEach)
                joint = add_scale_of(draft, scale == NewScale::OfEach ? answers.subspan(i, 1) : answers);
            question.scale = joint;
        }
        put_question(draft, question);
    }
    forget_codes(draft.document);
    return std::move(draft.document);
}

Json with_title(const Instrument& instrument, std::string_view title)
{
    Json document = instrument.document();
    document["title"] = title;
    return document;
}

Json with_theme(const Instrument& instrument, const Theme& theme)
{
    Json document = instrument.document();
    Json& themes = document["themes"];
    if (!themes.is_array())
        themes = Json::array();
    const auto at =
        std::find_if(themes.begin(), themes.end(), [&](const Json& each) { return is_called(each, theme.id); });
    if (at != themes.end()) {
        (*at)["title"] = theme.title;
        return document;
    }
    std::vector<std::string> taken;
    for (const auto& each : instrument.themes())
        taken.push_back(each.id);
    themes.push_back({{"id", theme.id.empty() ? fresh_id(theme.title, taken) : theme.id}, {"title", theme.title}});
    return document;
}

Json without_theme(const Instrument& instrument, std::string_view id)
{
    Json document = instrument.document();
    Json kept = Json::array();
    for (const auto& theme : document["themes"])
        if (!is_called(theme, id))
            kept.push_back(theme);
    document["themes"] = std::move(kept);
    for (const char* const list : {"items", "open"})
        if (document.contains(list))
            for (auto& entry : document[list])
                if (entry.value("theme", std::string()) == id)
                    entry.erase("theme");
    return document;
}

Json with_kind_title(const Instrument& instrument, ItemKind kind, std::string_view title)
{
    Json document = instrument.document();
    Json kept = Json::array();
    if (document.contains("kinds"))
        for (const auto& each : document["kinds"])
            if (!is_called(each, kind_name(kind)))
                kept.push_back(each);
    if (!title.empty())
        kept.push_back({{"id", kind_name(kind)}, {"title", title}});
    if (kept.empty())
        document.erase("kinds");
    else
        document["kinds"] = std::move(kept);
    return document;
}

Json with_levels(const Instrument& instrument, std::string_view factor, const std::vector<std::string>& levels)
{
    Json document = instrument.document();
    for (auto& entry : document["factors"])
        if (is_called(entry, factor))
            entry["levels"] = levels;
    return document;
}

Json with_scale(const Instrument& instrument, const Scale& scale)
{
    Json document = instrument.document();
    document["scales"][scale.id] = scale_document(scale);
    forget_codes(document);
    return document;
}

Scale with_moved_point(Scale scale, std::size_t from, std::size_t to)
{
    assert(from < scale.points.size() && to < scale.points.size());
    const int step = from < to ? 1 : -1;
    for (std::size_t at = from; at != to; at = std::size_t(std::ptrdiff_t(at) + step))
        std::swap(scale.points[at].label, scale.points[std::size_t(std::ptrdiff_t(at) + step)].label);
    return scale;
}

Scale with_no_opinion(Scale scale, std::size_t point)
{
    assert(point < scale.points.size());
    const std::size_t last = scale.points.size() - 1;
    scale = with_moved_point(std::move(scale), point, last);
    scale.no_opinion.push_back(std::move(scale.points.back().label));
    scale.points.pop_back();
    return scale;
}

Scale with_point_of(Scale scale, std::size_t no_opinion)
{
    assert(no_opinion < scale.no_opinion.size());
    const int code = scale.points.empty() ? 1 : scale.points.back().code + 1;
    scale.points.push_back({code, std::move(scale.no_opinion[no_opinion])});
    scale.no_opinion.erase(scale.no_opinion.begin() + std::ptrdiff_t(no_opinion));
    return scale;
}

} // namespace wk::survey
