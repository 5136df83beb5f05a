// SPDX-License-Identifier: EUPL-1.2
#include "report/words/published_words.h"

#include "base/phrases.h"
#include "base/text.h"
#include "report/words/route_words.h"
#include "report/words/sentences.h"

#include <algorithm>
#include <optional>

namespace wk::report {

using project::OpenFinding;
using project::PublishedCategory;
using project::PublishedQuestion;

namespace {

/// Something that answers can be about: a category, or what only a report counts.
struct Counted {
    std::string category; ///< id; empty: none
    std::string title;
};

const project::CategoryFinding* own_category(const OpenFinding& open, std::string_view id)
{
    const auto found =
        std::find_if(open.categories.begin(), open.categories.end(), [&](const auto& each) { return each.id == id; });
    return found == open.categories.end() ? nullptr : &*found;
}

std::string category_title(const OpenFinding& open, const survey::Codebook& carried, const std::string& id)
{
    if (const auto* own = own_category(open, id))
        return own->title;
    const auto at = carried.find(id);
    return at ? carried.categories[*at].title : id;
}

std::vector<Counted> counted_in(const OpenFinding& open, const survey::Codebook& carried, OpenReferences references)
{
    std::vector<Counted> out;
    for (const auto& category : open.categories)
        out.push_back({category.id, category.title});
    const auto known = [&](const Counted& one) {
        return std::any_of(out.begin(), out.end(), [&](const auto& each) {
            return each.category == one.category && (!one.category.empty() || each.title == one.title);
        });
    };
    for (const auto* reference : references)
        for (const auto& published : reference->find(open.id)->categories) {
            const Counted one{published.category, published.category.empty()
                                                      ? published.title
                                                      : category_title(open, carried, published.category)};
            if (!known(one))
                out.push_back(one);
        }
    return out;
}

/// "11 van 28, p. 23", "‘bijna de helft’, p. 40".
std::string published_count(const PublishedCategory& published, const std::optional<survey::Count>& n)
{
    const std::string count = published.count ? n ? say(Phrase::PublishedCountOf, {*published.count, *n})
                                                  : say(Phrase::PublishedPeople, {*published.count})
                              : n ? say(Phrase::PublishedWordsOf, {published.words, *n})
                                              : say(Phrase::PublishedWords, {published.words});
    std::string out = say(Phrase::PublishedAt, {count, number_name(published.page)});
    if (!published.category.empty() && !published.title.empty())
        out = say(Phrase::ReportEvidenceLine, {published.title, out});
    return published.note.empty() ? out : say(Phrase::PublishedNote, {out, published.note});
}

TableCell published_cell(const PublishedQuestion& question, const Counted& counted)
{
    std::vector<std::string> out;
    for (const auto& each : question.categories)
        if (each.category == counted.category && (!each.category.empty() || each.title == counted.title))
            out.push_back(published_count(each, question.n));
    return out.empty() ? say(Phrase::PublishedNotCounted) : joined(out, "; ");
}

TableCell own_cell(const OpenFinding& open, const Counted& counted)
{
    const auto looked = open.answered - open.uncoded;
    const auto* own = own_category(open, counted.category);
    if (!own || looked == 0)
        return say(Phrase::NoValue);
    return own->n ? TableCell{say(Phrase::PublishedCountOf, {*own->n, looked}), double(*own->n)}
                  : TableCell{say(Phrase::NotShown)};
}

} // namespace

std::string reference_titles(OpenReferences references)
{
    std::vector<std::string> titles;
    for (const auto* reference : references)
        titles.push_back(reference->title);
    return enumeration(titles);
}

DataTable published_counts_table(const OpenFinding& open, const survey::Codebook& carried, OpenReferences references,
                                 const std::string& title)
{
    DataTable out{say(Phrase::PublishedCountsTable, {title}),
                  {{say(Phrase::ColumnCategory)}, {capitalised(say(Phrase::ComparisonThisSurvey))}},
                  {}};
    for (const auto* reference : references)
        out.columns.push_back({reference->title});
    for (const auto& counted : counted_in(open, carried, references)) {
        out.rows.push_back({counted.title, own_cell(open, counted)});
        for (const auto* reference : references)
            out.rows.back().push_back(published_cell(*reference->find(open.id), counted));
    }
    return out;
}

std::string published_remarks(const project::OpenReference& reference)
{
    const std::string words = joined(reference.remarks, " ");
    return std::string(
        trim(say(Phrase::ComparisonPassportRemark, {reference.title, reference.publication + ". " + words})));
}

std::vector<BarrierWords> barrier_words(const OpenFinding& open, const survey::Codebook& carried,
                                        const project::OpenReference& reference)
{
    std::vector<BarrierWords> out;
    bool any = false;
    for (const auto& barrier : reference.barriers) {
        std::vector<std::string> pages;
        for (const int page : barrier.pages)
            pages.push_back(number_name(page));
        std::vector<std::string> titles;
        for (const auto& id : barrier.categories_of(open.id))
            titles.push_back(mid_sentence(category_title(open, carried, id)));
        any = any || !titles.empty();
        out.push_back({barrier.title, say(Phrase::PublishedBarrier, {without_stop(barrier.text), enumeration(pages)}),
                       titles.empty() ? std::string() : say(Phrase::PublishedBarrierHere, {enumeration(titles)})});
    }
    return any ? out : std::vector<BarrierWords>();
}

} // namespace wk::report
