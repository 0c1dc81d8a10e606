# The compiler: $(BUILD)/dlc from compiler/*.c, scan.l and parse.y, with the prelude and
# runtime/random.h and real_math.h inside it. Included by the Makefile, which sets BUILD, CC and CFLAGS.

FLEX ?= flex
BISON ?= bison

DLC_VERSION := 0.1.0
DLC_SOURCES := $(sort $(wildcard compiler/*.c))
DLC_OBJECTS := $(DLC_SOURCES:%.c=$(BUILD)/%.o) $(BUILD)/compiler/scan.yy.o $(BUILD)/compiler/parse.tab.o \
               $(BUILD)/compiler/prelude_text.o $(BUILD)/compiler/random_text.o \
               $(BUILD)/compiler/real_math_text.o
# Everything but main: for the unit tests.
DLC_LIBRARY_OBJECTS := $(filter-out $(BUILD)/compiler/main.o,$(DLC_OBJECTS))
DLC_CPPFLAGS := -Icompiler -I$(BUILD)/compiler -DDLC_VERSION='"$(DLC_VERSION)"' \
                -DDLC_RUNTIME_LIBRARIES='"$(RUNTIME_LIBRARIES)"'

$(BUILD)/dlc: $(DLC_OBJECTS)
	$(CC) $(CFLAGS) $(LDFLAGS) -o $@.new $^ -ljansson -lm
	mv $@.new $@

$(BUILD)/libdlc.a: $(DLC_LIBRARY_OBJECTS)
	rm -f $@
	$(AR) rcs $@ $^

$(BUILD)/compiler/%.o: compiler/%.c | $(BUILD)/compiler/parse.tab.h
	@mkdir -p $(@D)
	$(CC) $(CFLAGS) $(CPPFLAGS) $(DLC_CPPFLAGS) -MMD -MP -c -o $@ $<

# Generated C: flex's and bison's own style is not held to our warnings.
$(BUILD)/compiler/%.o: $(BUILD)/compiler/%.c
	$(CC) $(CFLAGS) -w $(CPPFLAGS) $(DLC_CPPFLAGS) -MMD -MP -c -o $@ $<

$(BUILD)/compiler/scan.yy.c: compiler/scan.l
	@mkdir -p $(@D)
	$(FLEX) -o $@ $<

$(BUILD)/compiler/scan.yy.o: $(BUILD)/compiler/parse.tab.h

# A pattern, since make then knows that one run makes both.
$(BUILD)/compiler/%.tab.c $(BUILD)/compiler/%.tab.h: compiler/%.y
	@mkdir -p $(@D)
	$(BISON) --defines=$(BUILD)/compiler/$*.tab.h -o $(BUILD)/compiler/$*.tab.c $<

# A file's bytes as a C array named after it.
define embed
@mkdir -p $(@D)
{ echo 'extern const char $(basename $(@F))[];'; echo 'const char $(basename $(@F))[] = {'; \
  od -An -v -tu1 $< | sed 's/[0-9][0-9]*/&,/g'; echo '0};'; } > $@.part && mv $@.part $@
endef

$(BUILD)/compiler/prelude_text.c: compiler/prelude.dl
	$(embed)

$(BUILD)/compiler/%_text.c: runtime/%.h
	$(embed)

-include $(wildcard $(BUILD)/compiler/*.d)

.SECONDARY: $(BUILD)/compiler/parse.tab.c $(BUILD)/compiler/parse.tab.h $(BUILD)/compiler/scan.yy.c \
            $(BUILD)/compiler/prelude_text.c $(BUILD)/compiler/random_text.c $(BUILD)/compiler/real_math_text.c
