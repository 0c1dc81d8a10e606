/*
 * The loader (see loader.h): one lock, and one condition for each direction. While the state is
 * WANTED, what is to be filled belongs to the thread, else to the owner.
 */
#define _POSIX_C_SOURCE 200809L
#include "loader.h"

#include <pthread.h>

typedef enum State { IDLE, WANTED, DONE, ENDING } State;

struct Loader {
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t wanted, done;
    State state;
    LoaderFill *fill;
    void *owner;
    void *const *to;
    int start;
};

static void *run_loader(void *argument)
{
    Loader *loader = argument;
    pthread_mutex_lock(&loader->lock);
    for (;;) {
        while (loader->state != WANTED && loader->state != ENDING)
            pthread_cond_wait(&loader->wanted, &loader->lock);
        if (loader->state == ENDING)
            break;
        pthread_mutex_unlock(&loader->lock);
        loader->fill(loader->owner, loader->to, loader->start);
        pthread_mutex_lock(&loader->lock);
        loader->state = DONE;
        pthread_cond_signal(&loader->done);
    }
    pthread_mutex_unlock(&loader->lock);
    return NULL;
}

Loader *dl_loader_start(Run *run, LoaderFill *fill, void *owner)
{
    Loader *loader = dl_alloc_zero(run, 1, sizeof *loader);
    if (loader == NULL)
        return NULL;
    loader->fill = fill;
    loader->owner = owner;
    pthread_mutex_init(&loader->lock, NULL);
    pthread_cond_init(&loader->wanted, NULL);
    pthread_cond_init(&loader->done, NULL);
    if (pthread_create(&loader->thread, NULL, run_loader, loader) == 0)
        return loader;
    dl_release(run, loader);
    return NULL;
}

void dl_loader_begin(Loader *loader, void *const *to, int start)
{
    dl_loader_end(loader);
    pthread_mutex_lock(&loader->lock);
    loader->to = to;
    loader->start = start;
    loader->state = WANTED;
    pthread_cond_signal(&loader->wanted);
    pthread_mutex_unlock(&loader->lock);
}

int dl_loader_end(Loader *loader)
{
    pthread_mutex_lock(&loader->lock);
    while (loader->state == WANTED)
        pthread_cond_wait(&loader->done, &loader->lock);
    const int start = loader->state == DONE ? loader->start : -1;
    loader->state = IDLE;
    pthread_mutex_unlock(&loader->lock);
    return start;
}

void dl_loader_stop(Loader *loader)
{
    if (loader == NULL)
        return;
    dl_loader_end(loader);
    pthread_mutex_lock(&loader->lock);
    loader->state = ENDING;
    pthread_cond_signal(&loader->wanted);
    pthread_mutex_unlock(&loader->lock);
    pthread_join(loader->thread, NULL);
    pthread_cond_destroy(&loader->done);
    pthread_cond_destroy(&loader->wanted);
    pthread_mutex_destroy(&loader->lock);
}
