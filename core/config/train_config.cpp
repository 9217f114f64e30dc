#include "core/config/train_config.h"
