// SPDX-License-Identifier: EUPL-1.2
#include "io/bytes/zip_memory.h"

#include <algorithm>
#include <cstring>

namespace wk::io {

namespace {

ZipMemory& zip_memory_of(void* stream)
{
    return *static_cast<ZipMemory*>(stream);
}

void* open_zip_memory(void* opaque, const void*, int)
{
    return opaque;
}

uLong read_zip_memory(void*, void* stream, void* buffer, uLong size)
{
    ZipMemory& memory = zip_memory_of(stream);
    const std::size_t got = std::min<std::size_t>(size, memory.bytes.size() - memory.at);
    std::memcpy(buffer, memory.bytes.data() + memory.at, got);
    memory.at += got;
    return uLong(got);
}

uLong write_zip_memory(void*, void* stream, const void* buffer, uLong size)
{
    ZipMemory& memory = zip_memory_of(stream);
    if (!memory.written)
        return 0;
    if (memory.at + size > memory.written->size())
        memory.written->resize(memory.at + size);
    std::memcpy(memory.written->data() + memory.at, buffer, size);
    memory.bytes = *memory.written;
    memory.at += size;
    return size;
}

ZPOS64_T tell_zip_memory(void*, void* stream)
{
    return zip_memory_of(stream).at;
}

long seek_zip_memory(void*, void* stream, ZPOS64_T offset, int origin)
{
    ZipMemory& memory = zip_memory_of(stream);
    const std::size_t from = origin == ZLIB_FILEFUNC_SEEK_CUR   ? memory.at
                             : origin == ZLIB_FILEFUNC_SEEK_END ? memory.bytes.size()
                                                                : 0;
    const std::size_t to = from + std::size_t(offset); // wraps for a negative offset, as seeking back does
    if (to > memory.bytes.size())
        return -1;
    memory.at = to;
    return 0;
}

int nothing_wrong_zip_memory(void*, void*)
{
    return 0;
}

} // namespace

zlib_filefunc64_def zip_memory_functions(ZipMemory& memory)
{
    zlib_filefunc64_def out{};
    out.zopen64_file = open_zip_memory;
    out.zread_file = read_zip_memory;
    out.zwrite_file = write_zip_memory;
    out.ztell64_file = tell_zip_memory;
    out.zseek64_file = seek_zip_memory;
    out.zclose_file = nothing_wrong_zip_memory;
    out.zerror_file = nothing_wrong_zip_memory;
    out.opaque = &memory;
    return out;
}

} // namespace wk::io
