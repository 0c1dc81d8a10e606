/*
 * csv.h: a CSV file in memory: names of columns, then the fields of the columns that are wanted.
 */
#ifndef DL_CSV_H
#define DL_CSV_H

#include "internal.h"

typedef struct Csv {
    Run *run;
    const char *path;
    char *text, *next, *end; /* what is read, and how far */
    int line;                /* of `next`, from 1 */
    int count;               /* columns of the file, */
    char **names;            /* and what the header calls them */
    int rows, width;
    char **cells; /* rows x width fields without the white space around them */
    int *lines;   /* of each row */
} Csv;

/* Reads a file, plain or gzip, up to its header. False after a message. */
bool dl_csv_open(Run *run, const char *path, Csv *csv);

/* The first column of this name, -1 where there is none; *times: how many there are. */
int dl_csv_find(const Csv *csv, const char *name, int *times);

/* Reads all rows. Column c goes to place slots[c] of 0 ... width - 1, -1: nowhere. False after a
 * message. */
bool dl_csv_read(Csv *csv, const int *slots, int width);

char *dl_csv_cell(const Csv *csv, int row, int slot);
void dl_csv_close(Csv *csv);

/* `text` without white space around it, which is cut off in place. */
char *dl_csv_trim(char *text);

#endif
