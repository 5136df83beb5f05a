// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/named_file.h"

#include <vector>

namespace wk::write {

/// Writes a document as the parts of a file, some milliseconds at a time. The document has to outlive it.
class PartsWriter {
public:
    virtual ~PartsWriter() = default;
    /// Writes on. Returns how far it is: 1 when everything is written.
    virtual double write_some() = 0;
    /// The parts in their order, once, when everything is written.
    virtual std::vector<NamedFile> take() = 0;
};

inline std::vector<NamedFile> all_parts(PartsWriter&& writer)
{
    while (writer.write_some() < 1)
        continue;
    return writer.take();
}

} // namespace wk::write
