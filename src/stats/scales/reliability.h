// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "stats/counts/intervals.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace wk::stats {

/// The answers to one item of a scale, one byte a person: the index of a point, 0 being the lowest. A byte of `points`
/// or more is no answer.
struct ScaleItem {
    std::span<const std::uint8_t> answers;
    int points = 0;                  ///< of the scale, 2 to 250
    bool reversed = false;           ///< turned before it counts: the highest code becomes the lowest
    std::span<const int> codes = {}; ///< per index, ascending; empty: all equally far apart
};

/// Sums over the people who answered every item: all that reliability needs, in one pass over the bytes.
/// Items whose codes lie equally far apart need no codes: reliability does not change when all shift or stretch.
class ItemMoments {
public:
    /// items   all with the same number of people; at least one
    explicit ItemMoments(std::span<const ScaleItem> items);

    std::size_t items() const { return m_sums.size(); }
    Count n() const { return m_n; } ///< complete cases
    /// Sample covariance (divides by n-1) of two items; n is at least 2.
    double covariance(std::size_t first, std::size_t second) const;
    /// Pearson's correlation; both items vary.
    double correlation(std::size_t first, std::size_t second) const;
    /// True when everybody gave the same answer to this item.
    bool constant(std::size_t item) const;

private:
    Count m_n = 0;
    std::vector<double> m_sums;     ///< whole numbers, as are the products
    std::vector<double> m_products; ///< items × items
};

/// Why there is no reliability.
enum class ReliabilityProblem : std::uint8_t {
    None,
    TooFewItems,  ///< alpha needs two items, omega three
    TooFewPeople, ///< fewer than three complete cases
    NoVariance,   ///< everybody has the same total (alpha), or the same answer to some item (omega)
    NoAgreement   ///< omega: no two items go together, so that there is no factor
};

/// What one item adds to the scale.
struct ItemReliability {
    std::optional<double> item_rest;     ///< correlation with the sum of the others; absent when either is constant
    std::optional<double> alpha_without; ///< alpha when this item is dropped; absent with two items
    bool constant = false;               ///< everybody gave the same answer
};

struct Alpha {
    ReliabilityProblem problem = ReliabilityProblem::None;
    Count n = 0;
    std::size_t items = 0;
    std::optional<double> alpha;          ///< at most 1; may be negative
    std::optional<Interval> interval;     ///< Feldt's
    std::optional<double> standardised;   ///< from the mean correlation; absent when an item is constant
    std::vector<ItemReliability> by_item; ///< in the order of the items
};

/// Cronbach's alpha over complete cases.
///
/// source  Cronbach (1951), Psychometrika 16:297; interval from the F distribution with n-1 and (n-1)(k-1) degrees of
///         freedom, Feldt (1965), Psychometrika 30:357
Alpha cronbach_alpha(const ItemMoments& moments, Level level);

struct Omega {
    ReliabilityProblem problem = ReliabilityProblem::None;
    Count n = 0;
    std::optional<double> omega;  ///< 0 to 1
    std::vector<double> loadings; ///< per item, -1 to 1; one below 0 suggests an item that should be reversed
    bool heywood = false;         ///< a loading reached ±1: the one-factor model fits badly, read omega with care
    bool converged = true;        ///< false when the solver gave up after its last round
    double largest_residual = 0;  ///< largest difference between a correlation and what the factor explains
};

/// McDonald's omega total of one factor: (Σλ)² / ((Σλ)² + Σ(1-λ²)), standardised items.
///
/// The loadings are the minimum-residual ("minres") ones: they minimise the sum of squared differences between the
/// correlations and λᵢλⱼ over all pairs, found by turns, each loading held within ±1.
/// source  McDonald (1999), Test Theory, 6.20; minres: Harman and Jones (1966), Psychometrika 31:351, and for the
///         bound Harman and Fukuda (1966), Psychometrika 31:563
/// Differs: packages that divide by the sum of all observed correlations instead give a slightly different omega; the
///          two agree when the factor explains the correlations.
Omega mcdonald_omega(const ItemMoments& moments);

} // namespace wk::stats
