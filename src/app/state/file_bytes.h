// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace wk::app {

/// The bytes of a file. Whoever keeps them keeps the same ones: a file of 50 MB is not in memory twice.
class FileBytes {
public:
    FileBytes() : FileBytes(std::string()) {}
    FileBytes(std::string bytes) : m_bytes(std::make_shared<const std::string>(std::move(bytes))) {}
    FileBytes(const char* text) : FileBytes(std::string(text)) {}

    operator std::string_view() const { return *m_bytes; }
    /// Never null.
    const std::shared_ptr<const std::string>& shared() const { return m_bytes; }

private:
    std::shared_ptr<const std::string> m_bytes;
};

} // namespace wk::app
