// The HTTP server: connections, threads, limits. What is answered stands in the routes.
#pragma once

#include "api/services.hpp"

#include <memory>
#include <string>

namespace hito::api {

struct ServerOptions {
    std::string host = "127.0.0.1";
    int port = 8080;  ///< 0: any free one.
    std::size_t most_connections = 1024;
    std::size_t largest_upload = std::size_t{1} << 30;
};

class Server {
public:
    Server(const Services& services, ServerOptions options);
    ~Server();
    /// Binds; answers the port. Errors: std::runtime_error when it is taken.
    int bind();
    /// Serves until `stop`. Bind first.
    void serve();
    /// Any thread, and a signal's watcher.
    void stop();

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace hito::api
