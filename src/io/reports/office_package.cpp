// SPDX-License-Identifier: EUPL-1.2
#include "io/reports/office_package.h"

#include "base/notices.h"
#include "base/phrases.h"
#include "base/text.h"
#include "io/reports/picture_words.h"
#include "io/reports/printed_builder.h"

#include <algorithm>

namespace wk::io {

Result<OfficePackage> OfficePackage::make(std::string_view bytes, std::string_view name)
{
    auto archive = ZipArchive::make(bytes, name);
    if (!archive)
        return archive.error();
    return OfficePackage(*std::move(archive), name);
}

Result<std::string> OfficePackage::part(const std::string& path)
{
    const std::size_t room = MaxAll - std::min(MaxAll, m_archive.total_read());
    return zip_entry(m_archive, path, std::min(MaxPart, room), m_name);
}

std::string OfficePackage::part_or_nothing(const std::string& path)
{
    if (!has(path))
        return {};
    auto out = part(path);
    return out ? *std::move(out) : std::string();
}

Error OfficePackage::damaged() const
{
    return problem_at("damaged-report", {m_name}, {}, say(Phrase::ReportFileDamaged));
}

std::vector<std::string> picture_words(OfficePackage& package, const std::string& path)
{
    const std::string name = fold(path);
    if (name.ends_with(".svg"))
        return svg_words(package.part_or_nothing(path));
    if (name.ends_with(".emf"))
        return emf_words(package.part_or_nothing(path));
    return {};
}

void add_picture_words(std::vector<std::string> words, std::vector<std::string>& out)
{
    for (auto& each : words)
        each = single_blanks(each);
    std::erase(words, std::string());
    std::map<std::string, int> there;
    for (const auto& each : out)
        ++there[each];
    for (auto& each : words)
        if (there[each]-- <= 0)
            out.push_back(std::move(each));
}

} // namespace wk::io
