// Which modality of selection the law gives to an object.
#pragma once

#include "api/services.hpp"

namespace hito::api {

Answer show_modality(const Services& services, const Caller& caller, const Request& request);

}  // namespace hito::api
