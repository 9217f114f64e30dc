#include "core/weights/model_weights.h"
