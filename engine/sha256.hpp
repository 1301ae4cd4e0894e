// SHA-256, the digest of the history's chain, of the log's tree, of receipts, tokens and migrations.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace hito {

using Digest = std::array<std::uint8_t, 32>;

/// The digest of one piece of text. Errors: std::runtime_error when OpenSSL fails (no SHA-256 in its configuration).
Digest sha256(std::string_view text);

/// The digest of a text that comes in pieces, e.g. a file. One thread at a time.
class Sha256 {
public:
    Sha256();
    Sha256& update(std::string_view piece);
    Sha256& update(std::span<const std::uint8_t> piece);
    /// The digest of all the pieces since the start or the last finish; the next piece begins a new text.
    Digest finish();

private:
    struct Free {
        void operator()(evp_md_ctx_st* context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Free> context_;
};

/// Lower case, two digits a byte.
std::string to_hex(std::span<const std::uint8_t> bytes);

/// The digest written by `hex`, in either case; nothing unless it is 64 hexadecimal digits.
std::optional<Digest> from_hex(std::string_view hex);

}  // namespace hito
