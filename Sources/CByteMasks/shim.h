/* Many bytes at once: where in 64 of them those stand that a reader must stop at, a bit for each byte, the first one
   lowest; whether any of 64 must be looked at; how often a byte stands among any number.

   Swift has no public word for a comparison of whole vectors that gives bits. Clang's vectors have one for every
   processor, so that this compiles to a few instructions anywhere, and to nothing that names a processor. */
#ifndef CBYTEMASKS_H
#define CBYTEMASKS_H

#include <stdint.h>

typedef uint8_t bytemasks_vector __attribute__((vector_size(16)));
typedef _Bool bytemasks_bits __attribute__((ext_vector_type(16)));

#define BYTEMASKS_OVER_64(bytes, condition)                            \
  uint64_t result = 0;                                                 \
  _Pragma("clang loop unroll(full)") for (int part = 0; part < 4; part++) { \
    bytemasks_vector v;                                                \
    __builtin_memcpy(&v, (const char *)(bytes) + 16 * part, 16);       \
    bytemasks_bits bits =                                              \
        __builtin_convertvector((bytemasks_vector)(condition), bytemasks_bits); \
    uint16_t word;                                                     \
    __builtin_memcpy(&word, &bits, 2);                                 \
    result |= (uint64_t)word << (16 * part);                           \
  }                                                                    \
  return result

/* What ends a cell or a row of a table, or is a quote. */
static inline uint64_t bytemasks_table(const void *bytes, uint8_t separator) {
  BYTEMASKS_OVER_64(bytes, (v == separator) | (v == 10) | (v == 13) | (v == 34));
}

/* What ends a JSON string, or must not stand in it as it is: quotes, backslashes, control characters. */
static inline uint64_t bytemasks_string(const void *bytes) {
  BYTEMASKS_OVER_64(bytes, (v == 34) | (v == 92) | (v < 32));
}

/* Whether any is neither printable ASCII nor a line's end, and so may be no text. */
static inline int bytemasks_odd(const void *bytes) {
  bytemasks_vector all = {0};
  _Pragma("clang loop unroll(full)") for (int part = 0; part < 4; part++) {
    bytemasks_vector v;
    __builtin_memcpy(&v, (const char *)bytes + 16 * part, 16);
    all |= (bytemasks_vector)(((v - 32) >= 95) & (v != 10) & (v != 13));
  }
  uint64_t halves[2];
  __builtin_memcpy(halves, &all, 16);
  return (halves[0] | halves[1]) != 0;
}

/* The bytes that begin a character, of which a column counts one each. */
static inline uint64_t bytemasks_scalars(const void *bytes) {
  BYTEMASKS_OVER_64(bytes, (v & 0xC0) != 0x80);
}

/* How often a byte stands among so many. */
static inline long bytemasks_count(const void *bytes, long count, uint8_t byte) {
  const uint8_t *next = (const uint8_t *)bytes;
  long found = 0;
  while (count >= 16) {
    /* Each lane counts to 255 at the most. */
    long rounds = count / 16 < 255 ? count / 16 : 255;
    bytemasks_vector lanes = {0};
    for (long round = 0; round < rounds; round++) {
      bytemasks_vector v;
      __builtin_memcpy(&v, next + 16 * round, 16);
      lanes -= (bytemasks_vector)(v == byte);
    }
    for (int lane = 0; lane < 16; lane++) found += lanes[lane];
    next += 16 * rounds;
    count -= 16 * rounds;
  }
  for (long index = 0; index < count; index++) found += next[index] == byte;
  return found;
}

#endif
