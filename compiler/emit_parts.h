/*
 * The sections of an emitted file.
 */
#ifndef DLC_EMIT_PARTS_H
#define DLC_EMIT_PARTS_H

#include "emit_function.h"

/* Reals for n rows: terms[0] + terms[1] n + terms[2] n^2, then, where the next cache line begins, scratch
 * memory. */
typedef struct ArenaSize {
    int64_t terms[3], scratch;
} ArenaSize;

/* A call as C. */
typedef struct Call {
    const char *name, *arguments;
} Call;

/* Everything that is decided before the first line is written. */
typedef struct Emission {
    const Program *program;
    const EmitOptions *options;
    Unit unit;
    const char *pass;          /* the macro that is defined while the file is read again, in double */
    const char *real;          /* the type of reals: "real", or in headers what it stands for */
    bool begins_backward;      /* forward computes some of the gradient: evaluate isn't forward */
    Plan training, evaluation; /* arenas of forward and backward; of evaluate and predict */
    int64_t forward_threads, backward_threads; /* from how many rows on threads share them; 0: never */
    bool update_threads;       /* threads share the update */
    bool learns;               /* backward's kernels hand some of the gradient to the optimiser themselves */
    Call part; /* the optimiser's step on `size` elements from `first` on, in which `learning` stands for
                  everything else (emit_update.c) */
    Call exempt_part;  /* the same for those without weight decay; without a name: the same */
    Call product_part; /* where the gradient is a factor times a row; the definition of what is called */
    const char *product_definition;
    int64_t param_count;       /* reals in the parameter block */
    int64_t state_count;       /* reals in the state block; 0: there is no struct NAME_state */
    const char *profile;       /* forward and backward with a lap behind each kernel; NULL: none, at -O0 */
    LapList laps;              /* those */
    int forward_laps;          /* so many of them are forward's */
    ArenaSize arena;           /* what NAME_arena_size says for one thread */
} Emission;

/* Names everything, and reserves the names that every file has. */
Emission emission_start(const Program *program, const EmitOptions *options);

/* struct NAME_params and the others; the prototypes. */
void emit_structs(Emission *emission, Text *text);
void emit_prototypes(Emission *emission, Text *text);

/* What functions of a batch are made of: the arena for their kernels; a function for them in
 * training; `head(parameters) { start kernels finish }`, with n and unused parameters as the body
 * needs them; and the bytes that hold any of the plans for n rows. */
typedef void FunctionPart(Emission *emission, Graph *graph, Writer *writer);
Plan plan_kernels(Emission *emission, const KernelList *kernels, const Schedule *schedule);
Function model_function(Emission *emission, Graph *graph, KernelList kernels, const Plan *plan);
void write_function(Emission *emission, const char *head, const char *parameters, Function *function,
                    FunctionPart *start, FunctionPart *finish);
/* `head(parameters) { IN_PARALLEL(worth) name(...); }`, with these parameters as arguments and `last` behind
 * them. */
void write_threaded_call(Emission *emission, const char *head, const char *parameters, const char *worth,
                         const char *name, const char *last);
void emit_arena_size(Emission *emission, const Plan *const *plans, int count, const char *name,
                     const char *storage);

/* Decides which gradients the training step learns from while they are made (emit_learn.c): sets
 * Tensor.learned and emission->learns, and moves their kernels. */
void learn_in_blocks(Emission *emission, const KernelList *kernels, Schedule *schedule);
/* struct NAME_learning; the functions that learn: parts of the gradient, and what no kernel hands them, for
 * which `learning_call` is the call ("": there is nothing left). */
void emit_learning(const Emission *emission, Text *text);
bool learns_products(const Emission *emission);
void emit_learners(const Emission *emission, Text *text);
const char *learning_call(const Emission *emission);
/* Declares `learning`, of a step's adapter (emit_table.c); the parameters that no kernel learns. */
void write_learning_of_step(Emission *emission, Text *text);
int64_t unlearned_count(const Emission *emission);

/* Plans forward and backward, into emission->training, and writes nothing; their steps. */
StepList plan_training(Emission *emission);
/* The same, but emission->training has no offsets: who lives when. */
StepList outline_training(Emission *emission);
/* Plans all functions, as emit_functions does, and writes nothing. */
void plan_functions(Emission *emission);

/* Between them stands what gradcheck does without, which the second reading, in double, leaves out. */
void begin_first_reading(const Emission *emission, Text *text);
void end_first_reading(Text *text);

/* NAME_init, NAME_forward, ... into emission->unit.body. */
void emit_functions(Emission *emission);
/* Threads share the update in so many parts; of how many parameters on, and for how many they gain by
 * meeting. */
enum { UPDATE_PARTS = 32, UPDATE_WORTH_SHARING = 100000, UPDATE_WORTH_A_BLOCK = 500000 };
/* NAME_update and NAME_schedule, and their parameters as text. */
void emit_update(Emission *emission);
const char *update_parameters(const Emission *emission);
const char *schedule_parameters(void);

/* Helper functions and macros that the body uses: what stands between includes and structs. */
/* `pass` is that of Emission. */
void emit_prologue(Unit *unit, bool f64, const char *pass, Text *text);

/* Whether elementary functions are those of runtime/real_math.h: of floats, at -O2. Else they are the
 * C library's, which read better and are slower. */
bool has_vector_math(const Unit *unit, bool floats);

/* The functions of random.h and, if `math`, of real_math.h that the body uses: those that emit_prologue
 * declared. */
void emit_pasted(const Unit *unit, bool math, const char *pass, Text *text);

/* Adapters and the DlModel table, for the runtime; emission->unit.body is appended to. */
void emit_table(Emission *emission, Text *text);

/* Splits of the data block: functions that make their rows. */
void emit_splits(Emission *emission, Text *text);

/* Forward once more, which shows each tensor to the runtime (emit_trace.c). */
void emit_trace(Emission *emission, Text *text);
/* A step's kernels one by one, which shows the time of each to the runtime (emit_profile.c); nothing
 * where there is none. */
void emit_profile(Emission *emission, int totals, Text *text);
/* The tensors that trace shows, by their number. */
KernelList traced_tensors(const Program *program);

/* The parameter or state of this name. */
const Tensor *find_member(const Graph *graph, TensorKind kind, const char *name);

/* Elements of a tensor whose shape does not depend on the batch. */
int64_t tensor_elements(const Tensor *tensor);

/* "const struct NAME_state *state, ", or "" where the model has no states; `constant` is "const "
 * or "", `name` what the parameter is called. */
const char *state_parameter(const Emission *emission, const char *constant, const char *name);

#endif
