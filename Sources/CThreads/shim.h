/* Threads that begin on another processor than the one that makes them.

   The C library shows what this takes only to those who ask for its extensions, before anything of it is included;
   Swift's own module of it does not ask. */
#ifndef CTHREADS_H
#define CTHREADS_H

#include <pthread.h>
#include <sched.h>
#include <stddef.h>

extern int sched_getcpu(void);
extern int sched_getaffinity(pid_t, size_t, cpu_set_t *);
extern int sched_setaffinity(pid_t, size_t, const cpu_set_t *);
extern int pthread_attr_setaffinity_np(pthread_attr_t *, size_t, const cpu_set_t *);

/* The processors that this thread may use, by bits; none where there are more than a set has room for. */
static inline cpu_set_t threads_processors(void) {
  cpu_set_t set;
  __builtin_memset(&set, 0, sizeof set);
  if (sched_getaffinity(0, sizeof set, &set) != 0) __builtin_memset(&set, 0, sizeof set);
  return set;
}

static inline int threads_count(cpu_set_t set) {
  int count = 0;
  for (size_t word = 0; word < sizeof set.__bits / sizeof set.__bits[0]; word++)
    count += __builtin_popcountl(set.__bits[word]);
  return count;
}

/* A set without the processor that runs this thread. */
static inline cpu_set_t threads_others(cpu_set_t set) {
  const size_t size = 8 * sizeof set.__bits[0];
  int current = sched_getcpu();
  if (current >= 0 && (size_t)current < 8 * sizeof set)
    set.__bits[(size_t)current / size] &= ~((__cpu_mask)1 << ((size_t)current % size));
  return set;
}

/* Lets this thread run on any processor of a set. Where the system forbids it, the thread stays where it may be. */
static inline void threads_use(cpu_set_t set) { sched_setaffinity(0, sizeof set, &set); }

/* Makes a thread that begins on a processor of a set, or on any where the set is empty; gives what pthread_create
   gives. */
static inline int threads_create(pthread_t *thread, cpu_set_t first, void *(*run)(void *), void *context) {
  pthread_attr_t attributes;
  int failure = pthread_attr_init(&attributes);
  if (failure) return failure;
  if (threads_count(first)) failure = pthread_attr_setaffinity_np(&attributes, sizeof first, &first);
  if (!failure) failure = pthread_create(thread, &attributes, run, context);
  pthread_attr_destroy(&attributes);
  return failure;
}

#endif
