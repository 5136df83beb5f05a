// SPDX-License-Identifier: EUPL-1.2
#include "io/bytes/zip_writer.h"

#include "base/utf8.h"
#include "io/bytes/zip_memory.h"

#include <zip.h>

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <utility>

namespace wk::io {

namespace {

/// How many bytes are packed at once: some ten milliseconds in a browser.
constexpr std::size_t BytesAtOnce = std::size_t(1) << 17;

/// What minizip says of each step; in memory, with what write_zip() asks of its input, nothing can go wrong.
void expect(int state)
{
    assert(state == ZIP_OK);
    static_cast<void>(state);
}

void open_file(zipFile archive, const NamedFile& file, bool stored)
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
}

} // namespace

/// Stays where it was made: minizip points into it.
struct ZipWriter::State {
    std::vector<NamedFile> files;
    std::string out;
    ZipMemory memory;
    zlib_filefunc64_def functions{};
    zipFile archive = nullptr;
    std::size_t file = 0;   ///< that is being packed
    std::size_t packed = 0; ///< bytes of it
    std::size_t total = 0;  ///< bytes of all files, and one for each
    std::size_t done = 0;   ///< of those
};

ZipWriter::ZipWriter(std::vector<NamedFile> files) : m_state(std::make_unique<State>())
{
    State& it = *m_state;
    it.files = std::move(files);
    assert(it.files.size() <= UINT16_MAX);
    for (const auto& each : it.files)
        it.total += each.bytes.size() + 1;
    it.memory.written = &it.out;
    it.functions = zip_memory_functions(it.memory);
    it.archive = zipOpen2_64("", APPEND_STATUS_CREATE, nullptr, &it.functions);
    assert(it.archive);
}

ZipWriter::~ZipWriter()
{
    if (m_state->archive)
        zipClose(m_state->archive, nullptr); // and what is open in it
}

double ZipWriter::write_some()
{
    State& it = *m_state;
    if (it.file == it.files.size())
        return 1;
    const auto& file = it.files[it.file];
    if (it.packed == 0)
        open_file(it.archive, file, it.file == 0 && file.name == "mimetype");
    const std::size_t some = std::min(BytesAtOnce, file.bytes.size() - it.packed);
    expect(zipWriteInFileInZip(it.archive, file.bytes.data() + it.packed, unsigned(some)));
    it.packed += some;
    it.done += some;
    if (it.packed == file.bytes.size()) {
        expect(zipCloseFileInZip(it.archive));
        it.packed = 0;
        ++it.file;
        ++it.done;
    }
    return double(it.done) / double(it.total);
}

std::string ZipWriter::take()
{
    expect(zipClose(std::exchange(m_state->archive, nullptr), nullptr));
    return std::move(m_state->out);
}

std::string write_zip(std::span<const NamedFile> files)
{
    ZipWriter writer({files.begin(), files.end()});
    while (writer.write_some() < 1)
        continue;
    return writer.take();
}

} // namespace wk::io
