#include "engine/run.hpp"

#include <algorithm>
#include <exception>
#include <numeric>
#include <semaphore.h>
#include <thread>

namespace hito {

namespace {

/// Wakes one sleeper once. FAST a condition variable has its mutex taken again by each who wakes, all at once; and the
/// standard semaphore yields the processor sixteen times before it sleeps. Bench: act_bench.
class Call {
public:
    Call() { sem_init(&semaphore_, 0, 0); }
    ~Call() { sem_destroy(&semaphore_); }
    Call(const Call&) = delete;
    Call& operator=(const Call&) = delete;
    void give() { sem_post(&semaphore_); }
    void await() {
        while (sem_wait(&semaphore_) != 0) continue;  // A signal interrupted it.
    }

private:
    sem_t semaphore_;
};

}  // namespace

struct Runner::Job {
    std::string_view entity;
    const Command& command;
    bool dry;
    Job(std::string_view of, const Command& asked, bool only_tried)
        : entity{of}, command{asked}, dry{only_tried}, fresh{only_tried} {}

    Performed answer;
    Decision decision;  ///< With `touched`, until it is committed.
    std::exception_ptr error;
    int tries = 0;
    bool fresh;             ///< Decide on rows just read, not on remembered ones.
    bool foreseen = false;  ///< `decision` was made before the job was taken.
    bool settled = false;
    bool leads = false;  ///< It leads the next round: said by whom it took the lead from.
    Call call;           ///< Given once: it leads, or its answer is there.
};

struct Runner::Shelf final : World {
    std::unordered_map<Uuid, std::shared_ptr<const Snapshot>> cases;
    std::unordered_set<Uuid> missing;
    std::unordered_set<Uuid> written;  ///< Changed by an act of this round that is not committed yet.

    const Snapshot* find(const Uuid& id) const override {
        const auto found = cases.find(id);
        return found == cases.end() ? nullptr : found->second.get();
    }
    bool absent(const Uuid& id) const override { return missing.contains(id); }
};

/// Held while a round decides and writes. Without it two rounds over one case could lose it to each other until the
/// retries ran out: an appropriation that a whole office takes from is such a case.
class Runner::Turn {
public:
    Turn(Runner& of, bool alone) : of_{of}, alone_{alone} {
        std::unique_lock lock(of_.turn_mutex_);
        of_.turn_over_.wait(lock, [&] { return !of_.one_alone_; });
        if (alone_) {
            of_.one_alone_ = true;
            of_.turn_over_.wait(lock, [&] { return of_.writing_ == 0; });
        } else {
            ++of_.writing_;
        }
    }
    ~Turn() {
        {
            const std::lock_guard lock(of_.turn_mutex_);
            if (alone_)
                of_.one_alone_ = false;
            else
                --of_.writing_;
        }
        of_.turn_over_.notify_all();
    }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;

private:
    Runner& of_;
    bool alone_;
};

Runner::Runner(Store& store, Laws& laws, const Registry& registry, std::span<const GeneralRule> general_rules,
               Clock clock, RunnerLimits limits)
    : store_{store},
      laws_{laws},
      registry_{registry},
      general_rules_{general_rules},
      clock_{std::move(clock)},
      limits_{limits} {}

Performed Runner::perform(std::string_view entity, const Command& command, bool dry) {
    Job job(entity, command, dry);
    foresee(job);
    std::unique_lock lock(mutex_);
    if (leaders_ < limits_.leaders && in_flight_.insert(job.command.target).second) {
        ++leaders_;
        job.leads = true;
    } else {
        queue_.push_back(&job);
        lock.unlock();
        job.call.await();
        if (job.leads) lock.lock();
    }
    if (job.leads) lead(job, lock);
    if (job.error) std::rethrow_exception(job.error);
    return std::move(job.answer);
}

/// FAST decides on the remembered case, on the caller's own thread: the leader only looks whether the case is still
/// that one. Bench: act_bench.
void Runner::foresee(Job& job) {
    if (job.fresh || job.command.opens) return;
    Shelf shelf;
    const auto known = cached(job.command.target);
    if (!known) return;
    shelf.cases.emplace(job.command.target, known);
    try {
        decide_one(job, shelf, *laws_.of(job.entity));
    } catch (const std::exception&) {
        job.decision = {};  // Decided on a memory: the leader decides again, and says what is wrong.
    }
    job.foreseen = !job.decision.touched.empty();
}

bool Runner::still_holds(const Job& job, const Shelf& shelf) {
    return job.foreseen &&
           std::all_of(job.decision.touched.begin(), job.decision.touched.end(), [&](const Touched& touched) {
               const Snapshot* now = shelf.find(touched.after.id);
               return touched.before ? now && now->seq == touched.before->seq : !now;
           });
}

/// Runs a round with `own` and those that wait, then hands the lead to whoever waits longest. Its place among the
/// leaders is taken and its case is in flight.
void Runner::lead(Job& own, std::unique_lock<std::mutex>& lock) {
    const std::vector<Job*> jobs = take_round(own);
    lock.unlock();
    run_round(jobs);
    lock.lock();
    for (const Job* job : jobs) in_flight_.erase(job->command.target);
    auto next = queue_.begin();
    while (next != queue_.end() && !in_flight_.insert((*next)->command.target).second) ++next;
    Job* heir = nullptr;
    if (next == queue_.end()) {
        --leaders_;
    } else {
        heir = *next;
        heir->leads = true;
        queue_.erase(next);
    }
    lock.unlock();
    // From its call on a job is its owner's again.
    if (heir) heir->call.give();
    for (Job* job : jobs)
        if (job != &own) job->call.give();
}

std::vector<Runner::Job*> Runner::take_round(Job& own) {
    std::vector<Job*> jobs{&own};
    std::unordered_set<std::string_view> keys{own.command.key};
    std::deque<Job*> rest;
    for (Job* job : queue_) {
        // The case of its leader is in flight, and in this round all the same.
        const bool free = job->command.target == own.command.target || !in_flight_.contains(job->command.target);
        const bool joins = free && jobs.size() < limits_.round && job->entity == own.entity &&
                           (job->command.key.empty() || keys.insert(job->command.key).second);
        if (joins)
            jobs.push_back(job);
        else
            rest.push_back(job);
    }
    for (const Job* job : jobs) in_flight_.insert(job->command.target);
    queue_ = std::move(rest);
    return jobs;
}

void Runner::run_round(const std::vector<Job*>& jobs) {
    const std::string_view entity = jobs.front()->entity;
    try {
        attempt(entity, jobs);
        return;
    } catch (...) {
        // One bad command must not fail its neighbours: those not settled yet go one by one.
        for (Job* job : jobs) {
            if (job->settled) continue;
            if (jobs.size() == 1) {
                job->error = std::current_exception();
                continue;
            }
            try {
                job->fresh = true;
                attempt(entity, {job});
            } catch (...) { job->error = std::current_exception(); }
        }
    }
}

void Runner::attempt(std::string_view entity, std::vector<Job*> jobs) {
    {
        std::lock_guard guard(cache_mutex_);
        ++figures_.rounds;
    }
    while (!jobs.empty()) {
        const Turn turn(*this, std::any_of(jobs.begin(), jobs.end(), [](const Job* job) { return job->tries > 0; }));
        Shelf shelf;
        decide_all(entity, jobs, shelf);
        jobs = commit(entity, jobs, shelf);
        for (auto at = jobs.begin(); at != jobs.end();) {
            Job& job = **at;
            job.fresh = true;
            if (job.tries < limits_.retries) {
                ++at;
                continue;
            }
            job.answer.contended = true;
            job.settled = true;
            at = jobs.erase(at);
        }
    }
}

void Runner::decide_all(std::string_view entity, std::vector<Job*>& jobs, Shelf& shelf) {
    std::vector<Uuid> wanted;
    for (const Job* job : jobs) {
        if (job->command.opens) {
            shelf.missing.insert(
                job->command.target);  // A fresh id, or one derived from a business key: the key decides.
        } else if (auto known = job->fresh ? nullptr : cached(job->command.target)) {
            shelf.cases.emplace(job->command.target, std::move(known));
        } else {
            wanted.push_back(job->command.target);
        }
        for (const auto& link : job->command.links) wanted.push_back(link.target);
    }
    const auto fetch = [&](std::span<const Uuid> ids) {
        for (auto& snapshot : store_.load(entity, ids)) {
            const Uuid id = snapshot.id;
            if (shelf.written.contains(id)) continue;
            shelf.cases.insert_or_assign(id, std::make_shared<const Snapshot>(std::move(snapshot)));
        }
        for (const Uuid& id : ids)
            if (!shelf.cases.contains(id)) shelf.missing.insert(id);
        std::lock_guard guard(cache_mutex_);
        ++figures_.loads;
    };
    if (!wanted.empty()) fetch(wanted);
    const std::shared_ptr<const Law> law = laws_.of(entity);
    for (Job* job : jobs) {
        if (!still_holds(*job, shelf)) decide_one(*job, shelf, *law);
        job->foreseen = false;
        while (job->decision.ruling == Ruling::needs_cases) {
            fetch(job->decision.needs);
            decide_one(*job, shelf, *law);
        }
        if (settle_without_commit(entity, *job, shelf)) continue;
        for (const auto& touched : job->decision.touched) {
            shelf.missing.erase(touched.after.id);
            shelf.written.insert(touched.after.id);
            shelf.cases.insert_or_assign(touched.after.id, std::make_shared<const Snapshot>(touched.after));
        }
    }
    std::erase_if(jobs, [](const Job* job) { return job->settled; });
}

void Runner::decide_one(Job& job, const Shelf& shelf, const Law& law) const {
    const Instant now = clock_();
    job.decision = decide(shelf, job.command, {now, fresh_uuid(now)}, {job.entity, registry_, law, general_rules_});
}

/// Rulings that write nothing, and dry runs. True when the job is done with.
bool Runner::settle_without_commit(std::string_view entity, Job& job, Shelf& shelf) {
    const bool recorded = !job.decision.touched.empty();
    if (recorded && !job.dry) return false;
    if (!job.command.opens && shelf.written.contains(job.command.target)) {
        // It was decided on what an act of this round is about to write: answer once that is committed.
        job.decision.touched.clear();
        return false;
    }
    if (!recorded && !job.fresh && !job.command.opens) {
        // It was decided on a remembered row: look at the real one before saying no.
        job.fresh = true;
        forget(job.command.target);
        for (auto& row : store_.load(entity, std::span(&job.command.target, 1))) {
            const Uuid id = row.id;
            if (!shelf.written.contains(id))
                shelf.cases.insert_or_assign(id, std::make_shared<const Snapshot>(std::move(row)));
        }
        decide_one(job, shelf, *laws_.of(entity));
        if (job.decision.ruling == Ruling::needs_cases) return false;  // Once more, from the start.
        return settle_without_commit(entity, job, shelf);
    }
    if (!recorded && !job.command.key.empty()) {
        answer_by_key(entity, job);
        if (job.settled) return true;
    }
    if (recorded) settle(job, job.decision.touched.front());
    job.decision.touched.clear();
    job.answer.decision = std::move(job.decision);
    job.settled = true;
    return true;
}

void Runner::settle(Job& job, Touched& touched) {
    job.answer.record = std::move(touched.records.front());
    if (job.answer.record->accepted) job.answer.after = std::move(touched.after);
}

void Runner::answer_by_key(std::string_view entity, Job& job) {
    auto seen = store_.act_with_key(entity, job.command.key);
    if (!seen) return;
    job.answer.key_reused = seen->fingerprint != job.command.fingerprint;
    job.answer.replayed = !job.answer.key_reused;
    job.answer.decision.ruling = seen->accepted ? Ruling::accepted : Ruling::refused;
    job.answer.record = std::move(seen);
    job.settled = true;
}

namespace {

/// Jobs that touch a common case belong together: the first index stands for the group.
std::vector<std::size_t> group_by_case(const std::vector<std::vector<Uuid>>& touched) {
    std::vector<std::size_t> parent(touched.size());
    std::iota(parent.begin(), parent.end(), std::size_t{0});
    const auto root = [&](std::size_t i) {
        while (parent[i] != i) i = parent[i] = parent[parent[i]];
        return i;
    };
    std::unordered_map<Uuid, std::size_t> owner;
    for (std::size_t i = 0; i < touched.size(); ++i)
        for (const Uuid& id : touched[i])
            if (const auto [at, added] = owner.try_emplace(id, i); !added) parent[root(i)] = root(at->second);
    for (std::size_t i = 0; i < parent.size(); ++i) parent[i] = root(i);
    return parent;
}

}  // namespace

/// Writes what was decided. Returns the jobs to decide again.
std::vector<Runner::Job*> Runner::commit(std::string_view entity, const std::vector<Job*>& all, Shelf& shelf) {
    std::vector<Job*> again;
    std::vector<Job*> decided;
    for (Job* job : all) (job->decision.touched.empty() ? again : decided).push_back(job);
    if (decided.empty()) return again;
    write(entity, decided, shelf, again);
    return again;
}

void Runner::write(std::string_view entity, const std::vector<Job*>& jobs, Shelf& shelf, std::vector<Job*>& again) {
    std::vector<std::vector<Uuid>> ids;
    for (const Job* job : jobs) {
        auto& list = ids.emplace_back();
        for (const auto& touched : job->decision.touched) list.push_back(touched.after.id);
    }
    const auto roots = group_by_case(ids);
    std::vector<CommitGroup> groups;
    std::vector<std::size_t> group_of(jobs.size());
    std::unordered_map<std::size_t, std::size_t> index_of;
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        const auto [at, added] = index_of.try_emplace(roots[i], groups.size());
        if (added) groups.emplace_back();
        group_of[i] = at->second;
        for (const auto& touched : jobs[i]->decision.touched) groups[at->second].cases.push_back(&touched);
    }
    std::vector<CommitVerdict> verdicts;
    try {
        verdicts = store_.commit(entity, groups);
    } catch (const Fault&) {
        // The connection went away and nobody knows whether it was written: the history does.
        const auto until = std::chrono::steady_clock::now() + limits_.patience;
        for (;;) {
            try {
                verdicts.assign(groups.size(), CommitVerdict::conflict);
                for (std::size_t i = 0; i < jobs.size(); ++i)
                    if (survived(entity, *jobs[i])) verdicts[group_of[i]] = CommitVerdict::done;
                break;
            } catch (const Fault&) {
                if (std::chrono::steady_clock::now() > until) throw;
                std::this_thread::sleep_for(std::chrono::milliseconds(50));
            }
        }
    }
    std::uint64_t conflicts = 0;
    for (std::size_t i = 0; i < jobs.size(); ++i) {
        Job& job = *jobs[i];
        if (verdicts[group_of[i]] == CommitVerdict::done) {
            for (const auto& touched : job.decision.touched) remember(shelf.cases.at(touched.after.id));
            settle(job, job.decision.touched.front());
            job.decision.touched.clear();
            job.answer.decision = std::move(job.decision);
            job.settled = true;
            std::lock_guard guard(cache_mutex_);
            ++(job.answer.record->accepted ? figures_.acts : figures_.refusals);
            continue;
        }
        for (const auto& touched : job.decision.touched) forget(touched.after.id);
        if (!job.command.key.empty()) answer_by_key(entity, job);
        if (job.settled) continue;
        ++job.tries;
        ++conflicts;
        again.push_back(&job);
    }
    std::lock_guard guard(cache_mutex_);
    figures_.conflicts += conflicts;
}

bool Runner::survived(std::string_view entity, const Job& job) {
    return store_.holds(entity, job.decision.touched.front().records.front());
}

std::shared_ptr<const Snapshot> Runner::cached(const Uuid& id) {
    std::lock_guard guard(cache_mutex_);
    const auto found = cache_.find(id);
    if (found == cache_.end()) return nullptr;
    cache_order_.splice(cache_order_.begin(), cache_order_, found->second);
    ++figures_.cache_hits;
    return *found->second;
}

void Runner::remember(std::shared_ptr<const Snapshot> snapshot) {
    std::lock_guard guard(cache_mutex_);
    const Uuid id = snapshot->id;
    if (const auto found = cache_.find(id); found != cache_.end()) {
        if ((*found->second)->seq > snapshot->seq) return;
        cache_order_.erase(found->second);
        cache_.erase(found);
    }
    cache_order_.push_front(std::move(snapshot));
    cache_[id] = cache_order_.begin();
    if (cache_order_.size() > limits_.cached_cases) {
        cache_.erase(cache_order_.back()->id);
        cache_order_.pop_back();
    }
}

void Runner::forget(const Uuid& id) {
    std::lock_guard guard(cache_mutex_);
    if (const auto found = cache_.find(id); found != cache_.end()) {
        cache_order_.erase(found->second);
        cache_.erase(found);
    }
}

Runner::Figures Runner::figures() const {
    std::lock_guard guard(cache_mutex_);
    return figures_;
}

}  // namespace hito
