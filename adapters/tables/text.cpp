#include "adapters/tables/text.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace hito::tables {

namespace {

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
unsigned byte(char c) { return static_cast<unsigned char>(c); }

// The base letters of U+00C0..U+00FF, small; `?` is a sign.
constexpr std::string_view latin_base = "aaaaaaaceeeeiiiidnooooo?ouuuuytsaaaaaaaceeeeiiiidnooooo?ouuuuyty";

/// Bytes of the well-formed UTF-8 sequence at the start of `text`, 0 when there is none.
std::size_t sequence_length(std::string_view text) {
    const unsigned lead = byte(text[0]);
    if (lead < 0x80) return 1;
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC2 || lead > 0xF4 || text.size() < length) return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((byte(text[i]) & 0xC0U) != 0x80U) return 0;
    const unsigned second = byte(text[1]);
    // Overlong forms, surrogates and what is past U+10FFFF.
    if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F)) return 0;
    if ((lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F)) return 0;
    return length;
}

void append_code_point(std::string& out, unsigned point) {
    if (point < 0x80) {
        out += static_cast<char>(point);
    } else if (point < 0x800) {
        out += static_cast<char>(0xC0U | (point >> 6U));
        out += static_cast<char>(0x80U | (point & 0x3FU));
    } else {
        out += static_cast<char>(0xE0U | (point >> 12U));
        out += static_cast<char>(0x80U | ((point >> 6U) & 0x3FU));
        out += static_cast<char>(0x80U | (point & 0x3FU));
    }
}

// What Windows-1252 puts at 0x80..0x9F; U+FFFD where it puts nothing.
constexpr std::array<std::uint16_t, 32> windows_signs = {
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};

unsigned windows_point(unsigned raw) { return raw >= 0x80 && raw < 0xA0 ? windows_signs[raw - 0x80] : raw; }

/// The letter or digit that a sequence folds to; 0 for a sign, 1 for a combining accent, which vanishes.
char folded(std::string_view sequence) {
    const char c = sequence[0];
    if (sequence.size() == 1) {
        if (is_upper(c)) return static_cast<char>(c - 'A' + 'a');
        return is_lower(c) || is_digit(c) ? c : '\0';
    }
    if (sequence.size() == 2 && byte(c) == 0xC3) {
        const char base = latin_base[byte(sequence[1]) - 0x80];
        return base == '?' ? '\0' : base;
    }
    if (sequence.size() == 2 && (byte(c) == 0xCC || (byte(c) == 0xCD && byte(sequence[1]) < 0xB0))) return '\1';
    return '\0';
}

// Words of the real files that no ending below covers, as SECOP I publishes them.
constexpr std::string_view broken_words[] = {"MaS",
                                             "CaMARA",
                                             "CaMARAS",
                                             "CeDULA",
                                             "PuBLICA",
                                             "PuBLICAS",
                                             "PuBLICO",
                                             "PuBLICOS",
                                             "MiNIMA",
                                             "MiNIMO",
                                             "ReGIMEN",
                                             "JURiDICA",
                                             "JURiDICAS",
                                             "JURiDICO",
                                             "JURiDICOS",
                                             "MeRITOS",
                                             "BOGOTa",
                                             "BOYACa",
                                             "CoRDOBA",
                                             "CHOCo",
                                             "BOLiVAR",
                                             "ATLaNTICO",
                                             "ANDReS",
                                             "CAQUETa",
                                             "QUINDiO",
                                             "MEDELLiN",
                                             "CuCUTA",
                                             "POPAYaN",
                                             "IBAGUe",
                                             "QUIBDo",
                                             "INiRIDA",
                                             "JOSe",
                                             "SEBASTIaN",
                                             "LoPEZ",
                                             "GoMEZ",
                                             "SUaREZ",
                                             "BaRBARA",
                                             "BELeN",
                                             "TULUa",
                                             "RiO",
                                             "RiOS",
                                             "VEHiCULO",
                                             "VEHiCULOS",
                                             "TeCNICA",
                                             "TeCNICAS",
                                             "TeCNICO",
                                             "TeCNICOS",
                                             "TECNoLOGO",
                                             "TECNOLoGICA",
                                             "TECNOLoGICAS",
                                             "TECNOLoGICO",
                                             "TECNOLoGICOS",
                                             "aREA",
                                             "aREAS",
                                             "POLiTICA",
                                             "POLiTICAS",
                                             "POLiTICOS",
                                             "CiVICO",
                                             "CiVICOS",
                                             "LOGiSTICA",
                                             "LOGiSTICO",
                                             "LOGiSTICOS",
                                             "ASi",
                                             "ViCTIMA",
                                             "ViCTIMAS",
                                             "INFORMaTICA",
                                             "INFORMaTICO",
                                             "INFORMaTICOS",
                                             "MeDICA",
                                             "MeDICO",
                                             "MeDICOS",
                                             "SEGuN",
                                             "PETRoLEO",
                                             "DOMeSTICOS",
                                             "DEMaS",
                                             "FiSICA",
                                             "FiSICAS",
                                             "FiSICO",
                                             "PRaCTICA",
                                             "PRaCTICAS",
                                             "TRAVeS",
                                             "ARTiCULO",
                                             "ARTiCULOS",
                                             "LiNEA",
                                             "HORMIGoN",
                                             "INDiGENA",
                                             "INDiGENAS",
                                             "ELeCTRICA",
                                             "ELeCTRICAS",
                                             "ELeCTRICO",
                                             "ELeCTRICOS",
                                             "ELECTRoNICO",
                                             "ELECTRoNICOS",
                                             "INTEReS",
                                             "ANaLISIS",
                                             "BaSICO",
                                             "BaSICOS",
                                             "CLaUSULA",
                                             "PoLIZA",
                                             "PoLIZAS",
                                             "DIAGNoSTICO",
                                             "CReDITO",
                                             "CReDITOS",
                                             "EMPReSTITO",
                                             "EMPReSTITOS",
                                             "CARNe",
                                             "DIPLOMaTICO",
                                             "AGRiCOLA",
                                             "HORTIFRUTiCOLA",
                                             "HORTOFRUTiCOLA",
                                             "PaGINA",
                                             "MaQUINAS",
                                             "COMITe",
                                             "COMITeS",
                                             "MoVIL",
                                             "RaPIDO",
                                             "CoDIGO",
                                             "CaLCULO",
                                             "DeCIMA",
                                             "ECONoMICO",
                                             "ECONoMICAS",
                                             "CARACTERiSTICAS",
                                             "COMuN",
                                             "AUToNOMA",
                                             "AUToNOMO",
                                             "uTILES",
                                             "oPTIMO",
                                             "QUiMICO",
                                             "QUiMICOS",
                                             "MuSICA",
                                             "JoVENES",
                                             "ARTiSTICOS",
                                             "TAMBIeN",
                                             "LuDICO",
                                             "LuDICAS",
                                             "FuTBOL",
                                             "PACiFICO",
                                             "FARMACeUTICOS",
                                             "NEUMaTICOS",
                                             "MeTODOS"};

// Endings that have an accent in every Spanish word that has them written so.
constexpr std::string_view broken_endings[] = {"IoN", "RiA", "RiAS", "GiA", "GiAS", "DiA", "DiAS", "TiA", "TiAS",
                                               "MiA", "ViA", "ViAS", "NiA", "NiAS", "CiA", "FiA",  "FiAS"};

bool is_broken(std::string_view word) {
    if (std::find(std::begin(broken_words), std::end(broken_words), word) != std::end(broken_words)) return true;
    const auto has = [&](std::string_view ending) { return word.ends_with(ending); };
    if (std::none_of(std::begin(broken_endings), std::end(broken_endings), has)) return false;
    // Only capitals and one small vowel: `Policia` and mixed words stay.
    return std::count_if(word.begin(), word.end(), is_lower) == 1;
}

std::string_view accented_capital(char vowel) {
    switch (vowel) {
        case 'a':
            return "Á";
        case 'e':
            return "É";
        case 'i':
            return "Í";
        case 'o':
            return "Ó";
        case 'u':
            return "Ú";
        default:
            return {};
    }
}

constexpr std::string_view null_texts[] = {
    "no definido",   "no definida", "no defenido", "no aplica",   "no adjudicado", "sin descripcion",
    "sin adjudicar", "sin firma",   "nd",          "unspecified", "null",          "nan"};

}  // namespace

std::string fold(std::string_view text) {
    std::string out;
    bool gap = false;
    while (!text.empty()) {
        const std::size_t length = std::max<std::size_t>(1, sequence_length(text));
        const char c = folded(text.substr(0, length));
        text.remove_prefix(length);
        if (c == '\1') continue;
        if (c == '\0') {
            gap = !out.empty();
            continue;
        }
        if (gap) out += ' ';
        gap = false;
        out += c;
    }
    return out;
}

std::string collapse(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    bool gap = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool no_break_space = byte(text[i]) == 0xC2 && i + 1 < text.size() && byte(text[i + 1]) == 0xA0;
        if (no_break_space) ++i;
        if (no_break_space || byte(text[i]) <= 0x20 || byte(text[i]) == 0x7F) {
            gap = !out.empty();
            continue;
        }
        if (gap) out += ' ';
        gap = false;
        out += text[i];
    }
    return out;
}

bool means_null(std::string_view text) {
    const bool only_dashes = text.find_first_not_of("- \t") == std::string_view::npos;
    if (only_dashes) return true;
    if (text.size() > 40) return false;
    const std::string plain = fold(text);
    return std::find(std::begin(null_texts), std::end(null_texts), plain) != std::end(null_texts);
}

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        const std::size_t length = sequence_length(text);
        if (length == 0) return false;
        text.remove_prefix(length);
    }
    return true;
}

std::string from_windows_1252(std::string_view text) {
    std::string out;
    out.reserve(text.size() + text.size() / 8);
    for (const char c : text) append_code_point(out, windows_point(byte(c)));
    return out;
}

std::optional<std::string> repair_utf8(std::string_view text) {
    if (is_utf8(text)) return std::nullopt;
    std::string out;
    while (!text.empty()) {
        const std::size_t length = sequence_length(text);
        if (length == 0) append_code_point(out, windows_point(byte(text[0])));
        out.append(text.substr(0, length));
        text.remove_prefix(std::max<std::size_t>(1, length));
    }
    return out;
}

std::optional<std::string> repair_accents(std::string_view text) {
    std::string out;
    bool mended = false;
    std::size_t start = 0;
    // A word ends at whatever is no ASCII letter, except bytes of UTF-8 (`Ñ` stands inside words).
    const auto in_word = [](char c) { return is_upper(c) || is_lower(c) || byte(c) >= 0x80; };
    while (start < text.size()) {
        std::size_t end = start;
        while (end < text.size() && in_word(text[end]) == in_word(text[start])) ++end;
        const std::string_view word = text.substr(start, end - start);
        start = end;
        if (!is_broken(word)) {
            out += word;
            continue;
        }
        for (const char c : word) {
            if (const std::string_view capital = accented_capital(c); !capital.empty()) {
                out += capital;
                mended = true;
            } else {
                out += c;
            }
        }
    }
    if (!mended) return std::nullopt;
    return out;
}

std::string shorten(std::string_view text, std::size_t bytes) {
    if (text.size() <= bytes) return std::string{text};
    while (bytes > 0 && (byte(text[bytes]) & 0xC0U) == 0x80U) --bytes;
    return std::string{text.substr(0, bytes)} + "…";
}

}  // namespace hito::tables
