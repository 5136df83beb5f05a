// SPDX-License-Identifier: EUPL-1.2
#include "survey/instrument.h"

#include "base/json.h"
#include "base/sorted.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace wk::survey {

namespace {

constexpr std::string_view instrument_schema_prefix = "wijkkompas/instrument/";
constexpr std::array<std::string_view, 3> side_names = {"high", "low", "none"};
constexpr std::array<std::string_view, 4> kind_names = {"herkenning", "vertrouwen", "voortgang", "overig"};

/// Index of the element whose id is `id`.
template <class List>
std::optional<std::size_t> find_id(const List& list, std::string_view id)
{
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (list[i].id == id)
            return i;
    }
    return std::nullopt;
}

} // namespace

std::vector<int> Scale::codes() const
{
    std::vector<int> out;
    out.reserve(points.size());
    for (const auto& point : points)
        out.push_back(point.code);
    return out;
}

std::string_view kind_name(ItemKind kind)
{
    return kind_names[static_cast<std::size_t>(kind)];
}

std::string_view side_name(FavourableSide side)
{
    return side_names[static_cast<std::size_t>(side)];
}

FavourableSide usual_side(ItemKind kind, bool reverse, std::size_t points)
{
    if (reverse)
        return FavourableSide::Low;
    return kind == ItemKind::Overig && points <= 2 ? FavourableSide::None : FavourableSide::High;
}

/// Reads the document field by field; the first thing that is wrong ends up in m_check.
class InstrumentReader {
public:
    explicit InstrumentReader(std::string_view file) : m_check("instrument", file), m_file(file) {}

    Result<Instrument> read(const Json& document);

private:
    std::optional<Error> schema_problem(const Json& document) const;
    void read_scales(const Json& document);
    void read_scale(const std::string& id, const Json& source, const std::string& path);
    void read_themes(const Json& document);
    void read_kinds(const Json& document);
    std::optional<ItemKind> kind_called(const std::string& name, const std::string& path);
    void read_items(const Json& document);
    void read_factors(const Json& document);
    void read_numeric(const Json& document);
    void read_open(const Json& document);
    void read_routing(const Json& document);
    void read_rule(const Json& source, const std::string& path);
    void read_pairs(const Json& document);
    std::string theme_of(const Json& source, const std::string& path);
    std::optional<FavourableSide> side_told(const Json& source, const std::string& path);
    MissingList missing_of(const Json& source, const std::string& path);
    std::vector<std::string> texts_of(const Json& source, const char* key, const std::string& path);
    std::string column_of(const Json& source, const std::string& path, const std::string& id);
    std::optional<std::size_t> item_named(const Json& source, const std::string& path);
    void want_new(std::set<std::string>& seen, const std::string& id, const std::string& path);

    JsonCheck m_check;
    std::string_view m_file;
    Instrument m_out;
    std::set<std::string> m_question_ids; // items and open questions: routing names both
    std::map<std::string, std::size_t> m_item_index;
    std::map<std::string, std::size_t> m_open_index;
};

std::optional<Error> InstrumentReader::schema_problem(const Json& document) const
{
    const auto problem = [&](std::string code, std::string_view value, const std::string& sentence) {
        JsonCheck check(std::move(code), m_file);
        check.complain("schema", value, sentence);
        return check.error();
    };
    const auto found = document.find("schema"); // end() as well when the document is no object
    const auto* schema = found != document.end() ? found->get_ptr<const std::string*>() : nullptr;
    if (schema == nullptr || !schema->starts_with(instrument_schema_prefix))
        return problem("instrument", schema == nullptr ? "" : *schema, say(Phrase::InstrumentSchema));
    if (*schema != "wijkkompas/instrument/1")
        return problem("newer-schema", *schema, say(Phrase::NewerSchema, {clipped(*schema, 60)}));
    return std::nullopt;
}

void InstrumentReader::want_new(std::set<std::string>& seen, const std::string& id, const std::string& path)
{
    if (!seen.insert(id).second)
        m_check.complain(path, id, say(Phrase::InstrumentDuplicateId, {clipped(id, 60)}));
}

void InstrumentReader::read_scale(const std::string& id, const Json& source, const std::string& path)
{
    Scale scale{id, {}, {}, m_check.flag(source, "unsure", path), missing_of(source, path)};
    std::set<int> codes;
    std::set<std::string> labels;
    const auto want_new_label = [&](const std::string& label, const std::string& where) {
        const std::string folded = fold(label);
        if (folded.empty())
            m_check.complain(where, label, say(Phrase::JsonFieldEmpty));
        else if (!labels.insert(folded).second)
            m_check.complain(where, label, say(Phrase::InstrumentDuplicateLabel, {clipped(label, 60)}));
    };
    const Json& points = m_check.list(source, "points", path);
    for (std::size_t i = 0; i < points.size(); ++i) {
        const std::string at = path_at(path_at(path, "points"), i);
        if (!m_check.is_object(points[i], at))
            return;
        const auto code = static_cast<int>(m_check.integer(points[i], "code", at, -1'000'000, 1'000'000));
        std::string label = m_check.text(points[i], "label", at);
        if (!codes.insert(code).second)
            m_check.complain(path_at(at, "code"), std::to_string(code),
                             say(Phrase::InstrumentDuplicateCode, {std::to_string(code)}));
        want_new_label(label, path_at(at, "label"));
        scale.points.push_back({code, std::move(label)});
    }
    if (scale.points.size() < 2 || scale.points.size() > MaxPoints)
        m_check.complain(path_at(path, "points"), {}, say(Phrase::InstrumentScaleSize, {std::to_string(MaxPoints)}));
    const Json& no_opinion = m_check.list(source, "noOpinion", path);
    for (std::size_t i = 0; i < no_opinion.size(); ++i) {
        const std::string at = path_at(path_at(path, "noOpinion"), i);
        scale.no_opinion.push_back(m_check.text_value(no_opinion[i], at));
        want_new_label(scale.no_opinion.back(), at);
    }
    sort_stably(scale.points, [](const auto& a, const auto& b) { return a.code < b.code; });
    m_out.m_scales.push_back(std::move(scale));
}

void InstrumentReader::read_scales(const Json& document)
{
    const Json& scales = m_check.object(document, "scales", {});
    std::set<std::string> ids;
    for (auto it = scales.begin(); it != scales.end() && m_check.ok(); ++it) {
        const std::string path = path_at("scales", it.key());
        want_new(ids, it.key(), path);
        if (m_check.is_object(*it, path))
            read_scale(it.key(), *it, path);
    }
}

void InstrumentReader::read_themes(const Json& document)
{
    const Json& themes = m_check.list(document, "themes", {});
    std::set<std::string> ids;
    for (std::size_t i = 0; i < themes.size() && m_check.ok(); ++i) {
        const std::string path = path_at("themes", i);
        if (!m_check.is_object(themes[i], path))
            return;
        Theme theme{m_check.text(themes[i], "id", path), {}};
        theme.title = m_check.text_or(themes[i], "title", path, theme.id);
        want_new(ids, theme.id, path_at(path, "id"));
        m_out.m_themes.push_back(std::move(theme));
    }
}

std::optional<ItemKind> InstrumentReader::kind_called(const std::string& name, const std::string& path)
{
    for (const auto kind : ItemKinds)
        if (name == kind_name(kind))
            return kind;
    m_check.complain(path, name, say(Phrase::InstrumentUnknownKind, {clipped(name, 60)}));
    return std::nullopt;
}

void InstrumentReader::read_kinds(const Json& document)
{
    const Json& kinds = m_check.list(document, "kinds", {});
    for (std::size_t i = 0; i < kinds.size() && m_check.ok(); ++i) {
        const std::string path = path_at("kinds", i);
        if (!m_check.is_object(kinds[i], path))
            return;
        const auto kind = kind_called(m_check.text(kinds[i], "id", path), path_at(path, "id"));
        if (kind)
            m_out.m_kind_titles[std::size_t(*kind)] = trim(m_check.text_or(kinds[i], "title", path, ""));
    }
}

std::string InstrumentReader::theme_of(const Json& source, const std::string& path)
{
    std::string theme = m_check.text_or(source, "theme", path, "");
    if (!theme.empty() && !find_id(m_out.m_themes, theme))
        m_check.complain(path_at(path, "theme"), theme, say(Phrase::InstrumentUnknownTheme, {clipped(theme, 60)}));
    return theme;
}

/// Texts, which may stand there as numbers.
std::vector<std::string> InstrumentReader::texts_of(const Json& source, const char* key, const std::string& path)
{
    std::vector<std::string> out;
    if (!source.contains(key))
        return out;
    const Json& list = m_check.list(source, key, path);
    for (std::size_t i = 0; i < list.size(); ++i)
        out.push_back(list[i].is_number() ? list[i].dump()
                                          : m_check.text_value(list[i], path_at(path_at(path, key), i)));
    return out;
}

MissingList InstrumentReader::missing_of(const Json& source, const std::string& path)
{
    MissingList out;
    if (source.contains("missing"))
        out.only = texts_of(source, "missing", path);
    out.also = texts_of(source, "alsoMissing", path);
    out.never = texts_of(source, "neverMissing", path);
    return out;
}

std::string InstrumentReader::column_of(const Json& source, const std::string& path, const std::string& id)
{
    const std::string column(trim(m_check.text_or(source, "column", path, id)));
    if (column.empty())
        m_check.complain(path_at(path, "column"), {}, say(Phrase::JsonFieldEmpty));
    return column;
}

std::optional<FavourableSide> InstrumentReader::side_told(const Json& source, const std::string& path)
{
    const std::string said = m_check.text_or(source, "favourable", path, "");
    for (const auto side : {FavourableSide::High, FavourableSide::Low})
        if (said == side_name(side))
            return side;
    if (source.contains("favourable"))
        m_check.complain(path_at(path, "favourable"), said, say(Phrase::InstrumentUnknownSide, {clipped(said, 60)}));
    return std::nullopt;
}

void InstrumentReader::read_items(const Json& document)
{
    const Json& items = m_check.list(document, "items", {});
    for (std::size_t i = 0; i < items.size() && m_check.ok(); ++i) {
        const std::string path = path_at("items", i);
        if (!m_check.is_object(items[i], path))
            return;
        Item item;
        item.id = m_check.text(items[i], "id", path);
        want_new(m_question_ids, item.id, path_at(path, "id"));
        item.theme = theme_of(items[i], path);
        item.kind = kind_called(m_check.text_or(items[i], "kind", path, "overig"), path_at(path, "kind"))
                        .value_or(ItemKind::Overig);
        const std::string scale = m_check.text(items[i], "scale", path);
        const auto index = find_id(m_out.m_scales, scale);
        if (!index)
            m_check.complain(path_at(path, "scale"), scale, say(Phrase::InstrumentUnknownScale, {clipped(scale, 60)}));
        item.scale = index.value_or(0);
        item.text = m_check.text_or(items[i], "text", path, item.id);
        item.column = column_of(items[i], path, item.id);
        item.reverse = m_check.flag(items[i], "reverse", path);
        item.told_side = side_told(items[i], path);
        item.reworded_since = m_check.texts(items[i], "rewordedSince", path);
        m_item_index.emplace(item.id, m_out.m_items.size());
        m_out.m_items.push_back(std::move(item));
    }
}

void InstrumentReader::read_factors(const Json& document)
{
    const Json& factors = m_check.list(document, "factors", {});
    std::set<std::string> ids;
    for (std::size_t i = 0; i < factors.size() && m_check.ok(); ++i) {
        const std::string path = path_at("factors", i);
        if (!m_check.is_object(factors[i], path))
            return;
        Factor factor;
        factor.id = m_check.text(factors[i], "id", path);
        want_new(ids, factor.id, path_at(path, "id"));
        factor.title = m_check.text_or(factors[i], "title", path, factor.id);
        factor.column = column_of(factors[i], path, factor.id);
        const Json& levels = m_check.list(factors[i], "levels", path);
        std::set<std::string> seen;
        for (std::size_t j = 0; j < levels.size(); ++j) {
            const std::string at = path_at(path_at(path, "levels"), j);
            factor.levels.emplace_back(trim(m_check.text_value(levels[j], at)));
            if (factor.levels.back().empty())
                m_check.complain(at, {}, say(Phrase::JsonFieldEmpty));
            want_new(seen, factor.levels.back(), at);
        }
        factor.missing = missing_of(factors[i], path);
        m_out.m_factors.push_back(std::move(factor));
    }
}

void InstrumentReader::read_numeric(const Json& document)
{
    const Json& numeric = m_check.list(document, "numeric", {});
    std::set<std::string> ids;
    for (std::size_t i = 0; i < numeric.size() && m_check.ok(); ++i) {
        const std::string path = path_at("numeric", i);
        if (!m_check.is_object(numeric[i], path))
            return;
        NumericVariable variable;
        variable.id = m_check.text(numeric[i], "id", path);
        want_new(ids, variable.id, path_at(path, "id"));
        variable.title = m_check.text_or(numeric[i], "title", path, variable.id);
        variable.unit = m_check.text_or(numeric[i], "unit", path, "");
        variable.column = column_of(numeric[i], path, variable.id);
        variable.missing = missing_of(numeric[i], path);
        m_out.m_numeric.push_back(std::move(variable));
    }
}

void InstrumentReader::read_open(const Json& document)
{
    const Json& open = m_check.list(document, "open", {});
    for (std::size_t i = 0; i < open.size() && m_check.ok(); ++i) {
        const std::string path = path_at("open", i);
        if (!m_check.is_object(open[i], path))
            return;
        OpenQuestion question;
        question.id = m_check.text(open[i], "id", path);
        want_new(m_question_ids, question.id, path_at(path, "id"));
        question.theme = theme_of(open[i], path);
        question.kind = m_check.text_or(open[i], "kind", path, "");
        question.text = m_check.text_or(open[i], "text", path, question.id);
        question.column = column_of(open[i], path, question.id);
        question.missing = missing_of(open[i], path);
        m_open_index.emplace(question.id, m_out.m_open.size());
        m_out.m_open.push_back(std::move(question));
    }
}

std::optional<std::size_t> InstrumentReader::item_named(const Json& source, const std::string& path)
{
    const std::string id = m_check.text_value(source, path);
    const auto found = m_item_index.find(id);
    if (found != m_item_index.end())
        return found->second;
    m_check.complain(path, id, say(Phrase::InstrumentUnknownItem, {clipped(id, 60)}));
    return std::nullopt;
}

void InstrumentReader::read_rule(const Json& source, const std::string& path)
{
    Routing rule;
    const std::string if_path = path_at(path, "if");
    const Json& condition = m_check.object(source, "if", path);
    const auto item = condition.find("item");
    if (item == condition.end())
        return m_check.complain(path_at(if_path, "item"), {}, say(Phrase::JsonFieldMissing));
    const auto index = item_named(*item, path_at(if_path, "item"));
    if (!index)
        return;
    rule.item = *index;
    const auto& points = m_out.m_scales[m_out.m_items[rule.item].scale].points;
    const Json& codes = m_check.list(condition, "is", if_path);
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const std::string at = path_at(path_at(if_path, "is"), i);
        const auto known = std::find_if(points.begin(), points.end(), [&](const auto& point) {
            return codes[i].is_number_integer() && codes[i] == point.code;
        });
        if (known == points.end())
            return m_check.complain(at, codes[i].dump(),
                                    say(Phrase::InstrumentUnknownCode, {clipped(codes[i].dump(), 60)}));
        rule.codes.push_back(known->code);
    }
    const Json& skip = m_check.list(source, "skip", path);
    for (std::size_t i = 0; i < skip.size(); ++i) {
        const std::string at = path_at(path_at(path, "skip"), i);
        const std::string id = m_check.text_value(skip[i], at);
        if (const auto closed = m_item_index.find(id); closed != m_item_index.end())
            rule.skip_items.push_back(closed->second);
        else if (const auto open = m_open_index.find(id); open != m_open_index.end())
            rule.skip_open.push_back(open->second);
        else
            m_check.complain(at, id, say(Phrase::InstrumentUnknownQuestion, {clipped(id, 60)}));
    }
    m_out.m_routing.push_back(std::move(rule));
}

void InstrumentReader::read_routing(const Json& document)
{
    const Json& routing = m_check.list(document, "routing", {});
    for (std::size_t i = 0; i < routing.size() && m_check.ok(); ++i) {
        const std::string path = path_at("routing", i);
        if (m_check.is_object(routing[i], path))
            read_rule(routing[i], path);
    }
}

void InstrumentReader::read_pairs(const Json& document)
{
    const Json& pairs = m_check.list(document, "pairs", {});
    for (std::size_t i = 0; i < pairs.size() && m_check.ok(); ++i) {
        const std::string path = path_at("pairs", i);
        if (!pairs[i].is_array() || pairs[i].size() != 2 || pairs[i][0] == pairs[i][1])
            return m_check.complain(path, {}, say(Phrase::InstrumentPairShape));
        const auto first = item_named(pairs[i][0], path_at(path, std::size_t(0)));
        const auto second = item_named(pairs[i][1], path_at(path, std::size_t(1)));
        if (first && second)
            m_out.m_pairs.push_back({*first, *second});
    }
}

Result<Instrument> InstrumentReader::read(const Json& document)
{
    if (const auto problem = schema_problem(document))
        return *problem;
    m_out.m_id = m_check.text(document, "id", {});
    m_out.m_title = m_check.text_or(document, "title", {}, m_out.m_id);
    m_out.m_language = m_check.text_or(document, "language", {}, "nl");
    read_scales(document);
    read_themes(document);
    read_kinds(document);
    read_items(document);
    read_factors(document);
    read_numeric(document);
    read_open(document);
    // References come last, when everything they can name is known; a broken list would name nothing.
    if (m_check.ok())
        read_routing(document);
    if (m_check.ok())
        read_pairs(document);
    if (m_out.m_items.empty() && m_out.m_factors.empty() && m_out.m_numeric.empty() && m_out.m_open.empty())
        m_check.complain("items", {}, say(Phrase::InstrumentEmpty));
    if (!m_check.ok())
        return m_check.error();
    m_out.m_document = kept_json(document);
    return std::move(m_out);
}

Result<Instrument> Instrument::from_json(std::string_view text, std::string_view file)
{
    auto document = json_from_text(text, file);
    if (!document)
        return document.error();
    return from_document(*document, file);
}

Result<Instrument> Instrument::from_document(const Json& document, std::string_view file)
{
    return InstrumentReader(file).read(document);
}

Json Instrument::document() const
{
    return json_from_kept(m_document);
}

std::optional<std::size_t> Instrument::find_item(std::string_view id) const
{
    return find_id(m_items, id);
}

std::optional<std::size_t> Instrument::find_factor(std::string_view id) const
{
    return find_id(m_factors, id);
}

std::optional<std::size_t> Instrument::find_numeric(std::string_view id) const
{
    return find_id(m_numeric, id);
}

} // namespace wk::survey
