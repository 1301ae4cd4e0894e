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
# cpp-httplib is the HTTP server. Debian builds it as a library.
hito_plain_library(httplib httplib.h cpp-httplib)
# Graphviz draws the lifecycles, in this process.
pkg_check_modules(GVC REQUIRED IMPORTED_TARGET libgvc)
