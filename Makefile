# dlc: `make help` lists what can be made.

BUILD ?= build
PREFIX ?= /usr/local
DESTDIR ?=

CC ?= cc
AR ?= ar
OPTIMIZE ?= -O1 -g
WARNINGS ?= -Wall -Wextra -Wpedantic -Wshadow
# `make WERROR=-Werror` is what continuous integration builds with.
WERROR ?=
SANITIZE ?=
CFLAGS ?= $(OPTIMIZE)
override CFLAGS += -std=c11 $(WARNINGS) $(WERROR) -D_POSIX_C_SOURCE=200809L $(SANITIZE)
LDFLAGS ?=
override LDFLAGS += $(SANITIZE)

# What a generated program is linked with besides libdlrt.a.
RUNTIME_LIBRARIES ?= -lz -ljansson -lm
# How generated programs are compiled to train with, and in tests, where compiling is most of
# the time, and where a warning is an error (but for those that sanitizers bring about).
MODEL_CFLAGS ?= -std=c11 -O2 -march=native
TEST_MODEL_CFLAGS ?= -std=c11 -O1 $(if $(SANITIZE),$(SANITIZE),-Wall -Wextra -Wpedantic -Wshadow -Werror)

# As many compilers side by side as there are processors, unless the command line has its own -j.
ifeq ($(MAKELEVEL),0)
MAKEFLAGS += -j$(shell getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2)
endif

.DEFAULT_GOAL := all
.DELETE_ON_ERROR:
.PHONY: all demo check check-built golden data install fuzz drawn ulp sanitize train-real bench setup clean help

all: $(BUILD)/dlc $(BUILD)/libdlrt.a $(BUILD)/dl.h ## build dlc and the runtime library (the default)

include compiler/compiler.mk
include runtime/runtime.mk

# Beside libdlrt.a, where `dlc run` looks for both, wherever the build folder is.
$(BUILD)/dl.h: runtime/dl.h
	@mkdir -p $(@D)
	cp $< $@

# How a generated program is linked with the runtime.
MODEL_LINK = -Iruntime -L$(BUILD) -ldlrt $(RUNTIME_LIBRARIES)

setup: ## install what building and testing needs (through apt-get), or say what is missing
	@scripts/setup

# ---- the demo ----

# The prerequisites of both are made by a second make, since setup may have to install what the
# first one cannot yet see.
demo: setup ## draw pictures of shapes, train a classifier on them, and try it
	@$(MAKE) --no-print-directory $(BUILD)/demo/shapes
	@echo
	$(BUILD)/demo/draw_shapes $(BUILD)/demo-data/shapes
	@echo
	$(BUILD)/demo/shapes train --data $(BUILD)/demo-data --save $(BUILD)/demo/shapes.safetensors
	@echo
	$(BUILD)/demo/shapes eval --data $(BUILD)/demo-data --load $(BUILD)/demo/shapes.safetensors
	@echo
	@echo "The model is models/shapes.dl; the C that dlc made of it is $(BUILD)/demo/shapes.c."

$(BUILD)/demo/shapes: models/shapes.dl $(BUILD)/dlc $(BUILD)/libdlrt.a $(BUILD)/demo/draw_shapes
	@mkdir -p $(BUILD)/demo-data/shapes
	$(BUILD)/dlc models/shapes.dl -o $(BUILD)/demo/shapes.c
	$(CC) $(MODEL_CFLAGS) $(BUILD)/demo/shapes.c $(MODEL_LINK) -o $@

$(BUILD)/demo/draw_%: models/draw_%.c
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -o $@ $< $(LDFLAGS) -lm

# ---- tests ----

UNIT_TESTS := $(patsubst tests/unit/%.c,$(BUILD)/tests/unit/%,$(wildcard tests/unit/test_*.c))
TOOLS := $(patsubst tests/tools/%.c,$(BUILD)/tests/tools/%,$(wildcard tests/tools/*.c))
CHECK_LIBRARIES ?= $(shell pkg-config --libs check 2>/dev/null || echo -lcheck)

check: setup ## run the whole test suite
	@$(MAKE) --no-print-directory check-built

# TESTS="errors ops/index_class" runs these parts only.
check-built: all $(UNIT_TESTS) $(TOOLS) $(BUILD)/demo/draw_shapes $(BUILD)/demo/draw_text
	@BUILD="$(BUILD)" CC="$(CC)" MODEL_CFLAGS="$(TEST_MODEL_CFLAGS)" LIBRARIES="$(RUNTIME_LIBRARIES)" \
	    SANITIZE="$(SANITIZE)" tests/run $(TESTS)

$(BUILD)/tests/unit/%: tests/unit/%.c $(BUILD)/libdlc.a $(BUILD)/libdlrt.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -Wno-pedantic $(DLC_CPPFLAGS) -Iruntime -MMD -MP -o $@ $< $(LDFLAGS) \
	    $(BUILD)/libdlc.a $(BUILD)/libdlrt.a $(CHECK_LIBRARIES) $(RUNTIME_LIBRARIES)

$(BUILD)/tests/tools/%: tests/tools/%.c $(BUILD)/libdlrt.a
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) -Iruntime -MMD -MP -o $@ $< $(LDFLAGS) $(BUILD)/libdlrt.a $(RUNTIME_LIBRARIES)

-include $(wildcard $(BUILD)/tests/*/*.d)

golden: all ## accept what dlc writes now as the expected output: generated/, tests/golden/, tests/errors/
	BUILD="$(BUILD)" sh tests/golden.sh accept
	BUILD="$(BUILD)" sh tests/errors.sh accept
	@git status --short generated tests/golden tests/errors 2>/dev/null || true

# Without `warnings`, whose C compilers only look at the C that other parts compile and run here.
SANITIZED_TESTS := ops values work oracle agree unit golden errors embed optimizers csv sources linear models second_order demo stability math roundtrip state \
                   command install real

sanitize: setup ## run the whole test suite with the address and undefined-behaviour sanitizers
	@UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1 ASAN_OPTIONS=detect_leaks=1 \
	    $(MAKE) --no-print-directory check-built BUILD=build/asan OPTIMIZE="-O1 -g" TESTS="$(SANITIZED_TESTS)" \
	    SANITIZE="-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer"

ulp: ## measure the errors of runtime/real_math.h over all floats (an hour; with and without fused multiply-add)
	@mkdir -p $(BUILD)
	$(CC) -std=c11 -O3 -march=native tests/tools/ulp.c -o $(BUILD)/ulp -lm
	$(BUILD)/ulp
	$(CC) -std=c11 -O3 tests/tools/ulp.c -o $(BUILD)/ulp_plain -lm
	$(BUILD)/ulp_plain

FUZZ_SECONDS ?= 120
FUZZ_CC ?= clang

fuzz: ## feed the front end with broken programs for two minutes (needs clang)
	@scripts/setup fuzz
	@$(MAKE) --no-print-directory $(BUILD)/fuzz/fuzz_front
	@mkdir -p $(BUILD)/fuzz/corpus
	$(BUILD)/fuzz/fuzz_front -max_total_time=$(FUZZ_SECONDS) -timeout=25 -rss_limit_mb=2048 -max_len=4096 \
	    -dict=tests/fuzz/dl.dict -artifact_prefix=$(BUILD)/fuzz/ $(BUILD)/fuzz/corpus tests/fuzz/corpus

DRAWN_SECONDS ?= 120
DRAWN_SEED ?= $(shell date +%s)

drawn: all ## compile programs drawn at random at both levels and compare them, for two minutes (needs python3)
	tests/fuzz/programs.py --dlc $(BUILD)/dlc --build $(BUILD) --cc $(CC) --seed $(DRAWN_SEED) \
	    --seconds $(DRAWN_SECONDS) --keep $(BUILD)/drawn

FUZZ_SOURCES := tests/fuzz/fuzz_front.c $(filter-out compiler/main.c,$(DLC_SOURCES)) \
                $(BUILD)/compiler/parse.tab.c $(BUILD)/compiler/scan.yy.c \
                $(BUILD)/compiler/prelude_text.c $(BUILD)/compiler/random_text.c $(BUILD)/compiler/real_math_text.c

$(BUILD)/fuzz/fuzz_front: $(FUZZ_SOURCES) $(wildcard compiler/*.h)
	@mkdir -p $(@D)
	$(FUZZ_CC) -std=c11 -g -O1 -w -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=undefined \
	    $(DLC_CPPFLAGS) -o $@ $(FUZZ_SOURCES) -ljansson -lm

# ---- data and long runs ----

data: ## put Fashion-MNIST and the Kaggle house prices into ./data (copied from $DLC_DATA, or downloaded)
	@scripts/data data

train-real: all ## train every model on real data and print the figures (minutes)
	@BUILD="$(BUILD)" CC="$(CC)" MODEL_CFLAGS="$(MODEL_CFLAGS)" LIBRARIES="$(RUNTIME_LIBRARIES)" sh tests/real.sh long

# BENCH="--only mlp --rounds 3" is a quick one.
bench: all ## time training steps beside PyTorch, C with OpenBLAS and the processor's limit (minutes)
	@BUILD="$(BUILD)" CC="$(CC)" LIBRARIES="$(RUNTIME_LIBRARIES)" bench/run $(BENCH)

# ---- the rest ----

install: all ## install dlc, dl.h and libdlrt.a under $PREFIX (/usr/local; $DESTDIR comes before it)
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/include/dlc" "$(DESTDIR)$(PREFIX)/lib"
	install -m 755 $(BUILD)/dlc "$(DESTDIR)$(PREFIX)/bin/dlc"
	install -m 644 runtime/dl.h "$(DESTDIR)$(PREFIX)/include/dlc/dl.h"
	install -m 644 $(BUILD)/libdlrt.a "$(DESTDIR)$(PREFIX)/lib/libdlrt.a"

clean: ## remove everything that was built
	rm -rf build

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)
