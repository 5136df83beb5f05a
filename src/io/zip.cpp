#include "io/zip.h"

#include "base/notices.h"
#include "base/numbers.h"
#include "base/phrases.h"

#include <unzip.h>

#include <algorithm>
#include <cstring>

namespace wk::io {

namespace {

/// The archive as the file that minizip thinks it reads.
struct Memory {
    std::string_view bytes;
    std::size_t at = 0;
};

Memory& memory_of(void* stream)
{
    return *static_cast<Memory*>(stream);
}

void* open_memory(void* opaque, const void*, int)
{
    return opaque;
}

uLong read_memory(void*, void* stream, void* buffer, uLong size)
{
    Memory& memory = memory_of(stream);
    const std::size_t got = std::min<std::size_t>(size, memory.bytes.size() - memory.at);
    std::memcpy(buffer, memory.bytes.data() + memory.at, got);
    memory.at += got;
    return uLong(got);
}

uLong write_memory(void*, void*, const void*, uLong)
{
    return 0;
}

ZPOS64_T tell_memory(void*, void* stream)
{
    return memory_of(stream).at;
}

long seek_memory(void*, void* stream, ZPOS64_T offset, int origin)
{
    Memory& memory = memory_of(stream);
    const std::size_t from = origin == ZLIB_FILEFUNC_SEEK_CUR   ? memory.at
                             : origin == ZLIB_FILEFUNC_SEEK_END ? memory.bytes.size()
                                                                : 0;
    const std::size_t to = from + std::size_t(offset); // wraps for a negative offset, as seeking back does
    if (to > memory.bytes.size())
        return -1;
    memory.at = to;
    return 0;
}

int close_memory(void*, void*)
{
    return 0;
}

int no_error(void*, void*)
{
    return 0;
}

} // namespace

struct ZipArchive::State {
    Memory memory;
    unzFile file = nullptr;
    bool entry_open = false;
    bool failed = false;
    std::size_t total = 0;

    ~State()
    {
        if (!file)
            return;
        close_entry();
        unzClose(file);
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
    state->memory = {bytes, 0};
    zlib_filefunc64_def functions{};
    functions.zopen64_file = open_memory;
    functions.zread_file = read_memory;
    functions.zwrite_file = write_memory;
    functions.ztell64_file = tell_memory;
    functions.zseek64_file = seek_memory;
    functions.zclose_file = close_memory;
    functions.zerror_file = no_error;
    functions.opaque = &state->memory;
    state->file = unzOpen2_64("", &functions);
    if (!state->file)
        return problem_at("damaged-archive", {name}, {}, say(Phrase::TableDamaged));
    return ZipArchive(std::move(state));
}

bool ZipArchive::has(const std::string& path) const
{
    return unzLocateFile(m_state->file, path.c_str(), 1) == UNZ_OK;
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
            return problem_at("too-large", {name}, path,
                              say(Phrase::TablePartTooLarge, {path, format_count(std::int64_t(most >> 20))}));
        out.append(buffer, got);
    }
    if (archive.failed())
        return damaged();
    return out;
}

} // namespace wk::io
