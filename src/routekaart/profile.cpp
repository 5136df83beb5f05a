// SPDX-License-Identifier: EUPL-1.2
#include "routekaart/profile.h"

#include "base/json.h"
#include "base/phrases.h"
#include "base/text.h"

#include <algorithm>
#include <vector>

namespace wk::routekaart {

namespace {

constexpr double NearPole = 0.4;
constexpr std::array<std::string_view, 4> Forms{"A1", "A2", "B", "C"};

} // namespace

const std::array<std::string_view, 14> profile_facts{"alleen-loket",
                                                     "eigen-ondersteuning",
                                                     "kleine-gemeente",
                                                     "wisselend-aanbiedersveld",
                                                     "aanbieders-in-team",
                                                     "sturing-op-wachttijden",
                                                     "voorpost",
                                                     "team-als-backoffice",
                                                     "apart-veiligheidsteam",
                                                     "apart-regieteam",
                                                     "casusregie-bij-aanbieder",
                                                     "aan-wijk-gekoppeld",
                                                     "hoogspecialistisch",
                                                     "beschikbaarheidsbekostiging"};

Result<Profile> profile_from_json(std::string_view text, std::string_view file)
{
    const auto document = json_from_text(text, file);
    if (!document)
        return document.error();
    JsonCheck check("profile", file);
    Profile out = profile_from_json(check, *document, {});
    if (!check.ok())
        return check.error();
    return out;
}

Profile profile_from_json(JsonCheck& check, const Json& source, const std::string& path)
{
    const auto unknown = [&](const std::string& at, const std::string& name, const auto& known) {
        check.complain(at, name, say(Phrase::VerdictUnknownName, {clipped(name, 60), joined(known, ", ")}));
    };
    if (const std::string schema = check.text_or(source, "schema", path, {}); schema != "wijkkompas/profile/1")
        unknown(path_at(path, "schema"), schema, std::array<std::string_view, 1>{"wijkkompas/profile/1"});
    Profile out;
    const std::string axes_path = path_at(path, "axes");
    const Json& axes = check.object(source, "axes", path);
    for (std::size_t i = 0; i < out.axes.size(); ++i) {
        const auto found = axes.find(std::string(Profile::axis_names[i]));
        if (found == axes.end())
            continue;
        const double value = found->is_number() ? found->get<double>() : -1;
        if (!(value >= 0 && value <= 1))
            check.complain(path_at(axes_path, Profile::axis_names[i]), found->dump(),
                           say(Phrase::ReferenceNumber, {"0", "1"}));
        out.axes[i] = value;
    }
    out.form = check.text_or(source, "form", path, {});
    if (!out.form.empty() && std::find(Forms.begin(), Forms.end(), out.form) == Forms.end())
        unknown(path_at(path, "form"), out.form, Forms);
    if (const auto found = source.find("positioning"); found != source.end() && !found->is_null())
        out.positioning = int(check.integer(source, "positioning", path, 1, 4));
    const std::string facts_path = path_at(path, "facts");
    const Json& facts = check.object(source, "facts", path);
    for (auto it = facts.begin(); it != facts.end(); ++it) {
        if (std::find(profile_facts.begin(), profile_facts.end(), it.key()) == profile_facts.end())
            unknown(path_at(facts_path, it.key()), it.key(), profile_facts);
        (check.flag(facts, it.key().c_str(), facts_path) ? out.yes : out.no).insert(it.key());
    }
    return out;
}

Json profile_json(const Profile& profile)
{
    Json axes = Json::object();
    for (std::size_t i = 0; i < profile.axes.size(); ++i)
        axes[std::string(Profile::axis_names[i])] = profile.axes[i];
    Json facts = Json::object();
    for (const auto name : profile_facts)
        if (profile.yes.count(std::string(name)) + profile.no.count(std::string(name)) > 0)
            facts[std::string(name)] = profile.yes.count(std::string(name)) > 0;
    Json out{{"schema", "wijkkompas/profile/1"}, {"axes", std::move(axes)}};
    if (!profile.form.empty())
        out["form"] = profile.form;
    if (profile.positioning > 0)
        out["positioning"] = profile.positioning;
    out["facts"] = std::move(facts);
    return out;
}

std::set<std::string> conditions_of(const Profile& profile)
{
    std::set<std::string> out;
    const auto when = [&](bool holds, const char* condition) {
        if (holds)
            out.insert(condition);
    };
    const auto first = [&](Profile::Axis axis) { return profile.at(axis) <= NearPole; };
    const auto second = [&](Profile::Axis axis) { return profile.at(axis) >= 1 - NearPole; };
    const auto yes = [&](const char* fact) { return profile.yes.count(fact) > 0; };
    using Axis = Profile::Axis;
    when(first(Axis::Aanbod), "generalistisch-team");
    when(second(Axis::Aanbod), "specialistisch-team");
    when(yes("hoogspecialistisch"), "hoogspecialistisch-team");
    when(second(Axis::Aanbod) && yes("aan-wijk-gekoppeld"), "specialistisch-team-aan-wijk-gekoppeld");
    when(profile.form == "A1" || profile.form == "A2", "integraal-team");
    when(second(Axis::Doelgroep) || profile.form == "B", "doelgroepteam");
    when(first(Axis::Doelgroep), "team-0-100");
    when(yes("alleen-loket"), "loket");
    when(profile.form == "C" || yes("voorpost"), "voorpost");
    when(yes("team-als-backoffice"), "team-als-backoffice");
    when(first(Axis::Kanalen), "een-vaste-locatie");
    when(second(Axis::Kanalen), "meerdere-plekken-in-de-wijk");
    when(second(Axis::Bekostiging), "productiebekostiging");
    when(first(Axis::Bekostiging), "populatiebekostiging");
    when(profile.no.count("eigen-ondersteuning") > 0, "eigen-ondersteuning-nee");
    when(yes("eigen-ondersteuning"), "eigen-ondersteuning-ja");
    for (const char* const same :
         {"beschikbaarheidsbekostiging", "sturing-op-wachttijden", "aanbieders-in-team", "wisselend-aanbiedersveld",
          "casusregie-bij-aanbieder", "apart-regieteam", "apart-veiligheidsteam", "kleine-gemeente"})
        when(yes(same), same);
    return out;
}

} // namespace wk::routekaart
