// The people of an entity as its own acts have them: what binds them to it, what they may, and about whom they may not
// decide. All of it is dated: an encargo begins and ends. It is data of the entity's configuration, like its
// parameters.
#pragma once

#include "engine/fields.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hito {

enum class BondKind : std::uint8_t { servidor, contratista };

}  // namespace hito

template <>
struct hito::Words<hito::BondKind> {
    static constexpr std::array<std::string_view, 2> names{"servidor", "contratista"};
};

namespace hito {

/// What binds a person to the entity.
struct Bond {
    BondKind kind = BondKind::servidor;
    Date from{};
    std::optional<Date> until;
    std::string act;  ///< That appointed or hired the person.

    static constexpr auto fields = std::tuple{
        Field{"clase", &Bond::kind, "Servidor de planta o contratista"},
        Field{"desde", &Bond::from, "Primer día", required},
        Field{"hasta", &Bond::until, "Último día; si no se dice, sigue"},
        Field{"acto", &Bond::act, "Acto de nombramiento, posesión o contrato"},
    };
};

/// A role that was given to a person: by the office, a delegation or an encargo.
struct RoleGrant {
    std::string role;
    Date from{};
    std::optional<Date> until;
    std::string act;

    static constexpr auto fields = std::tuple{
        Field{"rol", &RoleGrant::role, "Rol", required},
        Field{"desde", &RoleGrant::from, "Primer día", required},
        Field{"hasta", &RoleGrant::until, "Último día; si no se dice, sigue"},
        Field{"acto", &RoleGrant::act, "Acto que lo asigna, delega o encarga"},
    };
};

/// Whom a person declared that he may not decide about.
struct DeclaredConflict {
    std::string document, reason;
    std::optional<Date> from, until;

    static constexpr auto fields = std::tuple{
        Field{"documento", &DeclaredConflict::document, "Documento de la otra persona, sin dígito de verificación",
              required},
        Field{"motivo", &DeclaredConflict::reason, "Parentesco o interés, y su grado", required},
        Field{"desde", &DeclaredConflict::from, "Desde cuándo; si no se dice, desde siempre"},
        Field{"hasta", &DeclaredConflict::until, "Hasta cuándo; si no se dice, sigue"},
    };
};

struct Person {
    std::string id, document, name;
    std::vector<Bond> bonds;
    std::vector<RoleGrant> roles;
    std::vector<DeclaredConflict> conflicts;

    const Bond* bond_on(Date day) const;  ///< Null: none in force.
    bool has_role(std::string_view role, Date day) const;
    /// Why the person may not decide about the holder of that document; null: nothing declared.
    const DeclaredConflict* conflict_with(std::string_view document, Date day) const;

    static constexpr auto fields = std::tuple{
        Field{"persona", &Person::id, "Persona, como la nombran las fichas", required},
        Field{"documento", &Person::document, "Su documento"},
        Field{"nombre", &Person::name, "Su nombre"},
        Field{"vinculos", &Person::bonds, "Sus vínculos con la entidad"},
        Field{"roles", &Person::roles, "Los roles que se le asignaron, delegaron o encargaron"},
        Field{"conflictos", &Person::conflicts, "Parientes e intereses declarados"},
    };
};

/// Whether two texts are one document: dots and dashes say nothing, and a NIT may come with its check digit.
bool same_document(std::string_view a, std::string_view b);

/// Those whom the entity entered. Of whoever it did not enter nothing is known, and nothing is held against him.
class People {
public:
    /// Errors: std::invalid_argument naming the entry.
    static People from_json(const json& list);
    const Person* find(std::string_view id) const;  ///< Null: not entered.
    /// Whether `id` is the holder of that document, as far as is known.
    bool is_same(std::string_view id, std::string_view document) const;
    std::span<const Person> all() const { return people_; }

private:
    std::vector<Person> people_;  ///< In the order of their ids.
};

}  // namespace hito
