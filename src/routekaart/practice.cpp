// SPDX-License-Identifier: EUPL-1.2
#include "routekaart/practice.h"

#include "base/sorted.h"
#include "routekaart/filter.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace wk::routekaart {

namespace {

constexpr int YearOfSketches = 2019;
constexpr int FirstYear = 1990; // nothing here is older

struct FormOf {
    std::string_view municipality; ///< id
    std::string_view form;         ///< id
};

/// Our judgement. Amsterdam and Leiden stand under B for their teams per group; Enschede under C for its Front Office;
/// Rotterdam under A2, because its teams help only whom others send to them.
constexpr std::array<FormOf, 16> MunicipalityForms{{{"almelo", "C"},
                                                    {"amsterdam", "B"},
                                                    {"brunssum", "B"},
                                                    {"den-haag", "B"},
                                                    {"enschede", "C"},
                                                    {"groningen", "A1"},
                                                    {"haarlem", "B"},
                                                    {"kaag-en-braassem", "A1"},
                                                    {"leiden", "B"},
                                                    {"montferland", "A1"},
                                                    {"nijmegen", "B"},
                                                    {"roosendaal", "A1"},
                                                    {"rotterdam", "A2"},
                                                    {"utrecht", "A1"},
                                                    {"veenendaal", "B"},
                                                    {"velsen", "B"}}};

PracticeKind kind_of(Place place)
{
    if (place.kind == PlaceKind::Municipality)
        return PracticeKind::Sketch;
    return place.kind == PlaceKind::Example ? PracticeKind::Example : PracticeKind::Old;
}

/// Whether a text such as "2006–2010" or "2013" names `year` or years on both sides of it.
bool spans_year(std::string_view text, int year)
{
    int first = 0;
    int last = 0;
    for (std::size_t at = 0; at + 4 <= text.size(); ++at) {
        int value = 0;
        const char* const end = text.data() + at + 4;
        if (std::from_chars(text.data() + at, end, value).ptr != end || value < FirstYear)
            continue;
        first = first == 0 ? value : std::min(first, value);
        last = std::max(last, value);
    }
    return first <= year && year <= last;
}

bool is_of_year(const Content& content, Place place, int year)
{
    return place.kind == PlaceKind::OldExample ? spans_year(content.old_examples[place.index].year, year)
                                               : year == YearOfSketches;
}

/// Size and form, which only a municipality has.
bool fits_municipality(const Content& content, const PracticeFilter& filter, Place place)
{
    if (!filter.size && filter.form.empty())
        return true;
    const auto municipality = municipality_of(content, place);
    if (!municipality)
        return false;
    const auto& it = content.municipalities[*municipality];
    return (!filter.size || *filter.size == size_class(it.inhabitants)) &&
           (filter.form.empty() || filter.form == form_of(it));
}

/// Everything but the words.
bool fits(const Content& content, const PracticeFilter& filter, Place place)
{
    RouteFilter route;
    route.basisfunctie = filter.basisfunctie;
    const bool old = place.kind == PlaceKind::OldExample;
    return (!filter.kind || *filter.kind == kind_of(place)) && passes(content, route, place) &&
           (!filter.step || filter.step == place_step(content, place)) &&
           (filter.theme.empty() || (old && content.old_examples[place.index].theme == filter.theme)) &&
           fits_municipality(content, filter, place) && (filter.year == 0 || is_of_year(content, place, filter.year));
}

std::vector<Place> all_practices(const Content& content)
{
    std::vector<Place> out;
    const auto add = [&](PlaceKind kind, std::size_t number) {
        for (std::size_t i = 0; i < number; ++i)
            out.push_back({kind, i});
    };
    add(PlaceKind::Municipality, content.municipalities.size());
    add(PlaceKind::Example, content.examples.size());
    add(PlaceKind::OldExample, content.old_examples.size());
    return out;
}

/// How many times larger the larger of the two is.
double ratio(int a, int b)
{
    return double(std::max(a, b)) / double(std::min(a, b));
}

} // namespace

std::string_view form_of(const Municipality& municipality)
{
    for (const auto& each : MunicipalityForms)
        if (each.municipality == municipality.id)
            return each.form;
    return {};
}

std::vector<Place> practices(const Content& content, const PracticeFilter& filter, const Search* search)
{
    std::vector<Place> out;
    for (const Place place : all_practices(content))
        if (fits(content, filter, place) &&
            (filter.words.empty() ||
             (search != nullptr ? search->fits(place, filter.words) : Search::fits(content, place, filter.words))))
            out.push_back(place);
    return out;
}

std::vector<std::string> old_themes(const Content& content)
{
    std::vector<std::string> out;
    for (const auto& each : content.old_examples)
        if (std::find(out.begin(), out.end(), each.theme) == out.end())
            out.push_back(each.theme);
    return out;
}

std::vector<int> practice_years(const Content& content)
{
    std::vector<int> out;
    const auto all = all_practices(content);
    for (int year = YearOfSketches; year >= FirstYear; --year)
        if (std::any_of(all.begin(), all.end(), [&](Place place) { return is_of_year(content, place, year); }))
            out.push_back(year);
    return out;
}

std::vector<Alike> municipalities_alike(const Content& content, int inhabitants, std::string_view form)
{
    std::vector<Alike> out;
    for (std::size_t i = 0; i < content.municipalities.size(); ++i) {
        const auto& each = content.municipalities[i];
        out.push_back({i, !form.empty() && form == form_of(each),
                       inhabitants > 0 && size_class(inhabitants) == size_class(each.inhabitants)});
    }
    sort_stably(out, [&](const Alike& a, const Alike& b) {
        if (a.same_form != b.same_form)
            return a.same_form;
        return inhabitants > 0 && ratio(inhabitants, content.municipalities[a.municipality].inhabitants) <
                                      ratio(inhabitants, content.municipalities[b.municipality].inhabitants);
    });
    return out;
}

} // namespace wk::routekaart
