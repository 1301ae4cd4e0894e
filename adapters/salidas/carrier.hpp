// Carries what a platform is told: by webhook (HTTP POST, signed) or as a file in a folder. docs/guia.md says what the
// other side gets.
#pragma once

#include "engine/outbox.hpp"

namespace hito::salidas {

/// By the way of its platform. Never throws for what the other side does.
Carried carry(const Parcel& parcel);

Carried post(const Parcel& parcel);
Carried drop(const Parcel& parcel);

/// Whether webhooks may be https: the HTTP library was built with OpenSSL.
bool has_tls();

/// `v1=` and the HMAC-SHA256 of `<moment>.<body>`, in hexadecimal.
std::string signature(std::string_view secret, std::string_view moment, std::string_view body);

}  // namespace hito::salidas
