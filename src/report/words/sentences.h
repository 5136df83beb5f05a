// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/phrases.h"
#include "project/findings.h"

#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace wk::report {

/// What one item says, in a sentence a council member can read: share that agrees or recognises, out of how
/// many, and how many gave no valuation. Never more than the counts.
std::string item_sentence(const project::ItemFinding& item);

/// Response and goodness of fit in two or three sentences, with what the test cannot prove.
std::string response_sentence(const project::ResponseFinding& response);

/// How the figures of a distribution were made: base, percentages, mean, median, missing answers, and what reversed
/// items mean when there are any.
std::string distribution_passport(std::span<const project::ItemFinding> items);

/// The base of a figure in words: "94 van 106 respondenten: functie zonder Staf en Ondersteuning.", and that
/// the respondents are invented when they are.
std::string base_note(const project::Findings& findings);

/// A filter in words: "functie: zonder Staf en Ondersteuning" or "functie: alleen Jongerenwerker".
std::string filter_words(const project::FactorFinding& factor);

/// "a, b en c".
std::string enumeration(std::span<const std::string> words);

/// A title as it stands inside a sentence: "Functie" becomes "functie", "OGGZ" stays; a question
/// stands between quotation marks.
std::string mid_sentence(std::string_view title);

/// How the goodness of fit was made: test, df, cells below 5.
std::string response_passport(const project::ResponseFinding& response);

/// The name of the favourable answers together: "(helemaal) eens", "herkent" …; of a reversed item "(helemaal) oneens".
/// Of a question with two answers the answer itself, "‘ja’": the favourable one, or the highest when neither is.
/// named   the study has a name of its own for the kind: then it need not be about what ours is about
std::string favourable_name(std::string_view kind, bool named, project::FavourableSide side,
                            std::span<const project::PointFinding> points);
template <class Item>
requires requires(const Item& item)
{
    item.side;
}
std::string favourable_name(const Item& item)
{
    return favourable_name(item.kind, !item.kind_title.empty(), item.side, item.points);
}
/// The name for items under one head: "gunstig" when they do not have one name.
std::string favourable_name(std::span<const project::ItemFinding> items);
/// The share that stands under that head: the favourable one; without a favourable side that of the highest answer,
/// where the head names it.
std::optional<double> share_under(std::string_view head, const project::ItemFinding& item);
/// A share with its name where that has to be told: "85% ‘ja’".
std::string named_share(const project::ItemFinding& item);

/// What a figure shows for who cannot see it: `shape`, and these sentences as long as all of them together are brief.
/// Where they are not, the table has what they would say.
std::string brief_description(std::string shape, std::initializer_list<std::string> sentences);
std::string brief_description(std::string shape, std::span<const std::string> sentences);

/// A wording as part of a longer sentence: without its own full stop.
std::string_view without_stop(std::string_view text);

/// What a reader has to know of the favourable side: "omgekeerd gesteld: oneens is gunstig"; mostly nothing.
std::string side_mark(bool reverse, project::FavourableSide side, std::span<const project::PointFinding> points);

/// The wording of an item as a reader meets it: one of which the other side is favourable says so.
template <class Item>
std::string item_words(const Item& item)
{
    const std::string mark = side_mark(item.reverse, item.side, item.points);
    return mark.empty() ? item.text : say(Phrase::ItemMarked, {without_stop(item.text), mark});
}

/// The same as part of a longer sentence.
template <class Item>
std::string item_quoted(const Item& item)
{
    return std::string(without_stop(item_words(item)));
}

} // namespace wk::report
