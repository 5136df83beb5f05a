// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace wk::tests {

/// An SPSS file put together record by record, also in ways that no program would.
class SavBytes {
public:
    /// rows       as the header says them; -1 when it does not
    /// big_endian with the highest byte of a number first, as old machines wrote it
    explicit SavBytes(std::int32_t rows, bool big_endian = false, std::int32_t compression = 0) : m_big(big_endian)
    {
        text("$FL2", 4).text("@(#) SPSS DATA FILE", 60);
        number(2).number(1).number(compression).number(0).number(rows);
        real(100).text("01 Mar 20", 9).text("13:45:00", 8).text("", 64).text("", 3);
    }

    SavBytes& number(std::int64_t value) { return raw(static_cast<std::uint32_t>(value)); }
    SavBytes& real(double value) { return raw(value); }
    SavBytes& text(std::string_view content, std::size_t width)
    {
        m_bytes += content;
        m_bytes.append(width - content.size(), ' ');
        return *this;
    }
    SavBytes& variable(std::string_view name, std::int32_t width = 0)
    {
        constexpr std::int32_t f8 = 5 << 16 | 8 << 8;
        constexpr std::int32_t a8 = 1 << 16 | 8 << 8;
        const std::int32_t format = width > 0 ? a8 : f8;
        return number(2).number(width).number(0).number(0).number(format).number(format).text(name, 8);
    }
    /// A variable of numbers with values that count as missing.
    /// kind     how many, 1 to 3; -2 for a range, -3 for a range and one more
    SavBytes& missing_variable(std::string_view name, std::int32_t kind, const std::vector<double>& values)
    {
        constexpr std::int32_t f8 = 5 << 16 | 8 << 8;
        number(2).number(0).number(0).number(kind).number(f8).number(f8).text(name, 8);
        for (const double value : values)
            real(value);
        return *this;
    }
    /// A value label of variable number `variable`, counted from 1.
    SavBytes& label(double value, std::string_view label_of_seven, std::int32_t variable_number)
    {
        number(3).number(1).real(value).text("\7", 1).text(label_of_seven, 7);
        return number(4).number(1).number(variable_number);
    }
    SavBytes& code_page(std::int32_t code)
    {
        number(7).number(3).number(4).number(8);
        for (int i = 0; i < 7; ++i)
            number(1);
        return number(code);
    }
    SavBytes& other(std::int32_t subtype, std::string_view content)
    {
        return number(7).number(subtype).number(1).number(std::int64_t(content.size())).text(content, content.size());
    }
    SavBytes& end() { return number(999).number(0); }

    const std::string& bytes() const { return m_bytes; }

private:
    template <class T>
    SavBytes& raw(T value)
    {
        std::array<char, sizeof(T)> bytes{};
        std::memcpy(bytes.data(), &value, sizeof(T));
        if (m_big)
            std::reverse(bytes.begin(), bytes.end());
        m_bytes.append(bytes.data(), bytes.size());
        return *this;
    }

    bool m_big;
    std::string m_bytes;
};

} // namespace wk::tests
