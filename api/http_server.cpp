#include "api/http_server.hpp"

#ifdef HITO_BUFFERED_HTTP

#include <sys/socket.h>
#include <sys/time.h>

#include <array>
#include <cerrno>
#include <unistd.h>

namespace hito::api {

namespace {

constexpr long slice_us = 250'000;  ///< How often an idle connection looks whether the server stops.
constexpr std::size_t flush_at = 64 * 1024;

class Connection final : public httplib::Stream {
public:
    Connection(socket_t socket, time_t read_seconds, time_t write_seconds)
        : socket_{socket}, read_seconds_{read_seconds} {
        const timeval slice{0, slice_us}, write_limit{write_seconds, 0};
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &slice, sizeof slice);
        setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &write_limit, sizeof write_limit);
    }

    /// Waits for the first byte of a request. False when none came in time or the server stops.
    bool await(const std::atomic<socket_t>& listening, time_t seconds) {
        const auto stops = [&] { return listening == INVALID_SOCKET; };
        return !stops() && (from_ < until_ || fill(seconds, stops));
    }
    bool flush() {
        std::size_t sent = 0;
        while (!failed_ && sent < out_.size()) {
            const ssize_t n = ::send(socket_, out_.data() + sent, out_.size() - sent, MSG_NOSIGNAL);
            if (n <= 0)
                failed_ = true;
            else
                sent += static_cast<std::size_t>(n);
        }
        out_.clear();
        return !failed_;
    }

    bool is_readable() const override { return from_ < until_; }
    bool is_writable() const override { return !failed_; }
    ssize_t read(char* into, size_t size) override {
        if (from_ == until_ && !fill(read_seconds_, [] { return false; })) return -1;
        const std::size_t taken = std::min(size, until_ - from_);
        std::copy_n(in_.data() + from_, taken, into);
        from_ += taken;
        return static_cast<ssize_t>(taken);
    }
    ssize_t write(const char* text, size_t size) override {
        out_.append(text, size);
        if (out_.size() >= flush_at && !flush()) return -1;
        return static_cast<ssize_t>(size);
    }
    // Nobody here asks who is at the other end: a proxy stands there.
    void get_remote_ip_and_port(std::string&, int&) const override {}
    void get_local_ip_and_port(std::string&, int&) const override {}
    socket_t socket() const override { return socket_; }

private:
    /// Waits for more to read, a slice at a time. False when none came in time, the peer left or `stops`.
    template <class Stops>
    bool fill(time_t seconds, Stops stops) {
        for (long slices = seconds * (1'000'000 / slice_us); slices >= 0 && !stops(); --slices) {
            const ssize_t got = recv(socket_, in_.data(), in_.size(), 0);
            if (got > 0) {
                from_ = 0;
                until_ = static_cast<std::size_t>(got);
                return true;
            }
            if (got == 0 || (errno != EAGAIN && errno != EINTR)) return false;
        }
        return false;
    }

    socket_t socket_;
    time_t read_seconds_;
    std::array<char, 16 * 1024> in_;
    std::size_t from_ = 0, until_ = 0;
    std::string out_;
    bool failed_ = false;
};

}  // namespace

bool HttpServer::process_and_close_socket(socket_t socket) {
    Connection connection(socket, read_timeout_sec_, write_timeout_sec_);
    bool sound = true, closed = false;
    for (std::size_t left = keep_alive_max_count_; sound && !closed && left > 0; --left) {
        if (!connection.await(svr_sock_, keep_alive_timeout_sec_)) break;
        sound = process_request(connection, left == 1, closed, nullptr);
        sound = connection.flush() && sound;
    }
    ::shutdown(socket, SHUT_RDWR);
    ::close(socket);
    return sound;
}

}  // namespace hito::api

#endif
