#include "io/zip_writer.h"

#include <zlib.h>

#include <algorithm>
#include <cassert>
#include <cstdint>

namespace wk::io {

namespace {

/// The fields of an entry that stand in front of its bytes and again in the directory at the end.
struct Entry {
    const std::string& name;
    bool stored;
    std::uint32_t crc;
    std::size_t packed;
    std::size_t size;
};

void put(std::string& out, std::uint32_t value, int bytes)
{
    for (; bytes > 0; --bytes, value >>= 8)
        out += char(value & 0xFF);
}

bool is_ascii(const std::string& text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

void put_entry(std::string& out, const Entry& it)
{
    constexpr std::uint32_t version = 20;               // 2.0: deflate and folders
    constexpr std::uint32_t first_dos_day = 0x00210000; // 1 January 1980, midnight
    constexpr std::uint32_t names_are_utf8 = 0x800;
    put(out, version, 2);
    put(out, is_ascii(it.name) ? 0 : names_are_utf8, 2);
    put(out, it.stored ? 0 : Z_DEFLATED, 2);
    put(out, first_dos_day, 4);
    put(out, it.crc, 4);
    put(out, std::uint32_t(it.packed), 4);
    put(out, std::uint32_t(it.size), 4);
    put(out, std::uint32_t(it.name.size()), 2);
    put(out, 0, 2); // no extra field
}

const Bytef* bytes_of(const std::string& text)
{
    return reinterpret_cast<const Bytef*>(text.data());
}

/// `bytes` after what is there, packed; without the header and checksum that zlib's own format has.
void deflate_onto(std::string& out, const std::string& bytes)
{
    z_stream stream{};
    [[maybe_unused]] int state =
        deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -MAX_WBITS, MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY);
    assert(state == Z_OK);
    const std::size_t before = out.size();
    out.resize(before + deflateBound(&stream, uLong(bytes.size())));
    stream.next_in = const_cast<Bytef*>(bytes_of(bytes)); // zlib only reads there
    stream.avail_in = uInt(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data() + before);
    stream.avail_out = uInt(out.size() - before);
    state = deflate(&stream, Z_FINISH);
    assert(state == Z_STREAM_END);
    out.resize(out.size() - stream.avail_out);
    deflateEnd(&stream);
}

} // namespace

std::string write_zip(std::span<const NamedFile> files)
{
    assert(files.size() <= UINT16_MAX);
    std::string out;
    std::string directory;
    std::string packed;
    for (std::size_t i = 0; i < files.size(); ++i) {
        const auto& [name, bytes] = files[i];
        assert(!name.empty() && name.size() <= UINT16_MAX && bytes.size() <= MostZipBytes);
        const bool stored = i == 0 && name == "mimetype";
        packed.clear();
        if (stored)
            packed = bytes;
        else
            deflate_onto(packed, bytes);
        const auto crc = std::uint32_t(crc32(0, bytes_of(bytes), uInt(bytes.size())));
        const Entry entry{name, stored, crc, packed.size(), bytes.size()};
        const std::size_t at = out.size();
        put(out, 0x04034B50, 4);
        put_entry(out, entry);
        out += name;
        out += packed;
        put(directory, 0x02014B50, 4);
        put(directory, 20, 2); // made by version 2.0, and for no system in particular
        put_entry(directory, entry);
        put(directory, 0, 4); // no comment; the first disk
        put(directory, 0, 2); // nothing is known of what is inside
        put(directory, 0, 4); // no attributes
        put(directory, std::uint32_t(at), 4);
        directory += name;
    }
    const std::size_t at = out.size();
    assert(at + directory.size() <= MostZipBytes);
    out += directory;
    put(out, 0x06054B50, 4);
    put(out, 0, 4); // this disk and the directory's are the first
    put(out, std::uint32_t(files.size()), 2);
    put(out, std::uint32_t(files.size()), 2);
    put(out, std::uint32_t(directory.size()), 4);
    put(out, std::uint32_t(at), 4);
    put(out, 0, 2); // no comment
    return out;
}

} // namespace wk::io
