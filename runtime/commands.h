/*
 * commands.h: what a generated program can be told to do. Each returns the exit status.
 */
#ifndef DL_COMMANDS_H
#define DL_COMMANDS_H

#include "options.h"

int dl_train(Run *run, const Options *options);
int dl_eval(Run *run, const Options *options);
int dl_predict(Run *run, const Options *options);
int dl_grad(Run *run, const Options *options);
int dl_gradcheck(Run *run, const Options *options);
int dl_bench(Run *run, const Options *options);
int dl_info(Run *run, const Options *options);

/* The rows of a batch that the options and the model ask for. */
int dl_batch_size(Run *run, const Options *options);

#endif
