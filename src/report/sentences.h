#pragma once

#include "project/findings.h"

#include <string>
#include <string_view>

namespace wk::report {

/// What one item says, in a sentence a council member can read: share that agrees or recognises, out of how
/// many, and how many gave no valuation. Never more than the counts.
std::string item_sentence(const project::ItemFinding& item);

/// Response and goodness of fit in two or three sentences, with what the test cannot prove.
std::string response_sentence(const project::ResponseFinding& response);

/// How the figures of a distribution were made: base, percentages, mean, median, missing answers.
std::string distribution_passport();

/// A title as it stands inside a sentence: "Functie" becomes "functie", "OGGZ" stays.
std::string mid_sentence(std::string_view title);

/// How the goodness of fit was made: test, df, cells below 5.
std::string response_passport(const project::ResponseFinding& response);

/// The name of the favourable answers together: "(helemaal) eens", "herkent" …
std::string favourable_name(const project::ItemFinding& item);
std::string favourable_name(std::string_view kind);

/// An item as part of a longer sentence: without its own full stop.
std::string_view without_stop(std::string_view text);

} // namespace wk::report
