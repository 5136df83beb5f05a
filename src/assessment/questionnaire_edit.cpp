// SPDX-License-Identifier: EUPL-1.2
#include "assessment/questionnaire_edit.h"

#include <algorithm>
#include <utility>

namespace wk::assessment {

Questionnaire own_copy(const Questionnaire& questionnaire, std::string id, std::string title)
{
    Questionnaire out = questionnaire;
    out.id = std::move(id);
    out.title = std::move(title);
    out.version = 1;
    return out;
}

std::size_t add_statement(Questionnaire& questionnaire, std::string text)
{
    auto& statements = questionnaire.statements;
    if (statements.size() >= MostStatements)
        return statements.size() - 1;
    Statement next;
    for (std::size_t number = statements.size() + 1; next.id.empty() || questionnaire.find(next.id); ++number)
        next.id = "eigen-" + std::to_string(number);
    next.title = text;
    next.text = std::move(text);
    statements.push_back(std::move(next));
    return statements.size() - 1;
}

void remove_statement(Questionnaire& questionnaire, std::size_t index)
{
    auto& statements = questionnaire.statements;
    if (index < statements.size() && statements.size() > 1)
        statements.erase(statements.begin() + std::ptrdiff_t(index));
}

void move_statement(Questionnaire& questionnaire, std::size_t from, std::size_t to)
{
    auto& statements = questionnaire.statements;
    if (from >= statements.size() || to >= statements.size())
        return;
    Statement moved = std::move(statements[from]);
    statements.erase(statements.begin() + std::ptrdiff_t(from));
    statements.insert(statements.begin() + std::ptrdiff_t(to), std::move(moved));
}

bool asks_the_same(const Questionnaire& a, const Questionnaire& b)
{
    const auto same = [](const Statement& first, const Statement& second) {
        return first.id == second.id && first.text == second.text && first.seen == second.seen;
    };
    return a.id == b.id &&
           std::equal(a.statements.begin(), a.statements.end(), b.statements.begin(), b.statements.end(), same);
}

} // namespace wk::assessment
