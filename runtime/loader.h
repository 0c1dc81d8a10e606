/*
 * loader.h: a thread that copies the next batch's rows while the current step computes.
 */
#ifndef DL_LOADER_H
#define DL_LOADER_H

#include "internal.h"

typedef struct Loader Loader;

/* What the thread is to do: `fill(owner, to, start)`, which may touch nothing that the owner
 * does between dl_loader_begin and dl_loader_end, and must not fail. */
typedef void LoaderFill(void *owner, void *const *to, int start);

/* A thread that waits for work; NULL where none is to be had, without a message, since all can be
 * done without it. */
Loader *dl_loader_start(Run *run, LoaderFill *fill, void *owner);

/* Has `to` filled from place `start`, at once and elsewhere. Ends what was begun before. */
void dl_loader_begin(Loader *loader, void *const *to, int start);

/* Waits for what was begun last to be done; returns its `start`, -1 where nothing was begun. */
int dl_loader_end(Loader *loader);

/* Ends the thread. NULL is allowed. The memory is the run's. */
void dl_loader_stop(Loader *loader);

#endif
