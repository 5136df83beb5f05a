// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cassert>
#include <cstddef>
#include <string>
#include <utility>
#include <variant>

namespace wk {

/// A problem in words that its reader can act on: where it is, what was found, what to do.
///
/// code     stable name for programs, kebab-case: "unclosed-quote"
/// message  one or more plain Dutch sentences from the phrase table
/// file     name as the user knows it; empty when there is none
/// row      row in the file, the header being row 1; 0 when it has none
/// column   name of the column; empty when it has none
/// value    what was found, as it stood there; empty when it has none
struct Error {
    std::string code;
    std::string message;
    std::string file = {};
    std::size_t row = 0;
    std::string column = {};
    std::string value = {};

    bool operator==(const Error&) const = default;
};

/// A problem that did not stop the work: the same six facts, shown as "needs attention".
using Notice = Error;

/// What the outside can make fail: either a value or the Error that says why not.
/// Reading the value of a failure is a programmer's mistake and asserts.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : m_value(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_value(std::in_place_index<1>, std::move(error)) {}

    explicit operator bool() const { return m_value.index() == 0; }

    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(value()); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    const Error& error() const
    {
        assert(m_value.index() == 1);
        return *std::get_if<1>(&m_value);
    }

private:
    T& value()
    {
        assert(m_value.index() == 0);
        return *std::get_if<0>(&m_value);
    }
    const T& value() const
    {
        assert(m_value.index() == 0);
        return *std::get_if<0>(&m_value);
    }

    std::variant<T, Error> m_value;
};

} // namespace wk
