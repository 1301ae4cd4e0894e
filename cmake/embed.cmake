# hito_embed(target name glob...): the text of each file as a constant, so that the binary needs no folder beside it.
# Gives <name>_embedded.hpp with `std::span<const hito::embedded::File> hito::embedded::<name>()`, sorted by file name.
function(hito_embed target name)
    file(GLOB files CONFIGURE_DEPENDS RELATIVE ${CMAKE_CURRENT_SOURCE_DIR} ${ARGN})
    list(SORT files)
    set(out ${CMAKE_BINARY_DIR}/embedded)
    add_custom_command(
        OUTPUT ${out}/${name}_embedded.cpp ${out}/${name}_embedded.hpp
        COMMAND ${CMAKE_COMMAND} -DNAME=${name} -DOUT=${out} -DROOT=${CMAKE_CURRENT_SOURCE_DIR} "-DFILES=${files}"
                -P ${CMAKE_CURRENT_SOURCE_DIR}/cmake/embed_script.cmake
        DEPENDS ${files} ${CMAKE_CURRENT_SOURCE_DIR}/cmake/embed_script.cmake
        WORKING_DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR} VERBATIM)
    target_sources(${target} PRIVATE ${out}/${name}_embedded.cpp ${out}/${name}_embedded.hpp)
    target_include_directories(${target} PUBLIC ${out})
endfunction()
