// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/result.h"

#include <cstddef>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace wk::io {

/// A ZIP archive in memory, read entry by entry through minizip. What an archive says about sizes is never believed:
/// bytes are counted as they come out.
class ZipArchive {
public:
    /// bytes   have to outlive the archive
    /// errors  damaged-archive
    static Result<ZipArchive> make(std::string_view bytes, std::string_view name);

    ZipArchive(ZipArchive&&) noexcept;
    ZipArchive& operator=(ZipArchive&&) noexcept;
    ~ZipArchive();

    /// Whether there is an entry of this name; one that differs in letters' case, or has \\ for /, will do.
    bool has(const std::string& path) const;
    /// What the archive says an entry holds, in bytes; only good for a progress bar.
    std::size_t declared_size(const std::string& path) const;
    /// Makes `path` the entry that is read; the one before it is closed. False when there is none, or when it is packed
    /// in a way that cannot be read.
    bool open(const std::string& path);
    /// The next bytes of the open entry; 0 at its end. `failed` says afterwards whether it broke off.
    std::size_t read(std::span<char> buffer);
    bool failed() const;
    /// Bytes that came out of all entries so far.
    std::size_t total_read() const;

private:
    struct State;
    explicit ZipArchive(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

/// All of an entry, at most `most` bytes.
/// errors  damaged-archive, too-large
Result<std::string> zip_entry(ZipArchive& archive, const std::string& path, std::size_t most, std::string_view name);

} // namespace wk::io
