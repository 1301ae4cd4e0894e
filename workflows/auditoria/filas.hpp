// The plain rows that the checks across cases are made of, taken from cases one after another.
#pragma once

#include "workflows/auditoria/filas_planeacion.hpp"

#include <map>
#include <set>

namespace hito::auditoria {

class Filas final : public AcrossCases {
public:
    void look(const Snapshot& at) override;
    std::vector<Observation> found(Date day, const Law& law, std::vector<std::string>& left_out) const override;

private:
    using Look = std::function<std::vector<Observation>()>;
    void look_at_contract(const Snapshot& at);
    void look_at_process(const Snapshot& at);
    void find_planning(Date day, const Law& law, const std::vector<Vecindad>& around,
                       const std::function<void(std::string_view, const Look&)>& add,
                       std::vector<std::string>& left_out) const;
    std::vector<Compra> purchases() const;
    std::vector<Vecindad> neighbourhoods() const;

    std::vector<Compra> compras_;
    std::vector<TextoDeInforme> informes_;
    std::vector<Servicio> servicios_;
    std::vector<ProcesoAdjudicado> procesos_;
    std::map<Uuid, std::vector<std::string>> clases_;  ///< UNSPSC, of each process.
    std::map<Uuid, std::vector<Funcion>> funciones_;   ///< By case.
    std::map<Uuid, std::string> contratos_;            ///< Their numbers.
    std::multimap<Uuid, Uuid> vecinos_;                ///< Links, both ways.
    VistoDePlaneacion planeacion_;
};

}  // namespace hito::auditoria
