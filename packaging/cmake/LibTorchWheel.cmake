# LibTorch out of the pinned torch wheel, as packaging/setup.sh lays it out:
#   <root>/torch/{lib,include}   and beside it   <root>/nvidia/cu13/lib   (libtorch_cpu finds it through its own RPATH)
# TUNEWRIGHT_TORCH (environment or cache) names <root>/torch; the default is the folder that set-up makes.
if(NOT TUNEWRIGHT_TORCH)
    if(DEFINED ENV{TUNEWRIGHT_TORCH})
        set(default_torch $ENV{TUNEWRIGHT_TORCH})
    elseif(DEFINED ENV{XDG_CACHE_HOME})
        set(default_torch $ENV{XDG_CACHE_HOME}/tunewright/libtorch/torch)
    else()
        set(default_torch $ENV{HOME}/.cache/tunewright/libtorch/torch)
    endif()
    set(TUNEWRIGHT_TORCH ${default_torch} CACHE PATH "The wheel's torch folder" FORCE)
endif()
if(NOT EXISTS ${TUNEWRIGHT_TORCH}/lib/libtorch_cpu.so)
    message(FATAL_ERROR "No LibTorch in ${TUNEWRIGHT_TORCH}. Run packaging/setup.sh, set TUNEWRIGHT_TORCH, "
                        "or configure with -DTUNEWRIGHT_TRAINER=OFF.")
endif()
foreach(name IN ITEMS c10 torch_cpu)
    add_library(tunewright_${name} SHARED IMPORTED GLOBAL)
    set_target_properties(tunewright_${name} PROPERTIES IMPORTED_LOCATION ${TUNEWRIGHT_TORCH}/lib/lib${name}.so)
endforeach()
target_include_directories(tunewright_c10 SYSTEM INTERFACE
    ${TUNEWRIGHT_TORCH}/include ${TUNEWRIGHT_TORCH}/include/torch/csrc/api/include)
target_compile_definitions(tunewright_c10 INTERFACE AT_PER_OPERATOR_HEADERS)
# The wheel's own dependencies (cudart, cupti) are found at run time, not by the linker.
target_link_options(tunewright_c10 INTERFACE LINKER:--allow-shlib-undefined)
# at::parallel_for is a header template: without -fopenmp in the caller it runs serially. The wheel's own OpenMP runtime is
# linked, so that there is only one in the process.
add_library(tunewright_gomp SHARED IMPORTED GLOBAL)
set_target_properties(tunewright_gomp PROPERTIES IMPORTED_LOCATION ${TUNEWRIGHT_TORCH}/lib/libgomp.so.1)
target_compile_options(tunewright_c10 INTERFACE -fopenmp)
target_link_libraries(tunewright_torch_cpu INTERFACE tunewright_c10 tunewright_gomp)
add_library(Torch::cpu ALIAS tunewright_torch_cpu)
