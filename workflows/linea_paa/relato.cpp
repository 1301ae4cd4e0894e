// What a row of a plan means for its line: a row of the upload template is a draft, one of the open data is published.
#include "workflows/law/codigos_paa.hpp"
#include "workflows/linea_paa/sujeto.hpp"

#include <fmt/format.h>

#include <stdexcept>

namespace hito::linea_paa {

using namespace law;

namespace {

// What no file of a plan tells: a rule that misses one of them is no finding.
constexpr std::string_view silent[] = {"columnas", "publicacion", "presupuesto_anual", "bpin"};

std::string text(const json& data, const char* field) {
    const auto found = data.find(field);
    return found != data.end() && found->is_string() ? found->get<std::string>() : std::string();
}
std::optional<int> number(const json& data, const char* field) {
    const auto found = data.find(field);
    if (found == data.end() || !found->is_number_integer()) return std::nullopt;
    return static_cast<int>(std::clamp<std::int64_t>(found->get<std::int64_t>(), -1'000'000, 1'000'000));
}
std::optional<Money> money(const json& data, const char* field) {
    const auto found = data.find(field);
    if (found == data.end() || !found->is_number_integer()) return std::nullopt;
    return Money::of_cents(found->get<std::int64_t>());
}
bool flag(const json& data, const char* field) {
    const auto found = data.find(field);
    return found != data.end() && found->is_boolean() && found->get<bool>();
}

class Fila {
public:
    Fila(const Record& record, const States& states, const Document& facts, const Law& law)
        : data_{record.data}, law_{law}, line_{facts.as<LineaPaa>()}, stage_{states.empty() ? "" : states.front()} {
        vigencia_ = number(data_, "vigencia").value_or(0);
        if (vigencia_ <= 0) throw std::invalid_argument("la fila no dice de qué vigencia es");
        if (text(data_, "linea").empty()) throw std::invalid_argument("la fila no tiene un identificador de línea");
        read_columns();
    }

    Account run() {
        const bool published = flag(data_, "publicada");
        if (stage_.empty()) open(published);
        if (published)
            tell_published();
        else
            tell_draft();
        return std::move(out_);
    }

private:
    void note(std::string text) { out_.notes.push_back(std::move(text)); }
    void tell(const char* act, Date day, json data) { out_.acts.push_back({act, day, std::move(data), {}}); }

    /// The day of a row: of the open data, that of its version; a draft has none, and is of the day of the loading.
    Date day_of_version() {
        for (const char* field : {"fecha_version", "fecha_cargue"})
            if (const auto day = parse_date(text(data_, field))) return *day;
        const Date first{std::chrono::year{vigencia_} / 1 / 1};
        note(fmt::format("Sin fecha de la versión: se tomó el {}", to_iso(first)));
        return first;
    }

    /// A word of a list; what is not in the list is left out and told.
    template <class Find>
    auto word(const char* field, const char* label, Find find) -> decltype(find(std::string())) {
        const std::string told = text(data_, field);
        if (told.empty()) return std::nullopt;
        const auto found = find(told);
        if (!found) note(fmt::format("{}: «{}» no está en la lista del plan; la línea quedó sin ella", label, told));
        return found;
    }

    void read_columns() {
        ColumnasPaa& c = columns_;
        if (const auto codes = data_.find("unspsc"); codes != data_.end() && codes->is_array())
            for (const auto& code : *codes)
                if (code.is_string()) c.unspsc.push_back(code.get<std::string>());
        c.descripcion = text(data_, "descripcion");
        c.mes_inicio = number(data_, "mes_inicio");
        c.mes_ofertas = number(data_, "mes_ofertas");
        c.duracion = number(data_, "duracion");
        const auto& own = law_.parameters;
        const Date day{std::chrono::year{vigencia_} / 1 / 1};
        c.duracion_unidad = word("duracion_unidad", "Unidad de la duración",
                                 [](const std::string& told) { return unidad_plazo_paa(told); });
        const std::string modality = text(data_, "modalidad");
        const auto listed = modalidad_paa(modality, day, own);
        c.modalidad = listed ? std::string(listed->codigo) : modality;
        if (!modality.empty() && !listed)
            note(fmt::format("Modalidad: «{}» no es un código ni un nombre de la lista; quedó como se publicó",
                             modality));
        c.fuente = word("fuente", "Fuente de los recursos",
                        [&](const std::string& told) { return fuente_paa(told, day, own); });
        c.valor_total = money(data_, "valor_total");
        c.valor_vigencia = money(data_, "valor_vigencia");
        c.requiere_vigencias_futuras = flag(data_, "requiere_vigencias_futuras");
        c.estado_vigencias_futuras =
            word("estado_vigencias_futuras", "Estado de las vigencias futuras", [&](const std::string& told) {
                return estado_vf_paa(told, day, own);
            }).value_or(EstadoVigenciasFuturas::no_aplica);
        c.unidad_contratacion = text(data_, "unidad_contratacion");
        c.ubicacion = text(data_, "ubicacion");
        c.responsable = text(data_, "responsable");
        c.telefono = text(data_, "telefono");
        c.correo = text(data_, "correo");
        c.alimentos_compra_local = flag(data_, "alimentos_compra_local");
        c.incluye_no_alimentos = flag(data_, "incluye_no_alimentos");
    }

    void open(bool published) {
        json data{{"vigencia", vigencia_}, {"linea", text(data_, "linea")}};
        for (const char* field : {"dependencia", "necesidad", "bpin", "producto_mga", "indicador_mga", "rubro_ccpet"})
            if (auto told = text(data_, field); !told.empty()) data[field] = std::move(told);
        if (const std::string kind = text(data_, "tipo_gasto"); !kind.empty()) {
            const std::string folded = plegado_paa(kind);
            if (folded == "inversion" || folded == "funcionamiento")
                data["tipo_gasto"] = folded;
            else
                note(fmt::format("Tipo de gasto: «{}» no es funcionamiento ni inversión", kind));
        }
        data["desconoce"] = silent;
        tell("registrar_necesidad", published ? day_of_version() : Date{}, std::move(data));
        stage_ = "identificada";
    }

    bool may_be_in(std::initializer_list<std::string_view> stages) const {
        return std::find(stages.begin(), stages.end(), stage_) != stages.end();
    }

    void tell_draft() {
        if (columns_ == line_.columnas()) return;
        if (!may_be_in({"identificada", "borrador", "devuelta"}))
            return note(
                fmt::format("La línea va en «{}» y el archivo dice otra cosa: no se cambió; pídalo con "
                            "solicitar_modificacion",
                            stage_));
        tell("elaborar", Date{}, write_value(columns_, Form::wire));
    }

    void tell_published() {
        const int version = number(data_, "version").value_or(1);
        if (columns_ == line_.columnas() && version <= line_.version) return;
        if (!may_be_in({"identificada", "borrador", "publicada"}))
            return note(fmt::format("La línea va en «{}» y lo publicado dice otra cosa: no se cambió", stage_));
        if (version < line_.version)
            return note(fmt::format("La fila es de la versión {} y la línea va en la {}", version, line_.version));
        json data = write_value(columns_, Form::wire);
        data["version"] = version;
        if (auto id = text(data_, "id_secop"); !id.empty()) data["id_secop"] = std::move(id);
        if (auto url = text(data_, "url"); !url.empty()) data["url_secop"] = std::move(url);
        tell("registrar_publicada", out_.acts.empty() ? day_of_version() : out_.acts.back().date, std::move(data));
    }

    const json& data_;
    const Law& law_;
    const LineaPaa& line_;
    std::string_view stage_;
    int vigencia_ = 0;
    ColumnasPaa columns_;
    Account out_;
};

}  // namespace

Account account_of(const Record& record, const States& states, const Document& facts, const Law& law) {
    return Fila(record, states, facts, law).run();
}

}  // namespace hito::linea_paa
