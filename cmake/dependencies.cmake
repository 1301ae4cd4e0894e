# Every library Hito stands on, with its reason. All come from the system's packages (Debian 12 names in ./dev);
# nothing is vendored and nothing is downloaded when configuring.

# Boost.MSM is the state machine of every lifecycle; mp11 lists its rows; multiprecision compares fractions exactly.
find_package(Boost 1.81 REQUIRED)
# JSON of the API, of the stored facts and of the receipts.
find_package(nlohmann_json 3.11 REQUIRED)
# SHA-256 of the history's chain and of tokens.
find_package(OpenSSL 3.0 REQUIRED)
# Scenarios are YAML that a lawyer can read.
find_package(yaml-cpp 0.7 REQUIRED)
if(NOT TARGET yaml-cpp::yaml-cpp)
    add_library(yaml-cpp::yaml-cpp ALIAS yaml-cpp)
endif()
# The command line.
find_package(CLI11 2.1 REQUIRED)
# The log of the server, and text formatting (GCC 12 has no <format>).
find_package(spdlog 1.10 REQUIRED)
find_package(fmt REQUIRED)
find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
# libpq: what SOCI stands on; its headers say the error codes.
pkg_check_modules(LIBPQ REQUIRED IMPORTED_TARGET libpq)

function(hito_plain_library name header library)
    find_path(${name}_INCLUDE ${header} REQUIRED)
    find_library(${name}_LIBRARY ${library} REQUIRED)
    add_library(hito::${name} UNKNOWN IMPORTED GLOBAL)
    set_target_properties(hito::${name} PROPERTIES
        IMPORTED_LOCATION ${${name}_LIBRARY} INTERFACE_INCLUDE_DIRECTORIES ${${name}_INCLUDE})
endfunction()

# SOCI talks to PostgreSQL. Debian's package ships no CMake configuration.
hito_plain_library(soci_core soci/soci.h soci_core)
hito_plain_library(soci_postgresql soci/postgresql/soci-postgresql.h soci_postgresql)
# libcsv reads CSV as a stream: quotes, line breaks inside quotes, any delimiter.
hito_plain_library(csv csv.h csv)
# libzip and expat read Excel books as streams: the parts of the archive, and their elements. orcus, which reads books
# whole, keeps them in memory.
pkg_check_modules(ZIP REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(EXPAT REQUIRED IMPORTED_TARGET expat)
# libxlsxwriter writes the reports that people open in a spreadsheet, row by row.
hito_plain_library(xlsxwriter xlsxwriter.h xlsxwriter)
# cpp-httplib is the HTTP server. Debian builds it as a library.
hito_plain_library(httplib httplib.h cpp-httplib)
# Built with OpenSSL (https to the platforms that are told of acts), its classes have other shapes: all must know.
include(CheckCXXSourceCompiles)
set(CMAKE_REQUIRED_INCLUDES ${httplib_INCLUDE})
set(CMAKE_REQUIRED_LIBRARIES ${httplib_LIBRARY} OpenSSL::SSL OpenSSL::Crypto Threads::Threads)
set(CMAKE_REQUIRED_DEFINITIONS -DCPPHTTPLIB_OPENSSL_SUPPORT)
set(CMAKE_REQUIRED_FLAGS -std=c++20)
check_cxx_source_compiles("
    #include <httplib.h>
    int main() { return httplib::SSLClient(\"localhost\").is_valid() ? 0 : 1; }
" HITO_HTTPS)
unset(CMAKE_REQUIRED_DEFINITIONS)
unset(CMAKE_REQUIRED_LIBRARIES)
unset(CMAKE_REQUIRED_INCLUDES)
unset(CMAKE_REQUIRED_FLAGS)
if(HITO_HTTPS)
    set_target_properties(hito::httplib PROPERTIES INTERFACE_COMPILE_DEFINITIONS CPPHTTPLIB_OPENSSL_SUPPORT
        INTERFACE_LINK_LIBRARIES "OpenSSL::SSL;OpenSSL::Crypto")
endif()
# Its streams changed from version to version: the buffered connection is built where they have the shape of 0.11.
set(CMAKE_REQUIRED_INCLUDES ${httplib_INCLUDE})
set(CMAKE_REQUIRED_FLAGS -std=c++20)
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)
check_cxx_source_compiles("
    #include <httplib.h>
    struct Flow : httplib::Stream {
        bool is_readable() const override { return true; }
        bool is_writable() const override { return true; }
        ssize_t read(char*, size_t) override { return 0; }
        ssize_t write(const char*, size_t size) override { return static_cast<ssize_t>(size); }
        void get_remote_ip_and_port(std::string&, int&) const override {}
        void get_local_ip_and_port(std::string&, int&) const override {}
        socket_t socket() const override { return 0; }
    };
    struct Door : httplib::Server {
        bool process_and_close_socket(socket_t) override {
            Flow flow;
            bool closed = svr_sock_ == INVALID_SOCKET;
            return process_request(flow, true, closed, nullptr);
        }
    };
" HITO_BUFFERED_HTTP)
unset(CMAKE_REQUIRED_INCLUDES)
unset(CMAKE_REQUIRED_FLAGS)
unset(CMAKE_TRY_COMPILE_TARGET_TYPE)
# jemalloc: an act makes and frees some hundred small pieces on many threads; the C library's allocator took a quarter
# of the server's time. Left out of sanitizer builds, which bring their own.
option(HITO_JEMALLOC "Link the program with jemalloc" ON)
if(HITO_JEMALLOC)
    hito_plain_library(jemalloc jemalloc/jemalloc.h jemalloc)
endif()
# Graphviz draws the lifecycles, in this process.
pkg_check_modules(GVC REQUIRED IMPORTED_TARGET libgvc)
