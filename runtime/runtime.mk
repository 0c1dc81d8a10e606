# libdlrt.a: the runtime of generated programs.
#
# The members of libz.a and libjansson.a are packed into it where these static libraries are
# found, so that a model links with `-ldlrt -lm` alone; naming -lz -ljansson too does no harm.

RUNTIME_SOURCES := $(wildcard runtime/*.c)
RUNTIME_OBJECTS := $(RUNTIME_SOURCES:runtime/%.c=$(BUILD)/runtime/%.o)
RUNTIME_PACKED := $(foreach name,libz.a libjansson.a,$(filter /%,$(shell $(CC) -print-file-name=$(name))))

# A trainer should stay small, and nearly all of this runs once: all but what a step or every
# element of the data goes through is optimised for size, and that is made vector code.
RUNTIME_FAST := $(patsubst %,$(BUILD)/runtime/%.o,batch draw elements maker session)
RUNTIME_CFLAGS = $(subst -O2,-Os,$(CFLAGS))
$(RUNTIME_FAST): RUNTIME_CFLAGS = $(subst -O1,-O3,$(subst -O2,-O3,$(CFLAGS)))

$(BUILD)/runtime/%.o: runtime/%.c
	@mkdir -p $(@D)
	$(CC) $(RUNTIME_CFLAGS) -ffunction-sections -fdata-sections -fno-asynchronous-unwind-tables -MMD -MP -c $< -o $@

# Extracted and added, not replaced, since members of two libraries may share a name.
$(BUILD)/libdlrt.a: $(RUNTIME_OBJECTS)
	@rm -rf $@ $(BUILD)/runtime/packed
	@for library in $(RUNTIME_PACKED); do \
	    folder=$(BUILD)/runtime/packed/$$(basename $$library .a) && mkdir -p $$folder && \
	    (cd $$folder && $(AR) x $$library) || exit 1; \
	done
	$(AR) qcs $@ $(RUNTIME_OBJECTS) $(foreach library,$(RUNTIME_PACKED),$(BUILD)/runtime/packed/$(basename $(notdir $(library)))/*.o)

-include $(RUNTIME_OBJECTS:.o=.d)
