/* The models of runtime_models.h in both precisions: line_f32, line_f64, pick_f32, pick_f64. */
#include "../../runtime/dl.h"
#include "../../runtime/random.h"

#include <math.h>
#include <string.h>

#define PICK_FEATURES 4
#define PICK_CLASSES 3
#define PICK_TRAIN_X "train-images"
#define PICK_TRAIN_Y "train-labels"
#define PICK_TEST_X "test-images"
#define PICK_TEST_Y "test-labels"

#define REAL double
#define MODEL(name) name##_f64
#define TWIN(name) &name##_f64
#include "runtime_models.h"
#undef REAL
#undef MODEL
#define REAL float
#define MODEL(name) name##_f32
#include "runtime_models.h"
