// Rules in C as the engine records them: with the smallest and largest error of passes and state before them, and an end
// at an error that is not finite. Built by `cc -O2 -ffp-contract=off`: the results are the engine's, to the bit.
// rules RULE INPUTS EXAMPLES PASSES ALPHA prints nanoseconds of the processor a row, and the first weight at the end.
#define _POSIX_C_SOURCE 199309L
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define MOST 64

struct run {
  double *input, *goal;
  double weight[MOST], velocity[MOST], bias;
  double errorMin, errorMax;
};

#define WIDEN(value, min, max) \
  if (value < min) min = value; \
  if (value > max) max = value;

// With n and whether there is one example as constants, and all that is carried in locals, as who wants speed writes it.
#define RULE(NAME, BEFORE, PREDICT, EACH, AFTER) \
  static inline __attribute__((always_inline)) long NAME##Of(const int n, const int m, long passes, double alpha, struct run *run) { \
    const double *input = run->input, *goal = run->goal; \
    double weight[MOST], velocity[MOST], weightMin[MOST], weightMax[MOST], velocityMin[MOST], velocityMax[MOST], sums[MOST]; \
    double bias = run->bias, biasMin = INFINITY, biasMax = -INFINITY, errorMin = INFINITY, errorMax = -INFINITY; \
    (void)velocity, (void)velocityMin, (void)velocityMax, (void)sums, (void)biasMin, (void)biasMax; \
    for (int j = 0; j < n; j++) { \
      weight[j] = run->weight[j], velocity[j] = 0; \
      weightMin[j] = velocityMin[j] = INFINITY, weightMax[j] = velocityMax[j] = -INFINITY; \
    } \
    long pass = 0; \
    for (; pass < passes; pass++) { \
      for (int j = 0; j < n; j++) { WIDEN(weight[j], weightMin[j], weightMax[j]) } \
      double passError = 0; \
      BEFORE \
      for (int i = 0; i < m; i++) { \
        const double *x = input + i * n; \
        double prediction = n == 1 ? x[0] * weight[0] : 0; \
        if (n > 1) for (int j = 0; j < n; j++) prediction += x[j] * weight[j]; \
        PREDICT \
        double delta = prediction - goal[i]; \
        double error = delta * delta; \
        passError += error; \
        if (!(error < INFINITY)) goto end; \
        EACH \
      } \
      AFTER \
      WIDEN(passError, errorMin, errorMax) \
    } \
  end: \
    for (int j = 0; j < n; j++) run->weight[j] = weight[j], run->velocity[j] = weightMin[j] + weightMax[j] + velocityMin[j] + velocityMax[j]; \
    run->bias = bias + biasMin + biasMax, run->errorMin = errorMin, run->errorMax = errorMax; \
    return pass; \
  } \
  static __attribute__((noinline)) long NAME(int n, int m, long passes, double alpha, struct run *run) { \
    if (m == 1) switch (n) { \
      case 1: return NAME##Of(1, 1, passes, alpha, run); \
      case 2: return NAME##Of(2, 1, passes, alpha, run); \
      case 3: return NAME##Of(3, 1, passes, alpha, run); \
      case 8: return NAME##Of(8, 1, passes, alpha, run); \
      default: return NAME##Of(n, 1, passes, alpha, run); \
    } \
    switch (n) { \
      case 1: return NAME##Of(1, m, passes, alpha, run); \
      case 2: return NAME##Of(2, m, passes, alpha, run); \
      case 3: return NAME##Of(3, m, passes, alpha, run); \
      case 8: return NAME##Of(8, m, passes, alpha, run); \
      default: return NAME##Of(n, m, passes, alpha, run); \
    } \
  }

#define LEARN for (int j = 0; j < n; j++) weight[j] -= alpha * (delta * x[j]);

RULE(book, , , LEARN, )
RULE(withBias, WIDEN(bias, biasMin, biasMax), prediction += bias;, LEARN bias -= alpha * delta;, )
RULE(momentum, for (int j = 0; j < n; j++) { WIDEN(velocity[j], velocityMin[j], velocityMax[j]) }, ,
     for (int j = 0; j < n; j++) velocity[j] = 0.9 * velocity[j] + delta * x[j];
     for (int j = 0; j < n; j++) weight[j] -= alpha * velocity[j];, )
RULE(mean, for (int j = 0; j < n; j++) sums[j] = 0;, , for (int j = 0; j < n; j++) sums[j] += delta * x[j];,
     for (int j = 0; j < n; j++) weight[j] -= alpha * (sums[j] / m);)
RULE(hotCold, , ,
     double up = weight[0] + alpha; double down = weight[0] - alpha;
     double upDelta = x[0] * up - goal[i]; double downDelta = x[0] * down - goal[i];
     double upError = upDelta * upDelta; double downError = downDelta * downDelta;
     weight[0] = downError < upError ? down : upError < downError ? up : weight[0];, )

int main(int argc, char **argv) {
  if (argc != 6) return 2;
  int n = atoi(argv[2]), m = atoi(argv[3]);
  long passes = atol(argv[4]);
  struct run run = {.bias = 0.1};
  run.input = malloc(sizeof(double) * n * m);
  run.goal = malloc(sizeof(double) * m);
  // The data of bench/rules.ts.
  for (int i = 0; i < m; i++) {
    for (int j = 0; j < n; j++) run.input[i * n + j] = 0.5 + ((i * 7 + j * 3) % 11) / 16.0;
    run.goal[i] = 0.8 + (i % 5) / 8.0;
  }
  for (int j = 0; j < n; j++) run.weight[j] = 0.5;
  long (*rule)(int, int, long, double, struct run *) = !strcmp(argv[1], "bias")       ? withBias
                                                       : !strcmp(argv[1], "momentum") ? momentum
                                                       : !strcmp(argv[1], "mean")     ? mean
                                                       : !strcmp(argv[1], "hotCold")  ? hotCold
                                                                                      : book;
  struct timespec from, to;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &from);
  long made = rule(n, m, passes, atof(argv[5]), &run);
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &to);
  double ns = (to.tv_sec - from.tv_sec) * 1e9 + (to.tv_nsec - from.tv_nsec);
  printf("%.17g %.17g %.17g\n", ns / made / m, run.weight[0], run.errorMin + run.errorMax);
  return 0;
}
