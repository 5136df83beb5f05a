// SPDX-License-Identifier: EUPL-1.2
#include "app/documents/verification_words.h"

#include "base/json.h"
#include "base/numbers.h"
#include "base/phrases.h"
#include "base/text.h"

#include <algorithm>

namespace wk::app {

namespace {

using recompute::PrintedPlace;

constexpr std::array piece_phrases = {Phrase::ProofDocument, Phrase::ProofResults, Phrase::ProofCounts,
                                      Phrase::ProofInstrument, Phrase::ProofChoices};
constexpr std::array beyond_phrases = {Phrase::VerifyRestGroups, Phrase::VerifyRestCorrelations,
                                       Phrase::VerifyRestPairs, Phrase::VerifyRestReliability,
                                       Phrase::VerifyRestWeighted};
constexpr std::array<std::string_view, project::BeyondCountsKinds> beyond_names = {"groups", "correlations", "pairs",
                                                                                   "reliability", "weighted"};
constexpr std::array<std::string_view, 4> kind_names = {"html", "docx", "odt", "pptx"};
constexpr std::array<std::string_view, 3> match_names = {"same", "other", "unknown"};
constexpr std::array<std::string_view, 3> place_names = {"text", "table", "figure"};

constexpr std::size_t LongestWords = 160;

/// A figure as exact as it was written.
std::string exact_figure(const std::optional<double>& value)
{
    return value ? format_number(*value, 6) : say(Phrase::VerifyEvidenceNothing);
}

std::string around_words(const std::string& around)
{
    return around.empty() ? std::string() : say(Phrase::VerifyAround, {around});
}

std::string difference_line(const recompute::PrintedDifference& it)
{
    const std::string place = capitalised(place_words(it.place));
    const std::string around = around_words(it.around);
    if (it.expected.empty())
        return say(Phrase::VerifyNumberExtra, {place, it.found, around});
    if (it.found.empty())
        return say(Phrase::VerifyNumberMissing, {place, it.expected, around});
    return say(Phrase::VerifyNumberWrong, {place, it.found, it.expected, around});
}

std::string edited_line(const recompute::EditedWords& it)
{
    const std::string place = capitalised(place_words(it.place));
    const std::string found = clipped(it.found, LongestWords);
    const std::string expected = clipped(it.expected, LongestWords);
    if (expected.empty())
        return say(Phrase::VerifyEditedNew, {place, found});
    if (found.empty())
        return say(Phrase::VerifyEditedGone, {place, expected});
    return say(Phrase::VerifyEditedWords, {place, found, expected});
}

Json place_json(const PrintedPlace& place)
{
    Json out = {{"kind", place_names[std::size_t(place.kind)]}};
    const auto add = [&](const char* key, const std::string& text) {
        if (!text.empty())
            out[key] = text;
    };
    add("chapter", place.chapter);
    add("title", place.object);
    add("row", place.row);
    add("column", place.column);
    return out;
}

Json figure_json(const std::optional<double>& value)
{
    return value ? Json(round_significant(*value, 12)) : Json(nullptr);
}

} // namespace

std::string place_words(const PrintedPlace& place)
{
    constexpr std::size_t longest = 60;
    std::string out = place.chapter.empty() ? say(Phrase::VerifyPlaceStart)
                                            : say(Phrase::VerifyPlaceChapter, {clipped(place.chapter, longest)});
    const std::string object = clipped(place.object, longest);
    if (place.kind == PrintedPlace::Kind::Table)
        out = say(Phrase::VerifyPlaceTable, {out, object});
    if (place.kind == PrintedPlace::Kind::Figure)
        out = say(Phrase::VerifyPlaceFigure, {out, object});
    if (!place.row.empty())
        out = say(Phrase::VerifyPlaceCell, {out, clipped(place.row, longest)});
    if (!place.column.empty())
        out = say(Phrase::VerifyPlaceColumn, {out, clipped(place.column, longest)});
    return out;
}

std::string verification_sentence(const Verification& verification)
{
    const auto& printed = verification.printed;
    const std::size_t checked = printed.numbers - std::min(printed.numbers, printed.own);
    const std::size_t wrong = printed.differences.size() + printed.unread.size() + verification.wrong.size();
    if (checked == 0 && wrong == 0)
        return say(Phrase::VerifyNoNumbers);
    if (wrong == 0)
        return say(Phrase::VerifySound, {checked});
    return say(Phrase::VerifyUnsound, {printed.confirmed, wrong});
}

std::vector<std::string> wrong_lines(const Verification& verification)
{
    std::vector<std::string> out;
    for (const auto& each : verification.printed.differences)
        out.push_back(difference_line(each));
    for (const auto& place : verification.printed.unread)
        out.push_back(say(Phrase::VerifyFigureUnread, {capitalised(place_words(place))}));
    for (const auto piece : verification.changed)
        out.push_back(say(Phrase::ProofPartChanged, {say(piece_phrases[std::size_t(piece)])}));
    for (const auto& each : verification.wrong)
        out.push_back(
            say(Phrase::VerifyEvidenceFigure, {each.figure, exact_figure(each.stated), exact_figure(each.computed)}));
    return out;
}

std::vector<std::string> edited_lines(const Verification& verification)
{
    std::vector<std::string> out;
    for (const auto& each : verification.printed.edited)
        out.push_back(edited_line(each));
    return out;
}

std::vector<std::string> beyond_lines(const Verification& verification)
{
    std::vector<std::string> out;
    for (std::size_t i = 0; i < beyond_phrases.size(); ++i)
        if (const std::size_t figures = verification.beyond[i]; figures > 0)
            out.push_back(say(Phrase::VerifyRestCount, {say(beyond_phrases[i]), figures}));
    return out;
}

std::vector<std::string> verification_remarks(const Verification& verification)
{
    std::vector<std::string> out;
    if (verification.other_version())
        out.push_back(say(Phrase::VerifyOtherVersion, {verification.program, WK_VERSION}));
    out.push_back(say(Phrase::VerifyRecounted, {verification.recounted}));
    if (verification.printed.own > 0)
        out.push_back(say(Phrase::VerifyOwn, {verification.printed.own}));
    return out;
}

std::string input_sentence(InputMatch match, const std::string& file)
{
    constexpr std::array phrases = {Phrase::VerifyInputSame, Phrase::VerifyInputOther, Phrase::VerifyInputUnknown};
    return say(phrases[std::size_t(match)], {file});
}

std::string verification_json(const Verification& verification, const std::string& data, InputMatch match)
{
    const auto& printed = verification.printed;
    Json out = {{"schema", "wijkkompas/verification/1"},
                {"file", verification.file},
                {"format", kind_names[std::size_t(verification.kind)]},
                {"program", verification.program},
                {"verifier", WK_VERSION},
                {"holds", verification.holds()},
                {"numbers", printed.numbers},
                {"confirmed", printed.confirmed},
                {"own", printed.own}};
    Json differences = Json::array();
    for (const auto& each : printed.differences)
        differences.push_back({{"place", place_json(each.place)},
                               {"found", each.found.empty() ? Json(nullptr) : Json(each.found)},
                               {"expected", each.expected.empty() ? Json(nullptr) : Json(each.expected)},
                               {"around", each.around}});
    out["differences"] = std::move(differences);
    Json edited = Json::array();
    for (const auto& each : printed.edited)
        edited.push_back({{"place", place_json(each.place)},
                          {"found", each.found.empty() ? Json(nullptr) : Json(each.found)},
                          {"expected", each.expected.empty() ? Json(nullptr) : Json(each.expected)}});
    out["edited"] = std::move(edited);
    out["unread"] = Json::array();
    for (const auto& place : printed.unread)
        out["unread"].push_back(place_json(place));
    Json changed = Json::array();
    for (const auto piece : verification.changed)
        changed.push_back(io::evidence_pieces[std::size_t(piece)]);
    Json wrong = Json::array();
    for (const auto& each : verification.wrong)
        wrong.push_back(
            {{"figure", each.figure}, {"stated", figure_json(each.stated)}, {"computed", figure_json(each.computed)}});
    out["evidence"] = {
        {"changed", std::move(changed)}, {"recounted", verification.recounted}, {"wrong", std::move(wrong)}};
    for (std::size_t i = 0; i < beyond_names.size(); ++i)
        out["evidence"]["notRecounted"][std::string(beyond_names[i])] = verification.beyond[i];
    out["input"] = {{"sha256", verification.input_sha256.empty() ? Json(nullptr) : Json(verification.input_sha256)},
                    {"rows", verification.input_rows}};
    if (!data.empty())
        out["data"] = {{"file", data}, {"match", match_names[std::size_t(match)]}};
    return text_from_json(out);
}

} // namespace wk::app
