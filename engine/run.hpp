// Runs commands: load, decide, commit. Requests that arrive while a commit is under way are joined into the next one.
//
// FAST there is no thread of its own and no timer: the first request to find the table free leads a round for all that
// wait (their cases in one read, their acts in one write), the rest sleep until their own answer is there. With one
// client a round holds one act and nothing is handed over; under load the flush to disk is shared. Bench: act_bench.
#pragma once

#include "engine/ports.hpp"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <functional>
#include <list>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <unordered_set>

namespace hito {

/// The answer to a command.
struct Performed {
    Decision decision;                ///< Without `touched`.
    std::optional<ActRecord> record;  ///< The act as recorded (accepted or refused); for a dry run, as it would be.
    std::optional<Snapshot> after;    ///< The case after an accepted act.
    bool replayed = false;            ///< The key was used before: `record` is the act of then.
    bool contended = false;           ///< The retries ran out. 409.
    bool key_reused = false;          ///< Same key, another request. 422.
};

struct RunnerLimits {
    /// FAST while one round waits for the disk, the next is written. Bench: act_bench.
    int leaders = std::max(2, static_cast<int>(std::thread::hardware_concurrency()) / 4);
    std::size_t round = 128;
    int retries = 8;
    std::size_t cached_cases = 20'000;
    std::chrono::milliseconds patience{10'000};  ///< How long a lost database is waited for.
};

class Runner {
public:
    using Clock = std::function<Instant()>;
    Runner(Store& store, Laws& laws, const Registry& registry, std::span<const GeneralRule> general_rules, Clock clock,
           RunnerLimits limits = {});

    /// Performs one command and waits for its answer. `dry`: the same path, nothing is written.
    /// Errors: KeyTaken, Fault, and whatever a broken machine throws.
    Performed perform(std::string_view entity, const Command& command, bool dry = false);

    struct Figures {
        std::uint64_t rounds = 0, acts = 0, refusals = 0, conflicts = 0, cache_hits = 0, loads = 0;
    };
    Figures figures() const;

private:
    struct Job;
    struct Shelf;  ///< The cases of one round: the cache's and the freshly loaded.
    class Turn;    ///< Rounds write side by side, until one loses a case to another: then it writes alone.

    void lead(Job& own, std::unique_lock<std::mutex>& lock);
    std::vector<Job*> take_round(Job& own);
    void run_round(const std::vector<Job*>& jobs);
    void attempt(std::string_view entity, std::vector<Job*> jobs);
    void decide_all(std::string_view entity, std::vector<Job*>& jobs, Shelf& shelf);
    void decide_one(Job& job, const Shelf& shelf, const Law& law) const;
    void foresee(Job& job);
    static bool still_holds(const Job& job, const Shelf& shelf);
    bool settle_without_commit(std::string_view entity, Job& job, Shelf& shelf);
    void settle(Job& job, Touched& touched);
    void answer_by_key(std::string_view entity, Job& job);
    std::vector<Job*> commit(std::string_view entity, const std::vector<Job*>& all, Shelf& shelf);
    void write(std::string_view entity, const std::vector<Job*>& jobs, Shelf& shelf, std::vector<Job*>& again);
    bool survived(std::string_view entity, const Job& job);

    std::shared_ptr<const Snapshot> cached(const Uuid& id);
    void remember(std::shared_ptr<const Snapshot> snapshot);
    void forget(const Uuid& id);

    Store& store_;
    Laws& laws_;
    const Registry& registry_;
    std::span<const GeneralRule> general_rules_;
    Clock clock_;
    RunnerLimits limits_;

    mutable std::mutex mutex_;  ///< Queue and leaders.
    std::deque<Job*> queue_;
    std::unordered_set<Uuid> in_flight_;
    int leaders_ = 0;

    std::mutex turn_mutex_;
    std::condition_variable turn_over_;
    int writing_ = 0;         ///< Rounds that decide and write side by side.
    bool one_alone_ = false;  ///< One that lost before: it waits for them, and they for it.

    mutable std::mutex cache_mutex_;
    std::list<std::shared_ptr<const Snapshot>> cache_order_;
    std::unordered_map<Uuid, std::list<std::shared_ptr<const Snapshot>>::iterator> cache_;
    Figures figures_;
};

}  // namespace hito
