/*
 * Signals at the start of training: what the elements of every tensor of a graph are worth before
 * the first step, as random numbers over initial parameters, draws and data.
 *
 * A tensor is either computed or summed up. Computed: from what it reads, for SIGNAL_SAMPLES
 * imagined networks at a time; in each of them an element of a random tensor is a function of
 * (network, tensor, subscripts), so the same element is the same number wherever it is read. Summed
 * up: a long sum of products of independent factors is normal, and only its mean and the variances
 * of its parts are kept. This is mean-field theory as in Glorot and Bengio 2010, He et al.
 * 2015, Schoenholz et al. 2017, for index notation: the variance has one part for each set of
 * dimensions, so that what all rows of a batch share stays apart from what sets them apart.
 */
#ifndef DLC_SIGNAL_H
#define DLC_SIGNAL_H

#include "program.h"

enum { SIGNAL_SAMPLES = 256, SIGNAL_PARTS = 64, SIGNAL_RANK = 16 };

/* Of a tensor's elements at the start. */
typedef struct SignalStat {
    bool known;      /* else nothing is claimed: too large, not finite, unknown inputs */
    double mean;     /* of all elements */
    double variance; /* of one element about that mean */
    bool normal;     /* summed up: these parts say all; else computed from what it reads */
    int part_count;  /* of the variance, by the dimensions along which the part varies */
    double part[SIGNAL_PARTS];
    uint32_t part_dimensions[SIGNAL_PARTS]; /* bit k: dimension k */
} SignalStat;

typedef struct Signal Signal;

/* Prepares the analysis of the training graph, with or without its gradients, for batches of
 * `batch` rows. Inputs are what the train split draws or reads: IDX bytes uniform in 0 .. 255;
 * other data, and inputs without a split, standard normal; classes uniform. */
Signal *signal_new(const Program *program, int64_t batch);
void signal_free(Signal *signal);

/* What is known of a tensor of the training graph. */
SignalStat signal_stat(Signal *signal, const Tensor *tensor);

/* Whether all elements along this dimension are equal at the start, whatever is drawn. */
bool signal_is_uniform(Signal *signal, const Tensor *tensor, int dimension);

/* The share of elements whose absolute value is larger than `limit`. */
double signal_share_beyond(Signal *signal, const Tensor *tensor, double limit);

/* The moments of the elements above `floor` alone; not known where there are none. */
SignalStat signal_stat_above(Signal *signal, const Tensor *tensor, double floor);

/* An extent as a number. */
int64_t signal_extent(const Signal *signal, Extent extent);

#endif
