/*
 * How training is led: rows that are held out, folds, early stopping, schedules, and going on
 * from a checkpoint; with models whose right answers are known.
 */
#include "../../runtime/batch.h"
#include "../../runtime/checkpoint.h"
#include "../../runtime/holdout.h"
#include "../../runtime/safetensors.h"
#include "runtime_both.h"
#include "runtime_tools.h"

#include <math.h>
#include <jansson.h>

/* ---- rows that are held out ---- */

/* Marks the rows of a part; none may be marked already. */
static void mark(const Split *part, int *marks)
{
    for (int i = 0; i < part->rows; i++)
        ck_assert_int_eq(marks[part->chosen[i]]++, 0);
}

START_TEST(parts_are_all_rows)
{
    enum { ROWS = 103 };
    int marks[ROWS] = {0}, valid_marks[ROWS] = {0};
    CaughtRun *run = begin_run(&line_f32);
    const Split all = {.name = "train", .rows = ROWS};
    const uint32_t *order = dl_holdout_order(&run->run, &all, 3);
    ck_assert_ptr_nonnull(order);
    const int folds = _i;
    for (int k = 0; k < folds; k++) {
        const int first = dl_fold_start(ROWS, k, folds), count = dl_fold_start(ROWS, k + 1, folds) - first;
        Split train, valid;
        ck_assert_int_ge(count, ROWS / folds);
        ck_assert_int_le(count, ROWS / folds + 1);
        ck_assert(dl_holdout_divide(&run->run, &all, order, first, count, &train, &valid));
        ck_assert_int_eq(train.rows, ROWS - count);
        memset(marks, 0, sizeof marks);
        mark(&train, marks);
        mark(&valid, marks);
        mark(&valid, valid_marks); /* no row is in two folds */
    }
    for (int i = 0; i < ROWS; i++)
        ck_assert(marks[i] == 1 && valid_marks[i] == 1);
    drop(end_run(run, 0));
}
END_TEST

START_TEST(both_parts_have_a_row)
{
    ck_assert_int_eq(dl_holdout_rows(1000, 0.25), 250);
    ck_assert_int_eq(dl_holdout_rows(10, 0.25), 3);
    ck_assert_int_eq(dl_holdout_rows(2, 0.001), 1);
    ck_assert_int_eq(dl_holdout_rows(2, 0.999), 1);
    ck_assert_int_eq(dl_holdout_rows(INT32_MAX, 0.999999999999), INT32_MAX - 1);
}
END_TEST

/* Batches of a part hold the rows it was given, shuffled or not. */
START_TEST(batches_show_chosen_rows)
{
    float X[20][2], y[20];
    uint32_t chosen[] = {7, 3, 19, 4, 0};
    CaughtRun *run = begin_run(&line_f32);
    for (int i = 0; i < 20; i++) {
        X[i][0] = (float)i;
        X[i][1] = -(float)i;
        y[i] = (float)(100 + i);
    }
    const Split part = {.name = "valid", .rows = 5, .inputs = (void *[]){X, y}, .chosen = chosen};
    Batches batches;
    int seen = 0;
    ck_assert(dl_batches_init(&run->run, &part, 2, _i, &batches));
    if (_i)
        dl_batches_shuffle(&batches, 1, 1);
    for (int start = 0, n; start < 5; start += n) {
        n = dl_batches_get(&batches, start);
        for (int i = 0; i < n; i++) {
            const int row = (int)((const float *)batches.inputs[1])[i] - 100;
            ck_assert(_i || row == (int)chosen[start + i]);
            ck_assert_float_eq(((const float *)batches.inputs[0])[2 * i + 1], -(float)row);
            for (int k = 0; k < 5; k++)
                seen |= (int)chosen[k] == row ? 1 << k : 0;
        }
    }
    ck_assert_int_eq(seen, 31);
    drop(end_run(run, 0));
}
END_TEST

START_TEST(validation_rows_are_taken_from_training)
{
    const Caught caught = run_well(&line_f32, "--valid 0.3 --log @/log.jsonl");
    ck_assert_ptr_nonnull(strstr(caught.out, "; 700 training, 300 validation and 100 test rows;"));
    ck_assert_ptr_nonnull(strstr(caught.out, "   valid loss "));
    drop(caught);
    char *log = read_file(path_of("log.jsonl"), NULL);
    ck_assert_ptr_nonnull(strstr(log, "\"valid_loss\": "));
    ck_assert_ptr_nonnull(strstr(log, "\"valid_rmse\": "));
    ck_assert_ptr_nonnull(strstr(log, "\"step\": 70,"));
    free(log);
    run_badly(&line_f32, "--patience 3", 1,
              "--patience needs a validation split: a valid split in the data block of line.dl, --valid X or "
              "--k-fold K");
    run_badly(&line_f32, "--k-fold 1001", 1, "--k-fold needs at least 1001 training rows, found 1000");
}
END_TEST

/* ---- folds ---- */

static double number_after(const char *text, const char *key)
{
    const char *at = strstr(text, key);
    ck_assert_msg(at != NULL, "expected \"%s\" in:\n%s", key, text);
    return strtod(at + strlen(key), NULL);
}

START_TEST(folds_are_summed_up)
{
    const Caught caught = run_well(&line_f32, "--k-fold 4 --epochs 1 --log @/log.jsonl");
    double sum = 0, squares = 0, losses[4];
    char *log = read_file(path_of("log.jsonl"), NULL), *at = log;
    for (int k = 0; k < 4; k++) {
        char key[32];
        sprintf(key, "\"fold\": %d,", k + 1);
        at = strstr(at, key);
        ck_assert_ptr_nonnull(at);
        losses[k] = number_after(at, "\"valid_loss\": ");
        sum += losses[k];
    }
    for (int k = 0; k < 4; k++)
        squares += (losses[k] - sum / 4) * (losses[k] - sum / 4);
    const char *mean = strstr(caught.out, "\nmean "), *deviation = strstr(caught.out, "\ndeviation ");
    ck_assert(mean != NULL && deviation != NULL);
    ck_assert_double_eq_tol(number_after(mean, "valid loss "), sum / 4, 6e-5);
    ck_assert_double_eq_tol(number_after(deviation, "valid loss "), sqrt(squares / 3), 6e-5);
    ck_assert_ptr_null(strstr(caught.out, "epoch 1/1"));
    drop(caught);
    ck_assert_ptr_nonnull(strstr(log, "{\"fold\": 4, \"epoch\": 1, \"step\": 75,"));
    free(log);
    const Caught quiet = run_well(&line_f32, "--k-fold 2 --quiet");
    ck_assert_str_eq(quiet.out, "");
    drop(quiet);
}
END_TEST

/* ---- early stopping ---- */

/* `line`, whose validation loss is what a test says for each epoch. */
static const double *script;
static int scripted;

static void evaluate_by_script(const DlStep *step)
{
    line_f32.evaluate(step);
    if (step->n == 250) /* the validation rows, at once */
        step->totals[0] = 2 * 250 * script[scripted++];
}

START_TEST(the_best_parameters_are_kept)
{
    static const double losses[] = {5, 4, 4.5, 3, 3, 3.5, 2, 1};
    double best[3], kept[3];
    DlModel model = line_f32;
    model.evaluate = evaluate_by_script;
    script = losses;
    scripted = 0;
    const Caught caught = run_well(
        &model, "--valid 0.25 --batch 250 --patience 2 --epochs 8 --save @/best.st --lr 0.001");
    ck_assert_int_eq(scripted, 6);
    ck_assert_ptr_nonnull(
        strstr(caught.out, "stopped after epoch 6: the validation loss has not been lower since epoch 4\n"));
    ck_assert_ptr_nonnull(strstr(caught.out, "kept epoch 4   train loss "));
    drop(caught);
    drop(run_well(&line_f32, "--valid 0.25 --batch 250 --epochs 4 --save @/four.st --lr 0.001 --quiet"));
    for (int i = 0; i < 2; i++) {
        CaughtRun *run = begin_run(&line_f32);
        Session session;
        ck_assert(dl_session_open(&run->run, &line_f32, 1, 1, &session));
        ck_assert(dl_checkpoint_load(&session, path_of(i ? "four.st" : "best.st")));
        for (size_t k = 0; k < 3; k++)
            (i ? best : kept)[k] = dl_real_get(session.params, k, 4);
        drop(end_run(run, 0));
    }
    ck_assert_mem_eq(best, kept, sizeof best);
}
END_TEST

/* ---- schedules ---- */

static uint64_t seen_steps, seen_epochs;

/* Begins anew every 16 steps: patience shall not end every training. */
static double halve(uint64_t step, uint64_t steps, uint64_t epoch)
{
    seen_steps = steps;
    seen_epochs = epoch;
    return ldexp(1, -(int)((step - 1) % 16));
}

static DlModel with_schedule(DlModel *twin)
{
    DlModel model = line_f32;
    *twin = line_f64;
    twin->schedule = halve;
    model.schedule = halve;
    model.f64 = twin;
    return model;
}

START_TEST(a_schedule_multiplies_lr)
{
    DlModel twin;
    const DlModel model = with_schedule(&twin);
    drop(run_well(&model, "--batch 300 --epochs 2 --lr 0.5 --log @/log.jsonl --quiet"));
    char *log = read_file(path_of("log.jsonl"), NULL), *second = strchr(log, '\n');
    ck_assert_double_eq(number_after(log, "\"lr\": "), 0.5 / 8); /* steps 4 and 8, each an epoch's last */
    ck_assert_double_eq_tol(number_after(second, "\"lr\": "), 0.5 / 128, 1e-12);
    ck_assert(seen_steps == 8 && seen_epochs == 2);
    free(log);
}
END_TEST

/* ---- going on ---- */

static uint64_t stop_at;

/* The step at which the power fails. */
static void forward_until(const DlStep *step)
{
    line_f32.forward(step);
    if (step->step == stop_at)
        *step->loss = NAN;
}

START_TEST(resuming_is_never_having_stopped)
{
    static const char *const options[] = {"", "--valid 0.2", "--valid 0.2 --patience 2 --lr 0.001",
                                          "--clip-norm 0.5 --seed 12"};
    enum { EPOCHS = 7 };
    DlModel twin, model = with_schedule(&twin);
    char line[256];
    size_t sizes[2];
    if (_i == 1)
        model.f64 = &line_f64; /* without a schedule */
    sprintf(line, "--quiet --batch 100 --epochs %d %s --save @/full.st", EPOCHS, options[_i]);
    drop(run_well(&model, line));
    for (int every = 1; every <= 3; every++) {
        DlModel mortal = model;
        mortal.forward = forward_until;
        stop_at = 45; /* in epoch 5 or 6 */
        sprintf(line, "--quiet --batch 100 --epochs %d %s --save @/part.st --save-every %d", EPOCHS,
                options[_i], every);
        run_badly(&mortal, line, 1, "step 45 (epoch ");
        sprintf(line, "--quiet --batch 100 --epochs %d %s --resume @/part.st --save @/rest.st", EPOCHS,
                _i == 3 ? "--clip-norm 0.5" : options[_i]); /* the file knows the seed */
        drop(run_well(&model, line));
        char *full = read_file(path_of("full.st"), &sizes[0]),
             *rest = read_file(path_of("rest.st"), &sizes[1]);
        ck_assert(sizes[0] == sizes[1] && memcmp(full, rest, sizes[0]) == 0);
        free(full);
        free(rest);
    }
}
END_TEST

START_TEST(a_finished_training_can_be_prolonged)
{
    size_t sizes[2];
    drop(run_well(&line_f32, "--epochs 5 --save @/full.st --quiet"));
    drop(run_well(&line_f32, "--epochs 2 --save @/a.st --quiet"));
    drop(run_well(&line_f32, "--epochs 5 --resume @/a.st --save @/a.st --quiet"));
    drop(run_well(&line_f32, "--epochs 5 --resume @/a.st --save @/a.st --quiet")); /* nothing is left to do */
    char *full = read_file(path_of("full.st"), &sizes[0]), *rest = read_file(path_of("a.st"), &sizes[1]);
    ck_assert(sizes[0] == sizes[1] && memcmp(full, rest, sizes[0]) == 0);
    free(full);
    free(rest);
}
END_TEST

START_TEST(what_does_not_fit_is_not_resumed)
{
    drop(run_well(&line_f32, "--epochs 2 --valid 0.25 --save @/a.st --quiet --seed 7"));
    run_badly(&line_f32, "--resume @/a.st", 1, "was trained with --valid 0.25|found 0");
    run_badly(&line_f32, "--resume @/a.st --valid 0.5", 1, "was trained with --valid 0.25|found 0.5");
    run_badly(&line_f32, "--resume @/a.st --valid 0.25 --seed 8", 1,
              "was trained with --seed 7|found --seed 8");
    run_badly(&line_f32, "--resume @/absent.st", 1, "absent.st: can't be opened");
    /* Parameters alone, as another program might write them. */
    const float params[] = {1, 2, 3};
    CaughtRun *run = begin_run(&line_f32);
    ck_assert(dl_archive_write(
        &run->run, path_of("bare.st"), &line_f32, 0, 2,
        (const Item[]){{"w", &line_f32.params[0], params}, {"b", &line_f32.params[1], params + 2}}, 0, NULL));
    drop(end_run(run, 0));
    run_badly(&line_f32, "--resume @/bare.st", 1, "bare.st: expected a checkpoint that training wrote");
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("training");
    TCase *tests = tcase_create("training");
    tcase_add_checked_fixture(tests, make_folder, remove_folder);
    tcase_add_loop_test(tests, parts_are_all_rows, 2, 9);
    tcase_add_test(tests, both_parts_have_a_row);
    tcase_add_loop_test(tests, batches_show_chosen_rows, 0, 2);
    tcase_add_test(tests, validation_rows_are_taken_from_training);
    tcase_add_test(tests, folds_are_summed_up);
    tcase_add_test(tests, the_best_parameters_are_kept);
    tcase_add_test(tests, a_schedule_multiplies_lr);
    tcase_add_loop_test(tests, resuming_is_never_having_stopped, 0, 4);
    tcase_add_test(tests, a_finished_training_can_be_prolonged);
    tcase_add_test(tests, what_does_not_fit_is_not_resumed);
    tcase_set_timeout(tests, 60);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    const int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed > 0;
}
