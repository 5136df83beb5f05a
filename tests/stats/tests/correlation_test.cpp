// SPDX-License-Identifier: EUPL-1.2
#include "stats/tests/correlation.h"

#include "stats/reference.h"

#include <algorithm>

TEST_SUITE_BEGIN("stats");

using namespace wk::stats;

namespace {

struct Joint {
    std::vector<double> x_values;
    std::vector<double> y_values;
    std::vector<JointCounts::Cell> cells;
    JointCounts counts() const { return {x_values, y_values, cells}; }
};

std::vector<double> distinct(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    return values;
}

Joint joint_of(const std::vector<double>& x, const std::vector<double>& y)
{
    Joint out{distinct(x), distinct(y), {}};
    std::map<std::pair<std::uint32_t, std::uint32_t>, Count> people;
    for (std::size_t i = 0; i < x.size(); ++i) {
        const auto at = [](const std::vector<double>& values, double value) {
            return std::uint32_t(std::lower_bound(values.begin(), values.end(), value) - values.begin());
        };
        ++people[{at(out.x_values, x[i]), at(out.y_values, y[i])}];
    }
    for (const auto& [key, count] : people)
        out.cells.push_back({key.first, key.second, count});
    return out;
}

void check_against(const Correlation& out, const wk::tests::ReferenceRow& row, const std::string& name)
{
    CAPTURE(name);
    wk::tests::check_number(out.coefficient, row.at(name), 1e-12, 2e-15);
    // The p of a coefficient near 1 multiplies the rounding of 1 − r².
    wk::tests::check_number(out.p_asymptotic, row.at(name + "_p"), 1e-9);
    wk::tests::check_number(out.ci95 ? std::optional(out.ci95->low) : std::nullopt, row.at(name + "_low"), 1e-11,
                            1e-13);
    wk::tests::check_number(out.ci95 ? std::optional(out.ci95->high) : std::nullopt, row.at(name + "_high"), 1e-11,
                            1e-13);
}

} // namespace

TEST_CASE("spearman, pearson and kendall agree with R")
{
    for (const auto& row : wk::tests::reference_rows("correlation.csv")) {
        CAPTURE(row.at("x"));
        CAPTURE(row.at("y"));
        const auto joint = joint_of(wk::tests::numbers_of(row.at("x")), wk::tests::numbers_of(row.at("y")));
        const auto ranked = spearman(joint.counts(), Exact::Auto);
        check_against(ranked, row, "spearman");
        if (!row.at("spearman_exact").empty())
            wk::tests::check_number(ranked.p_exact, row.at("spearman_exact"), 1e-12);
        check_against(pearson(joint.counts()), row, "pearson");
        check_against(kendall(joint.counts()), row, "kendall");
    }
}

TEST_CASE("order keeps ranks: a monotone change of the values changes only pearson")
{
    wk::tests::Draw draw(11);
    for (int round = 0; round < 50; ++round) {
        std::vector<double> x;
        std::vector<double> stretched;
        std::vector<double> y;
        for (int i = 0; i < 30; ++i) {
            x.push_back(double(draw.below(20)));
            stretched.push_back(x.back() * x.back() * x.back() + 5);
            y.push_back(double(1 + draw.below(7)));
        }
        const auto joint = joint_of(x, y);
        const auto other = joint_of(stretched, y);
        CHECK(spearman(joint.counts(), Exact::Auto).coefficient == spearman(other.counts(), Exact::Auto).coefficient);
        CHECK(kendall(joint.counts()).p_asymptotic == kendall(other.counts()).p_asymptotic);
        for (double& value : stretched)
            value = -value;
        const auto turned = joint_of(stretched, y);
        CHECK(std::abs(*kendall(turned.counts()).coefficient + *kendall(joint.counts()).coefficient) < 1e-14);
    }
}

TEST_CASE("what has no correlation says why")
{
    CHECK(spearman(joint_of({}, {}).counts(), Exact::Auto).reason == Reason::NoAnswers);
    CHECK(pearson(joint_of({1}, {2}).counts()).reason == Reason::TooFewPeople);
    CHECK(kendall(joint_of({3, 3, 3}, {1, 2, 3}).counts()).reason == Reason::ConstantX);
    CHECK(spearman(joint_of({1, 2, 3}, {4, 4, 4}).counts(), Exact::Auto).reason == Reason::ConstantY);
    const auto two = spearman(joint_of({1, 2}, {1, 2}).counts(), Exact::Auto);
    CHECK(two.coefficient == 1);
    CHECK(two.p_exact == 1);
    CHECK(!two.p_asymptotic);
    CHECK(!two.ci95);
    CHECK(two.reason == Reason::TooFewPeople);
}

TEST_CASE("ties are counted on both sides")
{
    const auto out = spearman(joint_of({1, 1, 2, 3}, {1, 2, 2, 2}).counts(), Exact::Never);
    CHECK(out.x_ties == 2);
    CHECK(out.y_ties == 3);
    CHECK(!out.p_exact);
}

TEST_SUITE_END();
