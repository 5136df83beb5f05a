// SPDX-License-Identifier: EUPL-1.2
#include "project/new_answers.h"

#include "base/sorted.h"
#include "base/text.h"
#include "project/other_signs.h"
#include "project/read_anew.h"
#include "survey/coding.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace wk::project {

namespace {

using survey::CodedAnswer;
using survey::QuestionCoding;
using survey::Quote;
using survey::Responses;

/// Where the answer to an open question went.
class AnswerMove {
public:
    AnswerMove(const Responses& before, const Responses& after, const survey::MatchedRows& rows)
        : m_before(before), m_after(after), m_rows(rows)
    {
    }

    /// The row of the respondent now; none when they are gone, or `question` is.
    std::optional<std::size_t> row(std::string_view question, std::size_t row) const
    {
        return row < m_rows.now.size() && index_of(question) ? m_rows.now[row] : std::nullopt;
    }
    /// The same only when the answer says what it said.
    std::optional<std::size_t> same(std::string_view question, std::size_t row) const
    {
        const auto now = this->row(question, row);
        if (now && m_rows.by == survey::RowsBy::Row) // what was written, however its signs were read
            return trim(text(m_after, question, *now)).empty() ? std::nullopt : now;
        return now && trim(text(m_before, question, row)) == trim(text(m_after, question, *now)) ? now : std::nullopt;
    }
    std::string_view answer(std::string_view question, std::size_t now) const { return text(m_after, question, now); }

private:
    std::optional<std::size_t> index_of(std::string_view question) const
    {
        const auto& open = m_after.instrument().open();
        const auto at = std::find_if(open.begin(), open.end(), [&](const auto& each) { return each.id == question; });
        return at == open.end() ? std::nullopt : std::optional(std::size_t(at - open.begin()));
    }
    std::string_view text(const Responses& responses, std::string_view question, std::size_t row) const
    {
        return survey::answer_text(responses, *index_of(question), row); // one instrument for both
    }

    const Responses& m_before;
    const Responses& m_after;
    const survey::MatchedRows& m_rows;
};

/// How many decisions went along, and how many did not.
struct Moved {
    Count along = 0;
    Count gone = 0;
};

QuestionCoding moved(const QuestionCoding& coding, const AnswerMove& move, Moved& count)
{
    QuestionCoding out{coding.codebook, {}};
    for (const auto& answer : coding.answers) {
        const auto row = move.same(coding.codebook.question, answer.row);
        if (survey::is_decided(answer))
            ++(row ? count.along : count.gone);
        if (!row)
            continue;
        out.answers.push_back(answer);
        out.answers.back().row = *row;
    }
    sort_stably(out.answers, [](const CodedAnswer& a, const CodedAnswer& b) { return a.row < b.row; });
    return out;
}

void add_lost(NewAnswers& out, Work work, Count count)
{
    if (count > 0)
        out.lost.push_back({work, std::size_t(count)});
}

void move_codings(NewAnswers& out, const AnswerMove& move)
{
    Moved own, others;
    for (auto& coding : out.survey.codings)
        coding = std::make_shared<const QuestionCoding>(moved(*coding, move, own));
    for (auto& coder : out.survey.other_coders) {
        survey::OtherCoder next = *coder;
        for (auto& coding : next.codings)
            coding = moved(coding, move, others);
        coder = std::make_shared<const survey::OtherCoder>(std::move(next));
    }
    out.coded = own.along + others.along;
    add_lost(out, Work::CodedAnswers, own.gone);
    add_lost(out, Work::CodersAnswers, others.gone);
}

void move_quotes(NewAnswers& out, const AnswerMove& move)
{
    std::vector<Quote> kept;
    Count gone = 0;
    for (auto& quote : out.survey.quotes) {
        const auto row = move.row(quote.question, quote.row);
        if (!row || survey::quote_problem(quote, move.answer(quote.question, *row))) {
            ++gone;
            continue;
        }
        if (!move.same(quote.question, quote.row)) {
            out.unchecked += quote.checked;
            quote.checked = false; // other words around it may tell who wrote it
        }
        quote.row = *row;
        kept.push_back(std::move(quote));
    }
    out.quotes = Count(kept.size());
    out.survey.quotes = std::move(kept);
    add_lost(out, Work::Quotes, gone);
}

/// Evidence names a quote as "question/row"; what leans on one that is gone is gone as well.
void move_evidence(std::vector<Evidence>& evidence, const AnswerMove& move)
{
    std::erase_if(evidence, [&](Evidence& each) {
        if (each.kind != EvidenceKind::Quote)
            return false;
        const auto slash = each.reference.rfind('/');
        std::size_t row = 0;
        const char* const end = each.reference.data() + each.reference.size();
        if (slash == std::string::npos || std::from_chars(each.reference.data() + slash + 1, end, row).ptr != end)
            return false; // not ours to judge
        const auto now = move.row(each.reference.substr(0, slash), row);
        if (now)
            each.reference = each.reference.substr(0, slash + 1) + std::to_string(*now);
        return !now;
    });
}

/// Per column whether it answers a question.
std::vector<bool> answer_columns(const Responses& responses, std::size_t columns)
{
    std::vector<bool> out(columns, false);
    for (const auto& match : responses.matches())
        if (match)
            out[match->column] = true;
    return out;
}

/// Whether both are readings of one sheet, cut the same way: only the signs can be other ones.
bool are_one_file(const Survey& before, const Survey& after)
{
    return !before.file_sha256.empty() && before.file_sha256 == after.file_sha256 &&
           before.reading.sheet == after.reading.sheet && before.reading.delimiter == after.reading.delimiter &&
           before.table->columns().size() == after.table->columns().size();
}

/// What the reader noticed in the file with answers gives way; what it noticed in the address file stays.
std::vector<Notice> with_frame_notices(std::vector<Notice> notices, const Survey& before)
{
    for (const auto& notice : before.import_notices)
        if (before.frame && !notice.file.empty() && notice.file == before.frame->name)
            notices.push_back(notice);
    return notices;
}

} // namespace

Result<NewAnswers> with_new_answers(const Survey& before, const Responses& responses, Survey file)
{
    NewAnswers out;
    Survey& survey = out.survey;
    survey = before;
    survey.file_name = std::move(file.file_name);
    survey.file_sha256 = std::move(file.file_sha256);
    survey.reading = std::move(file.reading);
    survey.table = std::move(file.table);
    survey.import_notices = with_frame_notices(std::move(file.import_notices), before);
    survey.invented = false;
    auto rows = are_one_file(before, survey) ? survey::rows_of_one_file(*before.table, *survey.table) : std::nullopt;
    if (rows)
        change_signs(survey, changed_signs(*before.table, *survey.table));
    auto anew = read_anew(survey);
    if (!anew)
        return anew.error();
    out.responses = std::move(anew->responses);
    out.rows = rows ? *std::move(rows)
                    : survey::matched_rows(*before.table, *survey.table,
                                           answer_columns(responses, before.table->columns().size()));
    const AnswerMove move(responses, *out.responses, out.rows);
    move_codings(out, move);
    move_quotes(out, move);
    for (auto& verdict : survey.verdicts)
        move_evidence(verdict.evidence, move);
    for (auto& conclusion : survey.follow_up.conclusions)
        move_evidence(conclusion.evidence, move);
    out.lost.insert(out.lost.end(), anew->lost.begin(), anew->lost.end());
    return out;
}

std::vector<MovedFigure> moved_figures(const Findings& before, const Findings& after)
{
    std::vector<MovedFigure> out;
    for (const auto& item : after.items) {
        const auto old = std::find_if(before.items.begin(), before.items.end(),
                                      [&](const auto& each) { return each.id == item.id; });
        if (old == before.items.end())
            continue;
        const auto counts = [](const ItemFinding& it) {
            std::vector<Count> all{it.no_opinion, it.skipped, it.missing, it.invalid};
            for (const auto& point : it.points)
                all.push_back(point.count);
            return all;
        };
        if (counts(*old) != counts(item))
            out.push_back({item.id, item.text, old->n, item.n, old->mean, item.mean});
    }
    return out;
}

} // namespace wk::project
