#include "report/route_words.h"

namespace wk::report {

std::string number_name(std::int64_t number)
{
    return std::to_string(number);
}

} // namespace wk::report
