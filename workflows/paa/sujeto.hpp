// The subject: what is known of the annual acquisition plan of a year.
#pragma once

#include "engine/workflow.hpp"
#include "workflows/law/hechos_plan_paa.hpp"

namespace hito::paa {

struct Plan : law::VigenciaPaa, law::EncabezadoPaa, law::VersionesPaa, law::TramitePlan {
    static constexpr auto fields = std::tuple_cat(law::VigenciaPaa::fields, law::EncabezadoPaa::fields,
                                                  law::VersionesPaa::fields, law::TramitePlan::fields);
};

}  // namespace hito::paa
