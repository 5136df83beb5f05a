// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli_verify.h"

#include "app/documents/foreign_report.h"
#include "app/documents/verification_words.h"
#include "app/import/published.h"
#include "base/phrases.h"
#include "base/sha256.h"
#include "platform/carried.h"
#include "platform/cli_files.h"
#include "platform/cli_stop.h"

namespace wk::platform {

namespace {

constexpr std::size_t MaxReportBytes = std::size_t(256) * 1024 * 1024;
constexpr std::size_t MaxDataBytes = std::size_t(2000) * 1024 * 1024;

/// Lines under a title, or nothing.
void add_lines(const std::string& title, const std::vector<std::string>& lines, std::string& out)
{
    if (lines.empty())
        return;
    out += "\n" + title + "\n";
    for (const auto& line : lines)
        out += "- " + line + "\n";
}

std::string verification_text(const app::Verification& it)
{
    std::string out = say(Phrase::VerifyFile, {it.file}) + "\n" + app::verification_sentence(it) + "\n";
    for (const auto& line : app::verification_remarks(it))
        out += line + "\n";
    add_lines(say(Phrase::VerifyDiffer), app::wrong_lines(it), out);
    add_lines(say(Phrase::VerifyEdited), app::edited_lines(it), out);
    add_lines(say(Phrase::VerifyRestTitle), app::beyond_lines(it), out);
    add_lines(say(Phrase::VerifyOwnTitle), it.own, out);
    return out;
}

} // namespace

int run_verify(const Options& options, Streams& streams)
{
    const auto bytes = read_file(options.files.front(), MaxReportBytes);
    if (!bytes)
        return report(streams, {WrongInput, bytes.error()});
    const auto beloften_of = [](std::string_view instrument) {
        return app::shipped_beloften(carried_assets(), instrument);
    };
    const auto checked = app::verify_report(*bytes, file_name(options.files.front()), beloften_of);
    if (!checked)
        return report(streams, {WrongInput, checked.error()});
    std::string data;
    auto match = app::InputMatch::Unknown;
    if (options.data) {
        const auto answers = read_file(*options.data, MaxDataBytes);
        if (!answers)
            return report(streams, {WrongInput, answers.error()});
        data = file_name(*options.data);
        match = app::input_match(*checked, sha256_hex(*answers));
    }
    streams.out += verification_text(*checked);
    if (!data.empty())
        streams.out += "\n" + app::input_sentence(match, data) + "\n";
    if (options.out)
        if (const int status = deliver(options, streams, app::verification_json(*checked, data, match)); status != Done)
            return status;
    return checked->holds() && match != app::InputMatch::Other ? Done : WrongInput;
}

int run_recompute(const Options& options, Streams& streams)
{
    const auto bytes = read_file(options.files.front(), MaxReportBytes);
    if (!bytes)
        return report(streams, {WrongInput, bytes.error()});
    const auto found = app::recompute_report(*bytes, file_name(options.files.front()));
    if (!found)
        return report(streams, {WrongInput, found.error()});
    streams.out += say(Phrase::VerifyFile, {found->name}) + "\n" + app::foreign_sentence(*found) + "\n";
    for (const auto verdict : app::foreign_order)
        if (verdict != recompute::Verdict::Yes)
            add_lines(app::foreign_title(verdict), app::foreign_lines(*found, verdict), streams.out);
    if (options.out)
        if (const int status = deliver(options, streams, app::foreign_json(*found)); status != Done)
            return status;
    return found->with(recompute::Verdict::No) == 0 ? Done : WrongInput;
}

} // namespace wk::platform
