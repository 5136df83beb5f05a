// SPDX-License-Identifier: EUPL-1.2
#include "io/bytes/zip.h"

#include "base/notices.h"
#include "base/phrases.h"
#include "io/bytes/zip_memory.h"

#include <algorithm>
#include <map>
#include <optional>
#include <unzip.h>

namespace wk::io {

namespace {

/// A name as programs compare it that are not strict about it.
std::string lenient(std::string_view path)
{
    std::string out(path.substr(path.starts_with('/') || path.starts_with('\\') ? 1 : 0));
    std::transform(out.begin(), out.end(), out.begin(), [](char c) {
        return c == '\\' ? '/' : c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c;
    });
    return out;
}

} // namespace

struct ZipArchive::State {
    ZipMemory memory;
    unzFile file = nullptr;
    bool entry_open = false;
    bool failed = false;
    std::size_t total = 0;
    std::optional<std::map<std::string, std::string>> names; ///< of all entries by their lenient name, once asked for

    ~State()
    {
        if (!file)
            return;
        close_entry();
        unzClose(file);
    }
    /// Makes an entry the current one.
    bool locate(const std::string& path)
    {
        if (unzLocateFile(file, path.c_str(), 1) == UNZ_OK)
            return true;
        if (!names)
            list_names();
        const auto found = names->find(lenient(path));
        return found != names->end() && unzLocateFile(file, found->second.c_str(), 1) == UNZ_OK;
    }
    void list_names()
    {
        constexpr std::size_t most = 100'000;
        names.emplace();
        for (int at = unzGoToFirstFile(file); at == UNZ_OK && names->size() < most; at = unzGoToNextFile(file)) {
            char name[1024];
            if (unzGetCurrentFileInfo64(file, nullptr, name, sizeof name, nullptr, 0, nullptr, 0) != UNZ_OK)
                return;
            name[sizeof name - 1] = '\0';
            names->emplace(lenient(name), name);
        }
    }
    void close_entry()
    {
        if (entry_open)
            unzCloseCurrentFile(file);
        entry_open = false;
    }
};

ZipArchive::ZipArchive(std::unique_ptr<State> state) : m_state(std::move(state)) {}
ZipArchive::ZipArchive(ZipArchive&&) noexcept = default;
ZipArchive& ZipArchive::operator=(ZipArchive&&) noexcept = default;
ZipArchive::~ZipArchive() = default;

Result<ZipArchive> ZipArchive::make(std::string_view bytes, std::string_view name)
{
    auto state = std::make_unique<State>();
    state->memory.bytes = bytes;
    zlib_filefunc64_def functions = zip_memory_functions(state->memory);
    state->file = unzOpen2_64("", &functions);
    if (!state->file)
        return problem_at("damaged-archive", {name}, {}, say(Phrase::TableDamaged));
    return ZipArchive(std::move(state));
}

bool ZipArchive::has(const std::string& path) const
{
    return m_state->locate(path);
}

std::size_t ZipArchive::declared_size(const std::string& path) const
{
    unz_file_info64 info{};
    const bool found =
        has(path) && unzGetCurrentFileInfo64(m_state->file, &info, nullptr, 0, nullptr, 0, nullptr, 0) == UNZ_OK;
    return found ? std::size_t(info.uncompressed_size) : 0;
}

bool ZipArchive::open(const std::string& path)
{
    m_state->close_entry();
    m_state->failed = false;
    m_state->entry_open = has(path) && unzOpenCurrentFile(m_state->file) == UNZ_OK;
    return m_state->entry_open;
}

std::size_t ZipArchive::read(std::span<char> buffer)
{
    if (!m_state->entry_open)
        return 0;
    const int got = unzReadCurrentFile(m_state->file, buffer.data(), unsigned(buffer.size()));
    if (got <= 0) {
        // At the end minizip compares the checksum, which tells whether all came out as it went in.
        m_state->failed = got < 0 || unzCloseCurrentFile(m_state->file) != UNZ_OK;
        m_state->entry_open = false;
        return 0;
    }
    m_state->total += std::size_t(got);
    return std::size_t(got);
}

bool ZipArchive::failed() const
{
    return m_state->failed;
}

std::size_t ZipArchive::total_read() const
{
    return m_state->total;
}

Result<std::string> zip_entry(ZipArchive& archive, const std::string& path, std::size_t most, std::string_view name)
{
    const auto damaged = [&] { return problem_at("damaged-archive", {name}, path, say(Phrase::TableDamaged)); };
    if (!archive.open(path))
        return damaged();
    std::string out;
    char buffer[16384];
    while (const std::size_t got = archive.read(buffer)) {
        if (out.size() + got > most)
            return problem_at("too-large", {name}, path, say(Phrase::TablePartTooLarge, {path, most >> 20}));
        out.append(buffer, got);
    }
    if (archive.failed())
        return damaged();
    return out;
}

} // namespace wk::io
