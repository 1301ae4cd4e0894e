// Acts over HTTP beside pgbench TPC-B on the same server, interleaved in one run. Quote the ratios, not the figures.
//   act_bench HITO [--json FILE] [--seconds S] [--rounds N] [--contracts N]
#include "adapters/postgres/cluster.hpp"
#include "bench/support/child.hpp"
#include "bench/support/load.hpp"
#include "engine/date.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <mutex>
#include <random>
#include <sstream>
#include <thread>
#include <unistd.h>

namespace {

using namespace hito;
using nlohmann::json;

constexpr int client_counts[] = {1, 8, 32};
constexpr const char* entity = "899999061";

struct Settings {
    std::string hito, json_file;
    double seconds = 8;
    int rounds = 3, contracts = 2000;
};

struct Figures {
    std::vector<double> pgbench, acts, p50, p99, server_us, database_us;
};

/// What a process and its children have used of the processors, in seconds.
double cpu_seconds(pid_t pid) {
    double ticks = 0;
    for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
        if (entry.path().filename().string().find_first_not_of("0123456789") != std::string::npos) continue;
        std::ifstream file(entry.path() / "stat");
        std::string text;
        std::getline(file, text);  // A process that has just ended reads as nothing.
        const auto name_end = text.rfind(')');
        if (name_end == text.npos) continue;
        std::istringstream rest(text.substr(name_end + 2));
        const std::vector<std::string> fields(std::istream_iterator<std::string>(rest), {});
        const bool itself = entry.path().filename() == std::to_string(pid);
        if (!itself && fields.at(1) != std::to_string(pid)) continue;
        for (const std::size_t field : {11, 12, 13, 14})  // utime, stime, and those of children that ended
            if (itself || field < 13) ticks += std::stod(fields.at(field));
    }
    return ticks / static_cast<double>(sysconf(_SC_CLK_TCK));
}

double median(std::vector<double> values) {
    std::sort(values.begin(), values.end());
    return values.empty() ? 0 : values[values.size() / 2];
}

/// A day before today, in Bogotá: the acts are recorded on time whenever the bench runs.
std::string day(int before) {
    const auto now = std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
    return to_iso(bogota_day(now) - Days{before});
}

/// A contract, from its opening to the day it runs: what an office would send.
std::vector<json> opening_acts() {
    return {{{"acto", "suscribir"},
             {"fecha", day(60)},
             {"datos", {{"inhabilidades_verificadas_el", day(60)}, {"seguridad_social_verificada_el", day(60)}}}},
            {{"acto", "expedir_rp"}, {"fecha", day(59)}, {"datos", {{"numero", "RP-1"}, {"valor", 500000000}}}},
            {{"acto", "designar_supervisor"}, {"fecha", day(59)}, {"datos", {{"persona", "eva"}}}},
            {{"acto", "iniciar"}, {"fecha", day(58)}, {"datos", json::object()}}};
}

json opening(int n) {
    return {{"flujo", "contrato"},
            {"fecha", day(61)},
            {"datos",
             {{"numero_contrato", fmt::format("B-{:06}", n)},
              {"objeto", "Suministro de elementos de papelería y archivo para las dependencias"},
              {"modalidad", "minima_cuantia"},
              {"tipo_contrato", "suministro"},
              {"contratista",
               {{"tipo_documento", "nit"}, {"documento", "900123456"}, {"nombre", "Suministros de Prueba SAS"}}},
              {"valor_inicial", 400000000},
              {"plazo_meses", 3},
              {"cdp", {{"numero", "CDP-1"}, {"fecha", day(90)}, {"valor", 600000000}}},
              {"exige_garantia", false},
              {"motivo_sin_garantia", "Mínima cuantía: el estudio previo no la exige"}}}};
}

std::string must(bench::Connection& connection, const std::string& request) {
    std::string body;
    const int status = connection.send(request, body);
    if (status / 100 != 2) throw std::runtime_error("setting up: " + body);
    return body;
}

std::vector<std::string> prepare(int port, const std::map<std::string, std::string>& tokens, int contracts) {
    std::vector<std::string> ids(static_cast<std::size_t>(contracts));
    std::atomic<int> next{0};
    std::vector<std::thread> threads;
    std::mutex mutex;
    std::exception_ptr error;
    for (int t = 0; t < 16; ++t)
        threads.emplace_back([&] {
            try {
                bench::Connection connection(port);
                for (int n; (n = next++) < contracts;) {
                    const auto opened = json::parse(
                        must(connection, bench::post("/v1/expedientes", tokens.at("contratacion"), opening(n).dump())));
                    ids[static_cast<std::size_t>(n)] = opened.at("expediente");
                    for (const auto& act : opening_acts()) {
                        const std::string who = act.at("acto") == "iniciar"      ? "supervisor"
                                                : act.at("acto") == "expedir_rp" ? "presupuesto"
                                                                                 : "contratacion";
                        must(connection, bench::post("/v1/expedientes/" + ids[static_cast<std::size_t>(n)] + "/actos",
                                                     tokens.at(who), act.dump()));
                    }
                }
            } catch (...) {
                std::lock_guard guard(mutex);
                error = std::current_exception();
                next = contracts;
            }
        });
    for (auto& thread : threads) thread.join();
    if (error) std::rethrow_exception(error);
    return ids;
}

/// The act that a supervisor does most: the report, with all its rules. Each carries a key, as a careful client's does.
std::string report_request(const std::vector<std::string>& ids, const std::string& token, int client, std::size_t n) {
    // Seeded anew for each thread of each load: a key sent twice would be answered from the history.
    thread_local std::uint64_t state = std::random_device{}() * 0x100000001ULL + 1;
    state ^= state << 13, state ^= state >> 7, state ^= state << 17;
    const std::string& id = ids[state % ids.size()];
    // Text and not a tree: the load shares two cores with what it measures.
    static const std::string body =
        json{{"acto", "radicar_informe_supervision"},
             {"fecha", day(0)},
             {"datos",
              {{"desde", day(31)},
               {"hasta", day(1)},
               {"avance", 30},
               {"seguridad_social", true},
               {"huella", std::string(64, '0')}}},
             {"soportes",
              {{{"tipo", "informe_supervision"}, {"titulo", "Informe del mes"}, {"sha256", std::string(64, '0')}}}}}
            .dump();
    static const std::size_t digest = body.find(std::string(64, '0'));
    std::string own = body;
    own.replace(digest, 16, fmt::format("{:016x}", state));
    return bench::post("/v1/expedientes/" + id + "/actos", token, own,
                       fmt::format("bench-{}-{}-{:x}", client, n, state));
}

double pgbench(const postgres::Cluster& cluster, int clients, double seconds) {
    const std::string out = bench::output_of(
        {"pgbench", "-n", "-M", "prepared", "-c", std::to_string(clients), "-j", clients > 1 ? "2" : "1", "-T",
         std::to_string(std::max(1, static_cast<int>(seconds))), cluster.conninfo("hito_owner", "bench")});
    const auto at = out.find("tps = ");
    if (at == out.npos) throw std::runtime_error("pgbench said no tps");
    return std::stod(out.substr(at + 6));
}

std::string token_of(const Settings& settings, const std::string& data, const std::string& person,
                     const std::vector<std::string>& roles) {
    std::vector<std::string> command{settings.hito, "user", "add",       "--data", data,
                                     "--entidad",   entity, "--persona", person};
    for (const auto& role : roles) command.insert(command.end(), {"--rol", role});
    std::string token = bench::output_of(command);
    token.pop_back();
    return token;
}

int run(const Settings& settings) {
    postgres::TemporaryCluster cluster({.progress = [](std::string_view line) { fmt::print(stderr, "{}\n", line); }});
    bench::output_of({"createdb", "--maintenance-db", cluster->conninfo("hito_owner", "postgres"), "bench"});
    fmt::print(stderr, "pgbench -i -s 20\n");
    bench::output_of({"pgbench", "-i", "-q", "-s", "20", cluster->conninfo("hito_owner", "bench")});
    const std::string data = cluster->data_folder().string();
    const std::map<std::string, std::string> tokens{
        {"contratacion", token_of(settings, data, "ana", {"ordenador_gasto", "jefe_contratacion"})},
        {"presupuesto", token_of(settings, data, "beto", {"jefe_presupuesto"})},
        {"supervisor", token_of(settings, data, "eva", {"supervisor"})}};
    bench::Child server({settings.hito, "serve", "--data", data, "--puerto", "0"});
    const std::string ready = server.line();
    const int port = std::stoi(ready.substr(ready.find("http://") + 7 + std::string("127.0.0.1:").size()));
    fmt::print(stderr, "{} contracts\n", settings.contracts);
    const auto ids = prepare(port, tokens, settings.contracts);
    fmt::print(stderr, "{} seconds of each load, {} rounds\n", settings.seconds, settings.rounds);
    const pid_t database = cluster->postmaster_pid();
    std::map<int, Figures> figures;
    for (int round = 0; round < settings.rounds; ++round)
        for (const int clients : client_counts) {
            auto& own = figures[clients];
            own.pgbench.push_back(pgbench(*cluster, clients, settings.seconds));
            const double server_before = cpu_seconds(server.pid()), database_before = cpu_seconds(database);
            const auto load = bench::run_load(port, clients, settings.seconds, [&](int client, std::size_t n) {
                return report_request(ids, tokens.at("supervisor"), client, n);
            });
            if (load.failed > 0)
                throw std::runtime_error(fmt::format("{} acts were refused: {}", load.failed, load.first_failure));
            const double micros = 1e6 / static_cast<double>(load.done);
            own.server_us.push_back((cpu_seconds(server.pid()) - server_before) * micros);
            own.database_us.push_back((cpu_seconds(database) - database_before) * micros);
            own.acts.push_back(load.per_second);
            own.p50.push_back(load.p50_ms);
            own.p99.push_back(load.p99_ms);
            fmt::print(stderr,
                       "round {} clients {:2}: pgbench {:.0f} tps, acts {:.0f}/s, ratio {:.2f}, p50 {:.2f} ms, p99 "
                       "{:.2f} ms, CPU an act: server {:.0f} us, PostgreSQL {:.0f} us\n",
                       round + 1, clients, own.pgbench.back(), load.per_second, load.per_second / own.pgbench.back(),
                       load.p50_ms, load.p99_ms, own.server_us.back(), own.database_us.back());
        }
    json out{{"clients", json::object()}, {"seconds", settings.seconds}, {"rounds", settings.rounds}};
    const auto tidy = [](double value) { return std::round(value * 100) / 100; };
    for (const auto& [clients, own] : figures) {
        std::vector<double> ratios;
        for (std::size_t i = 0; i < own.acts.size(); ++i) ratios.push_back(own.acts[i] / own.pgbench[i]);
        out["clients"][std::to_string(clients)] = {{"pgbench_tpcb_tps", tidy(median(own.pgbench))},
                                                   {"act_http_per_s", tidy(median(own.acts))},
                                                   {"ratio", tidy(median(ratios))},
                                                   {"p50_ms", tidy(median(own.p50))},
                                                   {"p99_ms", tidy(median(own.p99))},
                                                   {"server_cpu_us", tidy(median(own.server_us))},
                                                   {"postgres_cpu_us", tidy(median(own.database_us))}};
    }
    fmt::print("{}\n", out.dump());
    if (!settings.json_file.empty()) std::ofstream(settings.json_file) << out.dump(2) << '\n';
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        fmt::print(stderr, "act_bench HITO [--json FILE] [--seconds S] [--rounds N] [--contracts N]\n");
        return 2;
    }
    Settings settings;
    settings.hito = argv[1];
    for (int i = 2; i + 1 < argc; i += 2) {
        const std::string option = argv[i], value = argv[i + 1];
        if (option == "--json")
            settings.json_file = value;
        else if (option == "--seconds")
            settings.seconds = std::stod(value);
        else if (option == "--rounds")
            settings.rounds = std::stoi(value);
        else if (option == "--contracts")
            settings.contracts = std::stoi(value);
        else
            return fmt::print(stderr, "unknown option {}\n", option), 2;
    }
    try {
        return run(settings);
    } catch (const std::exception& error) {
        fmt::print(stderr, "act_bench: {}\n", error.what());
        return 1;
    }
}
