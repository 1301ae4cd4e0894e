#include "workflows/law/cuentas_proyecto.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace hito::law {

namespace {

/// Sums of what people type: they stay what they can be, however large.
Money added(Money a, Money b) {
    std::int64_t sum{};
    if (__builtin_add_overflow(a.cents(), b.cents(), &sum)) return Money::of_cents(9'000'000'000'000'000'000);
    return Money::of_cents(sum);
}

template <class List>
const ValorIndicador* value_in(const List& values, std::string_view code) {
    const auto found = std::find_if(values.begin(), values.end(), [&](const auto& one) { return one.codigo == code; });
    return found == values.end() ? nullptr : &*found;
}

std::string fall(const ValorIndicador& before, const ValorIndicador* now) {
    return fmt::format("{} pasa de {} a {}", before.codigo, to_pesos(before.valor),
                       now ? to_pesos(now->valor) : "no decirse");
}

}  // namespace

PorAnioYEtapa costos_por_anio(const Preparacion& preparation) {
    PorAnioYEtapa out;
    for (const auto& product : preparation.productos)
        for (const auto& activity : product.actividades)
            for (const auto& cost : activity.costos) {
                Money& sum = out[{cost.vigencia, activity.etapa}];
                sum = added(sum, cost.valor);
            }
    return out;
}

PorAnioYEtapa fuentes_por_anio(const Programacion& programming) {
    PorAnioYEtapa out;
    for (const auto& source : programming.fuentes) {
        Money& sum = out[{source.vigencia, source.etapa}];
        sum = added(sum, source.valor);
    }
    return out;
}

std::map<std::pair<int, std::string>, Money> dinero_por_fuente(const Programacion& programming) {
    std::map<std::pair<int, std::string>, Money> out;
    for (const auto& source : programming.fuentes) {
        Money& sum = out[{source.vigencia, source.fuente}];
        sum = added(sum, source.valor);
    }
    return out;
}

Money programado(const Programacion& programming, int year, std::string_view source) {
    Money sum;
    for (const auto& one : programming.fuentes)
        if (one.vigencia == year && (source.empty() || one.fuente == source)) sum = added(sum, one.valor);
    return sum;
}

Money costo_total(const Preparacion& preparation) {
    Money sum;
    for (const auto& [where, cost] : costos_por_anio(preparation)) sum = added(sum, cost);
    return sum;
}

std::optional<Horizonte> horizonte_de(const Preparacion& preparation) {
    const auto costs = costos_por_anio(preparation);
    if (costs.empty()) return std::nullopt;
    return Horizonte{costs.begin()->first.first, costs.rbegin()->first.first};
}

const VigenciaProyecto* vigencia_de(const EjecucionProyecto& execution, int year) {
    for (const auto& one : execution.vigencias)
        if (one.vigencia == year) return &one;
    return nullptr;
}

VigenciaProyecto vigencia_o_vacia(const EjecucionProyecto& execution, int year) {
    const VigenciaProyecto* found = vigencia_de(execution, year);
    VigenciaProyecto none;
    none.vigencia = year;
    return found ? *found : none;
}

VigenciaProyecto& vigencia_nueva(EjecucionProyecto& execution, int year) {
    for (auto& one : execution.vigencias)
        if (one.vigencia == year) return one;
    execution.vigencias.emplace_back();
    execution.vigencias.back().vigencia = year;
    return execution.vigencias.back();
}

Money apropiado_de(const VigenciaProyecto& year, std::string_view source) {
    for (const auto& one : year.fuentes)
        if (one.fuente == source) return one.valor;
    return {};
}

std::string bpin_limpio(std::string_view raw) {
    std::string out;
    for (const char c : raw)
        if (c != ' ' && c != '-' && c != '.' && c != '\t' && c != '\n' && c != '\r') out.push_back(c);
    return out;
}

bool bpin_bien_formado(std::string_view bpin) {
    if (bpin.size() < 13 || bpin.size() > 15) return false;
    if (!bpin.starts_with("19") && !bpin.starts_with("20")) return false;
    return std::all_of(bpin.begin(), bpin.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<std::chrono::year_month> mes_de(std::string_view text) {
    if (text.size() != 7) return std::nullopt;
    const auto day = parse_date(std::string(text) + "-01");
    if (!day) return std::nullopt;
    const std::chrono::year_month_day whole{*day};
    return whole.year() / whole.month();
}

std::string en_texto(std::chrono::year_month month) {
    return fmt::format("{:04}-{:02}", static_cast<int>(month.year()), static_cast<unsigned>(month.month()));
}

std::optional<std::chrono::year_month> mes_que_sigue(const AvancesProyecto& before, const RegistroBanco& registry,
                                                     const MarchaProyecto& course, std::string_view since) {
    if (const auto last = mes_de(before.avance.mes)) return *last + Months{1};
    if (!registry.registrado_el) return std::nullopt;
    const std::chrono::year_month_day first{course.recursos_desde.value_or(*registry.registrado_el)};
    const auto month = first.year() / first.month();
    const auto least = mes_de(since);
    return least ? std::max(month, *least) : month;
}

Date limite_del_mes(std::chrono::year_month month, int day) {
    const auto next = month + Months{1};
    const std::chrono::year_month_day last{next / std::chrono::last};
    const auto wanted = static_cast<unsigned>(std::clamp(day, 1, 31));
    return Date{next / std::min(std::chrono::day{wanted}, last.day())};
}

Faltas caidas(const Programacion& programming, const AvanceMes& before, const AvanceMes& now) {
    Faltas out;
    for (const auto& indicator : programming.indicadores_producto) {
        const ValorIndicador* old = value_in(before.producto, indicator.codigo);
        if (!old || indicator.acumulacion == Acumulacion::stock) continue;
        const ValorIndicador* fresh = value_in(now.producto, indicator.codigo);
        const Cantidad value = fresh ? fresh->valor : Cantidad{};
        const bool worse =
            indicator.acumulacion == Acumulacion::reduccion ? !fresh || value > old->valor : value < old->valor;
        if (worse) out.push_back(fall(*old, fresh));
    }
    for (const auto& old : before.gestion) {
        const ValorIndicador* fresh = value_in(now.gestion, old.codigo);
        if (!fresh || fresh->valor < old.valor) out.push_back(fall(old, fresh));
    }
    return out;
}

Faltas caidas(const AvanceMes& before, const AvanceMes& now) {
    Faltas out;
    for (const auto& old : before.producto)
        if (!value_in(now.producto, old.codigo)) out.push_back(fall(old, nullptr));
    for (const auto& old : before.gestion)
        if (!value_in(now.gestion, old.codigo)) out.push_back(fall(old, nullptr));
    return out;
}

Faltas reportes_ajenos(const Programacion& programming, const std::vector<ValorIndicador>& products,
                       const std::vector<ValorIndicador>& management) {
    Faltas out;
    const auto look = [&](const auto& known, const std::vector<ValorIndicador>& told) {
        for (const auto& one : told) {
            if (std::none_of(known.begin(), known.end(), [&](const auto& own) { return own.codigo == one.codigo; }))
                out.push_back(fmt::format("el indicador {} no es del proyecto", one.codigo));
            if (value_in(told, one.codigo) != &one) out.push_back(fmt::format("{} se dice dos veces", one.codigo));
        }
    };
    look(programming.indicadores_producto, products);
    look(programming.indicadores_gestion, management);
    return out;
}

Faltas sobrepasados(const Formulacion& whole, const AvanceMes& now) {
    Faltas out;
    static const AvanceMes none;
    const BaseAvance base{whole.preparacion, whole.programacion, now, none, std::nullopt};
    const auto look = [&](const std::vector<PiezaAvance>& pieces) {
        for (const auto& piece : pieces)
            if (sobrepasa(piece.crudo))
                out.push_back(
                    fmt::format("el indicador {} llega al {} de su meta", piece.codigo, in_words(*piece.crudo)));
    };
    for (const auto& product : whole.preparacion.productos) look(avance_producto(base, product.codigo).piezas);
    look(avance_gestion(base).piezas);
    return out;
}

Faltas metas_pendientes(const Formulacion& whole, const AvanceMes& now) {
    static const AvanceMes none;
    const BaseAvance base{whole.preparacion, whole.programacion, now, none, std::nullopt};
    Faltas out;
    if (whole.programacion.indicadores_producto.empty()) out.emplace_back("el proyecto no tiene indicadores");
    std::set<std::string_view> products;
    for (const auto& one : whole.programacion.indicadores_producto) products.insert(one.producto);
    for (const auto product : products)
        for (const auto& piece : avance_producto(base, product).piezas)
            if (!piece.crudo || *piece.crudo < percent(100))
                out.push_back(fmt::format("el indicador {} va en {}", piece.codigo,
                                          piece.crudo ? in_words(*piece.crudo) : std::string("nada")));
    return out;
}

ContratoDelProyecto& contrato_de(ContratosProyecto& held, std::string_view number) {
    for (auto& one : held.contratos)
        if (one.numero_contrato == number) return one;
    held.contratos.emplace_back();
    held.contratos.back().numero_contrato = number;
    return held.contratos.back();
}

void anotar_contrato(ContratosProyecto& held, const DatosContratoProyecto& data) {
    ContratoDelProyecto& one = contrato_de(held, data.numero_contrato);
    one.valor = data.valor;
    if (!data.actividades.empty()) one.actividades = data.actividades;
}

void seguir_contrato(ContratosProyecto& held, const DatosSeguirContrato& data) {
    ContratoDelProyecto& one = contrato_de(held, data.numero_contrato);
    one.iniciado |= data.estado == EstadoContratoProyecto::iniciado;
    one.terminado |= data.estado != EstadoContratoProyecto::iniciado;
    one.liquidado |= data.estado == EstadoContratoProyecto::liquidado;
}

std::pair<bool, std::string> causa_mostrada(const DatosAjusteAbierto& change, const MarchaProyecto& course,
                                            const EjecucionProyecto& execution, const Formulacion& standing) {
    const bool moves = change.clase == ClaseAjuste::con_tramite;
    switch (change.causa) {
        case CausaAjuste::apropiacion_distinta:
            return {std::any_of(execution.vigencias.begin(), execution.vigencias.end(),
                                [&](const VigenciaProyecto& year) {
                                    return year.apropiado != programado(standing.programacion, year.vigencia);
                                }),
                    "un año con una apropiación distinta de lo programado"};
        case CausaAjuste::horizonte: {
            const auto then = horizonte_de(con_ajuste(standing, change).preparacion);
            return {then && course.horizonte_hasta && then->hasta > *course.horizonte_hasta,
                    fmt::format("un costo después de {}", course.horizonte_hasta.value_or(0))};
        }
        case CausaAjuste::tramite_presupuestal:
        case CausaAjuste::previo_concepto:
            return {moves, "un ajuste con trámite presupuestal"};
        case CausaAjuste::otra:
            break;
    }
    return {true, {}};
}

Faltas actividades_ajenas(const Preparacion& preparation, const std::vector<std::string>& activities) {
    Faltas out;
    if (activities.empty()) out.emplace_back("no dice qué actividad atiende");
    for (const auto& code : activities) {
        const bool own =
            std::any_of(preparation.productos.begin(), preparation.productos.end(), [&](const Producto& product) {
                return std::any_of(product.actividades.begin(), product.actividades.end(),
                                   [&](const Actividad& activity) { return activity.codigo == code; });
            });
        if (!own) out.push_back(fmt::format("la actividad {} no es del proyecto", code));
    }
    return out;
}

const AvanceMes& base_del_anio(const AvancesProyecto& before, int year) {
    const auto last = mes_de(before.avance.mes);
    return last && static_cast<int>(last->year()) < year ? before.avance : before.cierre_anterior;
}

Formulacion con_ajuste(const Formulacion& standing, const DatosAjusteAbierto& change) {
    Formulacion out = standing;
    if (change.preparacion) out.preparacion = *change.preparacion;
    if (change.programacion) out.programacion = *change.programacion;
    return out;
}

void poner_modulos(Formulacion& into, const ModulosFormulacion& modules) {
    if (modules.identificacion) into.identificacion = *modules.identificacion;
    if (modules.preparacion) into.preparacion = *modules.preparacion;
    if (modules.evaluacion) into.evaluacion = *modules.evaluacion;
    if (modules.programacion) into.programacion = *modules.programacion;
}

}  // namespace hito::law
