// The facts of a sanction procedure that its rules look at: the contract as it was on the day of the report, the
// summons, the hearing with its sessions, the resolution, its appeal, and who was told of it.
// Source: Ley 1474 de 2011, arts. 84 and 86; Ley 80 de 1993, art. 31.
#pragma once

#include "workflows/law/datos_sancion.hpp"
#include "workflows/law/hechos_contrato.hpp"

namespace hito::law {

/// Whose word is heard.
enum class ParteProcedimiento : std::uint8_t { contratista, garante };
/// Why a procedure ends without a sanction.
enum class CausaArchivo : std::uint8_t { sin_incumplimiento, ceso_el_incumplimiento };
/// What was decided on the appeal.
enum class DecisionReposicion : std::uint8_t { confirma, modifica, revoca };

}  // namespace hito::law

template <>
struct hito::Words<hito::law::ParteProcedimiento> {
    static constexpr std::array<std::string_view, 2> names{"contratista", "garante"};
};
template <>
struct hito::Words<hito::law::CausaArchivo> {
    static constexpr std::array<std::string_view, 2> names{"sin_incumplimiento", "ceso_el_incumplimiento"};
};
template <>
struct hito::Words<hito::law::DecisionReposicion> {
    static constexpr std::array<std::string_view, 3> names{"confirma", "modifica", "revoca"};
};

namespace hito::law {

// --- The report ------------------------------------------------------------------------------------------------------

/// The contract as its own case hands it over on the day of the report; its pacts, guarantees and supervisors come in
/// their own groups.
struct ContratoSancionado {
    std::string numero_contrato, objeto, contratista, documento_contratista;
    Money valor_vigente;
    std::optional<Date> fin_plazo;
    std::string ordenador;

    static constexpr auto fields = std::tuple{
        Field{"numero_contrato", &ContratoSancionado::numero_contrato, "Número del contrato", required},
        Field{"objeto", &ContratoSancionado::objeto, "Objeto del contrato"},
        Field{"contratista", &ContratoSancionado::contratista, "Contratista"},
        Field{"documento_contratista", &ContratoSancionado::documento_contratista, "Documento del contratista"},
        Field{"valor_vigente", &ContratoSancionado::valor_vigente, "Valor vigente al informar"},
        Field{"fin_plazo", &ContratoSancionado::fin_plazo, "Último día del plazo, al informar"},
        Field{"ordenador", &ContratoSancionado::ordenador, "Persona que suscribió por la entidad"},
    };
};

struct InformeRadicado {
    std::optional<Date> informado_el;
    std::string informante;

    static constexpr auto fields = std::tuple{
        Field{"informado_el", &InformeRadicado::informado_el, "Fecha del informe de incumplimiento"},
        Field{"informante", &InformeRadicado::informante, "Supervisor o interventor que informó"},
    };
};

/// The contractor is urged to comply before anything else.
struct Conminacion {
    Date cumplir_hasta{};
    std::string exigencia;

    static constexpr auto fields = std::tuple{
        Field{"cumplir_hasta", &Conminacion::cumplir_hasta, "Último día para cumplir", required},
        Field{"exigencia", &Conminacion::exigencia, "Qué se exige al contratista", required},
    };
};
struct Conminado {
    std::optional<Date> conminado_el, conminado_hasta;

    static constexpr auto fields = std::tuple{
        Field{"conminado_el", &Conminado::conminado_el, "Fecha en que se conminó al contratista"},
        Field{"conminado_hasta", &Conminado::conminado_hasta, "Último día que tuvo para cumplir"},
    };
};

// --- The summons -----------------------------------------------------------------------------------------------------

struct ConsecuenciaAnunciada {
    ClaseSancion clase = ClaseSancion::incumplimiento;

    static constexpr auto fields = std::tuple{
        Field{"clase", &ConsecuenciaAnunciada::clase, "Sanción que podría imponerse", required},
    };
};
struct Citacion {
    Date fecha_audiencia{};
    std::string hora, lugar, hechos_citados, normas_y_clausulas;
    std::vector<ConsecuenciaAnunciada> consecuencias;
    bool informe_anexo = false, contratista_citado = false, garante_citado = false;

    static constexpr auto fields = std::tuple{
        Field{"fecha_audiencia", &Citacion::fecha_audiencia, "Día de la audiencia", required},
        Field{"hora", &Citacion::hora, "Hora de la audiencia"},
        Field{"lugar", &Citacion::lugar, "Lugar o enlace de la audiencia"},
        Field{"hechos_citados", &Citacion::hechos_citados, "Hechos que sustentan la citación, en detalle"},
        Field{"normas_y_clausulas", &Citacion::normas_y_clausulas, "Normas o cláusulas posiblemente violadas"},
        Field{"consecuencias", &Citacion::consecuencias, "Consecuencias que podrían derivarse"},
        Field{"informe_anexo", &Citacion::informe_anexo, "Acompaña el informe de supervisión o interventoría"},
        Field{"contratista_citado", &Citacion::contratista_citado, "Se citó al contratista"},
        Field{"garante_citado", &Citacion::garante_citado, "Se citó al garante"},
    };
};
struct CitacionHecha {
    std::optional<Citacion> citacion;
    std::optional<Date> citado_el;

    static constexpr auto fields = std::tuple{
        Field{"citacion", &CitacionHecha::citacion, "La citación que rige"},
        Field{"citado_el", &CitacionHecha::citado_el, "Fecha de la citación que rige"},
    };
};

// --- The hearing -----------------------------------------------------------------------------------------------------

/// Of whoever presides over the hearing or decides.
struct QuienDecide {
    bool dependencia_control_interno = false;
    std::string delegacion;

    static constexpr auto fields = std::tuple{
        Field{"dependencia_control_interno", &QuienDecide::dependencia_control_interno,
              "Quien preside o decide trabaja en la oficina de control interno"},
        Field{"delegacion", &QuienDecide::delegacion, "Acto que lo delega, si no es el jefe de la entidad"},
    };
};
struct Asistencia {
    bool asiste_contratista = false, asiste_garante = false;

    static constexpr auto fields = std::tuple{
        Field{"asiste_contratista", &Asistencia::asiste_contratista, "Asistió el contratista o quien lo representa"},
        Field{"asiste_garante", &Asistencia::asiste_garante, "Asistió el garante"},
    };
};
struct Descargos {
    ParteProcedimiento parte = ParteProcedimiento::contratista;
    std::string resumen;

    static constexpr auto fields = std::tuple{
        Field{"parte", &Descargos::parte, "Quién los rinde", required},
        Field{"resumen", &Descargos::resumen, "Explicaciones y lo que se controvierte"},
    };
};
struct Prueba {
    std::string descripcion;
    bool de_la_entidad = false;

    static constexpr auto fields = std::tuple{
        Field{"descripcion", &Prueba::descripcion, "Qué se incorpora", required},
        Field{"de_la_entidad", &Prueba::de_la_entidad, "La decretó o aportó la entidad"},
    };
};
struct DatosSuspensionAudiencia {
    std::string razon, hora;
    std::optional<Date> reanuda_el;

    static constexpr auto fields = std::tuple{
        Field{"razon", &DatosSuspensionAudiencia::razon, "Pruebas por practicar u otra razón"},
        Field{"reanuda_el", &DatosSuspensionAudiencia::reanuda_el, "Día en que se reanuda"},
        Field{"hora", &DatosSuspensionAudiencia::hora, "Hora en que se reanuda"},
    };
};

/// The hearing as it goes: its sessions, and who was heard in them.
struct MarchaAudiencia {
    std::optional<Date> sesion_el, reanuda_el, descargos_contratista_el, descargos_garante_el;
    int pruebas = 0;

    static constexpr auto fields = std::tuple{
        Field{"sesion_el", &MarchaAudiencia::sesion_el, "Día de la última sesión de la audiencia"},
        Field{"reanuda_el", &MarchaAudiencia::reanuda_el, "Día señalado para reanudarla, si está suspendida"},
        Field{"descargos_contratista_el", &MarchaAudiencia::descargos_contratista_el, "Descargos del contratista"},
        Field{"descargos_garante_el", &MarchaAudiencia::descargos_garante_el, "Descargos del garante"},
        Field{"pruebas", &MarchaAudiencia::pruebas, "Número de pruebas incorporadas"},
    };
};

// --- The decision ----------------------------------------------------------------------------------------------------

struct Resolucion : SancionResuelta, DatosCaducidad, ObligacionesPendientes {
    std::string motivacion;
    Amparo amparo = Amparo::cumplimiento;

    static constexpr auto fields = std::tuple_cat(
        std::tuple{Field{"clase", &SancionResuelta::clase, "Qué se decide", required},
                   Field{"numero_acto", &SancionResuelta::numero_acto, "Número de la resolución", required},
                   Field{"motivacion", &Resolucion::motivacion, "Motivos, con lo ocurrido en la audiencia"},
                   Field{"valor", &SancionResuelta::valor, "Valor de la sanción o de los perjuicios"},
                   Field{"amparo", &Resolucion::amparo, "Amparo que se afecta, si se declara el siniestro"}},
        DatosCaducidad::fields, ObligacionesPendientes::fields);
};
struct SancionDecidida {
    std::optional<Resolucion> resolucion;
    std::optional<Date> resuelta_el, recurso_el, recurso_resuelto_el, en_firme_el;
    std::string numero_recurso;

    static constexpr auto fields = std::tuple{
        Field{"resolucion", &SancionDecidida::resolucion, "Lo que se resolvió, como está"},
        Field{"resuelta_el", &SancionDecidida::resuelta_el, "Fecha de la resolución"},
        Field{"recurso_el", &SancionDecidida::recurso_el, "Fecha del recurso de reposición"},
        Field{"recurso_resuelto_el", &SancionDecidida::recurso_resuelto_el, "Fecha en que se decidió"},
        Field{"numero_recurso", &SancionDecidida::numero_recurso, "Número de la resolución que lo decidió"},
        Field{"en_firme_el", &SancionDecidida::en_firme_el, "Fecha en que quedó en firme"},
    };
};
struct Reposicion {
    DecisionReposicion decision = DecisionReposicion::confirma;
    std::string numero_acto, motivacion;
    std::optional<Money> valor;

    static constexpr auto fields = std::tuple{
        Field{"decision", &Reposicion::decision, "Confirma, modifica o revoca", required},
        Field{"numero_acto", &Reposicion::numero_acto, "Número de la resolución", required},
        Field{"motivacion", &Reposicion::motivacion, "Motivos"},
        Field{"valor", &Reposicion::valor, "Valor de la sanción, si se modifica"},
    };
};
struct Archivo {
    CausaArchivo causa = CausaArchivo::sin_incumplimiento;
    std::string motivacion;

    static constexpr auto fields = std::tuple{
        Field{"causa", &Archivo::causa, "Por qué no hay sanción", required},
        Field{"motivacion", &Archivo::motivacion, "Motivos"},
    };
};

struct SinSancion {
    std::optional<Date> archivado_el;

    static constexpr auto fields = std::tuple{
        Field{"archivado_el", &SinSancion::archivado_el, "Fecha en que terminó sin sanción"},
    };
};

// --- Who is told -----------------------------------------------------------------------------------------------------

struct Reporte {
    std::string radicado_camara, radicado_procuraduria;
    bool no_inscrito_en_rup = false;

    static constexpr auto fields = std::tuple{
        Field{"radicado_camara", &Reporte::radicado_camara, "Radicado en la cámara de comercio (RUP)"},
        Field{"no_inscrito_en_rup", &Reporte::no_inscrito_en_rup, "El contratista no está inscrito en el RUP"},
        Field{"radicado_procuraduria", &Reporte::radicado_procuraduria, "Radicado en la Procuraduría (SIRI)"},
    };
};
struct Comunicada {
    std::optional<Date> reportada_el;

    static constexpr auto fields = std::tuple{
        Field{"reportada_el", &Comunicada::reportada_el, "Fecha del reporte al RUP y a la Procuraduría"},
    };
};

}  // namespace hito::law
