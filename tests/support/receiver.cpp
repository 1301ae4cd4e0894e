#include "tests/support/receiver.hpp"

#include <chrono>
#include <httplib.h>
#include <mutex>
#include <stdexcept>
#include <thread>

namespace hito::test {

struct Receiver::Inside {
    Judge judge;
    std::unique_ptr<httplib::Server> server;
    mutable std::mutex mutex;
    std::vector<Got> got;
    std::thread thread;

    void take(const httplib::Request& in, httplib::Response& out) {
        Got one;
        one.path = in.path;
        one.body = in.body;
        one.id = in.get_header_value("Hito-Entrega");
        one.moment = in.get_header_value("Hito-Momento");
        one.signature = in.get_header_value("Hito-Firma");
        one.attempt = std::stoi("0" + in.get_header_value("Hito-Intento"));
        one.repeated = in.get_header_value("Hito-Repetida") == "true";
        one.told = nlohmann::json::parse(in.body, nullptr, false);
        one.answered = judge ? judge(one) : 200;
        out.status = one.answered;
        if (one.answered / 100 == 3) out.set_header("Location", "/otra");
        out.set_content("{}", "application/json");
        std::lock_guard guard(mutex);
        got.push_back(std::move(one));
    }
};

Receiver::Receiver(Judge judge, int port, const std::string& certificate) : inside_{std::make_unique<Inside>()} {
    tls_ = !certificate.empty();
#ifdef CPPHTTPLIB_OPENSSL_SUPPORT
    if (tls_)
        inside_->server = std::make_unique<httplib::SSLServer>(certificate.c_str(), (certificate + ".key").c_str());
#endif
    if (!inside_->server) inside_->server = std::make_unique<httplib::Server>();
    inside_->judge = std::move(judge);
    inside_->server->set_tcp_nodelay(true);
    inside_->server->Post(".*", [this](const httplib::Request& in, httplib::Response& out) { inside_->take(in, out); });
    inside_->server->Get(".*", [this](const httplib::Request& in, httplib::Response& out) { inside_->take(in, out); });
    port_ = port == 0 ? inside_->server->bind_to_any_port("127.0.0.1") : port;
    if (port != 0 && !inside_->server->bind_to_port("127.0.0.1", port)) throw std::runtime_error("bind");
    inside_->thread = std::thread([this] { inside_->server->listen_after_bind(); });
    while (!inside_->server->is_running()) std::this_thread::sleep_for(std::chrono::milliseconds(2));
}

Receiver::~Receiver() {
    inside_->server->stop();
    inside_->thread.join();
}

std::vector<Receiver::Got> Receiver::got() const {
    std::lock_guard guard(inside_->mutex);
    return inside_->got;
}

bool Receiver::wait_for(std::size_t taken) const {
    for (int i = 0; i < 1500; ++i) {
        std::size_t now = 0;
        for (const auto& each : got()) now += each.answered / 100 == 2;
        if (now >= taken) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return false;
}

}  // namespace hito::test
