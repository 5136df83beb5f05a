// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/named_file.h"

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace wk::io {

/// More would need another form of archive: for each of its files, and for all of them packed.
constexpr std::size_t MostZipBytes = 0xFFFFFFFE;

/// A ZIP archive of files, in their order, packed with deflate. A first file named `mimetype` is stored as it is, so
/// that an OpenDocument file says at a fixed place what it is. All carry the date 1 January 1980 and no attributes: the
/// same files give the same bytes, on every machine.
///
/// files    at most 65,535, each name once; no file above MostZipBytes, nor all of them packed
/// source   PKWARE, APPNOTE.TXT 6.3.10, 4.3; OpenDocument 1.3 part 2, 3.3
std::string write_zip(std::span<const NamedFile> files);

/// write_zip() some milliseconds at a time.
class ZipWriter {
public:
    explicit ZipWriter(std::vector<NamedFile> files);
    ~ZipWriter();

    /// Packs on. Returns how far it is: 1 when everything is packed.
    double write_some();
    /// The archive, once, when everything is packed.
    std::string take();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace wk::io
