// SPDX-License-Identifier: EUPL-1.2
#include "base/json.h"
#include "base/phrases.h"
#include "routekaart/content_parts.h"
#include "routekaart/content_reader.h"

namespace wk::routekaart {

namespace {

constexpr int LastRule = 17;

std::vector<PracticeRef> read_refs(FileReader& file, const Json& source, const std::string& path,
                                   const Content& content)
{
    std::vector<PracticeRef> out;
    file.check().objects(source, "practices", path, [&](const Json& it, const std::string& at) {
        PracticeRef ref;
        ref.municipality = file.one(it, "municipality", at, content.municipalities);
        const auto number = std::int64_t(
            content.municipalities.empty() ? 0 : content.municipalities[ref.municipality].practices.size());
        ref.practice = std::size_t(file.check().integer(it, "practice", at, 0, number - 1));
        out.push_back(ref);
    });
    return out;
}

} // namespace

std::optional<Error> read_rules(std::string_view text, Content& out)
{
    FileReader file(text, "rules.json", "wijkkompas/routekaart-rules/1");
    file.read("rules", out.rules, [&](const Json& it, const std::string& at) {
        return Rule{file.text(it, "id", at),
                    int(file.check().integer(it, "rule", at, 1, LastRule)),
                    file.ids(it, "when", at, out.conditions),
                    file.ids(it, "unless", at, out.conditions),
                    file.named<AdviceLevel>(it, "level", at, level_names),
                    file.one(it, "basisfunctie", at, out.basisfuncties),
                    file.one(it, "step", at, out.steps),
                    file.text(it, "title", at),
                    file.text(it, "text", at),
                    file.pages(it, "pages", at),
                    {file.some(it, "requirements", at, out.requirements), file.some(it, "lessons", at, out.lessons),
                     read_refs(file, it, at, out)},
                    file.review(it, at)};
    });
    file.check().objects(file.document(), "merges", {}, [&](const Json& it, const std::string& at) {
        out.merges.push_back({file.some(it, "parts", at, out.rules),
                              file.named<AdviceLevel>(it, "level", at, level_names), file.text(it, "text", at)});
        if (out.merges.back().parts.size() < 2)
            file.check().complain(path_at(at, "parts"), {}, say(Phrase::ContentOnePart));
    });
    return file.problem();
}

} // namespace wk::routekaart
