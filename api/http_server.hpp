// cpp-httplib's server with a buffered connection: one receive a request, one send an answer.
#pragma once

#include <httplib.h>

namespace hito::api {

#ifdef HITO_BUFFERED_HTTP
/// FAST cpp-httplib asks the kernel some thirteen things a request (polls, peer names, a send for the head and one for
/// the body); on a small machine that is a third of an act. Bench: act_bench.
class HttpServer : public httplib::Server {
private:
    bool process_and_close_socket(socket_t socket) override;
};
#else
using HttpServer = httplib::Server;  // Another version of the library, whose streams have another shape.
#endif

}  // namespace hito::api
