// SPDX-License-Identifier: EUPL-1.2
#include "assessment/answer_code.h"

#include "assessment/short_code.h"
#include "base/notices.h"
#include "base/phrases.h"
#include "base/text.h"

#include <boost/crc.hpp>

#include <algorithm>
#include <bit>

namespace wk::assessment {

namespace {

constexpr std::size_t FingerprintBits = 12;
constexpr std::size_t SessionBits = 20;
constexpr std::size_t SessionSigns = 4;
constexpr std::size_t ParticipantBits = 12;
constexpr std::size_t RoleBits = 3;
constexpr std::size_t AnswerBits = 3;
constexpr std::size_t HeaderBits = 2 + FingerprintBits + SessionBits + ParticipantBits + RoleBits;
constexpr std::size_t InvitationBits = FingerprintBits + SessionBits;
constexpr std::uint64_t HolderDigits = Holders + 1;
constexpr std::size_t HoldersTogether = 5; // 6 to the power 5 fits in 13 bits
constexpr std::uint64_t Letters = 26;
constexpr std::uint64_t MostParticipants = 4082; // 26 letters with 157 numbers each
constexpr std::uint64_t NoParticipant = (1U << ParticipantBits) - 1;
constexpr std::uint64_t DontKnow = 6;
constexpr std::uint64_t NotApplicable = 7;
static_assert(MostParticipants % Letters == 0 && MostParticipants <= NoParticipant);

std::uint64_t number_from(std::string_view text, std::uint64_t below)
{
    boost::crc_32_type crc;
    crc.process_bytes(text.data(), text.size());
    return crc.checksum() % below;
}

std::uint64_t session_number(std::string_view session)
{
    const auto own = session.size() == SessionSigns ? base32_value(session) : std::nullopt;
    return own ? *own : number_from(session, 1U << SessionBits);
}

/// A capital and a number as a number; nothing for another kind of name.
std::optional<std::uint64_t> own_participant(std::string_view name)
{
    if (name.size() < 2 || name.size() > 4 || name[0] < 'A' || name[0] > 'Z' || name[1] == '0')
        return std::nullopt;
    std::uint64_t number = 0;
    for (const char digit : name.substr(1)) {
        if (digit < '0' || digit > '9')
            return std::nullopt;
        number = 10 * number + std::uint64_t(digit - '0');
    }
    const std::uint64_t out = (number - 1) * Letters + std::uint64_t(name[0] - 'A');
    return out < MostParticipants ? std::optional(out) : std::nullopt;
}

std::uint64_t participant_number(std::string_view name)
{
    if (name.empty())
        return NoParticipant;
    return own_participant(name).value_or(number_from(name, MostParticipants));
}

std::string participant_name(std::uint64_t number)
{
    if (number == NoParticipant)
        return {};
    return char('A' + number % Letters) + std::to_string(number / Letters + 1);
}

/// Bits that `count` holders take together.
std::size_t holder_bits(std::size_t count)
{
    std::uint64_t values = 1;
    for (std::size_t i = 0; i < count; ++i)
        values *= HolderDigits;
    return std::size_t(std::bit_width(values - 1));
}

std::size_t bits_for(std::size_t statements, bool with_holders)
{
    std::size_t out = HeaderBits + AnswerBits * statements;
    if (with_holders)
        for (std::size_t i = 0; i < statements; i += HoldersTogether)
            out += holder_bits(std::min(HoldersTogether, statements - i));
    return out;
}

std::uint64_t answer_number(const Answer* answer)
{
    if (!answer)
        return 0;
    switch (answer->state) {
    case AnswerState::Answered: return std::uint64_t(answer->score);
    case AnswerState::DontKnow: return DontKnow;
    case AnswerState::NotApplicable: return NotApplicable;
    case AnswerState::Skipped: break;
    }
    return 0;
}

void set_from_number(Answer& answer, std::uint64_t number)
{
    if (number == 0)
        return;
    answer.state = number == DontKnow        ? AnswerState::DontKnow
                   : number == NotApplicable ? AnswerState::NotApplicable
                                             : AnswerState::Answered;
    if (answer.state == AnswerState::Answered)
        answer.score = int(number);
}

std::uint64_t holder_number(const Answer* answer)
{
    return answer && answer->where ? std::uint64_t(*answer->where) + 1 : 0;
}

void put_holders(Bits& bits, const AnswerSheet& sheet, const Questionnaire& questionnaire)
{
    const auto& statements = questionnaire.statements;
    for (std::size_t from = 0; from < statements.size(); from += HoldersTogether) {
        const std::size_t to = std::min(from + HoldersTogether, statements.size());
        std::uint64_t value = 0;
        for (std::size_t i = from; i < to; ++i)
            value = value * HolderDigits + holder_number(sheet.find(statements[i].id));
        put(bits, value, holder_bits(to - from));
    }
}

/// Whether all holders are ones that there are.
bool take_holders(BitReader& reader, AnswerSheet& sheet)
{
    for (std::size_t from = 0; from < sheet.answers.size(); from += HoldersTogether) {
        const std::size_t to = std::min(from + HoldersTogether, sheet.answers.size());
        std::uint64_t value = reader.take(holder_bits(to - from));
        for (std::size_t i = to; i > from; --i, value /= HolderDigits)
            if (const std::uint64_t holder = value % HolderDigits; holder > 0)
                sheet.answers[i - 1].where = static_cast<Holder>(holder - 1);
        if (value > 0)
            return false;
    }
    return true;
}

Error wrong_length(std::string_view code, std::size_t signs, std::size_t wanted)
{
    return problem_at("code-length", {}, code,
                      say(Phrase::CodeLength, {std::to_string(signs), std::to_string(wanted)}));
}

Result<std::size_t> questionnaire_of(std::uint64_t mark, std::span<const Questionnaire> known)
{
    for (std::size_t i = 0; i < known.size(); ++i)
        if (fingerprint(known[i]) == mark)
            return i;
    std::vector<std::string> titles;
    for (const auto& each : known)
        titles.push_back(each.title);
    return problem_at("code-other-questionnaire", {}, {},
                      say(Phrase::CodeOtherQuestionnaire, {clipped(joined(titles, ", "), 300)}));
}

} // namespace

std::string drawn_participant(std::uint64_t number)
{
    return participant_name(number % MostParticipants);
}

std::string session_mark(std::string_view session)
{
    return base32(session_number(session), SessionSigns);
}

std::string participant_mark(std::string_view participant)
{
    return participant_name(participant_number(participant));
}

std::string answer_code(const AnswerSheet& sheet, const Questionnaire& questionnaire)
{
    const bool with_holders = std::any_of(sheet.answers.begin(), sheet.answers.end(),
                                          [](const Answer& answer) { return answer.where.has_value(); });
    Bits bits;
    put(bits, with_holders, 1);
    put(bits, 0, 1);
    put(bits, fingerprint(questionnaire), FingerprintBits);
    put(bits, session_number(sheet.session), SessionBits);
    put(bits, participant_number(sheet.code), ParticipantBits);
    put(bits, sheet.role ? std::uint64_t(*sheet.role) + 1 : 0, RoleBits);
    for (const auto& statement : questionnaire.statements)
        put(bits, answer_number(sheet.find(statement.id)), AnswerBits);
    if (with_holders)
        put_holders(bits, sheet, questionnaire);
    return short_code(std::move(bits));
}

Result<AnswerSheet> answers_of_code(std::string_view text, std::span<const Questionnaire> known)
{
    const auto bits = bits_of_code(text);
    if (!bits)
        return bits.error();
    const std::size_t signs = signs_for(bits->size());
    if (signs == signs_for(InvitationBits) && !known.empty()) // short as an invitation: not one of answers
        return wrong_length(text, signs, signs_for(bits_for(known.front().statements.size(), false)));
    BitReader reader(*bits);
    const bool with_holders = reader.take(1) != 0;
    const bool newer = reader.take(1) != 0;
    const auto at = questionnaire_of(reader.take(FingerprintBits), known);
    if (newer)
        return problem_at("code-content", {}, text, say(Phrase::CodeContent));
    if (!at)
        return at.error();
    const Questionnaire& questionnaire = known[*at];
    const std::size_t wanted = signs_for(bits_for(questionnaire.statements.size(), with_holders));
    if (signs != wanted)
        return wrong_length(text, signs, wanted);
    AnswerSheet out;
    out.questionnaire = questionnaire.id;
    out.session = base32(reader.take(SessionBits), SessionSigns);
    const std::uint64_t participant = reader.take(ParticipantBits);
    out.code = participant_name(participant);
    const std::uint64_t role = reader.take(RoleBits);
    if (role > 0 && role <= Roles)
        out.role = static_cast<Role>(role - 1);
    for (const auto& statement : questionnaire.statements) {
        out.answers.emplace_back();
        out.answers.back().item = statement.id;
        set_from_number(out.answers.back(), reader.take(AnswerBits));
    }
    const bool holders_fit = !with_holders || take_holders(reader, out);
    const bool participant_fits = participant < MostParticipants || participant == NoParticipant;
    if (!holders_fit || !participant_fits || role > Roles)
        return problem_at("code-content", {}, text, say(Phrase::CodeContent));
    return out;
}

std::string invitation(const Questionnaire& questionnaire, std::string_view session)
{
    Bits bits;
    put(bits, fingerprint(questionnaire), FingerprintBits);
    put(bits, session_number(session), SessionBits);
    return short_code(std::move(bits));
}

Result<Invited> invited_by(std::string_view text, std::span<const Questionnaire> known)
{
    const auto bits = bits_of_code(text);
    if (!bits)
        return bits.error();
    if (const std::size_t signs = signs_for(bits->size()); signs != signs_for(InvitationBits))
        return wrong_length(text, signs, signs_for(InvitationBits));
    BitReader reader(*bits);
    const auto at = questionnaire_of(reader.take(FingerprintBits), known);
    if (!at)
        return at.error();
    return Invited{*at, base32(reader.take(SessionBits), SessionSigns)};
}

} // namespace wk::assessment
