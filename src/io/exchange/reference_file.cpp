// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/reference_file.h"

#include "base/json.h"
#include "base/numbers.h"
#include "base/sorted.h"
#include "base/text.h"
#include "io/bytes/json_fields.h"
#include "io/exchange/schema.h"

#include <algorithm>
#include <cmath>

namespace wk::io {

namespace {

using project::Published;
using project::Reference;
using project::ReferenceItem;

constexpr std::int64_t MostDecimals = 6;

double value_between(JsonCheck& check, const Json& value, const std::string& path, double low, double high)
{
    const double number = value.is_number() ? value.get<double>() : low - 1;
    if (number >= low && number <= high)
        return number;
    check.complain(path, {}, say(Phrase::ReferenceNumber, {format_number(low, 0), format_number(high, 0)}));
    return low;
}

double number_between(JsonCheck& check, const Json& source, const char* key, const std::string& path, double low,
                      double high)
{
    const auto found = source.find(key);
    return value_between(check, found != source.end() ? *found : Json(), path_at(path, key), low, high);
}

std::optional<project::Count> people(JsonCheck& check, const Json& source, const std::string& path)
{
    if (source.find("n") == source.end())
        return std::nullopt;
    return check.integer(source, "n", path, 1, MostPeople);
}

Published published(JsonCheck& check, const Json& source, const std::string& path, double low, double high)
{
    return {number_between(check, source, "value", path, low, high),
            int(check.integer(source, "decimals", path, 0, MostDecimals)), check.text_or(source, "source", path, ""),
            check.text_or(source, "misprint", path, "")};
}

project::PublishedRow row_from_object(JsonCheck& check, const Json& source, const std::string& path)
{
    project::PublishedRow out{{},
                              int(check.integer(source, "decimals", path, 0, MostDecimals)),
                              check.text_or(source, "source", path, ""),
                              check.text_or(source, "misprint", path, "")};
    const Json& values = check.list(source, "values", path);
    const std::string at = path_at(path, "values");
    double sum = 0;
    for (std::size_t i = 0; i < values.size() && check.ok(); ++i) {
        out.percentages.push_back(value_between(check, values[i], path_at(at, i), 0, 100));
        sum += out.percentages.back();
    }
    // Each percentage is rounded by half a unit at most; one unit more for a second rounding.
    const double room = (double(out.percentages.size()) / 2 + 1) * std::pow(10, -out.decimals);
    if (out.misprint.empty() && std::fabs(sum - 100) > room)
        check.complain(at, {}, say(Phrase::ReferencePercentagesSum, {format_number(sum, out.decimals)}));
    return out;
}

project::PublishedShare share_from_object(JsonCheck& check, const Json& source, const std::string& path)
{
    if (!check.is_object(source, path))
        return {};
    project::PublishedShare out{published(check, source, path, 0, 100), {}};
    const Json& codes = check.list(source, "codes", path);
    const std::string at = path_at(path, "codes");
    for (std::size_t i = 0; i < codes.size() && check.ok(); ++i) {
        const Json code = codes[i].is_number_integer() ? codes[i] : Json();
        out.codes.push_back(int(value_between(check, code, path_at(at, i), -double(MostCode), double(MostCode))));
    }
    sort_stably(out.codes, std::less<>());
    return out;
}

std::size_t base_named(JsonCheck& check, const Json& source, const std::string& path, const Reference& reference)
{
    const std::string id = check.text(source, "base", path);
    std::vector<std::string> known;
    for (std::size_t i = 0; i < reference.bases.size(); ++i) {
        if (reference.bases[i].id == id)
            return i;
        known.push_back(reference.bases[i].id);
    }
    const std::string names = known.empty() ? say(Phrase::NoneKnown) : joined(known, ", ");
    check.complain(path_at(path, "base"), id, say(Phrase::ReferenceUnknownBase, {clipped(id, 60), names}));
    return 0;
}

ReferenceItem item_from_object(JsonCheck& check, const Json& source, const std::string& path,
                               const Reference& reference)
{
    ReferenceItem out;
    if (!check.is_object(source, path))
        return out;
    out.id = check.text(source, "id", path);
    out.base = base_named(check, source, path, reference);
    out.n = people(check, source, path);
    if (source.find("mean") != source.end())
        out.mean = published(check, check.object(source, "mean", path), path_at(path, "mean"), -double(MostCode),
                             double(MostCode));
    if (source.find("percentages") != source.end())
        out.row = row_from_object(check, check.object(source, "percentages", path), path_at(path, "percentages"));
    const Json& quoted = check.list(source, "quoted", path);
    for (std::size_t i = 0; i < quoted.size() && check.ok(); ++i)
        out.quoted.push_back(share_from_object(check, quoted[i], path_at(path_at(path, "quoted"), i)));
    if (!out.mean && !out.row && out.quoted.empty())
        check.complain(path, out.id, say(Phrase::ReferenceNothing));
    return out;
}

/// Reads a list of objects with distinct ids into `out`.
template <class Entry, class Read>
void read_distinct(JsonCheck& check, const Json& document, const char* key, std::vector<Entry>& out, Read read)
{
    const Json& list = check.list(document, key, {});
    for (std::size_t i = 0; i < list.size() && check.ok(); ++i) {
        const std::string path = path_at(key, i);
        Entry entry = read(list[i], path);
        if (std::any_of(out.begin(), out.end(), [&](const auto& other) { return other.id == entry.id; }))
            check.complain(path_at(path, "id"), entry.id, say(Phrase::InstrumentDuplicateId, {clipped(entry.id, 60)}));
        out.push_back(std::move(entry));
    }
}

project::ReferenceCorrelation correlation_from_object(JsonCheck& check, const Json& source, const std::string& path)
{
    if (!check.is_object(source, path))
        return {};
    return {check.text(source, "item", path),
            check.text(source, "variable", path),
            number_between(check, source, "r", path, -1, 1),
            number_between(check, source, "p", path, 0, 1),
            check.text_or(source, "source", path, ""),
            check.text_or(source, "misprint", path, "")};
}

project::ReferenceDifference difference_from_object(JsonCheck& check, const Json& source, const std::string& path)
{
    if (!check.is_object(source, path))
        return {};
    return {check.text(source, "item", path),          check.text(source, "factor", path),
            check.texts(source, "higher", path),       check.texts(source, "lower", path),
            check.text_or(source, "source", path, ""), check.text_or(source, "misprint", path, "")};
}

void read_associations(JsonCheck& check, const Json& document, Reference& out)
{
    const Json& correlations = check.list(document, "correlations", {});
    for (std::size_t i = 0; i < correlations.size() && check.ok(); ++i)
        out.correlations.push_back(correlation_from_object(check, correlations[i], path_at("correlations", i)));
    const Json& groups = check.list(document, "groups", {});
    for (std::size_t i = 0; i < groups.size() && check.ok(); ++i)
        out.differences.push_back(difference_from_object(check, groups[i], path_at("groups", i)));
}

} // namespace

Result<Reference> read_reference(std::string_view text, std::string_view file)
{
    const auto document = json_from_text(text, file);
    if (!document)
        return document.error();
    if (const auto problem = schema_problem(*document, file, "reference", Phrase::ReferenceSchema))
        return *problem;
    JsonCheck check("reference", file);
    Reference out;
    out.id = check.text(*document, "id", {});
    out.title = check.text(*document, "title", {});
    out.instrument = check.text(*document, "instrument", {});
    out.publication = check.text(*document, "publication", {});
    out.remarks = check.texts(*document, "remarks", {});
    read_distinct(check, *document, "bases", out.bases, [&](const Json& source, const std::string& path) {
        if (!check.is_object(source, path))
            return project::ReferenceBase();
        return project::ReferenceBase{check.text(source, "id", path), check.text(source, "title", path),
                                      people(check, source, path), check.text_or(source, "misprint", path, "")};
    });
    read_distinct(check, *document, "items", out.items, [&](const Json& source, const std::string& path) {
        return item_from_object(check, source, path, out);
    });
    read_associations(check, *document, out);
    if (!check.ok())
        return check.error();
    return out;
}

} // namespace wk::io
