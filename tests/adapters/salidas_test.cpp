// The carriers by themselves: what they sign, what they take for delivered, what a folder holds meanwhile.
#include "adapters/salidas/carrier.hpp"
#include "bench/support/child.hpp"
#include "tests/support/catch.hpp"
#include "tests/support/receiver.hpp"

#include <arpa/inet.h>
#include <sys/socket.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>
#include <unistd.h>

using namespace hito;
using test::Receiver;
namespace fs = std::filesystem;

namespace {

const std::string secret = "una-llave-de-prueba";

struct Sent {
    Platform to;
    Delivery delivery;
    std::string body = R"({"a":"ñ"})";
    Sent() {
        to.name = "p";
        to.timeout_seconds = 1;
        delivery.id = "0198c0de-0000-7000-8000-00000000000a";
        delivery.case_id = parse_uuid("0198c0de-0000-7000-8000-000000000001").value();
        delivery.seq = 3;
        delivery.attempt = 1;
    }
    Carried go(const std::string& with = secret) const {
        return salidas::carry({to, "890900286", delivery, with, body, parse_instant("2026-11-21T15:45:00Z").value()});
    }
};

std::string text_of_file(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

}  // namespace

TEST_CASE("a webhook is signed as anybody can check with OpenSSL", "[salidas]") {
    // printf '1700000000.{}' | openssl dgst -sha256 -hmac 'una-llave-de-prueba'
    CHECK(salidas::signature(secret, "1700000000", "{}") ==
          "v1=61117baa907b282f40c10dacccabfde84a3f7d1da8aed0e92147ce244faddf2d");
    CHECK(salidas::signature("otra", "1700000000", "{}") != salidas::signature(secret, "1700000000", "{}"));
    CHECK(salidas::signature(secret, "1700000001", "{}") != salidas::signature(secret, "1700000000", "{}"));
}

TEST_CASE("delivered is what was answered with 2xx, and nothing else", "[salidas]") {
    Sent sent;
    int status = 200;
    Receiver receiver([&](const Receiver::Got&) { return status; });
    sent.to.url = receiver.url() + "?clave=a%20b";
    for (const int good : {200, 202, 204}) {
        status = good;
        CHECK(sent.go().delivered);
    }
    for (const int bad : {301, 302, 307, 400, 404, 410, 429, 500, 503}) {
        status = bad;
        const Carried out = sent.go();
        INFO(out.reason);
        CHECK_FALSE(out.delivered);
        CHECK(out.reached);
        CHECK(out.reason.find(std::to_string(bad)) != out.reason.npos);
    }
    const auto got = receiver.got();
    CHECK(got.size() == 12);  // No redirection was followed.
    const auto& one = got.front();
    CHECK(one.path == "/hito");
    CHECK(one.body == sent.body);
    CHECK(one.id == sent.delivery.id);
    CHECK(one.attempt == 1);
    CHECK_FALSE(one.repeated);
    CHECK(one.moment == "1795275900");
    CHECK(one.signature == salidas::signature(secret, one.moment, one.body));
    sent.delivery.attempt = 2;
    status = 200;
    sent.go();
    CHECK(receiver.got().back().repeated);
}

TEST_CASE("nobody there, nobody who ends, and no secret are told apart", "[salidas]") {
    Sent sent;
    int closed = 0;
    {
        Receiver receiver;
        closed = receiver.port();
    }
    sent.to.url = "http://127.0.0.1:" + std::to_string(closed) + "/x";
    CHECK_FALSE(sent.go().reached);
    CHECK(sent.go().reason == "no se pudo conectar");
    Receiver slow([](const Receiver::Got&) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1600));
        return 200;
    });
    sent.to.url = slow.url();
    const auto began = std::chrono::steady_clock::now();
    const Carried late = sent.go();
    CHECK_FALSE(late.delivered);
    CHECK_FALSE(late.reached);
    CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds(4));
    CHECK(sent.go("").reason == "no tiene «secreto»: no se entrega sin firma");
}

TEST_CASE("one that answers for ever, a bit now and then, is left in time", "[salidas]") {
    const int door = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    REQUIRE(bind(door, reinterpret_cast<sockaddr*>(&address), size) == 0);
    REQUIRE(listen(door, 1) == 0);
    REQUIRE(getsockname(door, reinterpret_cast<sockaddr*>(&address), &size) == 0);
    std::thread dripping([door] {
        const int guest = accept(door, nullptr, nullptr);
        std::string piece = "HTTP/1.1 200 OK\r\n";
        while (::send(guest, piece.data(), piece.size(), MSG_NOSIGNAL) > 0) {
            piece = "X: y\r\n";
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
        }
        close(guest);
    });
    Sent sent;
    sent.to.url = "http://127.0.0.1:" + std::to_string(ntohs(address.sin_port)) + "/";
    const auto began = std::chrono::steady_clock::now();
    const Carried out = sent.go();
    CHECK(out.reason == "no terminó de responder a tiempo");
    CHECK_FALSE(out.delivered);
    CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds(5));
    dripping.join();
    close(door);
}

TEST_CASE("https is delivered to who proves its name, and to nobody else", "[salidas]") {
    if (!salidas::has_tls()) {
        WARN("skipped: the HTTP library has no TLS here");
        return;
    }
    const std::string certificate = (fs::temp_directory_path() / "hito-salidas-prueba.pem").string();
    const auto [said, code] = bench::run_program(
        {"openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext",
         "subjectAltName=DNS:localhost", "-keyout", certificate + ".key", "-out", certificate});
    REQUIRE(code == 0);
    Receiver receiver({}, 0, certificate);
    Sent sent;
    sent.to.url = receiver.url();
    CHECK(sent.go().reason == "su certificado no es válido o no es de ese nombre");
    CHECK(receiver.got().empty());
    setenv("SSL_CERT_FILE", certificate.c_str(), 1);
    CHECK(sent.go().delivered);
    sent.to.url = "https://127.0.0.1:" + std::to_string(receiver.port()) + "/";
    CHECK_FALSE(sent.go().delivered);
    unsetenv("SSL_CERT_FILE");
    CHECK(receiver.got().size() == 1);
    fs::remove(certificate);
    fs::remove(certificate + ".key");
}

TEST_CASE("a file drop leaves whole files under their names and nothing else", "[salidas]") {
    const fs::path folder = fs::temp_directory_path() / "hito-salidas-prueba";
    fs::remove_all(folder);
    Sent sent;
    sent.to.folder = folder.string();
    CHECK_FALSE(sent.go().delivered);
    CHECK(sent.go().reason.starts_with("la carpeta no se puede abrir: "));
    CHECK_FALSE(sent.go().reached);
    fs::create_directory(folder);
    const std::string name =
        "890900286-0198c0de-0000-7000-8000-000000000001-000003-0198c0de-0000-7000-8000-00000000000a.json";
    // What a server that was killed left half written, and a link that somebody put there.
    std::ofstream(folder / ("." + name + ".parcial")) << "{\"a";
    REQUIRE(sent.go().delivered);
    CHECK(text_of_file(folder / name) == sent.body + "\n");
    const fs::path aim = folder / "aparte";
    fs::create_symlink(aim, folder / ("." + name + ".parcial"));
    sent.body = R"({"b":2})";
    REQUIRE(sent.go().delivered);
    CHECK(text_of_file(folder / name) == sent.body + "\n");
    CHECK_FALSE(fs::exists(aim));
    CHECK(std::distance(fs::directory_iterator(folder), fs::directory_iterator{}) == 1);
    // Somebody who looks all the while sees nothing but whole files.
    std::atomic<bool> stop{false};
    std::size_t halves = 0, looks = 0;
    std::thread reader([&] {
        while (!stop) {
            const std::string text = text_of_file(folder / name);
            ++looks;
            halves += nlohmann::json::parse(text, nullptr, false).is_discarded();
        }
    });
    for (int i = 0; i < 50; ++i) {
        sent.body = json{{"n", i}, {"relleno", std::string(20000, 'x')}}.dump();
        CHECK(sent.go().delivered);
    }
    stop = true;
    reader.join();
    CHECK(looks > 0);
    CHECK(halves == 0);
    fs::remove_all(folder);
}
