#include "project/report_choices.h"

#include <algorithm>

namespace wk::project {

namespace {

const std::string Nothing;

} // namespace

const std::string& ReportChoices::own_text(const std::string& section) const
{
    const auto at = std::find_if(own.begin(), own.end(), [&](const OwnText& each) { return each.section == section; });
    return at == own.end() ? Nothing : at->text;
}

void ReportChoices::set_own_text(const std::string& section, std::string text)
{
    std::erase_if(own, [&](const OwnText& each) { return each.section == section; });
    if (!text.empty())
        own.push_back({section, std::move(text)});
}

void ReportChoices::leave_out(const std::string& section, bool out)
{
    std::erase(left_out, section);
    if (out)
        left_out.push_back(section);
}

bool ReportChoices::is_left_out(const std::string& section) const
{
    return std::find(left_out.begin(), left_out.end(), section) != left_out.end();
}

} // namespace wk::project
