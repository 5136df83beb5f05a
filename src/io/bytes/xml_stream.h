// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace wk::io {

/// The attributes of an element, as expat gives them: name, value, name, value, and a null at the end.
class XmlAttributes {
public:
    explicit XmlAttributes(const char** pairs) : m_pairs(pairs) {}
    /// The value of the attribute with this name, whatever its prefix unless the name has one; nothing when it is
    /// absent.
    std::optional<std::string_view> find(std::string_view name) const;

private:
    const char** m_pairs;
};

/// What is called while XML is read. Names come without their prefix.
struct XmlHandler {
    std::function<void(std::string_view name, const XmlAttributes& attributes)> start;
    std::function<void(std::string_view name)> end;
    std::function<void(std::string_view text)> text;
};

/// A name, tag with its attributes, comment or instruction may have so many bytes. Nothing we read comes near it, and
/// expat begins anew at the start of each that is not complete, which takes the square of its length.
inline constexpr std::size_t MaxXmlToken = std::size_t(1) << 20;

/// XML read in pieces, through expat. A document type is refused: nothing we read has one, and entities hide there.
class XmlStream {
public:
    explicit XmlStream(XmlHandler handler);
    XmlStream(XmlStream&&) noexcept;
    XmlStream& operator=(XmlStream&&) noexcept;
    ~XmlStream();

    /// Reads the next piece; `last` closes the document. False when it is not well-formed, has a document type or a
    /// token longer than MaxXmlToken, or the handler stopped it.
    bool feed(std::string_view piece, bool last);
    /// Bytes at the end of what was fed that expat will read again, because what they belong to is not complete.
    std::size_t waiting() const;
    /// feed() returned false because of MaxXmlToken.
    bool token_too_long() const;
    /// From within the handler: enough has been read. feed() returns false and stopped() is true.
    void stop();
    bool stopped() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// A whole document in one go; false as feed().
bool read_xml(std::string_view document, XmlHandler handler);

} // namespace wk::io
