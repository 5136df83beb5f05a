// SPDX-License-Identifier: EUPL-1.2
#include "io/reports/office_package.h"

#include "base/notices.h"
#include "base/phrases.h"
#include "base/text.h"
#include "io/bytes/package_path.h"
#include "io/bytes/xml_stream.h"
#include "io/reports/picture_words.h"
#include "io/reports/printed_builder.h"
#include "io/reports/report_file.h"

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

OfficeRelations office_relations(OfficePackage& package, const std::string& path)
{
    OfficeRelations out;
    const std::string xml = package.part_or_nothing(relations_of(path));
    (void)read_xml(xml, {[&](std::string_view, const XmlAttributes& attributes) {
                             const auto id = attributes.find("Id");
                             const auto type = attributes.find("Type");
                             const auto target = attributes.find("Target");
                             const auto mode = attributes.find("TargetMode");
                             if (id && type && target && mode.value_or("") != "External")
                                 out[std::string(*id)] = {std::string(type->substr(type->rfind('/') + 1)),
                                                          part_path(folder_of(path), *target)};
                         },
                         {},
                         {}});
    return out;
}

std::string office_evidence(const std::string& xml)
{
    std::string out;
    bool ours = false;
    const auto start = [&](std::string_view name, const XmlAttributes& it) {
        ours = name == "evidence" && it.find("xmlns").value_or("") == EvidenceNamespace;
    };
    const bool sound =
        read_xml(xml, {start, {}, [&](std::string_view text) { out += ours ? text : std::string_view(); }});
    return sound ? out : std::string();
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

namespace {

/// Two forms of one text, each word that differs as both.
std::string both_words(std::string_view one, std::string_view other)
{
    std::string out;
    while (!one.empty() || !other.empty()) {
        const auto word = one.substr(0, one.find(' '));
        const auto or_word = other.substr(0, other.find(' '));
        out.append(out.empty() ? "" : " ").append(word);
        if (word != or_word)
            out.append(" / ").append(or_word);
        one.remove_prefix(std::min(word.size() + 1, one.size()));
        other.remove_prefix(std::min(or_word.size() + 1, other.size()));
    }
    return out;
}

} // namespace

void add_picture_words(std::vector<std::string> words, std::vector<std::string>& out)
{
    for (auto& each : words)
        each = single_blanks(each);
    std::erase(words, std::string());
    for (std::size_t i = 0; words.size() == out.size() && i < words.size(); ++i)
        if (words[i] != out[i])
            out[i] = both_words(out[i], words[i]);
    if (words.size() == out.size())
        return;
    std::map<std::string, int> there;
    for (const auto& each : out)
        ++there[each];
    for (auto& each : words)
        if (there[each]-- <= 0)
            out.push_back(std::move(each));
}

} // namespace wk::io
