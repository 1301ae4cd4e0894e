// A site whose acts are told to receivers.
#pragma once

#include "tests/support/receiver.hpp"
#include "tests/support/site.hpp"

#include <fstream>
#include <stdexcept>
#include <thread>

namespace hito::test {

inline const std::string delivery_secret = "secreto-de-las-pruebas";

/// One platform or several: `hito entity --configuracion`, what it printed and its exit code.
inline std::pair<std::string, int> put_platforms(Site& site, const std::string& entity, const json& salidas) {
    const std::string path = site.data() + "-" + entity + ".json";
    std::ofstream(path) << json{{"salidas", salidas.is_array() ? salidas : json::array({salidas})}}.dump();
    return site.run({"entity", "--entidad", entity, "--configuracion", path});
}

inline json webhook(const std::string& name, const std::string& url) {
    return {{"plataforma", name}, {"url", url}, {"secreto", delivery_secret}, {"espera_segundos", 0.05}};
}

/// All pages of a list.
inline std::vector<json> all_of(Client client, const std::string& path) {
    std::vector<json> out;
    std::string after;
    do {
        const Reply page = client.get(path + (path.find('?') == path.npos ? "?" : "&") + "limite=100" +
                                      (after.empty() ? "" : "&despues=" + after));
        if (page.status != 200) throw std::runtime_error(page.text);
        for (const auto& row : page.body.at("elementos")) out.push_back(row);
        after = page.body.at("siguiente").is_null() ? "" : page.body.at("siguiente").get<std::string>();
        for (std::size_t at; (at = after.find('|')) != after.npos;) after.replace(at, 1, "%7C");
    } while (!after.empty());
    return out;
}

/// Waits until a list has that many rows.
inline bool wait_for_rows(const Client& client, const std::string& path, std::size_t rows) {
    for (int i = 0; i < 600; ++i) {
        if (all_of(client, path).size() == rows) return true;
        std::this_thread::sleep_for(std::chrono::milliseconds(50));
    }
    return false;
}

}  // namespace hito::test
