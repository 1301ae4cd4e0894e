// Chance that is the same on every machine: the engine's numbers are fixed by the standard, the distributions are not.
#pragma once

#include <cstdint>
#include <random>

namespace hito::test {

class Dice {
public:
    explicit Dice(std::uint64_t seed) : engine_{seed} {}

    /// From 0 to `count` - 1.
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(engine_() % count); }
    /// Both ends inside.
    int between(int low, int high) { return low + static_cast<int>(below(static_cast<std::size_t>(high - low + 1))); }
    bool chance(int percent) { return between(1, 100) <= percent; }
    template <class List>
    decltype(auto) one_of(const List& list) {
        return list[below(list.size())];
    }
    std::uint64_t number() { return engine_(); }

private:
    std::mt19937_64 engine_;
};

}  // namespace hito::test
