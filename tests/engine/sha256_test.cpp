#include "engine/sha256.hpp"

#include "tests/support/catch.hpp"

#include <string>
#include <thread>
#include <vector>

using hito::sha256;
using hito::to_hex;

TEST_CASE("SHA-256 gives the digests of FIPS 180-4", "[sha256]") {
    CHECK(to_hex(sha256("")) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(to_hex(sha256("abc")) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(to_hex(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")) ==
          "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(to_hex(sha256(std::string(1'000'000, 'a'))) ==
          "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("a text hashed in pieces has the digest of the whole", "[sha256]") {
    std::string text;
    for (int i = 0; i < 1000; ++i) text += std::to_string(i);
    for (const std::size_t piece : {1, 55, 56, 63, 64, 65, 1000}) {
        hito::Sha256 hasher;
        for (std::size_t at = 0; at < text.size(); at += piece) hasher.update(std::string_view(text).substr(at, piece));
        CHECK(hasher.finish() == sha256(text));
    }
}

TEST_CASE("a hasher starts a new text after finish", "[sha256]") {
    hito::Sha256 hasher;
    CHECK(hasher.update("abc").finish() == sha256("abc"));
    CHECK(hasher.finish() == sha256(""));
    const std::vector<std::uint8_t> bytes{'a', 'b', 'c'};
    CHECK(hasher.update(bytes).finish() == sha256("abc"));
}

TEST_CASE("threads hash at the same time without mixing their texts", "[sha256]") {
    std::vector<int> wrong(4);
    std::vector<std::thread> threads;
    for (std::size_t id = 0; id < wrong.size(); ++id)
        threads.emplace_back([&wrong, id] {
            const std::string text(id * 100, static_cast<char>('a' + id));
            hito::Sha256 hasher;
            const auto expected = hasher.update(text).finish();
            for (int i = 0; i < 2000; ++i) wrong[id] += sha256(text) != expected;
        });
    for (auto& thread : threads) thread.join();
    CHECK(wrong == std::vector<int>(4));
}

TEST_CASE("a digest written in hexadecimal reads back", "[sha256]") {
    const auto digest = sha256("abc");
    CHECK(hito::from_hex(to_hex(digest)) == digest);
    CHECK(hito::from_hex("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD") == digest);
    CHECK(to_hex(std::vector<std::uint8_t>{0x00, 0x0f, 0xf0, 0xff}) == "000ff0ff");
}

TEST_CASE("what is not 64 hexadecimal digits is no digest", "[sha256]") {
    const std::string hex = to_hex(sha256("abc"));
    CHECK_FALSE(hito::from_hex(""));
    CHECK_FALSE(hito::from_hex(hex.substr(1)));
    CHECK_FALSE(hito::from_hex(hex + "0"));
    CHECK_FALSE(hito::from_hex("g" + hex.substr(1)));
    CHECK_FALSE(hito::from_hex(" " + hex.substr(1)));
}
