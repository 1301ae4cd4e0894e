// The yearly plan of investments: it owns the ceiling and the sum of its projects, so that two that are programmed at
// once cannot pass it together. Source: Decreto 111 de 1996, arts. 8 and 36; law/planning.md §3.4.
#include "engine/machine.hpp"
#include "workflows/law/decreto_111_1996_proyecto.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace hito::poai {

namespace {

using namespace law;

// --- Subject ---------------------------------------------------------------------------------------------------------

struct Poai : VigenciaPoai, TechoPoai, ActoPoai, ProyectosPoai {
    static constexpr auto fields =
        std::tuple_cat(VigenciaPoai::fields, TechoPoai::fields, ActoPoai::fields, ProyectosPoai::fields);
};

// clang-format off
// --- States ----------------------------------------------------------------------------------------------------------

struct EnElaboracion : State<"en_elaboracion", "En elaboración"> {};
struct Adoptado      : State<"poai_adoptado",  "Adoptado"> {};
struct Cerrado       : Final<"cerrado",        "Cerrado"> {};

// --- Acts ------------------------------------------------------------------------------------------------------------

using ByPlaneacion = By<roles::planeacion, roles::hacienda>;

struct Abrir      : ActOf<"abrir_poai", "Abrir el POAI de un año con su techo", ByPlaneacion, VigenciaPoai, TechoPoai> {};
struct FijarTecho : ActOf<"fijar_techo", "Cambiar el techo de inversión", By<roles::hacienda>, TechoPoai, ActoPoai> {};
struct Adoptar    : ActOf<"adoptar_poai", "Adoptar el POAI", By<roles::planeacion, roles::ordenador_gasto>, ActoPoai> {
    static constexpr std::array evidence{EvidenceInfo{"acto_poai", "Acto o acuerdo que adopta el POAI"}};
};
struct Cerrar     : ActOf<"cerrar_poai", "Cerrar el POAI del año que terminó", By<roles::planeacion>> {};

// Each project of it brings them about.
struct Incluir    : ActOf<"incluir_proyecto", "Incluir un proyecto", ByConsequence, MovimientoPoai> {};
struct Cambiar    : ActOf<"cambiar_proyecto", "Cambiar el valor de un proyecto", ByConsequence, ProyectoEnPoai> {};
struct Retirar    : ActOf<"retirar_proyecto", "Retirar un proyecto", ByConsequence, RetiroPoai> {};

// --- Machine ---------------------------------------------------------------------------------------------------------

struct MaquinaPoai : MachineDef<MaquinaPoai, Poai> {
    static constexpr std::string_view name = "poai", label = "Plan operativo anual de inversiones (POAI)";
    using initial_state = NoCase;

    using transition_table = Table<
        Step<NoCase, Abrir, EnElaboracion>,
        Stays<In<EnElaboracion, Adoptado>, FijarTecho, TechoCubreLoProgramado>,
        Stays<In<EnElaboracion, Adoptado>, Incluir,    PoaiDeSuVigencia, ProyectoUnaVez, TechoDeInversion>,
        Stays<In<EnElaboracion, Adoptado>, Cambiar,    TechoDeInversion>,
        Stays<In<EnElaboracion, Adoptado>, Retirar>,
        Step<EnElaboracion, Adoptar, Adoptado>,
        Steps<In<EnElaboracion, Adoptado>, Cerrar, Cerrado, PoaiTerminado>
    >;
    // clang-format on

    static void apply(Poai& p, const Abrir& act, const Occasion&) {
        static_cast<VigenciaPoai&>(p) = act;
        static_cast<TechoPoai&>(p) = act;
    }
    static void apply(Poai& p, const FijarTecho& act, const Occasion&) {
        p.techo = act.techo;
        if (!act.acto.empty()) p.acto = act.acto;
    }
    static void apply(Poai& p, const Adoptar& act, const Occasion& now) {
        if (!act.acto.empty()) p.acto = act.acto;
        p.adoptado_el = now.date;
    }
    static void apply(Poai& p, const Incluir& act, const Occasion&) {
        p.proyectos.push_back(act);
        add_up(p);
    }
    static void apply(Poai& p, const Cambiar& act, const Occasion&) {
        for (auto& one : p.proyectos)
            if (one.codigo_proyecto == act.codigo_proyecto) one.valor = act.valor;
        add_up(p);
    }
    static void apply(Poai& p, const Retirar& act, const Occasion&) {
        std::erase_if(p.proyectos, [&](const auto& one) { return one.codigo_proyecto == act.codigo_proyecto; });
        add_up(p);
    }
    static void apply(Poai&, const Cerrar&, const Occasion&) {}

    static void add_up(Poai& p) {
        p.programado = {};
        for (const auto& one : p.proyectos) p.programado += one.valor;
    }

    static std::vector<Deadline> deadlines(const Poai&, const States&, const Law&) { return {}; }
    static Summary summary(const Poai& p) {
        return {fmt::format("POAI de {}", p.vigencia), {}, {}, {fmt::format("{}", p.vigencia)}};
    }
};

}  // namespace

}  // namespace hito::poai

namespace hito {

const Workflow& poai_workflow() {
    static const MachineWorkflow<poai::MaquinaPoai> workflow;
    return workflow;
}

}  // namespace hito
