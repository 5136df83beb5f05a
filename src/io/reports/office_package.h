// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"
#include "io/bytes/zip.h"

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace wk::io {

/// The parts of an office document, unpacked within bounds.
class OfficePackage {
public:
    static constexpr std::size_t MaxPart = std::size_t(128) << 20;
    static constexpr std::size_t MaxAll = std::size_t(256) << 20;

    /// bytes   have to outlive it
    /// errors  damaged-archive
    static Result<OfficePackage> make(std::string_view bytes, std::string_view name);

    bool has(const std::string& path) const { return m_archive.has(path); }
    /// errors  damaged-archive (also where there is no such part), too-large
    Result<std::string> part(const std::string& path);
    /// The same, for what a report can be read without: empty when it cannot be read.
    std::string part_or_nothing(const std::string& path);
    Error damaged() const;

private:
    OfficePackage(ZipArchive archive, std::string_view name) : m_archive(std::move(archive)), m_name(name) {}

    ZipArchive m_archive;
    std::string m_name;
};

/// What a part of Office Open XML points to, by its ids; links to elsewhere left out.
struct OfficeRelation {
    std::string kind; ///< the last word of its type
    std::string path;
};
using OfficeRelations = std::map<std::string, OfficeRelation, std::less<>>;
/// path   of the part; empty: the package itself
OfficeRelations office_relations(OfficePackage& package, const std::string& path);

/// What stands in a part with data of its own, when it is the evidence of a report.
std::string office_evidence(const std::string& xml);

/// The words in a picture of a package, by the ending of its name.
/// path   of the part
std::vector<std::string> picture_words(OfficePackage& package, const std::string& path);

/// Adds the words of one picture of a figure. A picture is often there twice, for programs old and new: only what the
/// second says otherwise is added.
void add_picture_words(std::vector<std::string> words, std::vector<std::string>& out);

} // namespace wk::io
