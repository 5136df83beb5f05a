// SPDX-License-Identifier: EUPL-1.2
// What expat is told about the machine it is compiled for: little-endian, names with their prefix, and no source of
// random numbers. Its hash tables get their salt from io/xml_stream.cpp.
#define BYTEORDER 1234
#define XML_CONTEXT_BYTES 0
#define XML_POOR_ENTROPY 1
