/*
 * Generated programs as a user meets them: commands, options, what is printed and written; with
 * models whose right answers are known.
 */
#include "../../runtime/checkpoint.h"
#include "../../runtime/safetensors.h"
#include "runtime_both.h"
#include "runtime_tools.h"

#include <float.h>
#include <jansson.h>

/* `line` with its data from a CSV file rather than drawn. */
static void copy_sources(int n, const void *const *sources, uint64_t seed, void *arena, void *const *inputs)
{
    (void)seed;
    (void)arena;
    memcpy(inputs[0], sources[0], (size_t)n * 2 * sizeof(float));
    memcpy(inputs[1], sources[1], (size_t)n * sizeof(float));
}

static const char *const x_columns[] = {"x1", "x2"}, *const y_columns[] = {"y"};
static const DlSource csv_sources[] = {{.kind = DL_SOURCE_CSV,
                                        .path = "line.csv",
                                        .row_size = 2,
                                        .column_count = 2,
                                        .columns = x_columns,
                                        .line = 3},
                                       {.kind = DL_SOURCE_CSV,
                                        .path = "line.csv",
                                        .row_size = 1,
                                        .column_count = 1,
                                        .columns = y_columns,
                                        .line = 4}};
static const DlSplit csv_splits[] = {
    {.name = "train", .source_count = 2, .sources = csv_sources, .make = copy_sources},
    {.name = "valid", .source_count = 2, .sources = csv_sources, .make = copy_sources}};

/* The parameters of a checkpoint of `line`. */
static void read_line(const DlModel *model, const char *name, double params[3])
{
    CaughtRun *run = begin_run(model);
    Session session;
    ck_assert(dl_session_open(&run->run, model, 1, 1, &session));
    ck_assert(dl_checkpoint_load(&session, path_of(name)));
    for (size_t i = 0; i < 3; i++)
        params[i] = dl_real_get(session.params, i, model->real_size);
    drop(end_run(run, 0));
}

/* An archive of tensors of a model for n rows. */
static void write_tensors(const DlModel *model, const char *name, int n, int count, const Item *items)
{
    CaughtRun *run = begin_run(model);
    ck_assert(dl_archive_write(&run->run, path_of(name), model, n, count, items, 0, NULL));
    drop(end_run(run, 0));
}

/* ---- training ---- */

START_TEST(training_recovers_a_line)
{
    const DlModel *model = _i ? &line_f64 : &line_f32;
    double params[3];
    drop(run_well(model, "--save @/line.st"));
    read_line(model, "line.st", params);
    ck_assert_double_eq_tol(params[0], 2, 0.01);
    ck_assert_double_eq_tol(params[1], -3.4, 0.01);
    ck_assert_double_eq_tol(params[2], 4.2, 0.01);
}
END_TEST

START_TEST(training_says_what_it_does)
{
    const Caught caught = run_well(&line_f32, "");
    static const char *const parts[] = {
        "line: 3 parameters, 12 bytes; 1,000 training and 100 test rows; sgd lr 0.03; batch 10; seed 1\n",
        "epoch 1/3   train loss ",
        " rmse ",
        "   test loss ",
        "\nepoch 3/3   ",
        "\nmean of the last 3 epochs   test loss "};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        ck_assert_msg(strstr(caught.out, parts[i]) != NULL, "expected \"%s\" in:\n%s", parts[i], caught.out);
    ck_assert_str_eq(caught.err, "");
    drop(caught);
    const Caught quiet = run_well(&line_f32, "--quiet");
    ck_assert_str_eq(quiet.out, "");
    drop(quiet);
}
END_TEST

/* One step on all rows, computed here from the definition. */
START_TEST(a_step_is_what_the_optimizer_says)
{
    double start[3], end[3], X[4] = {1, 2, -1, 0.5}, y[2] = {3, -2}, lr = 0.125;
    const DlModel *model = &line_f32;
    DlModel csv = *model;
    csv.split_count = 1;
    csv.splits = csv_splits;
    write_text("line.csv", "x1,x2,y\n1,2,3\n-1,0.5,-2\n");
    drop(run_well(&csv, "--data @ --epochs 0 --save @/start.st --quiet"));
    drop(run_well(&csv, "--data @ --epochs 1 --lr 0.125 --save @/end.st --quiet"));
    read_line(model, "start.st", start);
    read_line(model, "end.st", end);
    double d[3] = {0};
    for (int i = 0; i < 2; i++) {
        const double r = X[2 * i] * start[0] + X[2 * i + 1] * start[1] + start[2] - y[i];
        d[0] += r * X[2 * i] / 2;
        d[1] += r * X[2 * i + 1] / 2;
        d[2] += r / 2;
    }
    for (int k = 0; k < 3; k++)
        ck_assert_double_eq_tol(end[k], start[k] - lr * d[k], 1e-6);
    /* Clipped, the step has the same direction and the length lr * limit. */
    const double norm = sqrt(d[0] * d[0] + d[1] * d[1] + d[2] * d[2]);
    ck_assert_double_gt(norm, 0.5);
    drop(run_well(&csv, "--data @ --epochs 1 --lr 0.125 --clip_norm=0.5 --save @/clip.st --quiet"));
    read_line(model, "clip.st", end);
    for (int k = 0; k < 3; k++)
        ck_assert_double_eq_tol(end[k], start[k] - lr * d[k] * 0.5 / norm, 1e-6);
}
END_TEST

static json_t *read_json_lines(const char *name, int *count)
{
    char *text = read_file(path_of(name), NULL);
    json_t *lines = json_array();
    for (char *line = strtok(text, "\n"); line != NULL; line = strtok(NULL, "\n")) {
        json_t *json = json_loads(line, JSON_REJECT_DUPLICATES, NULL);
        ck_assert_msg(json_is_object(json), "%s", line);
        json_array_append_new(lines, json);
    }
    free(text);
    *count = (int)json_array_size(lines);
    return lines;
}

static double get(const json_t *line, const char *key)
{
    ck_assert_msg(json_is_number(json_object_get(line, key)), "%s is missing", key);
    return json_number_value(json_object_get(line, key));
}

START_TEST(log_lines_say_what_happened)
{
    int count;
    drop(run_well(&line_f32, "train --log @/log.jsonl --epochs 4 --batch=300 --lr=0.02"));
    json_t *lines = read_json_lines("log.jsonl", &count);
    ck_assert_int_eq(count, 4);
    for (int e = 1; e <= 4; e++) {
        const json_t *line = json_array_get(lines, (size_t)e - 1);
        ck_assert_double_eq(get(line, "epoch"), e);
        ck_assert_double_eq(get(line, "step"), 4 * e); /* 1,000 rows: 300, 300, 300, 100 */
        ck_assert_double_eq(get(line, "lr"), 0.02);
        ck_assert(get(line, "seconds") > 0 && get(line, "samples_per_second") > 0);
        /* rmse is sqrt(2 loss), over the whole split, not a mean of roots. */
        ck_assert_double_eq_tol(get(line, "train_rmse"), sqrt(2 * get(line, "train_loss")), 1e-4);
        ck_assert_double_eq_tol(get(line, "test_rmse"), sqrt(2 * get(line, "test_loss")), 1e-4);
        ck_assert_ptr_null(json_object_get(line, "valid_loss"));
        ck_assert_uint_eq(json_object_size(line), 10); /* and threads */
    }
    json_decref(lines);
    DlModel csv = line_f32;
    csv.splits = csv_splits;
    write_text("line.csv", "x1,x2,y\n1,2,3\n-1,0.5,-2\n");
    drop(run_well(&csv, "--data @ --log @/log.jsonl --epochs 1"));
    lines = read_json_lines("log.jsonl", &count);
    ck_assert(get(json_array_get(lines, 0), "valid_loss") > 0);
    ck_assert_ptr_null(json_object_get(json_array_get(lines, 0), "test_loss"));
    json_decref(lines);
}
END_TEST

START_TEST(the_same_seed_gives_the_same_bits)
{
    size_t sizes[3];
    drop(run_well(&line_f32, "--save @/0.st --quiet --seed 5"));
    drop(run_well(&line_f32, "--quiet --seed=5 --save=@/1.st train"));
    drop(run_well(&line_f32, "--quiet --seed 6 --save @/2.st"));
    char *files[3] = {read_file(path_of("0.st"), &sizes[0]), read_file(path_of("1.st"), &sizes[1]),
                      read_file(path_of("2.st"), &sizes[2])};
    ck_assert(sizes[0] == sizes[1] && memcmp(files[0], files[1], sizes[0]) == 0);
    ck_assert(sizes[0] == sizes[2] && memcmp(files[0], files[2], sizes[0]) != 0);
    for (int i = 0; i < 3; i++)
        free(files[i]);
}
END_TEST

START_TEST(training_begins_with_what_it_loads)
{
    double loaded[3], again[3];
    drop(run_well(&line_f32, "--save @/a.st --quiet --seed 3"));
    drop(run_well(&line_f32, "--load @/a.st --epochs 0 --save @/b.st --quiet"));
    read_line(&line_f32, "a.st", loaded);
    read_line(&line_f32, "b.st", again);
    ck_assert_mem_eq(loaded, again, sizeof loaded);
}
END_TEST

START_TEST(save_every_keeps_the_latest)
{
    drop(run_well(&line_f32, "--save @/a.st --save-every 2 --epochs 3 --quiet"));
    char *bytes = read_file(path_of("a.st"), NULL);
    ck_assert_ptr_nonnull(
        strstr(bytes + 8, "\"epoch\":\"3\",\"step\":\"300\",\"seed\":\"1\",\"model\":\"line\""));
    free(bytes);
}
END_TEST

START_TEST(divergence_stops_training)
{
    size_t before, after;
    drop(run_well(&line_f32, "--save @/a.st --quiet"));
    char *old = read_file(path_of("a.st"), &before);
    run_badly(&line_f32, "--lr 1e30 --save @/a.st --save-every 1 --quiet", 1,
              "line: step 2 (epoch 1): the loss is inf|try a lower learning rate, or --clip-norm 1");
    char *kept = read_file(path_of("a.st"), &after);
    ck_assert(before == after && memcmp(old, kept, before) == 0);
    free(old);
    free(kept);
    const float params[] = {1, NAN, 0};
    write_tensors(&line_f32, "nan.st", 0, 2,
                  (const Item[]){{"w", &line_f32.params[0], params}, {"b", &line_f32.params[1], params + 2}});
    run_badly(&line_f32, "--load @/nan.st --quiet", 1,
              "step 1 (epoch 1): the loss is nan, because parameter w[1] is nan");
    DlModel csv = line_f32;
    csv.split_count = 1;
    csv.splits = csv_splits;
    write_text("line.csv", "x1,x2,y\n1,1e39,3\n");
    run_badly(&csv, "--data @ --quiet", 1, "because input X is inf in row 1 of the training split");
}
END_TEST

START_TEST(models_that_can_not_be_trained_say_so)
{
    DlModel model = line_f32;
    model.optimizer = NULL;
    run_badly(&model, "train", 1, "line.dl: expected a train block with an optimizer, found none");
    model = line_f32;
    model.split_count = 0;
    run_badly(&model, "train", 1, "line.dl: expected a train split");
    drop(run_well(&line_f32, "--save @/a.st --quiet"));
    run_badly(&model, "eval --load @/a.st", 1, "line.dl: expected a test split");
    run_badly(&line_f32, "--save @/no/a.st --quiet", 1, "a.st: can't be created");
    run_badly(&line_f32, "--log @/no/a.jsonl --quiet", 1, "a.jsonl: can't be created");
}
END_TEST

/* ---- the command line ---- */

START_TEST(wrong_usage_is_two_lines)
{
    static const struct {
        const char *line, *expected;
    } wrong[] = {{"--epoch 3", "unknown option --epoch; did you mean --epochs?"},
                 {"--lrr 3", "unknown option --lrr; did you mean --lr?"},
                 {"--zebra", "unknown option --zebra"},
                 {"-e 3", "unknown option -e"},
                 {"trian", "unknown command trian; did you mean train?"},
                 {"zebra", "unknown command zebra"},
                 {"train eval", "expected one command, found train and eval"},
                 {"--epochs", "--epochs needs a value: --epochs N"},
                 {"--epochs --quiet", "--epochs needs a value: --epochs N"},
                 {"--epochs -3", "--epochs: expected a whole number from 0 up, found \"-3\""},
                 {"--epochs=3.5", "found \"3.5\""},
                 {"--epochs 99999999999", "found \"99999999999\""},
                 {"--batch 0", "--batch: expected a whole number from 1 up, found \"0\""},
                 {"--batch=", "--batch: expected a whole number from 1 up, found \"\""},
                 {"--seed -1", "--seed: expected a whole number from 0 up"},
                 {"--lr fast", "--lr: expected a number, found \"fast\""},
                 {"--lr nan", "--lr: expected a number, found \"nan\""},
                 {"--clip-norm -1", "--clip-norm: expected a number from 0 up"},
                 {"--quiet=1", "--quiet takes no value"},
                 {"eval", "eval needs --load FILE"},
                 {"eval --load x --epochs 3", "--epochs is an option of train, not of eval"},
                 {"bench --lr 3", "--lr is an option of train, not of bench"},
                 {"grad --in x", "grad needs --in FILE and --out FILE"},
                 {"--save-every 2", "--save-every needs --save FILE"},
                 {"--threads 0", "--threads: expected a whole number from 1 up, found \"0\""},
                 {"--valid=1.5", "--valid: expected a number between 0 and 1, found \"1.5\""},
                 {"--valid 0", "--valid: expected a number between 0 and 1, found \"0\""},
                 {"--k-fold 1", "--k-fold: expected a whole number from 2 up, found \"1\""},
                 {"--patience 0", "--patience: expected a whole number from 1 up, found \"0\""},
                 {"--valid 0.1 --k-fold 5", "--valid and --k-fold exclude each other"},
                 {"--k-fold 5 --save f", "--k-fold trains 5 models to judge by, and --save would keep none"},
                 {"--k-fold 5 --resume f", "--resume and --k-fold exclude each other"},
                 {"--resume f --load f", "--resume and --load exclude each other"},
                 {"eval --load f --valid 0.1", "--valid is an option of train, not of eval"},
                 {"--report f", "--report is not supported yet"}};
    const Caught caught = run_program(&line_f32, wrong[_i].line);
    ck_assert_int_eq(caught.status, 2);
    ck_assert_msg(strstr(caught.err, wrong[_i].expected) != NULL, "expected \"%s\" in: %s",
                  wrong[_i].expected, caught.err);
    int lines = 0;
    for (const char *c = caught.err; *c != '\0'; c++)
        lines += *c == '\n';
    ck_assert_int_eq(lines, 2);
    ck_assert_ptr_nonnull(strstr(caught.err, "--help"));
    ck_assert_str_eq(caught.out, "");
    drop(caught);
}
END_TEST

START_TEST(help_lists_options)
{
    const Caught caught = run_well(&line_f32, "--help");
    ck_assert_ptr_nonnull(strstr(caught.out, "--epochs N"));
    ck_assert_ptr_nonnull(strstr(caught.out, "--lr X"));
    ck_assert_ptr_nonnull(strstr(caught.out, "gradcheck"));
    drop(caught);
}
END_TEST

/* ---- the other commands ---- */

START_TEST(eval_repeats_the_last_epoch)
{
    const Caught trained = run_well(&line_f32, "--save @/a.st --seed 9 --epochs 2");
    const Caught caught = run_well(&line_f32, "eval --load @/a.st");
    const char *last = strstr(trained.out, "epoch 2/2");
    ck_assert_ptr_nonnull(last);
    const char *test = strstr(last, "test loss");
    ck_assert_ptr_nonnull(test);
    /* The same figures, of the same drawn rows, since the checkpoint knows the seed. */
    ck_assert_int_eq(strncmp(caught.out, test, strcspn(test, "s") + 20), 0);
    ck_assert_ptr_nonnull(strstr(caught.out, "   100 rows\n"));
    drop(trained);
    drop(caught);
}
END_TEST

static void read_tensor(const DlModel *model, const char *name, const char *tensor_name,
                        const DlTensor *tensor, int n, void *to)
{
    CaughtRun *run = begin_run(model);
    Archive archive;
    ck_assert(dl_archive_open(&run->run, path_of(name), &archive));
    ck_assert(dl_archive_read(&archive, tensor_name, model, tensor, n, to));
    dl_archive_close(&archive);
    drop(end_run(run, 0));
}

START_TEST(grad_writes_loss_outputs_and_gradients)
{
    const double X[] = {1, 2, -1, 0.5, 0, 3}, y[] = {3, -2, 1}, w[] = {0.5, -1}, b = 0.25;
    double loss, y_hat[3], d_w[2], d_b, expected_loss = 0, d[3] = {0};
    const DlTensor scalar = {.name = "loss"};
    const Item items[] = {{"X", &line_f64.inputs[0], X},
                          {"y", &line_f64.inputs[1], y},
                          {"w", &line_f64.params[0], w},
                          {"b", &line_f64.params[1], &b}};
    write_tensors(&line_f64, "in.st", 3, 4, items);
    drop(run_well(&line_f64, "grad --in @/in.st --out @/out.st"));
    read_tensor(&line_f64, "out.st", "loss", &scalar, 0, &loss);
    read_tensor(&line_f64, "out.st", "y_hat", &line_f64.outputs[0], 3, y_hat);
    read_tensor(&line_f64, "out.st", "grad.w", &line_f64.params[0], 0, d_w);
    read_tensor(&line_f64, "out.st", "grad.b", &line_f64.params[1], 0, &d_b);
    for (int i = 0; i < 3; i++) {
        const double r = X[2 * i] * w[0] + X[2 * i + 1] * w[1] + b - y[i];
        ck_assert_double_eq_tol(y_hat[i], r + y[i], 1e-15);
        expected_loss += r * r / 6;
        d[0] += r * X[2 * i] / 3;
        d[1] += r * X[2 * i + 1] / 3;
        d[2] += r / 3;
    }
    ck_assert_double_eq_tol(loss, expected_loss, 1e-15);
    ck_assert_double_eq_tol(d_w[0], d[0], 1e-14);
    ck_assert_double_eq_tol(d_w[1], d[1], 1e-14);
    ck_assert_double_eq_tol(d_b, d[2], 1e-14);
    /* Without w, b: those that training begins with; the program in 32 bits reads 64. */
    write_tensors(&line_f64, "in.st", 3, 2, items);
    drop(run_well(&line_f32, "grad --in @/in.st --out @/out.st --seed 4"));
    float narrow[3];
    read_tensor(&line_f32, "out.st", "y_hat", &line_f32.outputs[0], 3, narrow);
    ck_assert_double_eq_tol(
        narrow[0], 0.01 * dl_normal(4, dl_stream("w"), 0, 0) + 0.02 * dl_normal(4, dl_stream("w"), 0, 1),
        1e-6);
}
END_TEST

START_TEST(grad_refuses_wrong_tensors)
{
    const double X[8] = {0}, fraction[] = {0.5, 1}, beyond[] = {2, 3};
    static const int shape[] = {2, 3};
    const DlTensor other = {.name = "X", .rank = 2, .shape = shape};
    DlTensor real_y = pick_f64.inputs[1];
    real_y.type = DL_REAL;
    const Item items[] = {{"X", &pick_f64.inputs[0], X}, {"y", &real_y, fraction}};
    write_tensors(&pick_f64, "in.st", 2, 1, items);
    run_badly(&pick_f32, "grad --in @/in.st --out @/out.st", 1,
              "in.st: expected a tensor y of shape [n], found none");
    write_tensors(&pick_f64, "in.st", 2, 2, items);
    run_badly(&pick_f32, "grad --in @/in.st --out @/out.st", 1,
              "tensor y: expected integers, found 0.5 in element 0");
    write_tensors(&pick_f64, "in.st", 2, 2, (const Item[]){items[0], {"y", &real_y, beyond}});
    run_badly(&pick_f32, "grad --in @/in.st --out @/out.st", 1, "row 2: expected y to be 0 to 2, found 3");
    write_tensors(&pick_f64, "in.st", 2, 2, (const Item[]){{"X", &other, X}, items[1]});
    run_badly(&pick_f32, "grad --in @/in.st --out @/out.st", 1,
              "tensor X: expected shape [n, 4]|found [2, 3]");
    write_tensors(&pick_f64, "in.st", 2, 0, items);
    run_badly(&pick_f32, "grad --in @/in.st --out @/out.st", 1,
              "expected the model's inputs, found none of them");
}
END_TEST

START_TEST(predict_writes_an_output_for_each_row)
{
    enum { ROWS = 25 };
    char file[128 + ROWS * 2 * 4] = "\x93NUMPY\x01";
    float X[ROWS * 2], params[3] = {2, -1, 0.5f};
    for (int i = 0; i < ROWS * 2; i++)
        X[i] = (float)i / 4;
    file[8] = 118;
    memset(file + 10, ' ', 118);
    memcpy(file + 10, "{'descr': '<f4', 'fortran_order': False, 'shape': (25, 2), }", 60);
    memcpy(file + 128, X, sizeof X);
    write_file("X.npy", file, sizeof file);
    write_tensors(&line_f32, "a.st", 0, 2,
                  (const Item[]){{"w", &line_f32.params[0], params}, {"b", &line_f32.params[1], params + 2}});
    drop(run_well(&line_f32, "predict --load @/a.st --in @/X.npy --out @/y.npy --batch 7"));
    size_t size;
    char *bytes = read_file(path_of("y.npy"), &size);
    ck_assert_uint_eq(size, 128 + ROWS * 4);
    ck_assert_ptr_nonnull(strstr(bytes + 10, "{'descr': '<f4', 'fortran_order': False, 'shape': (25,), }"));
    for (int i = 0; i < ROWS; i++) {
        float y;
        memcpy(&y, bytes + 128 + 4 * i, 4);
        ck_assert_double_eq_tol(y, 2 * X[2 * i] - X[2 * i + 1] + 0.5f, 1e-5);
    }
    free(bytes);
    drop(run_well(&line_f32, "predict --load @/a.st --in X=@/X.npy --out @/y.npy --output y_hat"));
    run_badly(&line_f32, "predict --load @/a.st --in @/X.npy --out @/y.npy --output y_hut", 1,
              "did you mean y_hat?");
    run_badly(&line_f32, "predict --load @/a.st --in @/X.npy --in @/X.npy --out @/y.npy", 1,
              "expected one --in for X");
    run_badly(&line_f32, "predict --load @/a.st --in @/a.st --out @/y.npy", 1, "a.st: expected an NPY file");
}
END_TEST

/* ---- gradcheck ---- */

static void wrong_backward(const DlStep *step)
{
    line_backward_f64(step);
    ((double *)step->d_params)[1] *= 1 + 1e-4;
}

static void forgotten_backward(const DlStep *step)
{
    line_backward_f64(step);
    ((double *)step->d_params)[2] = 0;
}

START_TEST(gradcheck_accepts_right_gradients)
{
    static const char *const lines[] = {"gradcheck", "gradcheck --batch 1", "gradcheck --batch 33 --seed 4"};
    for (int i = 0; i < 2; i++) {
        const Caught caught = run_well(i ? &line_f64 : &pick_f32, lines[_i]);
        const char *largest = strstr(caught.out, "largest relative error ");
        for (; largest != NULL; largest = strstr(largest, "largest relative error ")) {
            largest += strlen("largest relative error ");
            ck_assert_double_lt(atof(largest), 1e-7);
        }
        ck_assert_ptr_nonnull(strstr(caught.out, ": good\n"));
        drop(caught);
    }
}
END_TEST

START_TEST(gradcheck_finds_wrong_gradients)
{
    DlModel f64 = line_f64, model = line_f32;
    f64.backward = _i ? forgotten_backward : wrong_backward;
    model.f64 = &f64;
    const Caught caught = run_program(&model, "gradcheck");
    ck_assert_int_eq(caught.status, 1);
    ck_assert_ptr_nonnull(
        strstr(caught.out, _i ? "WRONG: element 0: 0, by differences" : "WRONG: element 1: "));
    ck_assert_ptr_nonnull(strstr(caught.out, "gradcheck: batch 7, 2 parameters, largest relative error "));
    drop(caught);
}
END_TEST

/* Many corners: loss = sum_i max(p[i], 0) + p[i]^2 X at parameters of some 1e-6, so that most
 * differences straddle a corner; or of 1e-17, which no difference can tell from the corner. */
enum { CORNERS = 1000, FEW = 100 };
static const double corner_size = 1e-5 / 3;

static void corner_init(void *params, void *state, uint64_t seed)
{
    (void)state;
    double *p = params;
    (void)seed;
    /* What gradcheck adds is taken off beforehand. */
    for (int i = 0; i < CORNERS; i++)
        p[i] = corner_size * (i % 6 - 2.5) - 0.1 * dl_normal(1, dl_stream("perturb"), 0, (uint64_t)i);
}

static void corner_init_exactly(void *params, void *state, uint64_t seed)
{
    (void)state;
    double *p = params;
    (void)seed;
    for (int i = 0; i < CORNERS; i++)
        p[i] = -0.1 * dl_normal(1, dl_stream("perturb"), 0, (uint64_t)i);
}

static void corner_forward(const DlStep *step)
{
    const double *p = step->params, *X = step->inputs[0];
    double sum = 0;
    for (int i = 0; i < CORNERS; i++)
        sum += fmax(p[i], 0) + p[i] * p[i] * X[0];
    *step->loss = sum;
}

/* At 0 the left side's slope. */
static void corner_backward(const DlStep *step)
{
    const double *p = step->params, *X = step->inputs[0];
    double *d = step->d_params;
    for (int i = 0; i < CORNERS; i++)
        d[i] = (p[i] > 0 ? 1 : 0) + 2 * p[i] * X[0];
}

static void corner_backward_wrong(const DlStep *step)
{
    corner_backward(step);
    ((double *)step->d_params)[977] += 0.5;
}

START_TEST(gradcheck_stands_corners)
{
    const int shape[] = {_i == 2 ? FEW : CORNERS};
    const DlTensor param = {.name = "p", .rank = 1, .shape = shape, .size = (size_t)shape[0]};
    DlModel model = line_f64;
    model.name = "corner";
    model.param_count = 1;
    model.params = &param;
    model.param_size = CORNERS;
    model.init = _i == 2 ? corner_init_exactly : corner_init;
    model.forward = corner_forward;
    model.backward = _i == 1 ? corner_backward_wrong : corner_backward;
    model.f64 = &model;
    const Caught caught = run_program(&model, "gradcheck");
    ck_assert_msg(caught.status == (_i == 1 ? 1 : 0), "%s", caught.out);
    /* Element 977 is not in the sample: only the direction can tell. */
    if (_i == 1)
        ck_assert_msg(strstr(caught.out, "WRONG: along the direction") != NULL, "%s", caught.out);
    drop(caught);
}
END_TEST

/* ---- bench and info ---- */

START_TEST(bench_prints_one_line_of_json)
{
    const Caught caught = run_well(&pick_f32, "bench --steps 5 --batch 32");
    json_t *json = json_loads(caught.out, 0, NULL);
    ck_assert_ptr_nonnull(json);
    ck_assert_double_eq(get(json, "batch"), 32);
    ck_assert_double_eq(get(json, "threads"), 1);
    ck_assert_double_eq(get(json, "arena_bytes"), 32 * 3 * 4);
    ck_assert_double_gt(get(json, "ms_per_step"), 0);
    ck_assert_double_gt(get(json, "gflops"), 0);
    ck_assert_double_gt(get(json, "samples_per_second"), 0);
    ck_assert_ptr_eq(strchr(caught.out, '\n'), caught.out + strlen(caught.out) - 1);
    json_decref(json);
    drop(caught);
}
END_TEST

START_TEST(info_lists_tensors)
{
    static const char *const parts[] = {"inputs\n",
                                        "X ",
                                        "[n, 4]",
                                        "class(3)  target",
                                        "W       [4, 3]",
                                        "parameters        15, 60 bytes as 32-bit reals",
                                        "sgd lr 0.03; 1 state",
                                        "arena             3072 bytes"};
    const Caught caught = run_well(&pick_f32, "info");
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        ck_assert_msg(strstr(caught.out, parts[i]) != NULL, "expected \"%s\" in:\n%s", parts[i], caught.out);
    drop(caught);
}
END_TEST

static void add_commands(TCase *tests)
{
    tcase_add_loop_test(tests, wrong_usage_is_two_lines, 0, 30);
    tcase_add_test(tests, help_lists_options);
    tcase_add_test(tests, eval_repeats_the_last_epoch);
    tcase_add_test(tests, grad_writes_loss_outputs_and_gradients);
    tcase_add_test(tests, grad_refuses_wrong_tensors);
    tcase_add_test(tests, predict_writes_an_output_for_each_row);
    tcase_add_loop_test(tests, gradcheck_accepts_right_gradients, 0, 3);
    tcase_add_loop_test(tests, gradcheck_finds_wrong_gradients, 0, 2);
    tcase_add_loop_test(tests, gradcheck_stands_corners, 0, 3);
    tcase_add_test(tests, bench_prints_one_line_of_json);
    tcase_add_test(tests, info_lists_tensors);
}

int main(void)
{
    Suite *suite = suite_create("runtime program");
    TCase *tests = tcase_create("program");
    tcase_add_checked_fixture(tests, make_folder, remove_folder);
    tcase_add_loop_test(tests, training_recovers_a_line, 0, 2);
    tcase_add_test(tests, training_says_what_it_does);
    tcase_add_test(tests, a_step_is_what_the_optimizer_says);
    tcase_add_test(tests, log_lines_say_what_happened);
    tcase_add_test(tests, the_same_seed_gives_the_same_bits);
    tcase_add_test(tests, training_begins_with_what_it_loads);
    tcase_add_test(tests, save_every_keeps_the_latest);
    tcase_add_test(tests, divergence_stops_training);
    tcase_add_test(tests, models_that_can_not_be_trained_say_so);
    add_commands(tests);
    tcase_set_timeout(tests, 60);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    const int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed > 0;
}
