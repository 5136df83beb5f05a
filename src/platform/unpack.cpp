// Unpacks the blocks of the single file (scripts/pack.py makes them). A program of its own that is there before the
// application, so it stands on nothing but the LZMA SDK. web/loader.js gives it memory beyond its own.

#include <LzmaDec.h>

#include <cstddef>

namespace {

/// Room for the decoder's probabilities: the SDK asks for it once per block. More than lc + lp = 4 needs.
alignas(16) unsigned char room[64 * 1024];

void* allocate(void*, std::size_t size)
{
    return size <= sizeof room ? room : nullptr;
}

void release(void*, void*) {}

} // namespace

extern "C" {

/// One block: five bytes that say how it was packed, then the packed bytes.
/// out   room for exactly the `out_length` bytes that were packed
/// returns  1 when all of them are there, else 0
__attribute__((used, visibility("default"))) int wk_unpack(const unsigned char* packed, std::size_t length,
                                                           unsigned char* out, std::size_t out_length)
{
    if (length < LZMA_PROPS_SIZE)
        return 0;
    ISzAlloc memory{allocate, release};
    SizeT made = out_length;
    SizeT used = length - LZMA_PROPS_SIZE;
    ELzmaStatus status = LZMA_STATUS_NOT_SPECIFIED;
    const SRes result = LzmaDecode(out, &made, packed + LZMA_PROPS_SIZE, &used, packed, LZMA_PROPS_SIZE,
                                   LZMA_FINISH_ANY, &status, &memory);
    return result == SZ_OK && made == out_length ? 1 : 0;
}
}
