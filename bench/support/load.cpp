#include "bench/support/load.hpp"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <exception>
#include <mutex>
#include <stdexcept>
#include <thread>
#include <unistd.h>

namespace hito::bench {

Connection::Connection(int port) {
    socket_ = ::socket(AF_INET, SOCK_STREAM, 0);
    const int yes = 1;
    setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    const timeval patience{60, 0};  // More than any answer may take: who waits longer says so and ends.
    setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0)
        throw std::runtime_error("connect");
}

Connection::~Connection() {
    if (socket_ >= 0) close(socket_);
}

void Connection::fill() {
    char piece[16384];
    const ssize_t got = recv(socket_, piece, sizeof piece, 0);
    if (got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK))
        throw std::runtime_error("the server did not answer in a minute");
    if (got <= 0) throw std::runtime_error("the server closed the connection");
    buffer_.append(piece, static_cast<std::size_t>(got));
}

int Connection::send(const std::string& request, std::string& body) {
    for (std::size_t at = 0; at < request.size();) {
        const ssize_t sent = ::send(socket_, request.data() + at, request.size() - at, MSG_NOSIGNAL);
        if (sent <= 0) throw std::runtime_error("send");
        at += static_cast<std::size_t>(sent);
    }
    std::size_t end = 0;
    while ((end = buffer_.find("\r\n\r\n")) == buffer_.npos) fill();
    const auto length_at = buffer_.find("Content-Length: ");
    if (length_at == buffer_.npos || length_at > end) throw std::runtime_error("an answer without a length");
    const std::size_t length = std::stoul(buffer_.substr(length_at + 16, 12));
    while (buffer_.size() < end + 4 + length) fill();
    const int status = std::stoi(buffer_.substr(9, 3));
    body = buffer_.substr(end + 4, length);
    buffer_.erase(0, end + 4 + length);
    return status;
}

std::string post(const std::string& path, const std::string& token, const std::string& body, const std::string& key) {
    return fmt::format(
        "POST {} HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {}\r\n{}Content-Type: "
        "application/json\r\nContent-Length: {}\r\n\r\n{}",
        path, token, key.empty() ? "" : fmt::format("Idempotency-Key: {}\r\n", key), body.size(), body);
}

LoadResult run_load(int port, int clients, double seconds, const std::function<std::string(int, std::size_t)>& next) {
    using clock = std::chrono::steady_clock;
    LoadResult result;
    std::vector<std::vector<float>> times(static_cast<std::size_t>(clients));
    std::atomic<bool> stop{false};
    std::atomic<std::size_t> failed{0};
    std::mutex mutex;
    std::exception_ptr error;
    std::vector<std::thread> threads;
    const auto began = clock::now();
    for (int client = 0; client < clients; ++client)
        threads.emplace_back([&, client] {
            try {
                Connection connection(port);
                std::string body;
                auto& own = times[static_cast<std::size_t>(client)];
                for (std::size_t n = 0; !stop; ++n) {
                    const auto from = clock::now();
                    const int status = connection.send(next(client, n), body);
                    own.push_back(std::chrono::duration<float, std::milli>(clock::now() - from).count());
                    if (status / 100 == 2) continue;
                    if (failed++ == 0) {
                        std::lock_guard guard(mutex);
                        result.first_failure = body;
                    }
                }
            } catch (...) {
                std::lock_guard guard(mutex);
                error = std::current_exception();
            }
        });
    std::this_thread::sleep_for(std::chrono::duration<double>(seconds));
    stop = true;
    for (auto& thread : threads) thread.join();
    if (error) std::rethrow_exception(error);
    const double took = std::chrono::duration<double>(clock::now() - began).count();
    std::vector<float> all;
    for (const auto& own : times) all.insert(all.end(), own.begin(), own.end());
    std::sort(all.begin(), all.end());
    result.failed = failed;
    result.done = all.size() - failed;
    result.per_second = static_cast<double>(result.done) / took;
    if (!all.empty()) {
        result.p50_ms = all[all.size() / 2];
        result.p99_ms = all[all.size() * 99 / 100];
    }
    return result;
}

}  // namespace hito::bench
