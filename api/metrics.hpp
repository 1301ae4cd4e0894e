// Figures of the running server in Prometheus' text form.
#pragma once

#include "api/services.hpp"

#include <array>
#include <atomic>

namespace hito::api {

/// Counts one answered request.
void count_request(int status, std::chrono::nanoseconds took);

std::string metrics_text(const Services& services);

}  // namespace hito::api
