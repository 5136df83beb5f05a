// SPDX-License-Identifier: EUPL-1.2
#include "report/words/comparison_words.h"

#include "base/numbers.h"
#include "base/phrases.h"

namespace wk::report {

using project::FigureState;
using project::SourceFigure;

namespace {

std::string no_figure_words(const SourceFigure& figure, bool published)
{
    switch (figure.state) {
    case FigureState::TooFew: return say(Phrase::CellTooFew);
    case FigureState::NotShown: return say(Phrase::NotShown);
    case FigureState::OtherScale: return say(Phrase::ComparisonOtherScale);
    default: return say(published ? Phrase::ComparisonNotPublished : Phrase::ComparisonNotAsked);
    }
}

} // namespace

std::string source_words(const project::ComparedSource& source)
{
    if (source.published)
        return source.base.empty() ? source.title : say(Phrase::ComparisonSourceBase, {source.title, source.base});
    if (!source.people)
        return source.invented ? say(Phrase::ComparisonSourceBase, {source.title, say(Phrase::Invented)})
                               : source.title;
    const Phrase people = source.invented ? Phrase::ComparisonInventedPeople : Phrase::ComparisonPeople;
    return say(Phrase::ComparisonSourceBase, {source.title, say(people, {*source.people})});
}

std::string mean_words(const SourceFigure& figure, bool published)
{
    return figure.mean ? format_number(*figure.mean, figure.mean_decimals) : no_figure_words(figure, published);
}

std::string favourable_words(const SourceFigure& figure, bool published)
{
    return figure.favourable ? format_share(*figure.favourable, figure.favourable_decimals)
                             : no_figure_words(figure, published);
}

std::string n_words(const SourceFigure& figure)
{
    if (figure.n)
        return say(Phrase::CellN, {*figure.n});
    return figure.state == FigureState::Published ? say(Phrase::ComparisonNUnknown) : std::string();
}

std::vector<const project::ItemComparison*> compared_items(const project::Comparison& comparison,
                                                           const std::optional<std::string>& theme)
{
    std::vector<const project::ItemComparison*> out;
    for (const auto& item : comparison.items)
        if (!theme || item.theme == *theme)
            out.push_back(&item);
    return out;
}

} // namespace wk::report
