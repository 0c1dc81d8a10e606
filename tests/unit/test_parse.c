/*
 * parse.h: what trees the language's texts become (as ast_print shows them), and what is said
 * about texts that aren't DL.
 */
#define _POSIX_C_SOURCE 200809L /* mkstemp */

#include "ast_print.h"
#include "parse.h"

#include <check.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static Arena *arena;
static Diagnostics *diagnostics;
static File *file;

static void setup(void)
{
    arena = arena_new();
}

static void teardown(void)
{
    arena_free(arena);
}

static const char *contents(FILE *stream)
{
    long length = ftell(stream);
    char *text = arena_alloc(arena, (size_t)length + 1);
    rewind(stream);
    ck_assert_uint_eq(fread(text, 1, (size_t)length, stream), (size_t)length);
    fclose(stream);
    return text;
}

static void parse_bytes(const char *text, size_t length)
{
    Source *source = ARENA_NEW(arena, Source);
    *source = (Source){"m.dl", text, length, false};
    diagnostics = diag_new(arena, false);
    file = parse_file(arena, diagnostics, source);
}

static const char *messages(void)
{
    FILE *stream = tmpfile();
    ck_assert_ptr_nonnull(stream);
    diag_print(diagnostics, stream, false);
    return contents(stream);
}

/* The headings of all messages, without paths and source lines. */
static const char *headings(const char *text)
{
    Text kept = {0};
    parse_bytes(text, strlen(text));
    text_puts(&kept, "");
    for (const char *line = messages(); *line != '\0'; line = strchr(line, '\n') + 1) {
        if (strncmp(line, "m.dl:", 5) == 0)
            text_add(&kept, line + 5, (size_t)(strchr(line, '\n') + 1 - line) - 5);
    }
    const char *copy = arena_copy(arena, kept.data, kept.length);
    text_free(&kept);
    return copy;
}

/* The tree of a text without errors. */
static const char *tree(const char *text)
{
    parse_bytes(text, strlen(text));
    ck_assert_str_eq(messages(), "");
    ck_assert(!file->incomplete);
    FILE *stream = tmpfile();
    ck_assert_ptr_nonnull(stream);
    ast_print(stream, file);
    return contents(stream);
}

static void write_operand(Text *text, const Ast *ast);

static void write_bracket(Text *text, const IndexDeclList *indices)
{
    for (int i = 0; i < indices->count; i++) {
        const IndexDecl *index = &indices->items[i];
        text_puts(text, i > 0 ? "," : "");
        text_puts(text, index->ellipsis ? "..." : index->fixed != NULL ? "=" : index->name.text);
        if (index->fixed != NULL)
            write_operand(text, index->fixed);
        if (index->extent != NULL) {
            text_puts(text, ":");
            write_operand(text, index->extent);
        }
    }
}

/* Every operator in parentheses: how an expression was understood. */
static void write_operand(Text *text, const Ast *ast)
{
    switch (ast->kind) {
    case AST_NUMBER:
        text_number(text, ast->number, false);
        break;
    case AST_STRING:
        text_printf(text, "'%s'", ast->string);
        break;
    case AST_NAME:
        text_puts(text, ast->name.text);
        break;
    case AST_ELLIPSIS:
        text_puts(text, "...");
        break;
    case AST_ERROR:
        text_puts(text, "ERROR");
        break;
    case AST_UNARY:
        text_printf(text, "(%s ", ast->op);
        write_operand(text, ast->left);
        text_puts(text, ")");
        break;
    case AST_BINARY:
        text_puts(text, "(");
        write_operand(text, ast->left);
        text_printf(text, " %s ", ast->op);
        write_operand(text, ast->right);
        text_puts(text, ")");
        break;
    case AST_IF:
        text_puts(text, "(if ");
        write_operand(text, ast->left);
        text_puts(text, " then ");
        write_operand(text, ast->right);
        text_puts(text, " else ");
        write_operand(text, ast->third);
        text_puts(text, ")");
        break;
    case AST_LIST:
    case AST_CALL:
        text_printf(text, "%s(", ast->kind == AST_LIST ? "list" : ast->name.text);
        for (int i = 0; i < ast->list.count + ast->arguments.count; i++) {
            text_puts(text, i > 0 ? "," : "");
            if (ast->kind == AST_CALL && ast->arguments.items[i].name.text != NULL)
                text_printf(text, "%s=", ast->arguments.items[i].name.text);
            write_operand(text, ast->kind == AST_LIST ? ast->list.items[i] : ast->arguments.items[i].value);
        }
        text_puts(text, ")");
        break;
    case AST_SUBSCRIPT:
        write_operand(text, ast->left);
        text_puts(text, "[");
        for (int i = 0; i < ast->list.count; i++) {
            text_puts(text, i > 0 ? "," : "");
            write_operand(text, ast->list.items[i]);
        }
        if (ast->otherwise != NULL) {
            text_puts(text, "|");
            write_operand(text, ast->otherwise);
        }
        text_puts(text, "]");
        break;
    case AST_REDUCE:
        text_printf(text, "%s[", ast->op);
        write_bracket(text, &ast->indices);
        text_puts(text, "](");
        write_operand(text, ast->left);
        text_puts(text, ")");
        break;
    }
}

static const char *understood(const char *expression)
{
    char *program = arena_printf(arena, "K = %s", expression);
    parse_bytes(program, strlen(program));
    ck_assert_str_eq(messages(), "");
    ck_assert_int_eq(file->items.count, 1);
    Text text = {0};
    write_operand(&text, file->items.items[0]->constant.value);
    const char *copy = arena_copy(arena, text.data, text.length);
    text_free(&text);
    return copy;
}

static const char *const expressions[][2] = {
    /* precedence */
    {"a + b * c", "(a + (b * c))"},
    {"a - b - c", "((a - b) - c)"},
    {"a / b * c // d @ e", "((((a / b) * c) // d) @ e)"},
    {"-a * b", "((- a) * b)"},
    {"a * -b", "(a * (- b))"},
    {"-a ^ 2", "(- (a ^ 2))"},
    {"a ^ b ^ c", "(a ^ (b ^ c))"},
    {"2 ^ -k", "(2 ^ (- k))"},
    {"2 ^ -k ^ 2 * 3", "((2 ^ (- (k ^ 2))) * 3)"},
    {"- - a", "(- (- a))"},
    {"a--b", "(a - (- b))"},
    {"a < b == c", "((a < b) == c)"},
    {"a < b + c", "(a < (b + c))"},
    {"not a == b", "(not (a == b))"},
    {"not a and not b or c", "(((not a) and (not b)) or c)"},
    {"a or b and c", "(a or (b and c))"},
    {"a and not b", "(a and (not b))"},
    {"if a or b then c + 1 else d + 1", "(if (a or b) then (c + 1) else (d + 1))"},
    {"if a then b else if c then d else e", "(if a then b else (if c then d else e))"},
    {"x * if a then b else c", "(x * (if a then b else c))"},
    {"a + b |> f", "f((a + b))"},
    {"if a then b else c |> f", "f((if a then b else c))"},
    {"if a |> f then b |> g else c", "(if f(a) then g(b) else c)"},
    {"x |> f(a, k = b) |> g", "g(f(x,a,k=b))"},
    {"f(x |> g, y |> h)", "f(g(x),h(y))"},
    {"(x |> f) + 1", "(f(x) + 1)"},
    {"(a + b) * c", "((a + b) * c)"},
    {"x < -1", "(x < (- 1))"},
    {"a != b", "(a != b)"},
    {"a <= b >= c", "((a <= b) >= c)"},
    /* numbers and words */
    {"1e-3 + 0.5 + 007 + 2E+2", "(((0.001 + 0.5) + 7) + 200)"},
    {"true + false", "(1 + 0)"},
    {"training", "training"},
    {"if training then 1 else 0", "(if training then 1 else 0)"},
    {"[2, -3.4]", "list(2,(- 3.4))"},
    {"[[1, 2], [3, 4]]", "list(list(1,2),list(3,4))"},
    {"\"a\\\"b\\\\c\"", "'a\"b\\c'"},
    {"\"line\\n\xC3\xA9\"", "'line\n\xC3\xA9'"},
    {"f()", "f()"},
    {"f (x)", "f(x)"},
    /* words that are names here */
    {"f(loss = 1, train = data, param = 2)", "f(loss=1,train=data,param=2)"},
    {"param - lr * grad", "(param - (lr * grad))"},
    {"state + target * output - metric", "((state + (target * output)) - metric)"},
    {"input |> model(optimizer, in, def, import, no_decay)", "model(input,optimizer,in,def,import,no_decay)"},
    {"loss(x)[data]", "loss(x)[data]"},
    /* subscripts and reductions */
    {"x[i, j]", "x[i,j]"},
    {"x[n, i*s + p - pad | 0]", "x[n,(((i * s) + p) - pad)|0]"},
    {"x[i - 1 | a |> f]", "x[(i - 1)|f(a)]"},
    {"x[..., d - 1 - j]", "x[...,((d - 1) - j)]"},
    {"softmax(z)[n, j]", "softmax(z)[n,j]"},
    {"(a + b)[i][j]", "(a + b)[i][j]"},
    {"E[t[n, s], d]", "E[t[n,s],d]"},
    {"sum[k](a[i, k] * b[k, j])", "sum[k]((a[i,k] * b[k,j]))"},
    {"b[o] + sum[c, p: 3, q: k + 1](x[c])", "(b[o] + sum[c,p:3,q:(k + 1)](x[c]))"},
    {"max[j](x[..., j]) - max(a, b)", "(max[j](x[...,j]) - max(a,b))"},
    {"sum[i](sum[j](x[i, j]))^2", "(sum[i](sum[j](x[i,j])) ^ 2)"},
    {"sum(x, axis = -1, keep = true)", "sum(x,axis=(- 1),keep=1)"},
    {"mean[i](r[i]) + prod[i](r[i]) * argmax[i](r[i]) + min[i](r[i])",
     "((mean[i](r[i]) + (prod[i](r[i]) * argmax[i](r[i]))) + min[i](r[i]))"},
    {"max[i] + max", "(max[i] + max)"},
    {"-x[i] ^ 2", "(- (x[i] ^ 2))"},
    {"sum[in, out](W[in, out])", "sum[in,out](W[in,out])"},
    {"f(x)[i](", NULL},
};

START_TEST(an_expression_is_understood)
{
    const char *const *row = expressions[_i];
    if (row[1] != NULL) {
        ck_assert_str_eq(understood(row[0]), row[1]);
        return;
    }
    char *program = arena_printf(arena, "K = %s", row[0]);
    ck_assert_str_ne(headings(program), "");
}
END_TEST

static const char *const trees[][2] = {
    {"", ""},
    {"# nothing\r\n\t# more \xFF\r\n", ""},
    {"import \"a/b.dl\" K = 3", "import \"a/b.dl\"  @1:1\nconstant K  @1:17\n  3\n"},
    {"train = 1\ndata = 2\nmodel = 3\ninput = 4",
     "constant train  @1:1\n  1\nconstant data  @2:1\n  2\nconstant model  @3:1\n  3\nconstant input  @4:1\n "
     " 4\n"},
    {"model m { input X[n, 784] target y[n] : class(10) }",
     "model m  @1:1\n  input X[n, 784]  @1:11\n  target y[n]  @1:27\n    class 10\n"},
    {"model m(hidden = 256, rate = -0.5) { }",
     "model m  @1:1\n  formal hidden = 256\n  formal rate\n    = unary -\n      0.5\n"},
    {"model m() { param W[784, 10] ~ normal(0, 0.01) param b[10] = 0 no_decay param s = 1 param t ~ u "
     "no_decay }",
     "model m  @1:1\n  param W[784, 10] ~  @1:13\n    call normal\n      0\n      0.01\n"
     "  param b[10] no_decay  @1:48\n    0\n  param s  @1:73\n    1\n  param t ~ no_decay  @1:85\n    u\n"},
    {"model m { state v[10] = 0 v <- v + 1 }",
     "model m  @1:1\n  state v[10]  @1:11\n    0\n  update v  @1:27\n    +\n      v\n      1\n"},
    /* no terminators */
    {"model m {\n a = b\n c[i] = d\n e[n, 3] ~ f\n loss -a\n g = h }",
     "model m  @1:1\n  bind a  @2:2\n    b\n  define c[i]  @3:2\n    d\n  draw e[n, 3] ~  @4:2\n    f\n"
     "  loss  @5:2\n    unary -\n      a\n  bind g  @6:2\n    h\n"},
    {"model m { a = b\n[0] c, d = f(a) }", "model m  @1:1\n  bind a  @1:11\n    subscript\n      of b\n      "
                                           "at 0\n  bind c, d  @2:5\n    call f\n      a\n"},
    {"model m { y[n, o, i: oh, j: 2*w, ...] = 1 }",
     "model m  @1:1\n  define y[n, o, i: oh, j: *, ...]  @1:11\n    extent *\n      2\n      w\n    1\n"},
    {"model m { y[0, i + 1] = 1 }",
     "model m  @1:1\n  define y[0, *]  @1:11\n    index +\n      i\n      1\n    1\n"},
    {"model m { for i in 0..4 { x = x + i } for j in i + 1 .. f(n) { } }",
     "model m  @1:1\n  for i  @1:11\n    from 0\n    to 4\n    bind x  @1:27\n      +\n        x\n        i\n"
     "  for j  @1:39\n    from +\n      i\n      1\n    to call f\n      n\n"},
    {"model m { output probs = p metric acc = a loss mean(l) }",
     "model m  @1:1\n  output probs  @1:11\n    p\n  metric acc  @1:28\n    a\n  loss  @1:43\n    call "
     "mean\n      l\n"},
    /* words that are names here */
    {"model m { loss = 1 metric loss = loss output state = state param[i] = 2 target, in = f(x) input ~ d }",
     "model m  @1:1\n  bind loss  @1:11\n    1\n  metric loss  @1:20\n    loss\n  output state  @1:39\n    "
     "state\n"
     "  define param[i]  @1:60\n    2\n  bind target, in  @1:73\n    call f\n      x\n  draw input ~  "
     "@1:91\n    d\n"},
    {"def loss(in, data, train = 1) = in\nmodel data { }",
     "def loss  @1:1\n  formal in\n  formal data\n  formal train = 1\n  return  @1:33\n    in\nmodel data  "
     "@2:1\n"},
    {"model m { for in in 0..2 { max[i] = mean data = x model = y train = z } }",
     "model m  @1:1\n  for in  @1:11\n    from 0\n    to 2\n    define max[i]  @1:28\n      mean\n"
     "    bind data  @1:42\n      x\n    bind model  @1:51\n      y\n    bind train  @1:61\n      z\n"},
    {"optimizer sgd(lr) { state v = 0 g = grad + param v <- v + g param <- param - lr * v }",
     "optimizer sgd  @1:1\n  formal lr\n  state v  @1:21\n    0\n  bind g  @1:33\n    +\n      grad\n      "
     "param\n"
     "  update v  @1:50\n    +\n      v\n      g\n  update param  @1:61\n    -\n      param\n      *\n       "
     " lr\n        v\n"},
    {"def f(x[..., d, 3], units, init = xavier(d, units)) { return x, units }",
     "def f  @1:1\n  formal x[..., d, 3]\n  formal units\n  formal init\n    = call xavier\n      d\n      "
     "units\n"
     "  return  @1:55\n    x\n    units\n"},
    {"data { train[1000], test[2*k] { X[n, 2] ~ normal(0, 1) y = X } }",
     "data  @1:1\n  split train[1000], test[*]  @1:8\n    rows *\n      2\n      k\n    draw X[n, 2] ~  "
     "@1:33\n      call normal\n"
     "        0\n        1\n    bind y  @1:56\n      X\n"},
    {"data {\ntrain { target = idx(\"a\") / 255 }\ntest { }\ndata { }\n}",
     "data  @1:1\n  split train  @2:1\n    bind target  @2:9\n      /\n        call idx\n          \"a\"\n   "
     "     255\n"
     "  split test  @3:1\n  split data  @4:1\n"},
    {"train { optimizer = sgd(lr = 0.1)   batch = 256 loss = 1 }",
     "train  @1:1\n  optimizer =\n    call sgd\n      lr = 0.1\n  batch =\n    256\n  loss =\n    1\n"},
    {"train { }", "train  @1:1\n"},
    {"\xEF\xBB\xBFK = \"\xE6\x95\xB0\" L = 1",
     "constant K  @1:2\n  \"\xE6\x95\xB0\"\nconstant L  @1:10\n  1\n"},
};

START_TEST(a_text_becomes_a_tree)
{
    ck_assert_str_eq(tree(trees[_i][0]), trees[_i][1]);
}
END_TEST

static const char *const errors[][2] = {
    {"model m { a = }", "1:15: error: expected an expression, found `}`\n"},
    {"model m { a b }", "1:13: error: expected `=`, `~`, `<-`, `[` or `,`, found `b`\n"},
    {"model m { a = b ) c = d }", "1:17: error: expected a statement or `}`, found `)`\n"},
    {"model m { param W[3] }", "1:22: error: expected `=` or `~`, found `}`\n"},
    {"model m { input 3 }", "1:17: error: expected a name, found `3`\n"},
    {"model m { target y[n] : klass(3) }", "1:25: error: expected `class`, found `klass`\n"},
    {"model m { a = if b then c }", "1:27: error: expected `else`, found `}`\n"},
    {"model m { for i in 0,3 { } }", "1:21: error: expected `..`, found `,`\n"},
    {"model m { a = f(x y) }", "1:19: error: expected `,` or `)`, found `y`\n"},
    {"model { }", "1:7: error: expected a name, found `{`\n"},
    {"def f = 3", "1:7: error: expected `(`, found `=`\n"},
    {"x", "1:2: error: expected `=`, found the end of the file\n"},
    {"import a", "1:8: error: expected a string, found `a`\n"},
    {"model m { x[] = 1 }", "1:13: error: expected an expression or `...`, found `]`\n"},
    {"model m { x = [1, \"a\" \"b\"] }", "1:23: error: expected `,` or `]`, found a string\n"},
    {"param W[3] = 0",
     "1:1: error: expected `model`, `def`, `data`, `train`, `optimizer`, `import` or a constant, found "
     "`param`; this statement stands inside `model NAME { ... }`\n"},
    {"data { X = 3 }",
     "1:10: error: expected `[`, `{` or `,`, found `=`; values stand in a split: `train { X = ... }`\n"},
    {"train { optimizer sgd(lr = 1) }",
     "1:9: error: expected a name or `}`, found `optimizer`; a setting is `optimizer "
     "= ...`\n"},
    /* slips */
    {"model m { x = if a = b then c else d }", "1:20: error: expected `then`, found `=`; `==` compares\n"},
    {"model m { x = mean(f(y) = z) }", "1:25: error: expected `,` or `)`, found `=`; `==` compares\n"},
    {"model m {\n loss sum[i] X[i]\n y = 3\n param W }",
     "3:2: error: expected `=` or `~`, found `y`\n"
     "2:14: note: `X` begins a statement here: nothing joins it to what stands before it\n"
     "4:10: error: expected `=`, `~` or `[`, found `}`\n"},
    {"train { batch = 1, epochs = 2 }",
     "1:18: error: expected a name or `}`, found `,`; only space separates statements\n"},
    {"model m {\n a = b +\n c = d\n e =\n f = )\n g = h\n}",
     "3:2: error: expected an expression, found `c`\n5:2: error: expected an expression, found `f`\n"
     "5:6: error: expected an expression, found `)`\n"},
    {"data { train { X = csv(\"a, \"b\", \"c\") } }\n",
     "1:29: error: expected `,` or `)`, found `b`; a `\"` seems to be missing before it\n"},
    {"K = if x <-1 then 1 else 0", "1:10: error: expected `then`, found `<-`; `x < -1` needs its space\n"},
    {"model m { x == 3 }",
     "1:13: error: expected `=`, `~`, `<-`, `[` or `,`, found `==`; `=` binds, `==` compares\n"},
    {"model m { f(x) }", "1:12: error: expected `=`, `~`, `<-`, `[` or `,`, found `(`; a statement names "
                         "what it computes: `y = f(x)`\n"},
    {"model m { x = y |> f + 1 }",
     "1:22: error: expected a statement or `}`, found `+`; what `|>` gives takes part in "
     "more in parentheses: `(x |> f) + 1`\n"},
    {"model m { x = a && b || !c y = d }",
     "1:17: error: `&&` is written `and`\n1:22: error: `||` is written `or`\n"
     "1:25: error: `!` is written `not`\n"},
    {"model m { x = a ** 2; y = b; }",
     "1:17: error: `**` is written `^`\n1:21: error: there is no `;`: statements end by themselves\n"},
    {"model m { x = y.shape[0] z = 2x }",
     "1:16: error: values have no attributes: a function binds the extents of what it "
     "takes, `def f(x[n, d])`\n1:30: error: `2x` is neither a number nor a name\n"},
    {"K = 3. L = .5",
     "1:6: error: a number never ends in a dot\n1:12: error: a number starts with a digit: `0.5`\n"},
    {"K = 1e999", "1:5: error: `1e999` is too large for a number\n"},
    {"model m { x += 1 }", "1:13: error: there are no combined assignments: write `x = x + ...`\n"},
    {"// comment\nK = 1",
     "1:1: error: expected `model`, `def`, `data`, `train`, `optimizer`, `import` or a constant, found "
     "`//`; a comment begins with `#`\n"},
    {"K = 'abc'", "1:5: error: `'` means nothing: strings stand in `\"`, and `transpose(x)` transposes\n"},
    {"K = \"abc\nL = 1", "1:5: error: this string is not closed: expected `\"` before the end of the line\n"},
    {"K = \"a\\q\"", "1:7: error: a backslash stands only in `\\\"`, `\\\\` and `\\n`\n"},
    {"K = \"\xFF\"", "1:6: error: a string holds UTF-8 text, not the byte 0xFF\n"},
    {"K = \x01\x02\x03", "1:5: error: the byte 0x01 has no meaning here\n"},
    {"K = \xFF\xFE", "1:5: error: the byte 0xFF has no meaning here\n"},
    {"\xCE\xBB\xCE\xBC = 1", "1:1: error: `\xCE\xBB\xCE\xBC` may stand only in comments and strings\n"},
    {"K = 3 \xC3\x97 4", "1:7: error: `\xC3\x97` is written `*`\n"},
    {"K = a ? b", "1:7: error: there is no `?`: write `if c then a else b`\n"},
    /* brackets of a kind that doesn't fit */
    {"model m { a = x[i: 3] }",
     "1:20: error: an extent after `:` stands only where an index is introduced, not in a "
     "subscript\n"},
    {"model m { a[i | 0] = 3 }",
     "1:17: error: a default after `|` stands only where a tensor is read, not where it is declared\n"},
    {"model m { param a[i: 3] = 0 }",
     "1:22: error: the brackets of a declaration hold extents: expected `,` or `]` before `:`\n"},
    {"model m { a = foo[i](x) }",
     "1:15: error: `foo` can't reduce: expected `sum`, `mean`, `max`, `min`, `prod` or "
     "`argmax` before `[...](...)`\n"},
    /* what is not closed, and what closes nothing */
    {"model m {\n a = f(b\n output c = d\n}",
     "3:2: error: expected `,` or `)`, found `output`\n2:7: note: this `(` is not closed\n"},
    {"model m {\n a = f(b[0)\n}", "2:11: error: expected `:`, `|`, `,` or `]`, found `)`\n"},
    {"model m { a = (b }", "1:18: error: expected `)`, found `}`\n1:15: note: this `(` is not closed\n"},
    {"model m {\n a = 1\n\ndef f(x) = x\n",
     "4:1: error: expected `}`, found `def`\n1:9: note: this `{` is not closed\n"},
    {"model m {\n a = f(1\nmodel k { }",
     "3:1: error: expected `)`, found `model`\n2:7: note: this `(` is not closed\n"},
    {"model m { a = 1",
     "1:16: error: expected `}`, found the end of the file\n1:9: note: this `{` is not closed\n"},
    {"model m { a =",
     "1:14: error: expected `}`, found the end of the file\n1:9: note: this `{` is not closed\n"},
    {"K = f((1", "1:9: error: expected `)`, found the end of the file\n1:7: note: this `(` is not closed\n"},
    {"model m { } }\nK = 1", "1:13: error: this `}` closes nothing\n"},
    {"model m { def f(x) = x a = ) }", "1:11: error: `def` stands at the top of a file, not inside braces\n"
                                       "1:28: error: expected an expression, found `)`\n"},
    /* several independent errors, none that follows from another */
    {"model m {\n a = )\n b = c\n d = (1 2)\n param e ~ ]\n f = g\n}\ntrain { x = = 3 y = 2 z = }\nK = +",
     "2:6: error: expected an expression, found `)`\n4:9: error: expected `)`, found `2`\n"
     "5:12: error: expected an expression, found `]`\n8:13: error: expected an expression, found `=`\n"
     "8:27: error: expected an expression, found `}`\n9:5: error: expected an expression, found `+`\n"},
    {"def f(x == 1) {\n y = )\n return x }\nmodel m { a = ) }",
     "1:9: error: expected `=`, `[`, `,` or `)`, found `==`; `=` binds, `==` compares\n"
     "4:15: error: expected an expression, found `)`\n"},
    {"model m {\n a = f(x,\n   units = 3 4,\n   init = 5)\n b = )\n}",
     "3:14: error: expected `,` or `)`, found `4`\n5:6: error: expected an expression, found `)`\n"},
};

START_TEST(an_error_is_explained)
{
    ck_assert_str_eq(headings(errors[_i][0]), errors[_i][1]);
    ck_assert_int_gt(diag_error_count(diagnostics), 0);
}
END_TEST

START_TEST(a_statement_with_an_error_keeps_its_name)
{
    headings("model m {\n a = )\n param W[3] ~ /\n b[i] = +\n}\nK = *\n");
    ck_assert_int_eq(file->items.count, 2);
    const Definition *model = file->items.items[0]->definition;
    ck_assert(!model->incomplete);
    ck_assert_int_eq(model->body.count, 3);
    static const char *const names[] = {"a", "W", "b"};
    for (int i = 0; i < 3; i++) {
        ck_assert_str_eq(model->body.items[i]->names.items[0].text, names[i]);
        ck_assert_int_eq(model->body.items[i]->value->kind, AST_ERROR);
    }
    ck_assert_int_eq(file->items.items[1]->constant.value->kind, AST_ERROR);
}
END_TEST

START_TEST(a_declaration_with_an_error_keeps_its_name)
{
    headings("model m {\n param a $ 3\n param W[2, 3px] ~ d\n input X 3\n c[i = 3\n d, e, 4 = f(x)\n}");
    const Definition *model = file->items.items[0]->definition;
    ck_assert(model->incomplete);
    static const char *const names[] = {"a", "W", "X", "c", "d"};
    ck_assert_int_eq(model->body.count, 5);
    for (int i = 0; i < 5; i++) {
        ck_assert_int_eq(model->body.items[i]->kind, STATEMENT_BIND);
        ck_assert_str_eq(model->body.items[i]->names.items[0].text, names[i]);
        ck_assert_int_eq(model->body.items[i]->value->kind, AST_ERROR);
    }
    ck_assert_int_eq(model->body.items[4]->names.count, 2);
}
END_TEST

START_TEST(what_is_lost_is_marked)
{
    headings("model m { 3 a = 1 }\ndef f(x) { y = x return y }");
    ck_assert_int_eq(file->items.count, 2);
    ck_assert(file->items.items[0]->definition->incomplete);
    ck_assert_int_eq(file->items.items[0]->definition->body.count, 1);
    ck_assert(!file->items.items[1]->definition->incomplete);
    ck_assert(!file->incomplete);
    headings("def (x) = x");
    ck_assert(file->incomplete);
}
END_TEST

START_TEST(nodes_know_their_places)
{
    const char *text = "K = aa @ f(b) + sum[i](c[i])";
    parse_bytes(text, strlen(text));
    const Ast *sum = file->items.items[0]->constant.value;
    ck_assert_str_eq(sum->op, "+");
    ck_assert_uint_eq(sum->at.begin, 14);
    ck_assert_uint_eq(sum->span.begin, 4);
    ck_assert_uint_eq(sum->span.end, strlen(text));
    ck_assert_uint_eq(sum->left->at.begin, 7);
    ck_assert_uint_eq(sum->left->right->at.begin, 9);
    ck_assert_uint_eq(sum->left->right->at.end, 10);
    ck_assert_uint_eq(sum->left->right->span.end, 13);
    ck_assert_uint_eq(sum->right->at.begin, 16);
    ck_assert_uint_eq(sum->right->at.end, 19);
}
END_TEST

START_TEST(equal_names_are_one_pointer)
{
    parse_bytes("K = abc L = abc", 15);
    ck_assert_ptr_eq(file->items.items[0]->constant.value->name.text,
                     file->items.items[1]->constant.value->name.text);
}
END_TEST

/* `before` n times, `middle`, `after` n times. */
static const char *nest(const char *before, const char *middle, const char *after, int n)
{
    Text text = {0};
    text_puts(&text, "K = ");
    for (int i = 0; i < n; i++)
        text_puts(&text, before);
    text_puts(&text, middle);
    for (int i = 0; i < n; i++)
        text_puts(&text, after);
    const char *copy = arena_copy(arena, text.data, text.length);
    text_free(&text);
    return copy;
}

static const char *const nestings[][3] = {
    {"(", "1", ")"},    {"[", "1", "]"},   {"-", "1", ""},
    {"not ", "1", ""},  {"1 + ", "1", ""}, {"2 ^ ", "1", ""},
    {"f(", "1", ")"},   {"", "x", "[0]"},  {"if a then b else ", "1", ""},
    {"", "x", " |> f"}, {"x[", "0", "]"},  {"sum[i](", "1", ")"},
    {"(-", "1", ")"},
};

START_TEST(deep_nesting_is_read)
{
    parse_bytes(nest(nestings[_i][0], nestings[_i][1], nestings[_i][2], 400),
                strlen(nest(nestings[_i][0], nestings[_i][1], nestings[_i][2], 400)));
    ck_assert_str_eq(messages(), "");
}
END_TEST

START_TEST(too_deep_nesting_names_the_limit)
{
    static const int depths[] = {1100, 50000};
    for (int i = 0; i < 2; i++) {
        const char *found = headings(nest(nestings[_i][0], nestings[_i][1], nestings[_i][2], depths[i]));
        ck_assert_ptr_nonnull(strstr(found, "deeper than the limit of 1000\n"));
        ck_assert_int_eq(diag_error_count(diagnostics), 1);
    }
}
END_TEST

START_TEST(too_long_tokens_name_the_limit)
{
    const char *found = headings(nest("a", " + 1 + ", "2", 5000));
    ck_assert_str_eq(found, "1:5: error: this name has 5000 bytes, and the limit is 4096\n");
    found = headings(nest("2", " ", "", 5000));
    ck_assert_str_eq(found, "1:5: error: this number has 5000 bytes, and the limit is 4096\n");
}
END_TEST

START_TEST(too_large_files_name_the_limit)
{
    char *text = arena_alloc(arena, LIMIT_FILE_BYTES + 1);
    memset(text, ' ', LIMIT_FILE_BYTES + 1);
    parse_bytes(text, LIMIT_FILE_BYTES);
    ck_assert_str_eq(messages(), "");
    parse_bytes(text, LIMIT_FILE_BYTES + 1);
    ck_assert_ptr_nonnull(strstr(messages(), "error: this file is larger than the limit of 1048576 bytes"));
}
END_TEST

START_TEST(any_bytes_are_answered)
{
    uint32_t random = 1;
    char text[257];
    for (int round = 0; round < 300; round++) {
        for (size_t i = 0; i < sizeof text; i++) {
            random = random * 1664525 + 1013904223;
            text[i] = (char)(random >> 24);
        }
        parse_bytes(text, sizeof text);
        ck_assert_int_gt(diag_error_count(diagnostics), 0);
        messages();
    }
}
END_TEST

START_TEST(zero_bytes_are_bytes)
{
    parse_bytes("K = \0\0 1", 8);
    ck_assert_ptr_nonnull(strstr(messages(), "m.dl:1:5: error: the byte 0x00 has no meaning here"));
}
END_TEST

START_TEST(sources_are_read_whole)
{
    char path[] = "/tmp/dlc-test-XXXXXX";
    int descriptor = mkstemp(path);
    ck_assert_int_ge(descriptor, 0);
    ck_assert_int_eq(write(descriptor, "K\0\xFF\n", 4), 4);
    close(descriptor);
    Source *source = source_read(arena, path);
    unlink(path);
    ck_assert_ptr_nonnull(source);
    ck_assert_uint_eq(source->length, 4);
    ck_assert_mem_eq(source->text, "K\0\xFF\n", 5);
    ck_assert_str_eq(source->path, path);
    errno = 0;
    ck_assert_ptr_null(source_read(arena, path));
    ck_assert_int_eq(errno, ENOENT);
    ck_assert_ptr_null(source_read(arena, "/"));
    ck_assert_int_eq(errno, EISDIR);
}
END_TEST

#define COUNT(table) ((int)(sizeof(table) / sizeof *(table)))

int main(void)
{
    Suite *suite = suite_create("parse");
    TCase *tests = tcase_create("parse");
    tcase_set_timeout(tests, 30);
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_loop_test(tests, an_expression_is_understood, 0, COUNT(expressions));
    tcase_add_loop_test(tests, a_text_becomes_a_tree, 0, COUNT(trees));
    tcase_add_loop_test(tests, an_error_is_explained, 0, COUNT(errors));
    tcase_add_test(tests, a_statement_with_an_error_keeps_its_name);
    tcase_add_test(tests, a_declaration_with_an_error_keeps_its_name);
    tcase_add_test(tests, what_is_lost_is_marked);
    tcase_add_test(tests, nodes_know_their_places);
    tcase_add_test(tests, equal_names_are_one_pointer);
    tcase_add_loop_test(tests, deep_nesting_is_read, 0, COUNT(nestings));
    tcase_add_loop_test(tests, too_deep_nesting_names_the_limit, 0, COUNT(nestings));
    tcase_add_test(tests, too_long_tokens_name_the_limit);
    tcase_add_test(tests, too_large_files_name_the_limit);
    tcase_add_test(tests, any_bytes_are_answered);
    tcase_add_test(tests, zero_bytes_are_bytes);
    tcase_add_test(tests, sources_are_read_whole);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed > 0;
}
