// SPDX-License-Identifier: EUPL-1.2
#include "io/exchange/tool_relevance.h"

#include "base/text.h"

#include <cctype>

namespace wk::io {

namespace {

/// A piece of an expression; values keep a quote in front to be told from names.
std::optional<std::string> next_token(std::string_view& rest)
{
    const char first = rest.front();
    if (first == '\'' || first == '"') {
        const auto end = rest.find(first, 1);
        if (end == std::string_view::npos)
            return std::nullopt;
        std::string out = "'" + std::string(rest.substr(1, end - 1));
        rest.remove_prefix(end + 1);
        return out;
    }
    std::size_t size = 0;
    while (size < rest.size() && (std::isalnum(static_cast<unsigned char>(rest[size])) != 0 || rest[size] == '_' ||
                                  rest[size] == '.' || (size == 0 && rest[size] == '-')))
        ++size;
    if (size == 0)
        for (const std::string_view sign : {"==", "!=", "&&", "||", "(", ")"})
            if (rest.starts_with(sign))
                size = sign.size();
    if (size == 0)
        return std::nullopt;
    std::string out(rest.substr(0, size));
    rest.remove_prefix(size);
    return out;
}

/// The pieces without brackets, which say nothing where all joints are alike; nothing when one is unknown.
std::optional<std::vector<std::string>> tokens_of(std::string_view text)
{
    std::vector<std::string> out;
    int depth = 0;
    while (!(text = trim(text)).empty()) {
        auto token = next_token(text);
        if (!token)
            return std::nullopt;
        depth += (*token == "(") - (*token == ")");
        if (depth < 0)
            return std::nullopt;
        if (*token != "(" && *token != ")")
            out.push_back(*std::move(token));
    }
    return depth == 0 ? std::optional(out) : std::nullopt;
}

std::optional<ToolComparison> comparison_of(const std::string& name, const std::string& sign, const std::string& value)
{
    const bool equal = sign == "==" || fold(sign) == "eq";
    if (!equal && sign != "!=" && fold(sign) != "ne")
        return std::nullopt;
    const bool quoted = value.starts_with('\'');
    if (name.starts_with('\'') || (!quoted && value.find_first_not_of("-0123456789") != std::string::npos))
        return std::nullopt;
    const auto point = name.find('.');
    const auto behind = point == std::string::npos ? std::string() : fold(name.substr(point + 1));
    if (!behind.empty() && behind != "naok" && behind != "code" && behind != "value")
        return std::nullopt;
    return ToolComparison{name.substr(0, point), equal, quoted ? value.substr(1) : value};
}

} // namespace

std::string relevance_of(const ToolCondition& condition)
{
    std::string out;
    for (const auto& part : condition.parts) {
        const bool several = condition.parts.size() > 1;
        out += out.empty() ? "" : " and ";
        out += std::string(several ? "(" : "") + part.name + ".NAOK " + (part.equal ? "==" : "!=") + " '" + part.value +
               "'" + (several ? ")" : "");
    }
    return out;
}

std::optional<ToolCondition> condition_of(std::string_view relevance)
{
    relevance = trim(relevance);
    if (relevance.starts_with('{') && relevance.ends_with('}'))
        relevance = trim(relevance.substr(1, relevance.size() - 2));
    ToolCondition out;
    if (relevance.empty() || relevance == "1")
        return out;
    const auto tokens = tokens_of(relevance);
    if (!tokens || tokens->size() % 4 != 3)
        return std::nullopt;
    for (std::size_t at = 0; at < tokens->size(); at += 4) {
        auto part = comparison_of((*tokens)[at], (*tokens)[at + 1], (*tokens)[at + 2]);
        if (!part)
            return std::nullopt;
        out.parts.push_back(*std::move(part));
        if (at + 3 == tokens->size())
            break;
        const auto joint = fold((*tokens)[at + 3]);
        const bool all = joint == "and" || joint == "&&";
        if ((!all && joint != "or" && joint != "||") || (at > 0 && all != out.all))
            return std::nullopt;
        out.all = all;
    }
    return out;
}

} // namespace wk::io
