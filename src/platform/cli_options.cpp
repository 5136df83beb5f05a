// SPDX-License-Identifier: EUPL-1.2
#include "platform/cli_options.h"

#include "base/notices.h"
#include "base/numbers.h"
#include "base/phrases.h"
#include "base/text.h"

#include <algorithm>
#include <initializer_list>

namespace wk::platform {

namespace {

using Problem = std::optional<Error>;

Error wrong(std::string code, std::string_view value, const std::string& sentence)
{
    return problem_at(std::move(code), {}, value, sentence);
}

Problem set_once(std::optional<std::string>& field, const std::string& name, const std::string& value)
{
    if (field)
        return wrong("option-twice", name, say(Phrase::CliOptionTwice, {name}));
    field = value;
    return std::nullopt;
}

Problem set_choice(std::string& field, const std::string& name, const std::string& value,
                   std::initializer_list<std::string_view> choices)
{
    if (std::find(choices.begin(), choices.end(), value) == choices.end())
        return wrong("wrong-value", value,
                     say(Phrase::CliWrongChoice, {clipped(value, 60), name, joined(choices, ", ")}));
    field = value;
    return std::nullopt;
}

Problem set_integer(std::int64_t& field, const std::string& name, const std::string& value, std::int64_t high)
{
    const auto number = integer_from_text(value);
    if (!number || *number < 1 || *number > high)
        return wrong("wrong-value", value,
                     say(Phrase::CliWrongInteger, {clipped(value, 60), name, std::to_string(high)}));
    field = *number;
    return std::nullopt;
}

Problem set_alpha(std::vector<double>& field, const std::string& value)
{
    field.clear();
    std::string_view rest = value;
    while (true) {
        const std::size_t comma = rest.find(',');
        const auto number = number_from_text(rest.substr(0, comma));
        if (!number || *number <= 0 || *number >= 1)
            return wrong("wrong-value", value, say(Phrase::CliWrongAlpha, {clipped(value, 60)}));
        field.push_back(*number);
        if (comma == std::string_view::npos)
            return std::nullopt;
        rest.remove_prefix(comma + 1);
    }
}

Problem add_keep(std::vector<KeepOption>& field, const std::string& value)
{
    const std::size_t equals = value.find('=');
    const std::string factor(trim(std::string_view(value).substr(0, equals)));
    if (equals == std::string::npos || factor.empty() || trim(value.substr(equals + 1)).empty())
        return wrong("wrong-value", value, say(Phrase::CliWrongKeep, {clipped(value, 60)}));
    field.push_back({factor, value.substr(equals + 1)});
    return std::nullopt;
}

/// The delimiter of the file with answers: as it is, or "tab".
Problem set_delimiter(std::optional<char>& field, const std::string& name, const std::string& value)
{
    if (field)
        return wrong("option-twice", name, say(Phrase::CliOptionTwice, {name}));
    std::string chosen = ";";
    const std::string plain = value == "\t" || value == "\\t" ? "tab" : value;
    if (auto problem = set_choice(chosen, name, plain, {";", ",", "|", "tab"}))
        return problem;
    field = chosen == "tab" ? '\t' : chosen[0];
    return std::nullopt;
}

Problem set_encoding(std::optional<io::Encoding>& field, const std::string& name, const std::string& value)
{
    if (field)
        return wrong("option-twice", name, say(Phrase::CliOptionTwice, {name}));
    std::string chosen;
    if (auto problem = set_choice(chosen, name, value, {"utf-8", "utf-16", "windows-1252"}))
        return problem;
    field = chosen == "utf-8"    ? io::Encoding::Utf8
            : chosen == "utf-16" ? io::Encoding::Utf16Le
                                 : io::Encoding::Windows1252;
    return std::nullopt;
}

Problem set_option(Options& options, const std::string& name, const std::string& value)
{
    if (name == "--instrument")
        return set_once(options.instrument, name, value);
    if (name == "--delimiter")
        return set_delimiter(options.reading.delimiter, name, value);
    if (name == "--encoding")
        return set_encoding(options.reading.encoding, name, value);
    if (name == "--sheet")
        return set_once(options.reading.sheet, name, value);
    if (name == "--instrument-out")
        return set_once(options.instrument_out, name, value);
    if (name == "--frame")
        return set_once(options.frame, name, value);
    if (name == "--frame-factor")
        return set_once(options.frame_factor, name, value);
    if (name == "--out")
        return set_once(options.out, name, value);
    if (name == "--data")
        return set_once(options.data, name, value);
    if (name == "--date")
        return set_once(options.date, name, value);
    if (name == "--kind")
        return set_choice(options.kind, name, value, {"report", "summary", "comparison", "route", "workshop"});
    if (name == "--to")
        return set_choice(options.to, name, value, {"limesurvey", "paper", "codebook"});
    if (name == "--questionnaire")
        return set_once(options.questionnaire, name, value);
    if (name == "--seeds")
        return set_once(options.seeds, name, value);
    if (name == "--by" || name == "--with") {
        (name == "--by" ? options.by : options.with).push_back(value);
        return std::nullopt;
    }
    if (name == "--keep")
        return add_keep(options.keep, value);
    if (name == "--correlation")
        return set_choice(options.correlation, name, value, {"spearman", "pearson", "kendall"});
    if (name == "--exact")
        return set_choice(options.exact, name, value, {"auto", "always", "never"});
    if (name == "--adjust")
        return set_choice(options.adjust, name, value, {"none", "holm", "bh"});
    if (name == "--alpha")
        return set_alpha(options.alpha, value);
    if (name == "--min-group")
        return set_integer(options.min_group, name, value, 1'000'000);
    if (name == "--rows")
        return set_integer(options.rows, name, value, 100'000'000);
    return set_integer(options.items, name, value, 10'000); // --items, the only one left
}

} // namespace

Result<Options> options_from_args(std::span<const std::string> args, std::span<const std::string_view> allowed)
{
    Options out;
    for (std::size_t i = 0; i < args.size(); ++i) {
        const std::string& arg = args[i];
        if (!arg.starts_with("--")) {
            out.files.push_back(arg);
            continue;
        }
        if (std::find(allowed.begin(), allowed.end(), arg) == allowed.end())
            return wrong("unknown-option", arg,
                         say(Phrase::CliUnknownOption, {clipped(arg, 60), joined(allowed, ", ")}));
        if (arg == "--internal") { // the only one without a value
            out.internal = true;
            continue;
        }
        if (i + 1 == args.size() || args[i + 1].empty())
            return wrong("missing-value", arg, say(Phrase::CliMissingValue, {arg}));
        if (auto problem = set_option(out, arg, args[++i]))
            return *problem;
    }
    return out;
}

std::optional<std::vector<std::string>> levels_from_text(std::string_view text, const std::vector<std::string>& levels)
{
    text = trim(text);
    // From the end: at which places does a name start after which the rest can be cut too, and which name.
    const std::size_t none = levels.size();
    std::vector<std::size_t> name_at(text.size(), none);
    const auto after_blanks = [&](std::size_t at) {
        while (at < text.size() && text[at] == ' ')
            ++at;
        return at;
    };
    for (std::size_t at = text.size(); at-- > 0;) {
        for (std::size_t i = 0; i < levels.size(); ++i) {
            if (levels[i].empty() || !text.substr(at).starts_with(levels[i]))
                continue;
            const std::size_t end = after_blanks(at + levels[i].size());
            const std::size_t next = end < text.size() && text[end] == ',' ? after_blanks(end + 1) : text.size();
            const bool cuts = end == text.size() || (next < text.size() && text[end] == ',' && name_at[next] != none);
            const bool longer = name_at[at] == none || levels[i].size() > levels[name_at[at]].size();
            if (cuts && longer)
                name_at[at] = i;
        }
    }
    if (text.empty() || name_at[0] == none)
        return std::nullopt;
    std::vector<std::string> out;
    for (std::size_t at = 0; at < text.size();) {
        out.push_back(levels[name_at[at]]);
        const std::size_t end = after_blanks(at + levels[name_at[at]].size());
        at = end < text.size() ? after_blanks(end + 1) : text.size();
    }
    return out;
}

} // namespace wk::platform
