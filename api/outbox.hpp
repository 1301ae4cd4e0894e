// Telling platforms of the accepted acts: one pass over all entities, and what it has done since the program started.
#pragma once

#include "api/services.hpp"

#include <atomic>

namespace hito::api {

struct DeliveryReport {
    std::uint64_t delivered = 0, failed = 0;
    std::vector<std::string> troubles;  ///< Spanish: what could not be done at all, by entity and platform.
    bool busy = false;                  ///< Another process is delivering.
};

/// Looks at the feed for every platform and delivers what is due, each for a turn of a few seconds at most; `stopping`
/// ends it between two deliveries. One deliverer at a time. Errors: Fault.
DeliveryReport deliver(const Services& services, const Carrier& carry, const std::atomic<bool>& stopping);

/// Counts anew what waits and what was given up, for the metrics. Errors: Fault.
void count_waiting(Outbox& outbox);
/// In Prometheus' text form.
std::string outbox_metrics();

/// `GET /v1/salidas`, `POST /v1/salidas/{entrega}/reintentar`.
Answer list_outgoing(const Services& services, const Caller& caller, const Request& request);
Answer retry_outgoing(const Services& services, const Caller& caller, const Request& request);

}  // namespace hito::api
