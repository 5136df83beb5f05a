// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/json_text.h"
#include "project/significance_findings.h"

#include <initializer_list>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

// Fields of wijkkompas/results/1, as those who read it share them. `path` is where `object` stands in the file. "Extra"
// fields are those that the contract does not name: they may be absent.

namespace wk::io {

/// Where a figure may lie.
struct FigureRange {
    double low = -1e15; ///< beyond any survey, and near enough to be written out in digits
    double high = 1e15;
};
inline constexpr FigureRange ShareRange{0, 1};
inline constexpr FigureRange CoefficientRange{-1, 1};
inline constexpr FigureRange CodeRange{-1e6, 1e6}; ///< of what lies between codes of a scale, like a mean
inline constexpr FigureRange AlphaRange{-1e9, 1};  ///< of a reliability, which has no lower end

/// A number; nothing when it is null. Complains of everything else, and of an absent field.
std::optional<double> figure(JsonCheck& check, const Json& object, const char* key, const std::string& path,
                             FigureRange range = {});
/// The same; nothing when the field is absent.
std::optional<double> extra_figure(JsonCheck& check, const Json& object, const char* key, const std::string& path,
                                   FigureRange range = {});
/// A number that is never null; after a complaint the lowest in range.
double certain_figure(JsonCheck& check, const Json& object, const char* key, const std::string& path,
                      FigureRange range = {});
/// [low, high]; nothing when it is null or absent.
std::optional<project::IntervalFinding> interval(JsonCheck& check, const Json& object, const char* key,
                                                 const std::string& path, FigureRange range = {});

/// How many, from 0 to `most`. Complains when the field is absent.
project::Count count(JsonCheck& check, const Json& object, const char* key, const std::string& path,
                     project::Count most = 1'000'000'000);
/// The same; 0 when the field is absent.
project::Count extra_count(JsonCheck& check, const Json& object, const char* key, const std::string& path);

/// Figures that may be null each; none when the field is absent.
std::vector<std::optional<double>> figures(JsonCheck& check, const Json& object, const char* key,
                                           const std::string& path, FigureRange range = {});

/// Complains when the field is absent.
void want(JsonCheck& check, const Json& object, const char* key, const std::string& path);
/// Complains when one of `names` comes twice. path   of the list they are from
void want_distinct(JsonCheck& check, const std::string& path, const std::vector<std::string>& names);
/// The text of the field. Complains when it is none of `known`.
std::string name_among(JsonCheck& check, const Json& object, const char* key, const std::string& path,
                       std::initializer_list<std::string_view> known);

/// The id of a closed item. Complains when it is none of `items`.
std::string item_named(JsonCheck& check, const Json& object, const char* key, const std::string& path,
                       const std::set<std::string>& items);

/// What `read` makes of each object in a list; nothing when the field is absent.
/// read   Entry(const Json& object, const std::string& path)
template <class Read>
auto entries(JsonCheck& check, const Json& object, const char* key, const std::string& path, Read read)
{
    std::vector<decltype(read(object, path))> out;
    check.objects(object, key, path, [&](const Json& entry, const std::string& at) { out.push_back(read(entry, at)); });
    return out;
}

/// The same of things with ids, which have to differ.
template <class Read>
auto entries_with_ids(JsonCheck& check, const Json& object, const char* key, const std::string& path, Read read)
{
    auto out = entries(check, object, key, path, read);
    std::vector<std::string> ids;
    for (const auto& each : out)
        ids.push_back(each.id);
    want_distinct(check, path_at(path, key), ids);
    return out;
}

} // namespace wk::io
