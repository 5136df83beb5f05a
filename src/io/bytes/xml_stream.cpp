// SPDX-License-Identifier: EUPL-1.2
#include "io/bytes/xml_stream.h"

#include <expat.h>

#include <algorithm>

namespace wk::io {

namespace {

std::string_view local(std::string_view name)
{
    const std::size_t colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

/// Any number does: what is read is no more than the user's own file, and its names are bounded by its size.
constexpr unsigned long HashSalt = 0x5bd1e995;

} // namespace

std::optional<std::string_view> XmlAttributes::find(std::string_view name) const
{
    for (const char** at = m_pairs; *at; at += 2)
        if (name.find(':') == std::string_view::npos ? local(*at) == name : *at == name)
            return std::string_view(at[1]);
    return std::nullopt;
}

struct XmlStream::State {
    XML_Parser parser = nullptr;
    XmlHandler handler;
    bool stopped = false;
    bool token_too_long = false;
    std::size_t fed = 0;

    ~State() { XML_ParserFree(parser); }

    static State& of(void* data) { return *static_cast<State*>(data); }
    static void on_start(void* data, const char* name, const char** attributes)
    {
        if (of(data).handler.start)
            of(data).handler.start(local(name), XmlAttributes(attributes));
    }
    static void on_end(void* data, const char* name)
    {
        if (of(data).handler.end)
            of(data).handler.end(local(name));
    }
    static void on_text(void* data, const char* text, int length)
    {
        if (of(data).handler.text)
            of(data).handler.text({text, std::size_t(length)});
    }
    static void on_doctype(void* data, const char*, const char*, const char*, int)
    {
        XML_StopParser(of(data).parser, XML_FALSE);
    }
};

XmlStream::XmlStream(XmlHandler handler) : m_state(std::make_unique<State>())
{
    m_state->handler = std::move(handler);
    m_state->parser = XML_ParserCreate(nullptr);
    XML_SetHashSalt(m_state->parser, HashSalt);
    XML_SetUserData(m_state->parser, m_state.get());
    XML_SetElementHandler(m_state->parser, State::on_start, State::on_end);
    XML_SetCharacterDataHandler(m_state->parser, State::on_text);
    XML_SetStartDoctypeDeclHandler(m_state->parser, State::on_doctype);
}

XmlStream::XmlStream(XmlStream&&) noexcept = default;
XmlStream& XmlStream::operator=(XmlStream&&) noexcept = default;
XmlStream::~XmlStream() = default;

bool XmlStream::feed(std::string_view piece, bool last)
{
    m_state->fed += piece.size();
    const bool sound = XML_Parse(m_state->parser, piece.data(), int(piece.size()), last) == XML_STATUS_OK;
    m_state->token_too_long = sound && !last && waiting() > MaxXmlToken;
    return sound && !m_state->token_too_long;
}

std::size_t XmlStream::waiting() const
{
    const XML_Index begun = XML_GetCurrentByteIndex(m_state->parser);
    return begun < 0 ? 0 : m_state->fed - std::min(m_state->fed, std::size_t(begun));
}

bool XmlStream::token_too_long() const
{
    return m_state->token_too_long;
}

void XmlStream::stop()
{
    m_state->stopped = true;
    XML_StopParser(m_state->parser, XML_FALSE);
}

bool XmlStream::stopped() const
{
    return m_state->stopped;
}

bool read_xml(std::string_view document, XmlHandler handler)
{
    return XmlStream(std::move(handler)).feed(document, true);
}

} // namespace wk::io
