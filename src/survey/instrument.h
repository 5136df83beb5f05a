// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/json_text.h"
#include "base/result.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace wk::survey {

inline constexpr std::size_t MaxPoints = 200; ///< leaves room in one byte for why there is no answer

/// The texts that stand for a missing value in the data of a question, compared under fold() or as numbers.
struct MissingList {
    /// These and no others. Without it: what the file says, and what programs write.
    std::optional<std::vector<std::string>> only = {};
    std::vector<std::string> also = {};  ///< these too: somebody said so
    std::vector<std::string> never = {}; ///< and not these, whatever else says so

    bool empty() const { return !only && also.empty() && never.empty(); }
};

struct ScalePoint {
    int code = 0;
    std::string label;
};

/// The options of a closed item. Lowest code first, 2 to MaxPoints points, codes and folded labels distinct.
struct Scale {
    std::string id;
    std::vector<ScalePoint> points;
    std::vector<std::string> no_opinion; ///< answers outside the scale, like "geen mening"
    /// Made of answers whose order, or number, does not follow from their words; nobody said yet that it is right.
    bool unsure = false;
    MissingList missing = {};

    /// The codes of the points, ascending.
    std::vector<int> codes() const;
};

struct Theme {
    std::string id;
    std::string title;
};

enum class ItemKind : std::uint8_t { Herkenning, Vertrouwen, Voortgang, Overig };

inline constexpr std::array ItemKinds{ItemKind::Herkenning, ItemKind::Vertrouwen, ItemKind::Voortgang,
                                      ItemKind::Overig};

/// herkenning, vertrouwen, voortgang or overig.
std::string_view kind_name(ItemKind kind);

/// Which end of a scale is the favourable one.
enum class FavourableSide : std::uint8_t {
    High,
    Low,
    None ///< nobody said that one answer is better than another
};

/// "high", "low" or "none".
std::string_view side_name(FavourableSide side);

/// The favourable side when nobody says which: that of the high codes, and of an item worded the other way round that
/// of the low ones. A question with two answers ("ja", "nee") has none, unless its kind says what it asks about.
FavourableSide usual_side(ItemKind kind, bool reverse, std::size_t points);

/// A closed question.
struct Item {
    std::string id;
    std::string theme; ///< id of a theme; empty when the item belongs to none
    ItemKind kind = ItemKind::Overig;
    std::size_t scale = 0; ///< index into Instrument::scales()
    std::string text;
    std::string column; ///< name of its column in the data
    /// Worded the other way round. Counts, mean and median keep the codes as answered; where items are added up
    /// (reliability, all items together) the answer is turned, and the favourable side is that of the low codes.
    bool reverse = false;
    std::optional<FavourableSide> told_side = {}; ///< High or Low, as somebody said
    /// Ids of published figures (project::Reference) whose questionnaire asked this in words with another meaning.
    std::vector<std::string> reworded_since = {};
};

/// Someone whose answer to `item` is one of `codes` was not asked the questions in `skip_items` and `skip_open`.
struct Routing {
    std::size_t item = 0; ///< index into items()
    std::vector<int> codes;
    std::vector<std::size_t> skip_items; ///< indices into items()
    std::vector<std::size_t> skip_open;  ///< indices into open()
};

struct Pair {
    std::size_t first = 0; ///< index into items()
    std::size_t second = 0;
};

/// A variable that divides respondents into groups.
struct Factor {
    std::string id;
    std::string title;
    std::string column;
    std::vector<std::string> levels; ///< in the instrument's order; empty: the data's, in order of appearance
    MissingList missing = {};
};

struct NumericVariable {
    std::string id;
    std::string title;
    std::string unit;
    std::string column;
    MissingList missing = {};
};

struct OpenQuestion {
    std::string id;
    std::string theme;
    std::string kind; ///< free word, like "belemmeringen"
    std::string text;
    std::string column;
    MissingList missing = {};
};

/// A questionnaire: what was asked, with which options. Checked when made; never changes.
class Instrument {
public:
    /// Reads `wijkkompas/instrument/1`.
    /// errors  code "instrument" with the JSON path in the message (unknown references, duplicate ids, scales
    ///         without distinct codes …), "newer-schema", and those of json_from_text
    static Result<Instrument> from_json(std::string_view text, std::string_view file);
    /// The same from a document that is part of another file.
    static Result<Instrument> from_document(const Json& document, std::string_view file);

    const std::string& id() const { return m_id; }
    const std::string& title() const { return m_title; }
    const std::string& language() const { return m_language; }
    const std::vector<Scale>& scales() const { return m_scales; }
    const std::vector<Theme>& themes() const { return m_themes; }
    const std::vector<Item>& items() const { return m_items; }
    const std::vector<Routing>& routing() const { return m_routing; }
    const std::vector<Pair>& pairs() const { return m_pairs; }
    const std::vector<Factor>& factors() const { return m_factors; }
    const std::vector<NumericVariable>& numeric() const { return m_numeric; }
    const std::vector<OpenQuestion>& open() const { return m_open; }

    /// What the study calls a kind of item ("Theorie"); empty when it has no name of its own for it.
    const std::string& kind_title(ItemKind kind) const { return m_kind_titles[std::size_t(kind)]; }

    const Scale& scale_of(const Item& item) const { return m_scales[item.scale]; }
    FavourableSide side_of(const Item& item) const
    {
        return item.told_side.value_or(usual_side(item.kind, item.reverse, scale_of(item).points.size()));
    }
    std::optional<std::size_t> find_item(std::string_view id) const;
    std::optional<std::size_t> find_factor(std::string_view id) const;
    std::optional<std::size_t> find_numeric(std::string_view id) const;

    /// The document as it was read, fields that we do not know included.
    Json document() const;
    /// The same as kept_json(), which costs nothing to ask.
    const std::string& document_text() const { return m_document; }

private:
    friend class InstrumentReader;
    Instrument() = default;

    std::string m_id;
    std::string m_title;
    std::string m_language;
    std::vector<Scale> m_scales;
    std::vector<Theme> m_themes;
    std::array<std::string, ItemKinds.size()> m_kind_titles;
    std::vector<Item> m_items;
    std::vector<Routing> m_routing;
    std::vector<Pair> m_pairs;
    std::vector<Factor> m_factors;
    std::vector<NumericVariable> m_numeric;
    std::vector<OpenQuestion> m_open;
    std::string m_document; ///< as kept_json()
};

} // namespace wk::survey
