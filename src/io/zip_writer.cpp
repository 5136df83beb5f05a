#include "io/zip_writer.h"

#include <zip.h>

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <cstring>
#include <utility>

namespace wk::io {

namespace {

/// The archive as the file that minizip thinks it writes.
struct Memory {
    std::string bytes;
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

uLong read_memory(void*, void*, void*, uLong)
{
    return 0;
}

uLong write_memory(void*, void* stream, const void* buffer, uLong size)
{
    Memory& memory = memory_of(stream);
    if (memory.at + size > memory.bytes.size())
        memory.bytes.resize(memory.at + size);
    std::memcpy(memory.bytes.data() + memory.at, buffer, size);
    memory.at += size;
    return size;
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
    memory.at = from + std::size_t(offset); // wraps for a negative offset, as seeking back does
    return memory.at <= memory.bytes.size() ? 0 : -1;
}

int close_memory(void*, void*)
{
    return 0;
}

bool is_ascii(const std::string& text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

/// What minizip says of each step; in memory, with what write_zip() asks of its input, nothing can go wrong.
void expect(int state)
{
    assert(state == ZIP_OK);
    static_cast<void>(state);
}

void add_file(zipFile archive, const NamedFile& file, bool stored)
{
    constexpr uLong version = 20; // 2.0: deflate and folders; made for no system in particular
    constexpr uLong names_are_utf8 = 0x800;
    zip_fileinfo about{};
    about.dosDate = 0x00210000; // 1 January 1980, midnight
    assert(!file.name.empty() && file.name.size() <= UINT16_MAX && file.bytes.size() <= MostZipBytes);
    expect(zipOpenNewFileInZip4_64(archive, file.name.c_str(), &about, nullptr, 0, nullptr, 0, nullptr,
                                   stored ? 0 : Z_DEFLATED, Z_DEFAULT_COMPRESSION, 0, -MAX_WBITS, MAX_MEM_LEVEL,
                                   Z_DEFAULT_STRATEGY, nullptr, 0, version, is_ascii(file.name) ? 0 : names_are_utf8,
                                   0));
    expect(zipWriteInFileInZip(archive, file.bytes.data(), unsigned(file.bytes.size())));
    expect(zipCloseFileInZip(archive));
}

} // namespace

std::string write_zip(std::span<const NamedFile> files)
{
    assert(files.size() <= UINT16_MAX);
    Memory memory;
    zlib_filefunc64_def functions{open_memory, read_memory,  write_memory, tell_memory,
                                  seek_memory, close_memory, close_memory, &memory};
    const zipFile archive = zipOpen2_64("", APPEND_STATUS_CREATE, nullptr, &functions);
    assert(archive);
    for (std::size_t i = 0; i < files.size(); ++i)
        add_file(archive, files[i], i == 0 && files[i].name == "mimetype");
    expect(zipClose(archive, nullptr));
    return std::move(memory.bytes);
}

} // namespace wk::io
