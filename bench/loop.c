// The neuron's loop in C: what a row costs where nothing else is done. Built by `cc -O2 -ffp-contract=off`, so that no
// multiplication is fused with an addition: the results are the engine's, to the bit.
// Prints nanoseconds of the processor a row, the last error and the final weight.
#define _POSIX_C_SOURCE 199309L
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

int main(int argc, char **argv) {
  if (argc != 6) return 2;
  double weight = atof(argv[1]), input = atof(argv[2]), goal = atof(argv[3]), alpha = atof(argv[4]);
  long iterations = atol(argv[5]);
  double error = 0;
  struct timespec from, to;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &from);
  for (long i = 0; i < iterations; i++) {
    double prediction = input * weight;
    double delta = prediction - goal;
    error = delta * delta;
    double weightDelta = delta * input;
    weight = weight - alpha * weightDelta;
  }
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &to);
  double ns = (to.tv_sec - from.tv_sec) * 1e9 + (to.tv_nsec - from.tv_nsec);
  printf("%.17g %.17g %.17g\n", ns / iterations, error, weight);
  return 0;
}
