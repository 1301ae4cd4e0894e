#include "workflows/contrato/sujeto.hpp"

namespace hito::contrato {

Account account_of(const Record&, const States&, const json&) { return {}; }

}  // namespace hito::contrato
