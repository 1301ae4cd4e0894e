// Programs that a bench runs.
#pragma once

#include <sys/types.h>

#include <string>
#include <utility>
#include <vector>

namespace hito::bench {

/// Runs a program to its end; what it printed on stdout. Errors: std::runtime_error when it fails.
std::string output_of(const std::vector<std::string>& command);

/// Runs a program to its end: what it printed on stdout, and its exit code.
std::pair<std::string, int> run_program(const std::vector<std::string>& command);

/// A server in the background; ended by SIGTERM.
class Child {
public:
    explicit Child(const std::vector<std::string>& command);
    ~Child();
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    /// The next line that it prints.
    std::string line();
    pid_t pid() const { return pid_; }

private:
    pid_t pid_ = -1;
    int out_ = -1;
};

}  // namespace hito::bench
