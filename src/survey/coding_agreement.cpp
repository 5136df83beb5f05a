// SPDX-License-Identifier: EUPL-1.2
#include "survey/coding_agreement.h"

#include "base/lists.h"
#include "base/notices.h"
#include "base/phrases.h"
#include "base/text.h"

#include <array>
#include <cassert>
#include <cstdint>
#include <utility>

namespace wk::survey {

namespace {

using Both = std::pair<const CodedAnswer*, const CodedAnswer*>;

std::vector<Both> decided_by_both(const QuestionCoding& first, const QuestionCoding& second)
{
    std::vector<Both> out;
    for (const auto& answer : first.answers) {
        const auto* other = second.find(answer.row);
        if (is_decided(answer) && other != nullptr && is_decided(*other))
            out.emplace_back(&answer, other);
    }
    return out;
}

stats::Kappa kappa_of(std::vector<Count> counts)
{
    const auto table = stats::ContingencyTable::make(2, 2, std::move(counts));
    assert(table);
    return stats::cohen_kappa(*table, stats::KappaWeights::Equal, stats::Level::percent95());
}

CategoryAgreement category_agreement(const Category& category, const std::vector<Both>& answers)
{
    CategoryAgreement out;
    out.category = category.id;
    out.title = category.title;
    for (const auto& [first, second] : answers) {
        const bool in_first = contains(first->categories, category.id);
        const bool in_second = contains(second->categories, category.id);
        out.both += in_first && in_second;
        out.first_only += in_first && !in_second;
        out.second_only += !in_first && in_second;
        out.neither += !in_first && !in_second;
    }
    out.kappa = kappa_of({out.both, out.first_only, out.second_only, out.neither});
    return out;
}

/// The ids of `ids` that are among `shared` and not in `others`.
std::vector<std::string> only_in(const std::vector<std::string>& ids, const std::vector<std::string>& others,
                                 const std::vector<std::string>& shared)
{
    std::vector<std::string> out;
    for (const auto& id : ids) {
        if (contains(shared, id) && !contains(others, id))
            out.push_back(id);
    }
    return out;
}

/// A notice when `codebook` has categories that are not `shared`.
void note_unshared(const Codebook& codebook, const std::vector<std::string>& shared, Phrase phrase,
                   std::vector<Notice>& notices)
{
    std::vector<std::string> names;
    for (const auto& category : codebook.categories) {
        if (!contains(shared, category.id))
            names.push_back(in_quotes(clipped(category.title, 60)));
    }
    if (!names.empty())
        notices.push_back(problem_at("other-categories", {}, {}, say(phrase, {joined(names, ", "), names.size()})));
}

class Fingerprint {
public:
    void add(std::string_view text)
    {
        for (const char byte : text)
            step(static_cast<unsigned char>(byte));
        step(0); // between texts, so that "ab", "c" differs from "a", "bc"
    }
    std::string text() const
    {
        constexpr std::string_view digits = "0123456789abcdef";
        std::string out;
        for (int shift = 60; shift >= 0; shift -= 4)
            out += digits[(m_hash >> shift) & 15];
        return out;
    }

private:
    void step(unsigned char byte) { m_hash = (m_hash ^ byte) * 0x100000001b3u; }

    std::uint64_t m_hash = 0xcbf29ce484222325u;
};

} // namespace

std::string answers_fingerprint(const Responses& responses)
{
    Fingerprint print;
    const auto& questions = responses.instrument().open();
    for (std::size_t i = 0; i < questions.size(); ++i) {
        print.add(questions[i].id);
        for (std::size_t row = 0; row < responses.rows(); ++row) {
            const auto text = answer_text(responses, i, row);
            if (text.empty())
                continue;
            print.add(std::to_string(responses.table().row_number(row)));
            print.add(text);
        }
    }
    return print.text();
}

CodingAgreement coding_agreement(const QuestionCoding& first, const QuestionCoding& second)
{
    CodingAgreement out;
    const auto answers = decided_by_both(first, second);
    out.n = Count(answers.size());
    std::vector<std::string> shared;
    std::vector<Count> pooled(4, 0);
    for (const auto& category : first.codebook.categories) {
        if (!second.codebook.find(category.id))
            continue;
        shared.push_back(category.id);
        out.categories.push_back(category_agreement(category, answers));
        const auto& counts = out.categories.back();
        const std::array<Count, 4> cells = {counts.both, counts.first_only, counts.second_only, counts.neither};
        for (std::size_t i = 0; i < cells.size(); ++i)
            pooled[i] += cells[i];
    }
    out.pooled = kappa_of(std::move(pooled));
    for (const auto& [mine, other] : answers) {
        CodingDifference difference{mine->row, only_in(mine->categories, other->categories, shared),
                                    only_in(other->categories, mine->categories, shared), mine->not_codable,
                                    other->not_codable};
        const bool same =
            difference.first_only.empty() && difference.second_only.empty() && mine->not_codable == other->not_codable;
        out.identical += same;
        if (!same)
            out.differences.push_back(std::move(difference));
    }
    note_unshared(first.codebook, shared, Phrase::OnlyFirstCodebook, out.notices);
    note_unshared(second.codebook, shared, Phrase::OnlySecondCodebook, out.notices);
    return out;
}

} // namespace wk::survey
