// A real server on a real PostgreSQL, started once for all tests that ask for it.
#pragma once

#include "bench/support/child.hpp"
#include "bench/support/load.hpp"

#include <nlohmann/json.hpp>

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace hito::test {

using nlohmann::json;

struct Reply {
    int status = 0;
    json body;
    std::string text;
    std::map<std::string, std::string> headers;  ///< Names in lower case.
};

/// One keep-alive connection with a token.
class Client {
public:
    Client(int port, std::string token) : port_{port}, token_{std::move(token)} {}
    Reply get(const std::string& path) { return send("GET", path, {}, {}); }
    Reply post(const std::string& path, const json& body, const std::map<std::string, std::string>& headers = {}) {
        return send("POST", path, body.dump(), headers);
    }
    Reply send(const std::string& method, const std::string& path, const std::string& body,
               const std::map<std::string, std::string>& headers);

private:
    int port_;
    std::string token_;
};

/// A server with its database, which goes away with it. `durable`: PostgreSQL keeps its promises when it is killed.
class Site {
public:
    explicit Site(bool durable = false);
    ~Site();
    Site(const Site&) = delete;
    Site& operator=(const Site&) = delete;

    int port() const { return port_; }
    const std::string& data() const { return data_; }
    std::string token(const std::string& entity, const std::string& person, const std::vector<std::string>& roles);
    Client client(const std::string& token) const { return {port_, token}; }
    /// Ends the server as `kill -9` does, and starts it again.
    void kill_server();
    void kill_database();
    void start_server();
    /// `hito ...` against the same database: output and exit code.
    std::pair<std::string, int> run(std::vector<std::string> arguments);
    std::string conninfo() const;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
    std::string data_;
    int port_ = 0;
};

/// The site that tests share. Each test uses cases of its own.
Site& shared_site();

/// The requests of a contract's life that tests share.
json contract(const std::string& number);
/// Three people of an office: ana signs and contracts, beto certifies the budget, eva supervises.
struct Staff {
    Client ana, beto, eva;
};
Staff staff_of(Site& site, const std::string& entity);
/// Opens a contract and brings it to `en_ejecucion` on 2026-02-04, at version 5; its id.
std::string running_contract(Staff& office, const std::string& number);

}  // namespace hito::test
