// SPDX-License-Identifier: EUPL-1.2
#include "io/bytes/package_path.h"

#include <algorithm>
#include <vector>

namespace wk::io {

std::string folder_of(std::string_view path)
{
    const std::size_t slash = path.find_last_of('/');
    return std::string(path.substr(0, slash == std::string_view::npos ? 0 : slash + 1));
}

std::string relations_of(std::string_view path)
{
    const std::string folder = folder_of(path);
    return folder + "_rels/" + std::string(path.substr(folder.size())) + ".rels";
}

std::string part_path(std::string_view folder, std::string_view target)
{
    std::string whole(target);
    std::replace(whole.begin(), whole.end(), '\\', '/');
    if (!whole.starts_with('/'))
        whole.insert(0, folder);
    std::vector<std::string_view> steps;
    for (std::string_view rest = whole; !rest.empty();) {
        const std::size_t slash = std::min(rest.find('/'), rest.size());
        const auto step = rest.substr(0, slash);
        rest.remove_prefix(std::min(slash + 1, rest.size()));
        if (step == "..") {
            if (!steps.empty())
                steps.pop_back();
        } else if (!step.empty() && step != ".") {
            steps.push_back(step);
        }
    }
    std::string out;
    for (const auto step : steps)
        out.append(out.empty() ? "" : "/").append(step);
    return out;
}

} // namespace wk::io
