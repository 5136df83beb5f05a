// SPDX-License-Identifier: EUPL-1.2
#include "io/bytes/zip_writer.h"

#include "base/utf8.h"
#include "io/bytes/zip_memory.h"

#include <zip.h>

#include <algorithm>
#include <cassert>
#include <cstdint>

namespace wk::io {

namespace {

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
    std::string out;
    ZipMemory memory;
    memory.written = &out;
    zlib_filefunc64_def functions = zip_memory_functions(memory);
    const zipFile archive = zipOpen2_64("", APPEND_STATUS_CREATE, nullptr, &functions);
    assert(archive);
    for (std::size_t i = 0; i < files.size(); ++i)
        add_file(archive, files[i], i == 0 && files[i].name == "mimetype");
    expect(zipClose(archive, nullptr));
    return out;
}

} // namespace wk::io
