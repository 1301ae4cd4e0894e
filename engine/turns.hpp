// Rounds write side by side until one of them loses a case to another: then it writes alone, or the two could take it
// from each other for ever. An appropriation that a whole office takes from is such a case.
#pragma once

#include <condition_variable>
#include <mutex>

namespace hito {

class Turns {
public:
    /// Held while a round decides and writes.
    class Turn {
    public:
        Turn(Turns& of, bool alone) : of_{of}, alone_{alone} {
            std::unique_lock lock(of_.mutex_);
            of_.over_.wait(lock, [&] { return !of_.one_alone_; });
            if (alone_) {
                of_.one_alone_ = true;
                of_.over_.wait(lock, [&] { return of_.writing_ == 0; });
            } else {
                ++of_.writing_;
            }
        }
        ~Turn() {
            {
                const std::lock_guard lock(of_.mutex_);
                if (alone_)
                    of_.one_alone_ = false;
                else
                    --of_.writing_;
            }
            of_.over_.notify_all();
        }
        Turn(const Turn&) = delete;
        Turn& operator=(const Turn&) = delete;

    private:
        Turns& of_;
        bool alone_;
    };

private:
    std::mutex mutex_;
    std::condition_variable over_;
    int writing_ = 0;
    bool one_alone_ = false;
};

}  // namespace hito
