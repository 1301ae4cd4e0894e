#include "bench/support/child.hpp"

#include <sys/wait.h>

#include <fcntl.h>
#include <signal.h>
#include <stdexcept>
#include <unistd.h>

namespace hito::bench {

namespace {

pid_t start(const std::vector<std::string>& command, int& out) {
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error("pipe");
    const pid_t pid = fork();
    if (pid < 0) throw std::runtime_error("fork");
    if (pid == 0) {
        dup2(ends[1], 1);
        std::vector<char*> words;
        for (const auto& word : command) words.push_back(const_cast<char*>(word.c_str()));
        words.push_back(nullptr);
        execvp(words[0], words.data());
        _exit(127);
    }
    close(ends[1]);
    out = ends[0];
    return pid;
}

}  // namespace

std::pair<std::string, int> run_program(const std::vector<std::string>& command) {
    int out = -1;
    const pid_t pid = start(command, out);
    std::string text;
    char piece[4096];
    for (ssize_t got; (got = read(out, piece, sizeof piece)) > 0;) text.append(piece, static_cast<std::size_t>(got));
    close(out);
    int status = 0;
    waitpid(pid, &status, 0);
    return {text, WIFEXITED(status) ? WEXITSTATUS(status) : 128};
}

std::string output_of(const std::vector<std::string>& command) {
    auto [text, code] = run_program(command);
    if (code != 0) throw std::runtime_error("failed: " + command.front());
    return text;
}

Child::Child(const std::vector<std::string>& command) { pid_ = start(command, out_); }

Child::~Child() {
    kill(pid_, SIGTERM);
    // A test or a bench that waits for ever tells nothing.
    for (int tries = 0; waitpid(pid_, nullptr, WNOHANG) == 0; ++tries) {
        if (tries == 6000) kill(pid_, SIGKILL);
        usleep(10'000);
    }
    close(out_);
}

std::string Child::line() {
    std::string text;
    for (char c; read(out_, &c, 1) == 1 && c != '\n';) text += c;
    return text;
}

}  // namespace hito::bench
