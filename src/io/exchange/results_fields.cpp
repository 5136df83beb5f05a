// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/results_fields.h"

#include "base/json.h"
#include "base/numbers.h"
#include "base/text.h"

#include <algorithm>

namespace wk::io {

namespace {

std::optional<double> number_value(JsonCheck& check, const Json& value, const std::string& path, FigureRange range)
{
    if (!value.is_number()) {
        check.complain(path, {}, say(Phrase::ResultsNumber));
        return std::nullopt;
    }
    const double number = value.get<double>();
    if (number >= range.low && number <= range.high)
        return number;
    check.complain(path, {}, say(Phrase::ReferenceNumber, {format_number(range.low, 0), format_number(range.high, 0)}));
    return std::nullopt;
}

} // namespace

std::optional<double> figure(JsonCheck& check, const Json& object, const char* key, const std::string& path,
                             FigureRange range)
{
    want(check, object, key, path);
    return extra_figure(check, object, key, path, range);
}

std::optional<double> extra_figure(JsonCheck& check, const Json& object, const char* key, const std::string& path,
                                   FigureRange range)
{
    const auto found = object.find(key);
    if (found == object.end() || found->is_null())
        return std::nullopt;
    return number_value(check, *found, path_at(path, key), range);
}

double certain_figure(JsonCheck& check, const Json& object, const char* key, const std::string& path, FigureRange range)
{
    want(check, object, key, path);
    const auto found = object.find(key);
    const Json& value = found == object.end() ? object : *found; // an object is no number either
    return number_value(check, value, path_at(path, key), range).value_or(range.low);
}

std::optional<project::IntervalFinding> interval(JsonCheck& check, const Json& object, const char* key,
                                                 const std::string& path, FigureRange range)
{
    const auto found = object.find(key);
    if (found == object.end() || found->is_null())
        return std::nullopt;
    const std::string at = path_at(path, key);
    if (!found->is_array() || found->size() != 2) {
        check.complain(at, {}, say(Phrase::ResultsNumber));
        return std::nullopt;
    }
    const auto low = number_value(check, (*found)[0], path_at(at, 0), range);
    const auto high = number_value(check, (*found)[1], path_at(at, 1), range);
    return low && high ? std::optional(project::IntervalFinding{*low, *high}) : std::nullopt;
}

project::Count count(JsonCheck& check, const Json& object, const char* key, const std::string& path,
                     project::Count most)
{
    return check.integer(object, key, path, 0, most);
}

project::Count extra_count(JsonCheck& check, const Json& object, const char* key, const std::string& path)
{
    return object.find(key) == object.end() ? 0 : count(check, object, key, path);
}

std::vector<std::optional<double>> figures(JsonCheck& check, const Json& object, const char* key,
                                           const std::string& path, FigureRange range)
{
    std::vector<std::optional<double>> out;
    const Json& list = check.list(object, key, path);
    for (std::size_t i = 0; i < list.size() && check.ok(); ++i)
        out.push_back(list[i].is_null() ? std::nullopt
                                        : number_value(check, list[i], path_at(path_at(path, key), i), range));
    return out;
}

void want(JsonCheck& check, const Json& object, const char* key, const std::string& path)
{
    if (object.find(key) == object.end())
        check.complain(path_at(path, key), {}, say(Phrase::JsonFieldMissing));
}

void want_distinct(JsonCheck& check, const std::string& path, const std::vector<std::string>& names)
{
    std::set<std::string> seen;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (!seen.insert(names[i]).second)
            check.complain(path_at(path, i), names[i], say(Phrase::AggregateTwice, {clipped(names[i], 60)}));
}

std::string name_among(JsonCheck& check, const Json& object, const char* key, const std::string& path,
                       std::initializer_list<std::string_view> known)
{
    std::string name = check.text(object, key, path);
    if (std::find(known.begin(), known.end(), name) == known.end())
        check.complain(path_at(path, key), name,
                       say(Phrase::VerdictUnknownName, {clipped(name, 60), joined(known, ", ")}));
    return name;
}

std::string item_named(JsonCheck& check, const Json& object, const char* key, const std::string& path,
                       const std::set<std::string>& items)
{
    std::string id = check.text(object, key, path);
    if (!items.contains(id))
        check.complain(path_at(path, key), id, say(Phrase::InstrumentUnknownItem, {clipped(id, 60)}));
    return id;
}

} // namespace wk::io
