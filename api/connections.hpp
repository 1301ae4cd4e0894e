// Threads for connections. cpp-httplib keeps one thread a connection for as long as it stays open, so idle keep-alive
// clients would starve the rest of a fixed pool: this one grows with the connections, up to a bound.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <httplib.h>
#include <mutex>
#include <thread>
#include <vector>

namespace hito::api {

class Connections final : public httplib::TaskQueue {
public:
    explicit Connections(std::size_t most) : most_{most} {}
    Connections(const Connections&) = delete;
    ~Connections() override = default;

    void enqueue(std::function<void()> connection) override;
    void shutdown() override;

    /// True on a thread that serves a connection past the bound: it answers 503 and closes.
    static bool overloaded();

private:
    void work();
    std::size_t most_;
    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<std::pair<std::function<void()>, bool>> waiting_;
    std::vector<std::thread> threads_;
    std::size_t idle_ = 0;
    bool closing_ = false;
};

}  // namespace hito::api
