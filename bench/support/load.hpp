// A load of HTTP requests over keep-alive connections, one thread a client, with as little work of its own as possible.
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace hito::bench {

/// One keep-alive connection. Errors: std::runtime_error.
class Connection {
public:
    explicit Connection(int port);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    /// Sends a whole request, reads a whole answer. The status; the body in `body`.
    int send(const std::string& request, std::string& body);

private:
    void fill();
    int socket_ = -1;
    std::string buffer_;
};

std::string post(const std::string& path, const std::string& token, const std::string& body,
                 const std::string& key = {});

struct LoadResult {
    double per_second = 0, p50_ms = 0, p99_ms = 0;
    std::size_t done = 0, failed = 0;
    std::string first_failure;
};

/// `clients` threads for `seconds`; `next(client, n)` makes the nth request of a client.
LoadResult run_load(int port, int clients, double seconds,
                    const std::function<std::string(int client, std::size_t n)>& next);

}  // namespace hito::bench
