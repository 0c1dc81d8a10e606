/* info: the model's tensors and what a training step of it takes. */
#include "commands.h"

#include <string.h>

static bool print_tensor(Run *run, const DlModel *model, const DlTensor *tensor, int width, const char *note)
{
    char text[DL_NUMBER];
    const char *shape = dl_text_shape(run, tensor);
    if (shape == NULL)
        return false;
    fprintf(run->out, "  %-*s  %-16s", width, tensor->name, shape);
    if (tensor->type == DL_CLASS)
        fprintf(run->out, "  class(%d)", tensor->classes);
    else if (model != NULL)
        fprintf(run->out, "  %12s", dl_text_count(text, tensor->size));
    fprintf(run->out, "%s\n", note);
    return true;
}

static int name_width(const DlModel *model)
{
    size_t width = 0;
    const struct {
        int count;
        const DlTensor *tensors;
    } lists[] = {{model->input_count, model->inputs},
                 {model->output_count, model->outputs},
                 {model->param_count, model->params},
                 {model->kept_count, model->kept}};
    for (size_t k = 0; k < sizeof lists / sizeof *lists; k++)
        for (int i = 0; i < lists[k].count; i++)
            if (strlen(lists[k].tensors[i].name) > width)
                width = strlen(lists[k].tensors[i].name);
    return width < 60 ? (int)width : 60;
}

static void print_costs(Run *run, int batch, uint64_t parameters)
{
    const DlModel *model = run->model;
    const uint64_t bytes = parameters * (uint64_t)model->real_size;
    const double n = batch, flops = model->flops[0] + (model->flops[1] + model->flops[2] * n) * n;
    char text[DL_NUMBER];
    fprintf(run->out, "\nparameters        %s", dl_text_count(text, parameters));
    fprintf(run->out, ", %s as %d-bit reals\n", dl_text_bytes(text, bytes), 8 * model->real_size);
    if (model->optimizer != NULL) {
        fprintf(run->out, "optimizer         %s", model->optimizer);
        for (int i = 0; i < model->argument_count; i++)
            fprintf(run->out, "%s %s %g", i > 0 ? "," : "", model->arguments[i].name,
                    model->arguments[i].value);
        fprintf(run->out, "; %d state%s, %s\n", model->state_count, model->state_count == 1 ? "" : "s",
                dl_text_bytes(text, bytes * (uint64_t)model->state_count));
    }
    fprintf(run->out, "batch             %d\n", batch);
    fprintf(run->out, "operations        %s in a training step\n", dl_text_count(text, (uint64_t)flops));
    fprintf(run->out, "arena             %s\n", dl_text_bytes(text, model->arena_size(batch)));
    const uint64_t blocks = 2 + (uint64_t)model->state_count;
    const uint64_t kept = 2 * (uint64_t)model->kept_size * (uint64_t)model->real_size;
    fprintf(run->out, "memory            %s to train: parameters, gradient, states, arena\n",
            dl_text_bytes(text, bytes * blocks + kept + model->arena_size(batch)));
}

int dl_info(Run *run, const Options *options)
{
    const DlModel *model = run->model;
    const int width = name_width(model);
    uint64_t parameters = 0;
    bool good = true;
    fprintf(run->out, "%s, compiled from %s\n\ninputs\n", model->name, model->source);
    for (int i = 0; good && i < model->input_count; i++)
        good = print_tensor(run, NULL, &model->inputs[i], width,
                            model->inputs[i].is_target ? "  target" : "");
    fprintf(run->out, "outputs\n");
    for (int i = 0; good && i < model->output_count; i++)
        good = print_tensor(run, NULL, &model->outputs[i], width, "");
    fprintf(run->out, "parameters\n");
    for (int i = 0; good && i < model->param_count; i++) {
        good = print_tensor(run, model, &model->params[i], width,
                            model->params[i].no_decay ? "  no_decay" : "");
        parameters += model->params[i].size;
    }
    if (model->kept_count > 0)
        fprintf(run->out, "states\n");
    for (int i = 0; good && i < model->kept_count; i++)
        good = print_tensor(run, model, &model->kept[i], width, "");
    if (good)
        print_costs(run, dl_batch_size(run, options), parameters);
    return good ? DL_OK : DL_FAILED;
}
