// The files for the control offices that can be checked before they are sent.
#pragma once

#include "engine/file_check.hpp"

namespace hito::control {

std::span<const FileCheck> checks();

}  // namespace hito::control
