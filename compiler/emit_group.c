/*
 * A group (group.h) as one nest of loops. The members' own loops stand in the shared ones in order;
 * neighbours with the same loops share those too. A value that several members use is computed once.
 */
#include "emit_nest.h"
#include "guards.h"
#include "ops.h"
#include "pieces.h"

enum { FUNCTION_COST = 12, LEAST_ROW = 8 };

/* ---- placing ---- */

/* The element that the member's loops compute, as others read it. */
static const Expr *element_of(Graph *graph, const Member *member)
{
    return member->place ? expr_read(graph, member->tensor, member->place, NULL)
                         : expr_read_indices(graph, member->tensor, member->indices);
}

/* Whether an expression reads what the loops compute other than at their own place. */
typedef struct Clash {
    const Level *level; /* the innermost of the loops */
    Graph *graph;
    bool found;
} Clash;

static const Member *computed_by(const Level *level, const Tensor *tensor)
{
    for (int i = 0; i < level->temps.count; i++) {
        const Member *member = level->temps.items[i]->member;
        if (member && (member->tensor == tensor || member->tensor == tensor->base))
            return member;
    }
    return NULL;
}

static void find_any(void *context, const Expr *expr)
{
    Clash *clash = context;
    if (expr->kind == EXPR_READ && computed_by(clash->level, expr->tensor))
        clash->found = true;
}

static void find_clash(Clash *clash, const Expr *expr)
{
    if (expr->kind == EXPR_REDUCE) {
        expr_walk(expr, find_any, clash);
        return;
    }
    if (expr->kind == EXPR_READ) {
        const Member *member = computed_by(clash->level, expr->tensor);
        if (member && expr != element_of(clash->graph, member))
            clash->found = true;
    }
    for (int i = 0; expr->args && i < expr->count; i++)
        find_clash(clash, expr->args[i]);
    if (expr->otherwise)
        find_clash(clash, expr->otherwise);
}

static void find_function(void *context, const Expr *expr)
{
    if (expr->kind == EXPR_OP && !expr->integer && op_table[expr->op].cost >= FUNCTION_COST)
        *(bool *)context = true;
}

/* Whether it is computed for each element by an elementary function and no reduction: in a loop of its own
 * that is vector code, and in one with a reduction it is not. */
static bool maps_functions(const Member *member)
{
    bool found = false;
    expr_walk(member->body, find_function, &found);
    return found && !expr_reduces(member->body);
}

static bool any_reduces(const Level *level)
{
    for (int i = 0; i < level->temps.count; i++)
        if (level->temps.items[i]->member && expr_reduces(level->temps.items[i]->member->body))
            return true;
    return false;
}

/* The step before, if its loops have these indices and the member may join them. */
static Temp *joinable(Nest *nest, const Level *outer, int count, const Index *const *inner, const Member *member)
{
    Temp *temp = outer->temps.count ? outer->temps.items[outer->temps.count - 1] : NULL;
    if (!temp || temp->expr || temp->member || temp->loops.count != count)
        return NULL;
    for (int i = 0; i < count; i++)
        if (temp->loops.items[i]->index != inner[i])
            return NULL;
    if (maps_functions(member) && any_reduces(temp->loops.items[count - 1]))
        return NULL;
    Clash clash = {temp->loops.items[count - 1], nest->writer->graph, false};
    find_clash(&clash, member->body);
    return clash.found ? NULL : temp;
}

static Temp *new_loops(Nest *nest, Level *outer, int count, const Index *const *inner)
{
    Temp *temp = ARENA_NEW(nest->writer->arena, Temp);
    temp->level = outer;
    for (int i = 0; i < count; i++) {
        Level *level = new_level(nest, i ? temp->loops.items[i - 1] : outer, inner[i]);
        LIST_PUSH(nest->writer->arena, temp->loops, level);
    }
    return temp;
}

/* Behind what was placed since, which it may need. */
static void move_last(Level *level, Temp *temp)
{
    int k = 0;
    for (int i = 0; i < level->temps.count; i++)
        if (level->temps.items[i] != temp)
            level->temps.items[k++] = level->temps.items[i];
    level->temps.items[k] = temp;
}

static Temp *place_member(Nest *nest, const Group *group, const Member *member, Level *outer)
{
    Arena *arena = nest->writer->arena;
    const Index **inner = ARENA_ARRAY(arena, const Index *, member->tensor->rank + 1);
    int count = 0;
    for (int i = 0; i < member->tensor->rank; i++)
        if (!group_has_loop(group, member->indices[i]) && !extent_is_constant(member->indices[i]->extent, 1))
            inner[count++] = member->indices[i];
    Temp *loops = NULL;
    Level *level = outer;
    if (count) {
        loops = joinable(nest, outer, count, inner, member);
        if (!loops) {
            loops = new_loops(nest, outer, count, inner);
            LIST_PUSH(arena, outer->temps, loops);
        }
        level = loops->loops.items[count - 1];
    }
    nest->row = count ? level : NULL;
    place(nest, member->body, level);
    Temp *assignment = ARENA_NEW(arena, Temp);
    assignment->member = member;
    assignment->level = level;
    LIST_PUSH(arena, level->temps, assignment);
    if (loops)
        move_last(outer, loops);
    return assignment;
}

static const Expr *own_read(Nest *nest, const Member *member)
{
    return element_of(nest->writer->graph, member);
}

typedef struct Reader {
    const Tensor *tensor;
    const Expr *own;      /* its element that the loops compute */
    bool found, elsewhere; /* elsewhere: by other subscripts */
} Reader;

static void find_reader(void *context, const Expr *expr)
{
    Reader *reader = context;
    if (expr->kind != EXPR_READ || expr->tensor != reader->tensor)
        return;
    reader->found = true;
    reader->elsewhere = reader->elsewhere || expr != reader->own;
}

/* What only the same loops read is a number in them; what others read, or at another place, is a row. */
static void find_rows(Nest *nest, int count, Temp *const *assignments, Level *outer)
{
    for (int i = 0; i < count; i++) {
        Temp *temp = assignments[i];
        temp->kept = !temp->member->local || temp->member->place;
        for (int k = i + 1; !temp->kept && k < count; k++) {
            Reader reader = {temp->member->tensor, own_read(nest, temp->member), false, false};
            expr_walk(assignments[k]->member->body, find_reader, &reader);
            temp->kept = reader.elsewhere ||
                         (reader.found && assignments[k]->level != temp->level && temp->level != outer);
        }
        const bool again = i > 0 && assignments[i - 1]->member->tensor == temp->member->tensor;
        if (temp->member->local && temp->kept && !again)
            LIST_PUSH(nest->writer->arena, outer->rows, temp->member);
    }
}

/* ---- writing ---- */

static const char *element(Nest *nest, const Member *member)
{
    Writer *writer = nest->writer;
    return c_element(writer, member->tensor, own_read(nest, member)->args);
}

void write_assignment(Nest *nest, const Temp *assignment)
{
    Writer *writer = nest->writer;
    const Member *member = assignment->member;
    const Tensor *tensor = member->tensor;
    const Expr *read = own_read(nest, member);
    const char *name = bound(writer, member->body);
    const char *value = c_value(writer, member->body, tensor->integer);
    if (member->sums) {
        write_line(writer, "%s += %s;", element(nest, member), value);
    } else if (assignment->kept) {
        write_line(writer, "%s = %s;", element(nest, member), value);
        if (name)
            bind(writer, read, name);
    } else {
        if (!name || member->body->integer != tensor->integer) {
            name = take_name(writer, tensor->c_name);
            write_line(writer, "const %s %s = %s;", tensor->integer ? "int" : "real", name, value);
        }
        bind(writer, read, name);
    }
}

void write_row(Writer *writer, const Member *member, int depth)
{
    Tensor *tensor = member->tensor;
    tensor->access = take_name(writer, tensor->c_name);
    tensor->skip = depth;
    write_line(writer, "%s %s%s;", tensor->integer ? "int32_t" : "real", tensor->access,
               c_dimensions(writer, tensor, depth));
}

/* The numbers to which a chunk adds its rows. */
static void open_sums(Writer *writer, const Group *group, const char **names)
{
    for (int i = 0; i < group->members.count; i++) {
        const Member *member = &group->members.items[i];
        Tensor *tensor = member->tensor;
        if (!member->sums)
            continue;
        names[i] = tensor->access;
        tensor->access = take_name(writer, member->source->c_name);
        tensor->skip = 1;
        write_line(writer, "real %s%s = %s;", tensor->access, c_dimensions(writer, tensor, 1),
                   tensor->rank > 1 ? "{0}" : "0");
    }
}

static void close_sums(Nest *nest, const Group *group, const char *const *names)
{
    Writer *writer = nest->writer;
    for (int i = 0; i < group->members.count; i++) {
        const Member *member = &group->members.items[i];
        Tensor *tensor = member->tensor;
        if (!member->sums)
            continue;
        Mark mark = mark_names(writer);
        int opened = 0;
        for (int k = 1; k < tensor->rank; k++)
            opened += open_loop(writer, member->indices[k]);
        const char *value = element(nest, member);
        tensor->access = names[i];
        tensor->skip = 0;
        write_line(writer, "%s = %s;", element(nest, member), value);
        while (opened-- > 0)
            write_close(writer);
        release_names(writer, mark);
    }
}

/* The rows of one chunk. */
static void open_chunk_rows(Nest *nest, const Group *group, Level *level)
{
    Writer *writer = nest->writer;
    const int chunks = (int)group->chunk->extent.constant;
    if (chunks == 1) {
        open_level(nest, level);
        return;
    }
    const char *chunk = bound(writer, group->chunk), *rows = c_extent(writer, level->index->extent);
    if (level->index->extent.constant || level->index->extent.per_n != 1)
        rows = arena_printf(writer->arena, "(%s)", rows);
    const char *name = take_name(writer, index_name(level->index));
    bind(writer, level->index, name);
    write_open(writer, "for (int %s = %s * %s / %d; %s < %s * (%s + 1) / %d; %s++)", name, rows, chunk, chunks,
               name, rows, chunk, chunks, name);
    enter_level(nest, level);
}

/* The innermost of the member's own loops. */
static const Index *row_of(const Group *group, const Member *member)
{
    for (int p = member->tensor->rank - 1; p >= 0; p--)
        if (!group_has_loop(group, member->indices[p]) && !extent_is_constant(member->indices[p]->extent, 1))
            return member->indices[p];
    return NULL;
}

/* The members, those whose values are cases in pieces, with the conditions of sums over rows said first. */
static MemberList parts_of(Graph *graph, const Group *group)
{
    MemberList parts = {0};
    for (int i = 0; i < group->members.count; i++) {
        const MemberList pieces = pieces_of(graph, group, &group->members.items[i]);
        for (int k = 0; k < pieces.count; k++) {
            Member part = pieces.items[k];
            const Index *row = row_of(group, &part);
            if (row)
                part.body = guard_sums(graph, part.body, row);
            LIST_PUSH(graph->arena, parts, part);
        }
    }
    return parts;
}

typedef struct Across {
    const Index *row;
    bool found;
} Across;

static void find_across(void *context, const Expr *expr)
{
    Across *across = context;
    if (expr->kind == EXPR_REDUCE && adds_rows(expr, across->row) &&
        !adds_rows(expr, expr->indices[expr->count - 1]))
        across->found = true;
}

/* The group with as many shared loops as are good for it: the innermost is each member's own where sums add
 * up whole rows along it, or where members that are vector code by themselves stand beside reductions. */
static Group with_rows(const Group *group)
{
    Group result = *group;
    Across across = {NULL, false};
    bool reduction = false, map = false;
    if (group->depth < 2 || group->chunk)
        return result;
    across.row = group->loops[group->depth - 1];
    if (across.row->extent.per_n || across.row->extent.constant < LEAST_ROW ||
        across.row->extent.constant > LONGEST_ROW)
        return result;
    for (int i = 0; i < group->members.count; i++) {
        const Member *member = &group->members.items[i];
        if (member->tensor->rank != group->depth || member->indices[group->depth - 1] != across.row)
            return result;
        expr_walk(member->body, find_across, &across);
        reduction = reduction || expr_reduces(member->body);
        map = map || maps_functions(member);
    }
    if (across.found || (reduction && map))
        result.depth--;
    return result;
}

void emit_group(Writer *writer, const Group *whole)
{
    Arena *arena = writer->arena;
    const Group rows = with_rows(whole), *group = &rows;
    const MemberList parts = parts_of(writer->graph, group);
    const Expr **bodies = ARENA_ARRAY(arena, const Expr *, parts.count);
    Temp **assignments = ARENA_ARRAY(arena, Temp *, parts.count);
    const char **names = ARENA_ARRAY(arena, const char *, group->members.count);
    for (int i = 0; i < parts.count; i++)
        bodies[i] = parts.items[i].body;
    Mark mark = mark_names(writer);
    find_conditional_loads(writer, parts.count, bodies);
    Nest nest = new_nest(writer, parts.count, bodies);
    Level *root = new_level(&nest, NULL, NULL), *inner = root;
    LIST(Level *) levels = {0};
    for (int p = 0; p < group->depth; p++) {
        if (extent_is_constant(group->loops[p]->extent, 1))
            continue;
        inner = new_level(&nest, inner, group->loops[p]);
        LIST_PUSH(arena, levels, inner);
    }
    inner->depth = group->depth;
    for (int i = 0; i < parts.count; i++)
        assignments[i] = place_member(&nest, group, &parts.items[i], inner);
    find_rows(&nest, parts.count, assignments, inner);
    enter_level(&nest, root);
    int opened = 0;
    writer->share = group_is_shared(group);
    if (group->chunk) {
        opened += open_loop(writer, group->chunk);
        open_sums(writer, group, names);
    }
    int inside = 0;
    for (int i = 0; i < levels.count; i++) {
        if (i == 0 && group->chunk) {
            open_chunk_rows(&nest, group, levels.items[i]);
            inside++;
        } else {
            inside += open_level(&nest, levels.items[i]);
        }
    }
    while (inside-- > 0)
        write_close(writer);
    if (group->chunk)
        close_sums(&nest, group, names);
    while (opened-- > 0)
        write_close(writer);
    release_names(writer, mark);
}

void release_group(const Group *group)
{
    for (int i = 0; i < group->members.count; i++) {
        Tensor *tensor = group->members.items[i].tensor;
        tensor->skip = 0;
        if (group->members.items[i].local)
            tensor->access = NULL;
    }
}
