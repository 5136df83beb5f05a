// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli_routekaart.h"

#include "base/notices.h"
#include "base/phrases.h"
#include "base/utf8.h"
#include "io/exchange/advice_json.h"
#include "platform/carried.h"
#include "platform/cli_files.h"
#include "platform/cli_stop.h"
#include "routekaart/advice.h"
#include "routekaart/content_check.h"

#include <algorithm>
#include <array>

namespace wk::platform {

namespace {

constexpr std::size_t MaxProfileBytes = std::size_t(1024) * 1024;
constexpr std::size_t MaxContentBytes = std::size_t(16) * 1024 * 1024;
constexpr std::size_t MaxSourceBytes = std::size_t(64) * 1024 * 1024;
const std::string OwnFolder = "assets/routekaart";
const std::string OwnSeeds = "../shared/seeds";

Result<routekaart::Content> routekaart_in(const std::string& folder)
{
    constexpr auto& names = routekaart::content_file_names;
    std::array<std::string, names.size()> texts;
    for (std::size_t i = 0; i < names.size(); ++i) {
        auto text = read_file(folder + "/" + std::string(names[i]) + ".json", MaxContentBytes);
        if (!text)
            return text.error();
        texts[i] = *std::move(text);
    }
    return routekaart::Content::from_json(routekaart::content_files(texts));
}

/// The texts in a folder; a text that is no UTF-8 is read as Windows-1252.
Result<std::vector<routekaart::SourceText>> sources_in(const std::string& folder)
{
    const auto paths = files_in(folder, ".txt");
    if (!paths)
        return paths.error();
    std::vector<routekaart::SourceText> out;
    for (const auto& path : *paths) {
        auto text = read_file(path, MaxSourceBytes);
        if (!text)
            return text.error();
        out.push_back({file_name(path), first_invalid_utf8(*text) ? utf8_from_windows1252(*text) : *std::move(text)});
    }
    if (out.empty())
        return problem_at("no-sources", {folder}, {}, say(Phrase::CliContentNoTexts));
    return out;
}

/// What the texts are compared with: --seeds, or the usual folder where that is at hand. Says which.
Result<std::vector<routekaart::SourceText>> sources_for(const Options& options, Streams& streams)
{
    std::vector<routekaart::SourceText> out;
    if (options.seeds || is_folder(OwnSeeds)) {
        auto sources = sources_in(options.seeds.value_or(OwnSeeds));
        if (!sources && options.seeds)
            return sources.error();
        if (sources)
            out = *std::move(sources);
    }
    const Phrase sentence = out.empty() ? Phrase::CliContentNotCompared : Phrase::CliContentCompared;
    streams.err += say(sentence, {std::to_string(out.size())}) + "\n";
    return out;
}

std::string counts_text(const std::vector<routekaart::ContentCount>& counts)
{
    std::string out;
    for (const auto& each : counts)
        out += each.name + " " + std::to_string(each.found) + "\n";
    return out;
}

} // namespace

Result<routekaart::Content> carried_routekaart()
{
    return routekaart::Content::from_json(carried_content());
}

int run_advise(const Options& options, Streams& streams)
{
    const std::string& path = options.files.front();
    const auto text = read_file(path, MaxProfileBytes);
    if (!text)
        return report(streams, {WrongInput, text.error()});
    const auto profile = routekaart::profile_from_json(*text, file_name(path));
    if (!profile)
        return report(streams, {WrongInput, profile.error()});
    const auto known = carried_routekaart();
    if (!known)
        return report(streams, {OtherProblem, known.error()});
    const auto advice = routekaart::advice(*known, routekaart::conditions_of(*profile));
    return deliver(options, streams, io::advice_json(*known, advice));
}

int run_content(const Options& options, Streams& streams)
{
    if (options.files.front() != "check")
        return report(streams, wrong_command("unknown-command", options.files.front(), say(Phrase::CliContentCheck)));
    const bool named = options.files.size() > 1;
    const std::string folder = named ? options.files[1] : is_folder(OwnFolder) ? OwnFolder : std::string();
    const auto known = folder.empty() ? carried_routekaart() : routekaart_in(folder);
    if (!known)
        return report(streams, {WrongInput, known.error()});
    const auto sources = sources_for(options, streams);
    if (!sources)
        return report(streams, {WrongInput, sources.error()});
    const auto check = routekaart::check_content(*known, *sources);
    streams.err += folder.empty() ? say(Phrase::CliContentCarried) : say(Phrase::CliContentFolder, {folder});
    streams.err += "\n";
    for (const auto& each : check.problems)
        streams.err += each.message + "\n";
    const auto problems = std::to_string(check.problems.size());
    streams.err += check.problems.empty() ? say(Phrase::CliContentFine) : say(Phrase::CliContentProblems, {problems});
    streams.err += "\n";
    const int status = deliver(options, streams, counts_text(check.counts));
    return status == Done && !check.problems.empty() ? WrongInput : status;
}

} // namespace wk::platform
