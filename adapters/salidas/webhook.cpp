#include "adapters/salidas/carrier.hpp"

#include <fmt/format.h>
#include <openssl/hmac.h>

#include <chrono>
#include <condition_variable>
#include <httplib.h>
#include <mutex>
#include <thread>

namespace hito::salidas {

namespace {

constexpr std::size_t most_of_an_answer = 64 * 1024;

/// Ends a request that trickles on: the limits of the library are for each piece that comes.
class Watch {
public:
    Watch(httplib::Client& client, std::chrono::seconds most)
        : thread_{[this, &client, most] {
              std::unique_lock lock(mutex_);
              while (
                  !wake_.wait_for(lock, stopped_ ? std::chrono::milliseconds{200} : most, [this] { return done_; })) {
                  stopped_ = true;
                  client.stop();
              }
          }} {}
    Watch(const Watch&) = delete;
    ~Watch() {
        {
            std::lock_guard guard(mutex_);
            done_ = true;
        }
        wake_.notify_all();
        thread_.join();
    }
    bool stopped() {
        std::lock_guard guard(mutex_);
        return stopped_;
    }

private:
    std::mutex mutex_;
    std::condition_variable wake_;
    bool done_ = false, stopped_ = false;
    std::thread thread_;
};

/// `https://host:8443/a?b` → `https://host:8443` and `/a?b`
std::pair<std::string, std::string> split(const std::string& url) {
    const auto path = url.find_first_of("/?", url.find("://") + 3);
    if (path == url.npos) return {url, "/"};
    return {url.substr(0, path), url[path] == '?' ? "/" + url.substr(path) : url.substr(path)};
}

std::string why(httplib::Error error) {
    switch (error) {
        case httplib::Error::Connection:
            return "no se pudo conectar";
        case httplib::Error::Read:
            return "no respondió a tiempo, o cortó la conexión";
        case httplib::Error::Write:
            return "cortó la conexión mientras se le enviaba";
#ifdef CPPHTTPLIB_OPENSSL_SUPPORT
        case httplib::Error::SSLConnection:
            return "no se pudo cifrar la conexión (TLS)";
        case httplib::Error::SSLLoadingCerts:
            return "no se pudieron leer los certificados del sistema";
        case httplib::Error::SSLServerVerification:
            return "su certificado no es válido o no es de ese nombre";
#endif
        default:
            return "la conexión falló: " + httplib::to_string(error);
    }
}

httplib::Request request_for(const Parcel& parcel, const std::string& path) {
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(parcel.now.time_since_epoch()).count();
    const std::string moment = std::to_string(seconds);
    httplib::Request request;
    request.method = "POST";
    request.path = path;
    request.body = parcel.body;
    request.set_header("Content-Type", "application/json; charset=utf-8");
    request.set_header("User-Agent", "Hito");
    request.set_header("Hito-Entrega", parcel.delivery.id);
    request.set_header("Hito-Plataforma", parcel.to.name);
    request.set_header("Hito-Intento", std::to_string(parcel.delivery.attempt));
    request.set_header("Hito-Repetida", parcel.delivery.attempt > 1 ? "true" : "false");
    request.set_header("Hito-Momento", moment);
    request.set_header("Hito-Firma", signature(parcel.secret, moment, parcel.body));
    return request;
}

Carried judged(int status) {
    if (status >= 200 && status < 300) return {true, true, {}};
    if (status >= 300 && status < 400)
        return {false, true, fmt::format("respondió {} y no se siguen redirecciones", status)};
    return {false, true, fmt::format("respondió {}", status)};
}

}  // namespace

std::string signature(std::string_view secret, std::string_view moment, std::string_view body) {
    const std::string text = fmt::format("{}.{}", moment, body);
    std::array<unsigned char, 32> digest{};
    unsigned int size = 0;
    if (!HMAC(EVP_sha256(), secret.data(), static_cast<int>(secret.size()),
              reinterpret_cast<const unsigned char*>(text.data()), text.size(), digest.data(), &size))
        throw std::runtime_error("OpenSSL no pudo firmar con HMAC-SHA256");
    return "v1=" + to_hex(std::span(digest.data(), size));
}

bool has_tls() {
#ifdef CPPHTTPLIB_OPENSSL_SUPPORT
    return true;
#else
    return false;
#endif
}

Carried post(const Parcel& parcel) {
    const auto [origin, path] = split(parcel.to.url);
    if (origin.starts_with("https:") && !has_tls())
        return {false, true, "este hito se compiló sin TLS: no puede entregar por https"};
    if (parcel.secret.empty()) return {false, true, "no tiene «secreto»: no se entrega sin firma"};
    httplib::Client client(origin);
    if (!client.is_valid()) return {false, false, "la dirección no es válida"};
    const std::chrono::seconds limit{parcel.to.timeout_seconds};
    client.set_connection_timeout(limit);
    client.set_read_timeout(limit);
    client.set_write_timeout(limit);
    client.set_tcp_nodelay(true);
    client.set_follow_location(false);
    client.set_keep_alive(false);
    auto request = request_for(parcel, path);
    int status = 0;
    std::size_t got = 0;
    request.response_handler = [&](const httplib::Response& answer) {
        status = answer.status;
        return true;
    };
    request.content_receiver = [&](const char*, std::size_t size, std::uint64_t, std::uint64_t) {
        return (got += size) <= most_of_an_answer;  // What it says is of no use: whether it took it is.
    };
    bool late = false;
    const auto result = [&] {
        Watch watch(client, 2 * limit);
        auto out = client.send(request);
        late = watch.stopped();
        return out;
    }();
    // Whoever said 2xx has it, whatever became of the rest of the answer.
    if (status != 0) return judged(status);
    if (result) return judged(result->status);
    return {false, false, late ? "no terminó de responder a tiempo" : why(result.error())};
}

Carried carry(const Parcel& parcel) {
    try {
        return parcel.to.url.empty() ? drop(parcel) : post(parcel);
    } catch (const std::exception& error) { return {false, false, error.what()}; }
}

}  // namespace hito::salidas
