#include "api/server.hpp"

#include "api/auth.hpp"
#include "api/connections.hpp"
#include "api/http_server.hpp"
#include "api/metrics.hpp"
#include "api/routes.hpp"
#include "api/temporary_file.hpp"

#include <netinet/tcp.h>
#include <spdlog/spdlog.h>
#include <sys/socket.h>

#include <array>
#include <atomic>
#include <cstdlib>
#include <fstream>
#include <thread>
#include <unistd.h>

namespace hito::api {

namespace {

constexpr std::size_t largest_body = 1 << 20;
constexpr std::size_t upload_piece_limit = std::size_t{64}
                                           << 20;  // What of a body that is too large is read and dropped.

/// A file that goes away with the request.
class Upload {
public:
    Upload() : out_{file_.path(), std::ios::binary} {}
    bool write(const char* data, std::size_t size) {
        return static_cast<bool>(out_.write(data, static_cast<std::streamsize>(size)));
    }
    std::string finish() {
        out_.close();
        return file_.path();
    }

private:
    TemporaryFile file_{"carga"};
    std::ofstream out_;
};

Request request_of(const httplib::Request& in) {
    Request out;
    out.method = in.method;
    out.path = in.path;
    // Split before it is decoded: a key may have a slash (`2026/12`), that `%2F` writes.
    out.segments = segments_of(std::string_view(in.target).substr(0, in.target.find('?')));
    for (auto& segment : out.segments) segment = httplib::detail::decode_url(segment, false);
    out.query = in.params;
    out.header = [&in](const char* name) { return in.get_header_value(name); };
    return out;
}

void send(const Answer& answer, httplib::Response& out) {
    out.status = answer.status;
    for (const auto& [name, value] : answer.headers) out.set_header(name, value);
    out.set_header("X-Content-Type-Options", "nosniff");
    if (!answer.file) return out.set_content(answer.body, answer.type);
    const auto in = std::make_shared<std::ifstream>(answer.file->path(), std::ios::binary | std::ios::ate);
    const auto size = static_cast<std::size_t>(in->tellg());
    // The file is held for as long as its content goes out.
    out.set_content_provider(size, answer.type,
                             [in, file = answer.file](std::size_t from, std::size_t left, httplib::DataSink& sink) {
                                 std::array<char, 64 * 1024> piece;
                                 in->seekg(static_cast<std::streamoff>(from));
                                 in->read(piece.data(), static_cast<std::streamsize>(std::min(left, piece.size())));
                                 const auto got = static_cast<std::size_t>(in->gcount());
                                 return got > 0 && sink.write(piece.data(), got);
                             });
}

}  // namespace

struct Server::Inside {
    const Services& services;
    ServerOptions options;
    Gatekeeper gate;
    HttpServer http;
    std::atomic<int> listening{-1};
    std::atomic<bool> stopping{false}, served{false};

    Inside(const Services& of, ServerOptions with) : services{of}, options{std::move(with)}, gate{of} { configure(); }

    void configure() {
        http.new_task_queue = [this] { return new Connections(options.most_connections); };
        http.set_tcp_nodelay(true);
        http.set_keep_alive_max_count(1'000'000);
        http.set_keep_alive_timeout(2);
        http.set_read_timeout(5);
        http.set_write_timeout(30);
        http.set_payload_max_length(options.largest_upload);
        http.set_socket_options([this](socket_t socket) {
            const int yes = 1;
            setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
            listening = socket;
        });
        const auto bare = [this](const httplib::Request& in, httplib::Response& out) { respond(in, out, nullptr); };
        const auto with_body = [this](const httplib::Request& in, httplib::Response& out,
                                      const httplib::ContentReader& read) { respond(in, out, &read); };
        http.Get(".*", bare);
        http.Options(".*", bare);
        http.Post(".*", with_body);
        http.Put(".*", with_body);
        http.Patch(".*", with_body);
        http.Delete(".*", bare);
        http.set_error_handler([](const httplib::Request&, httplib::Response& out) {
            if (!out.body.empty()) return;
            send(out.status == 413 ? problem(413, "muy-grande", "La petición es muy grande")
                                   : problem(out.status, "peticion-invalida", "La petición HTTP no es válida"),
                 out);
        });
    }

    void respond(const httplib::Request& in, httplib::Response& out, const httplib::ContentReader* read) {
        const auto began = std::chrono::steady_clock::now();
        send(answer(in, read), out);
        if (Connections::overloaded()) out.set_header("Connection", "close");
        count_request(out.status, std::chrono::steady_clock::now() - began);
    }

    Answer answer(const httplib::Request& in, const httplib::ContentReader* read) {
        try {
            Request request = request_of(in);
            std::string allowed;
            const Route* route = find_route(in.method, request.segments, allowed);
            std::unique_ptr<Upload> upload;
            const bool fits = !read || take_body(*read, route && route->stream, request, upload);
            if (Connections::overloaded())
                return problem(503, "saturado", "El servicio está saturado", "Intente de nuevo en unos segundos.");
            if (!route) return no_route(in, allowed);
            if (!fits) return problem(413, "muy-grande", "La petición es muy grande", "El máximo es de 1048576 bytes.");
            Caller caller;
            if (!route->open) caller = gate.caller(in.get_header_value("Authorization"));
            return route->handle(services, caller, request);
        } catch (const Refusal& refusal) { return refusal.answer; } catch (const Fault& fault) {
            spdlog::error("{} {}: {}", in.method, in.path, fault.what());
            return problem(503, "sin-servicio", "El servicio no puede responder ahora",
                           "Envíe la petición de nuevo con la misma Idempotency-Key: no se duplicará.");
        } catch (const std::exception& error) {
            spdlog::critical("{} {}: {}", in.method, in.path, error.what());
            return problem(500, "error-interno", "Error interno", "Quedó anotado en el registro del servidor.");
        }
    }

    static Answer no_route(const httplib::Request& in, const std::string& allowed) {
        if (allowed.empty())
            return problem(404, "no-existe", "No existe", "No hay una ruta " + in.path.substr(0, 200) + ".");
        Answer answer =
            problem(405, "metodo-no-permitido", "La ruta no admite " + in.method, "Admite: " + allowed + ".");
        answer.headers.emplace_back("Allow", allowed);
        return answer;
    }

    /// Reads the body into the request, or into a file for a route that streams. False when it is too large; it is read
    /// to its end all the same (up to a bound), so that the client gets the answer and not a broken connection.
    bool take_body(const httplib::ContentReader& read, bool stream, Request& request,
                   std::unique_ptr<Upload>& upload) const {
        std::size_t size = 0;
        const std::size_t most = stream ? options.largest_upload : largest_body;
        if (stream) upload = std::make_unique<Upload>();
        const bool whole = read([&](const char* data, std::size_t length) {
            size += length;
            if (size > most) return size < most + upload_piece_limit;
            if (upload) return upload->write(data, length);
            request.body.append(data, length);
            return true;
        });
        if (upload) request.body_file = upload->finish();
        if (size > most) return false;
        if (!whole) throw Refusal{problem(400, "cuerpo-incompleto", "La petición llegó incompleta")};
        return true;
    }
};

Server::Server(const Services& services, ServerOptions options)
    : inside_{std::make_unique<Inside>(services, std::move(options))} {}
Server::~Server() = default;

int Server::bind() {
    auto& options = inside_->options;
    if (options.port == 0)
        options.port = inside_->http.bind_to_any_port(options.host);
    else if (!inside_->http.bind_to_port(options.host, options.port))
        options.port = -1;
    if (options.port <= 0)
        throw std::runtime_error("el puerto está ocupado o no se puede usar; elija otro con --puerto");
    // The library listens with a backlog of 5, which loses connections in a burst: listening again only widens it.
    ::listen(inside_->listening, 1024);
    return options.port;
}

void Server::serve() {
    if (!inside_->stopping) inside_->http.listen_after_bind();
    inside_->served = true;
}

/// The library forgets a stop that comes before it listens, and then serves for ever: it is waited for.
void Server::stop() {
    inside_->stopping = true;
    while (!inside_->served && !inside_->http.is_running()) std::this_thread::sleep_for(std::chrono::milliseconds(5));
    inside_->http.stop();
}

}  // namespace hito::api
