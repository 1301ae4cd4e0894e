#include "tests/support/site.hpp"

#include "adapters/postgres/cluster.hpp"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <sys/socket.h>
#include <sys/wait.h>

#include <fcntl.h>
#include <signal.h>
#include <stdexcept>
#include <thread>
#include <unistd.h>

namespace hito::test {

namespace {

/// A connection of its own for each request: what a test asserts must not hang on a former one.
class Wire {
public:
    explicit Wire(int port) {
        socket_ = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(static_cast<std::uint16_t>(port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        if (connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
            close(socket_);
            throw std::runtime_error("connect");
        }
    }
    ~Wire() { close(socket_); }
    std::string exchange(const std::string& request) const {
        for (std::size_t at = 0; at < request.size();) {
            const ssize_t sent = ::send(socket_, request.data() + at, request.size() - at, MSG_NOSIGNAL);
            if (sent <= 0) break;  // The server may answer and close before it read all.
            at += static_cast<std::size_t>(sent);
        }
        std::string out;
        char piece[16384];
        for (ssize_t got; (got = recv(socket_, piece, sizeof piece, 0)) > 0;)
            out.append(piece, static_cast<std::size_t>(got));
        return out;
    }

private:
    int socket_;
};

}  // namespace

Reply Client::send(const std::string& method, const std::string& path, const std::string& body,
                   const std::map<std::string, std::string>& headers) {
    std::string request = fmt::format("{} {} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n", method, path);
    if (!token_.empty() && !headers.contains("Authorization")) request += "Authorization: Bearer " + token_ + "\r\n";
    for (const auto& [name, value] : headers) request += name + ": " + value + "\r\n";
    if (method != "GET")
        request += fmt::format("Content-Type: application/json\r\nContent-Length: {}\r\n", body.size());
    const std::string answer = Wire(port_).exchange(request + "\r\n" + body);
    const auto end = answer.find("\r\n\r\n");
    if (end == answer.npos) throw std::runtime_error("no answer to " + method + " " + path);
    Reply reply;
    reply.status = std::stoi(answer.substr(9, 3));
    reply.text = answer.substr(end + 4);
    for (std::size_t at = answer.find("\r\n") + 2; at < end;) {
        const auto line_end = answer.find("\r\n", at);
        const std::string line = answer.substr(at, line_end - at);
        if (const auto colon = line.find(": "); colon != line.npos) {
            std::string name = line.substr(0, colon);
            for (char& c : name) c = static_cast<char>(std::tolower(c));
            reply.headers[name] = line.substr(colon + 2);
        }
        at = line_end + 2;
    }
    reply.body = json::parse(reply.text, nullptr, false);
    return reply;
}

struct Site::Inside {
    explicit Inside(bool durable) : cluster{{.fast_init = true, .fsync = durable}} {}
    postgres::TemporaryCluster cluster;
    std::unique_ptr<bench::Child> server;
};

Site::Site(bool durable) : inside_{std::make_unique<Inside>(durable)}, data_{inside_->cluster->data_folder().string()} {
    start_server();
}
Site::~Site() = default;

void Site::start_server() {
    inside_->server = std::make_unique<bench::Child>(
        std::vector<std::string>{HITO_BINARY, "serve", "--data", data_, "--puerto", std::to_string(port_)});
    const std::string ready = inside_->server->line();
    const auto at = ready.find("127.0.0.1:");
    if (at == ready.npos) throw std::runtime_error("the server did not start: " + ready);
    port_ = std::stoi(ready.substr(at + 10));
}

void Site::kill_server() {
    kill(inside_->server->pid(), SIGKILL);
    inside_->server.reset();
}

void Site::kill_database() {
    // Zero while it is being started again: and kill(0) would end this process and its group.
    for (int tries = 0; tries < 200; ++tries) {
        if (const int pid = inside_->cluster->postmaster_pid(); pid > 1) {
            kill(pid, SIGKILL);
            return;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    throw std::runtime_error("the database did not come back to be killed again");
}

std::string Site::conninfo() const { return inside_->cluster->conninfo(); }

std::pair<std::string, int> Site::run(std::vector<std::string> arguments) {
    arguments.insert(arguments.begin(), HITO_BINARY);
    arguments.insert(arguments.end(), {"--data", data_});
    return bench::run_program(arguments);
}

std::string Site::token(const std::string& entity, const std::string& person, const std::vector<std::string>& roles) {
    std::vector<std::string> arguments{"user", "add", "--entidad", entity, "--persona", person};
    for (const auto& role : roles) arguments.insert(arguments.end(), {"--rol", role});
    auto [out, code] = run(arguments);
    if (code != 0) throw std::runtime_error("user add failed");
    out.pop_back();
    return out;
}

Site& shared_site() {
    static Site site;
    return site;
}

json contract(const std::string& number) {
    return {
        {"flujo", "contrato"},
        {"fecha", "2026-02-01"},
        {"datos",
         {{"numero_contrato", number},
          {"objeto", "Suministro de papelería"},
          {"modalidad", "minima_cuantia"},
          {"tipo_contrato", "suministro"},
          {"contratista", {{"tipo_documento", "nit"}, {"documento", "900123456"}, {"nombre", "Papeles de Prueba SAS"}}},
          {"valor_inicial", 40000000},
          {"plazo_meses", 10},
          {"cdp", {{"numero", "CDP-1"}, {"fecha", "2026-01-15"}, {"valor", 60000000}}},
          {"exige_garantia", false},
          {"motivo_sin_garantia", "Mínima cuantía: el estudio previo no la exige"}}}};
}

Staff staff_of(Site& site, const std::string& entity) {
    const auto client = [&](const char* person, const std::vector<std::string>& roles) {
        return site.client(site.token(entity, person, roles));
    };
    return {client("ana", {"ordenador_gasto", "jefe_contratacion", "tesoreria", "registrador"}),
            client("beto", {"jefe_presupuesto"}), client("eva", {"supervisor"})};
}

std::string running_contract(Staff& office, const std::string& number) {
    const auto must = [](const Reply& reply) {
        if (reply.status / 100 != 2) throw std::runtime_error(reply.text);
        return reply.body;
    };
    const std::string id = must(office.ana.post("/v1/expedientes", contract(number))).at("expediente");
    const std::string acts = "/v1/expedientes/" + id + "/actos";
    must(office.ana.post(
        acts, {{"acto", "suscribir"},
               {"fecha", "2026-02-02"},
               {"datos",
                {{"inhabilidades_verificadas_el", "2026-02-02"}, {"seguridad_social_verificada_el", "2026-02-02"}}}}));
    must(office.beto.post(acts, {{"acto", "expedir_rp"},
                                 {"fecha", "2026-02-03"},
                                 {"datos", {{"numero", "RP-" + number}, {"valor", 50000000}}}}));
    must(office.ana.post(acts,
                         {{"acto", "designar_supervisor"}, {"fecha", "2026-02-03"}, {"datos", {{"persona", "eva"}}}}));
    must(office.eva.post(acts, {{"acto", "iniciar"}, {"fecha", "2026-02-04"}, {"datos", json::object()}}));
    return id;
}

}  // namespace hito::test
