// A platform that is told of acts: a real HTTP server on loopback, that answers as a test wants.
#pragma once

#include <nlohmann/json.hpp>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace hito::test {

class Receiver {
public:
    struct Got {
        std::string body, id, moment, signature, path;
        int attempt = 0;
        bool repeated = false;
        nlohmann::json told;
        int answered = 0;
    };
    /// The status to answer with; it may take its time. Called by several threads.
    using Judge = std::function<int(const Got&)>;

    /// `certificate` (and its key beside it, `.key`): over TLS.
    explicit Receiver(Judge judge = {}, int port = 0, const std::string& certificate = {});
    ~Receiver();
    Receiver(const Receiver&) = delete;
    Receiver& operator=(const Receiver&) = delete;

    int port() const { return port_; }
    std::string url() const {
        return (tls_ ? "https://localhost:" : "http://127.0.0.1:") + std::to_string(port_) + "/hito";
    }
    std::vector<Got> got() const;
    /// Waits until that many of them were answered with 2xx. False: it took too long.
    bool wait_for(std::size_t taken) const;

private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
    int port_ = 0;
    bool tls_ = false;
};

}  // namespace hito::test
