// SPDX-License-Identifier: EUPL-1.2
#include "base/numbers.h"
#include "report/document/document.h"
#include "report/report_example.h"

#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>
#include <set>

TEST_SUITE_BEGIN("report");

using namespace wk;
using namespace wk::report;

namespace {

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/// The numbers of a text as they stand there, without signs but with their "%".
std::vector<std::string> numbers_in(std::string_view text)
{
    std::vector<std::string> out;
    for (std::size_t i = 0; i < text.size();) {
        if (!is_digit(text[i])) {
            ++i;
            continue;
        }
        std::size_t end = i;
        while (end < text.size() && (is_digit(text[end]) || ((text[end] == ',' || text[end] == '.') &&
                                                             end + 1 < text.size() && is_digit(text[end + 1]))))
            ++end;
        end += end < text.size() && text[end] == '%' ? 1 : 0;
        out.emplace_back(text.substr(i, end - i));
        i = end;
    }
    return out;
}

/// Every number that a table of the document shows, its facts included.
std::set<std::string> numbers_in_tables(const Document& document)
{
    std::set<std::string> out;
    const auto take = [&](std::string_view text) {
        for (auto& number : numbers_in(text))
            out.insert(std::move(number));
    };
    for (const auto& section : document.sections)
        for (const auto& block : section.blocks) {
            if (const auto* table = std::get_if<TableBlock>(&block)) {
                for (const auto& row : table->table.rows)
                    for (const auto& cell : row)
                        take(cell.text);
            } else if (const auto* facts = std::get_if<PairsBlock>(&block)) {
                for (const auto& [name, value] : facts->pairs)
                    take(value);
            }
        }
    return out;
}

/// A number in Dutch notation, and how many decimals it has.
std::pair<double, int> value_of(std::string text)
{
    std::erase(text, '.');
    if (text.ends_with('%'))
        text.pop_back();
    const auto comma = text.find(',');
    const int decimals = comma == std::string::npos ? 0 : int(text.size() - comma - 1);
    if (comma != std::string::npos)
        text[comma] = '.';
    return {std::strtod(text.c_str(), nullptr), decimals};
}

/// Whether a number stands in the tables as it is or, unless it is a count, with more decimals.
bool is_known(const std::set<std::string>& known, const std::string& number)
{
    if (known.contains(number))
        return true;
    const auto [value, decimals] = value_of(number);
    const bool share = number.ends_with('%');
    if (decimals == 0 && !share)
        return false;
    for (const auto& other : known) {
        const auto [exact, more] = value_of(other);
        if (more > decimals && other.ends_with('%') == share &&
            std::abs(exact - value) <= 0.5 * std::pow(10.0, -decimals) + 1e-9)
            return true;
    }
    return false;
}

/// Whether `words` say "87 van de 94" at `number`, and the tables show that share (92,6%).
bool is_part_of_known(const std::set<std::string>& known, std::string_view words, const std::string& number)
{
    for (const std::string_view between : {" van de ", " van "}) {
        const auto at = words.find(number + std::string(between));
        if (at == std::string_view::npos)
            continue;
        const auto whole = numbers_in(words.substr(at + number.size() + between.size())).front();
        const double share = value_of(number).first / value_of(whole).first;
        return known.contains(whole) && known.contains(numbers_in(format_share(share, 1)).front());
    }
    return false;
}

} // namespace

TEST_CASE("every number in a sentence of the report stands in one of its tables")
{
    // How sure an interval is, a whole in per cent, and what the researcher calls a document are no findings.
    const std::set<std::string> no_findings{"95%", "100", "2020", "12"};
    const auto document = tests::report_example().document();
    const auto known = numbers_in_tables(document);
    std::size_t checked = 0;
    for (const auto& section : document.sections)
        for (const auto& block : section.blocks) {
            std::vector<Paragraph> sentences;
            if (const auto* paragraph = std::get_if<Paragraph>(&block))
                sentences.push_back(*paragraph);
            else if (const auto* list = std::get_if<BulletList>(&block))
                sentences = list->entries;
            for (const auto& sentence : sentences)
                for (const auto& number : numbers_in(sentence.text)) {
                    // How many tests are left follows from how many there are.
                    if (no_findings.contains(number) ||
                        sentence.text.find("rest (" + number + ")") != std::string::npos)
                        continue;
                    CAPTURE(section.id);
                    CAPTURE(sentence.text);
                    CAPTURE(number);
                    CHECK((is_known(known, number) || is_part_of_known(known, sentence.text, number)));
                    ++checked;
                }
        }
    CHECK(checked > 200);
}

TEST_SUITE_END();
