// SPDX-License-Identifier: EUPL-1.2
#include "report/words/significance_words.h"

#include "report/example.h"

#include <doctest/doctest.h>

using namespace wk;
using namespace wk::report;

TEST_CASE("a p carries a filled mark at the strictest level, an open one at another, and none above")
{
    const std::vector<double> alpha{0.10, 0.05};
    CHECK(marked_p(0.012, alpha) == "● 0,012");
    CHECK(marked_p(0.05, alpha) == "● 0,050");
    CHECK(marked_p(0.08, alpha) == "○ 0,080");
    CHECK(marked_p(0.5, alpha) == "0,500");
    CHECK(marked_p(std::nullopt, alpha) == "–");
    CHECK(marked_p(0.001, {}) == "0,001");
}

TEST_CASE("methods have the names that statisticians know")
{
    CHECK(adjustment_title("bh") == "Benjamini-Hochberg");
    CHECK(adjustment_title("holm") == "Holm");
    CHECK(adjustment_title("none").empty());
    CHECK(test_title("mann-whitney") == "Mann-Whitney");
    CHECK(test_title("kruskal-wallis") == "Kruskal-Wallis");
    CHECK(coefficient_sign("spearman") == "ρ");
    CHECK(coefficient_sign("kendall") == "τ");
    CHECK(coefficient_sign("pearson") == "r");
    CHECK(correlation_title("kendall") == "Kendall (tau-b)");
}

TEST_CASE("items, themes, variables and sets are called by their titles")
{
    const auto findings = tests::example_findings();
    CHECK(item_called(findings, "vert-1").kind == "vertrouwen");
    CHECK(theme_title(findings, "maatwerk") == "Maatwerk leveren");
    CHECK(theme_title(findings, "") == "Overige vragen");
    CHECK(variable_title(findings, "dienstjaren") == "Dienstjaren");
    REQUIRE(!findings.reliability.empty());
    for (const auto& each : findings.reliability) {
        const bool kind = each.id.find('/') != std::string::npos;
        CHECK((reliability_title(findings, each).find(": ") != std::string::npos) == kind);
    }
}
