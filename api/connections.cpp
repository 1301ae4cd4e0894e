#include "api/connections.hpp"

namespace hito::api {

namespace {
thread_local bool past_the_bound = false;
constexpr std::size_t reserve = 8;  // Threads that turn callers away once the bound is reached.
}  // namespace

bool Connections::overloaded() { return past_the_bound; }

void Connections::enqueue(std::function<void()> connection) {
    std::lock_guard lock(mutex_);
    const bool full = threads_.size() - idle_ + waiting_.size() >= most_;
    waiting_.emplace_back(std::move(connection), full);
    if (idle_ < waiting_.size() && threads_.size() < most_ + reserve) threads_.emplace_back([this] { work(); });
    wake_.notify_one();
}

void Connections::shutdown() {
    {
        std::lock_guard lock(mutex_);
        closing_ = true;
    }
    wake_.notify_all();
    for (auto& thread : threads_) thread.join();
    threads_.clear();
}

void Connections::work() {
    std::unique_lock lock(mutex_);
    for (;;) {
        ++idle_;
        wake_.wait(lock, [&] { return closing_ || !waiting_.empty(); });
        --idle_;
        if (waiting_.empty()) return;
        auto [connection, full] = std::move(waiting_.front());
        waiting_.pop_front();
        lock.unlock();
        past_the_bound = full;
        connection();
        lock.lock();
    }
}

}  // namespace hito::api
