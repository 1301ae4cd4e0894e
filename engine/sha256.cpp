#include "engine/sha256.hpp"

#include <openssl/evp.h>

#include <stdexcept>

namespace hito {

namespace {

void must(int answer) {
    if (answer != 1) throw std::runtime_error("OpenSSL no pudo calcular SHA-256");
}

// FAST: EVP_sha256() makes OpenSSL 3 look the algorithm up at each start; fetched once, a small digest costs half.
const EVP_MD* algorithm() {
    static EVP_MD* const fetched = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    if (!fetched) throw std::runtime_error("OpenSSL no ofrece SHA-256");
    return fetched;
}

void start(EVP_MD_CTX* context) { must(EVP_DigestInit_ex2(context, algorithm(), nullptr)); }

Digest take(EVP_MD_CTX* context) {
    Digest digest;
    unsigned int length = 0;
    must(EVP_DigestFinal_ex(context, digest.data(), &length));
    return digest;
}

int nibble(char digit) {
    if (digit >= '0' && digit <= '9') return digit - '0';
    if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
    if (digit >= 'A' && digit <= 'F') return digit - 'A' + 10;
    return -1;
}

}  // namespace

Digest sha256(std::string_view text) {
    // FAST: one context a thread, because making one costs more than hashing a short text.
    static thread_local const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(),
                                                                                              &EVP_MD_CTX_free);
    if (!context) throw std::bad_alloc();
    start(context.get());
    must(EVP_DigestUpdate(context.get(), text.data(), text.size()));
    return take(context.get());
}

void Sha256::Free::operator()(evp_md_ctx_st* context) const { EVP_MD_CTX_free(context); }

Sha256::Sha256() : context_(EVP_MD_CTX_new()) {
    if (!context_) throw std::bad_alloc();
    start(context_.get());
}

Sha256& Sha256::update(std::string_view piece) {
    must(EVP_DigestUpdate(context_.get(), piece.data(), piece.size()));
    return *this;
}

Sha256& Sha256::update(std::span<const std::uint8_t> piece) {
    must(EVP_DigestUpdate(context_.get(), piece.data(), piece.size()));
    return *this;
}

Digest Sha256::finish() {
    const Digest digest = take(context_.get());
    start(context_.get());
    return digest;
}

std::string to_hex(std::span<const std::uint8_t> bytes) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string hex;
    hex.reserve(bytes.size() * 2);
    for (const std::uint8_t byte : bytes) {
        hex.push_back(digits[byte >> 4]);
        hex.push_back(digits[byte & 15]);
    }
    return hex;
}

std::optional<Digest> from_hex(std::string_view hex) {
    Digest digest;
    if (hex.size() != digest.size() * 2) return std::nullopt;
    for (std::size_t i = 0; i < digest.size(); ++i) {
        const int high = nibble(hex[2 * i]), low = nibble(hex[2 * i + 1]);
        if (high < 0 || low < 0) return std::nullopt;
        digest[i] = static_cast<std::uint8_t>(high * 16 + low);
    }
    return digest;
}

}  // namespace hito
