// SPDX-License-Identifier: EUPL-1.2
#include "survey/factor_limit.h"

#include "base/text.h"

namespace wk::survey {

std::size_t too_many_levels(const Responses& responses, std::size_t factor)
{
    const FactorColumn& read = responses.factor(factor);
    if (!read.column || !read.levels.empty())
        return 0;
    const std::size_t listed = responses.instrument().factors()[factor].levels.size();
    if (listed > 0)
        return listed > MostLevels ? listed : 0;
    const Column& column = responses.table().columns()[*read.column];
    if (column.distinct() <= MostLevels)
        return 0;
    std::size_t levels = 0;
    for (std::size_t i = 0; i < column.distinct(); ++i)
        levels += !trim(column.text(i)).empty();
    return levels > MostLevels ? levels : 0;
}

} // namespace wk::survey
