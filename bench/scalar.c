/*
 * The loops of the engine in scalar C: forward (with softmax and choice), and a training step (forward, cross-entropy,
 * backward, Adam) of one sequence of one-hot vectors. Usage: scalar CELL T INPUT HIDDEN OUTPUT SECONDS
 * Weights and sequence come from standard input as doubles (weights, then T symbols, then T targets). Prints the mean
 * loss, then the seconds that a forward pass and a training step take: the best of several goes.
 */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define MOST_GATES 4

static int gates, isLstm, isGru, T, X, H, Y;
static double *weights, *gradients, *mean, *square;
static double *wx, *wh, *b, *wy, *by, *gwx, *gwh, *gb, *gwy, *gby;
static int *symbols, *targets;
/* Values and their gradients, a row of H (or Y) each timestep; states have one row more in front. */
static double *px[MOST_GATES], *ph[MOST_GATES], *a[MOST_GATES], *g[MOST_GATES];
static double *da[MOST_GATES], *dp;
static double *h, *c, *tc, *rn, *keep, *z, *e, *y, *o, *dh, *dc, *dz, *whT, *wyT;

static double *zeros(size_t n) { return calloc(n + 8, sizeof(double)); }
static double now(void) {
  struct timespec at;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &at);
  return at.tv_sec + at.tv_nsec * 1e-9;
}
static double sigmoid(double v) { return 1 / (1 + exp(-v)); }

/* y += w x, four rows and two columns at once. */
static void product(const double *w, int rows, int columns, const double *x, double *y) {
  int i = 0;
  for (; i + 4 <= rows; i += 4) {
    const double *r0 = w + i * columns, *r1 = r0 + columns, *r2 = r1 + columns, *r3 = r2 + columns;
    double s0 = 0, s1 = 0, s2 = 0, s3 = 0;
    int j = 0;
    for (; j + 2 <= columns; j += 2) {
      double p = x[j], q = x[j + 1];
      s0 += r0[j] * p + r0[j + 1] * q;
      s1 += r1[j] * p + r1[j + 1] * q;
      s2 += r2[j] * p + r2[j + 1] * q;
      s3 += r3[j] * p + r3[j + 1] * q;
    }
    for (; j < columns; j++) {
      s0 += r0[j] * x[j];
      s1 += r1[j] * x[j];
      s2 += r2[j] * x[j];
      s3 += r3[j] * x[j];
    }
    y[i] += s0;
    y[i + 1] += s1;
    y[i + 2] += s2;
    y[i + 3] += s3;
  }
  for (; i < rows; i++) {
    double s = 0;
    for (int j = 0; j < columns; j++) s += w[i * columns + j] * x[j];
    y[i] += s;
  }
}

/* The same for many vectors: four rows and two vectors at once. */
static void products(const double *w, int rows, int columns, const double *x, double *y, int steps) {
  int t = 0, blocked = rows & ~3;
  for (; t + 2 <= steps; t += 2) {
    const double *u = x + t * columns, *v = u + columns;
    for (int i = 0; i < blocked; i += 4) {
      const double *r0 = w + i * columns, *r1 = r0 + columns, *r2 = r1 + columns, *r3 = r2 + columns;
      double a0 = 0, a1 = 0, a2 = 0, a3 = 0, b0 = 0, b1 = 0, b2 = 0, b3 = 0;
      for (int j = 0; j < columns; j++) {
        double p = u[j], q = v[j];
        a0 += r0[j] * p;
        a1 += r1[j] * p;
        a2 += r2[j] * p;
        a3 += r3[j] * p;
        b0 += r0[j] * q;
        b1 += r1[j] * q;
        b2 += r2[j] * q;
        b3 += r3[j] * q;
      }
      double *k = y + t * rows + i, *l = k + rows;
      k[0] += a0; k[1] += a1; k[2] += a2; k[3] += a3;
      l[0] += b0; l[1] += b1; l[2] += b2; l[3] += b3;
    }
    for (int s = t; s < t + 2; s++)
      product(w + blocked * columns, rows - blocked, columns, x + s * columns, y + s * rows + blocked);
  }
  for (; t < steps; t++) product(w, rows, columns, x + t * columns, y + t * rows);
}

/* w += sum over t of y_t x_t^T, in tiles of four rows and two columns. */
static void outer(double *w, int rows, int columns, const double *y, const double *x, int steps) {
  int tiledRows = rows & ~3, tiledColumns = columns & ~1;
  for (int i = 0; i < tiledRows; i += 4)
    for (int j = 0; j < tiledColumns; j += 2) {
      double a0 = 0, a1 = 0, b0 = 0, b1 = 0, c0 = 0, c1 = 0, d0 = 0, d1 = 0;
      const double *p = y + i, *q = x + j;
      for (int t = 0; t < steps; t++, p += rows, q += columns) {
        a0 += p[0] * q[0]; a1 += p[0] * q[1];
        b0 += p[1] * q[0]; b1 += p[1] * q[1];
        c0 += p[2] * q[0]; c1 += p[2] * q[1];
        d0 += p[3] * q[0]; d1 += p[3] * q[1];
      }
      double *k = w + i * columns + j;
      k[0] += a0; k[1] += a1; k += columns;
      k[0] += b0; k[1] += b1; k += columns;
      k[0] += c0; k[1] += c1; k += columns;
      k[0] += d0; k[1] += d1;
    }
  for (int i = 0; i < rows; i++)
    for (int j = i < tiledRows ? tiledColumns : 0; j < columns; j++) {
      double s = 0;
      for (int t = 0; t < steps; t++) s += y[t * rows + i] * x[t * columns + j];
      w[i * columns + j] += s;
    }
}

static void transpose(const double *w, int rows, int columns, double *result) {
  for (int i = 0; i < rows; i++)
    for (int j = 0; j < columns; j++) result[j * rows + i] = w[i * columns + j];
}

static void forward(void) {
  for (int k = 0; k < gates; k++)
    for (int t = 0; t < T; t++)
      for (int i = 0; i < H; i++) px[k][t * H + i] = wx[(k * H + i) * X + symbols[t]];
  for (int t = 0; t < T; t++) {
    const double *last = h + t * H;
    double *next = h + (t + 1) * H;
    int at = t * H;
    for (int k = 0; k < gates; k++) {
      memset(ph[k] + at, 0, H * sizeof(double));
      product(wh + k * H * H, H, H, last, ph[k] + at);
    }
    for (int k = 0; k < gates; k++)
      for (int i = 0; i < H; i++) {
        double s;
        if (isGru && k == 2) s = (px[k][at + i] + b[k * H + i]) + (rn[at + i] = g[0][at + i] * ph[k][at + i]);
        else s = ph[k][at + i] + px[k][at + i] + b[k * H + i];
        a[k][at + i] = s;
        g[k][at + i] = !isLstm && !isGru ? tanh(s) : k == 2 ? tanh(s) : sigmoid(s);
      }
    for (int i = 0; i < H; i++)
      if (isLstm) {
        c[at + H + i] = g[1][at + i] * c[at + i] + g[0][at + i] * g[2][at + i];
        tc[at + i] = tanh(c[at + H + i]);
        next[i] = g[3][at + i] * tc[at + i];
      } else if (isGru) {
        keep[at + i] = 1 - g[1][at + i];
        next[i] = keep[at + i] * g[2][at + i] + g[1][at + i] * last[i];
      } else next[i] = g[0][at + i];
  }
  memset(z, 0, T * Y * sizeof(double));
  products(wy, Y, H, h + H, z, T);
  for (int t = 0; t < T; t++) {
    double *zt = z + t * Y, total = 0;
    int best = 0;
    for (int i = 0; i < Y; i++) zt[i] += by[i];
    double largest = -INFINITY, farthest = 0;
    for (int i = 0; i < Y; i++) {
      if (zt[i] > largest) largest = zt[i];
      if (fabs(zt[i]) > farthest) farthest = fabs(zt[i]);
    }
    double shift = farthest <= 50 ? 0 : largest;
    for (int i = 0; i < Y; i++) total += e[t * Y + i] = exp(zt[i] - shift);
    for (int i = 0; i < Y; i++) y[t * Y + i] = e[t * Y + i] / total;
    for (int i = 0; i < Y; i++)
      if (y[t * Y + i] > y[t * Y + best]) best = i;
    for (int i = 0; i < Y; i++) o[t * Y + i] = i == best;
  }
}

static double loss(void) {
  double total = 0;
  for (int t = 0; t < T; t++) total -= log(y[t * Y + targets[t]]);
  return total / T;
}

static int steps;
static void train(void) {
  int count = (int)(by - weights) + Y;
  forward();
  memset(gradients, 0, count * sizeof(double));
  memset(dh, 0, (T + 1) * H * sizeof(double));
  memset(dc, 0, (T + 1) * H * sizeof(double));
  for (int t = 0; t < T; t++)
    for (int i = 0; i < Y; i++) dz[t * Y + i] = (y[t * Y + i] - (i == targets[t])) / T;
  transpose(wy, Y, H, wyT);
  products(wyT, H, Y, dz, dh + H, T);
  for (int k = 0; k < gates; k++) transpose(wh + k * H * H, H, H, whT + k * H * H);
  for (int t = T - 1; t >= 0; t--) {
    int at = t * H;
    for (int i = 0; i < H; i++) {
      double d = dh[at + H + i];
      if (isLstm) {
        double in = g[0][at + i], f = g[1][at + i], n = g[2][at + i], out = g[3][at + i], v = tc[at + i];
        double s = dc[at + H + i] += d * out * (1 - v * v);
        da[0][at + i] = s * n * in * (1 - in);
        da[1][at + i] = s * c[at + i] * f * (1 - f);
        da[2][at + i] = s * in * (1 - n * n);
        da[3][at + i] = d * v * out * (1 - out);
        dc[at + i] += s * f;
      } else if (isGru) {
        double r = g[0][at + i], u = g[1][at + i], n = g[2][at + i];
        double s = da[2][at + i] = d * keep[at + i] * (1 - n * n);
        da[1][at + i] = d * (h[at + i] - n) * u * (1 - u);
        da[0][at + i] = s * ph[2][at + i] * r * (1 - r);
        dp[at + i] = s * r;
        dh[at + i] += d * u;
      } else da[0][at + i] = d * (1 - g[0][at + i] * g[0][at + i]);
    }
    for (int k = 0; k < gates; k++)
      product(whT + k * H * H, H, H, (isGru && k == 2 ? dp : da[k]) + at, dh + at);
  }
  for (int k = 0; k < gates; k++) {
    outer(gwh + k * H * H, H, H, isGru && k == 2 ? dp : da[k], h, T);
    for (int t = 0; t < T; t++)
      for (int i = 0; i < H; i++) {
        gwx[(k * H + i) * X + symbols[t]] += da[k][t * H + i];
        gb[k * H + i] += da[k][t * H + i];
      }
  }
  outer(gwy, Y, H, dz, h + H, T);
  for (int t = 0; t < T; t++)
    for (int i = 0; i < Y; i++) gby[i] += dz[t * Y + i];
  steps++;
  double rate = 1e-4 / (1 - pow(0.9, steps)), correction = sqrt(1 - pow(0.999, steps));
  for (int i = 0; i < count; i++) {
    double d = gradients[i];
    mean[i] = 0.9 * mean[i] + 0.1 * d;
    square[i] = 0.999 * square[i] + (1 - 0.999) * d * d;
    weights[i] -= rate * mean[i] / (sqrt(square[i]) / correction + 1e-8);
  }
}

static double measure(void (*run)(void), double seconds) {
  double best = INFINITY;
  long times = 1;
  for (double begin = now(); now() - begin < seconds;) {
    double from = now();
    for (long k = 0; k < times; k++) run();
    double took = now() - from;
    if (took < 0.004) times *= 2;
    else if (took / times < best) best = took / times;
  }
  return best;
}

int main(int count, char **words) {
  if (count < 7) return 1;
  isLstm = strcmp(words[1], "lstm") == 0;
  isGru = strcmp(words[1], "gru") == 0;
  gates = isLstm ? 4 : isGru ? 3 : 1;
  T = atoi(words[2]), X = atoi(words[3]), H = atoi(words[4]), Y = atoi(words[5]);
  int n = gates * H * (X + H + 1) + Y * (H + 1);
  weights = zeros(n), gradients = zeros(n), mean = zeros(n), square = zeros(n);
  wx = weights, wh = wx + gates * H * X, b = wh + gates * H * H, wy = b + gates * H, by = wy + Y * H;
  gwx = gradients, gwh = gwx + gates * H * X, gb = gwh + gates * H * H, gwy = gb + gates * H, gby = gwy + Y * H;
  for (int k = 0; k < gates; k++)
    px[k] = zeros(T * H), ph[k] = zeros(T * H), a[k] = zeros(T * H), g[k] = zeros(T * H), da[k] = zeros(T * H);
  h = zeros((T + 1) * H), c = zeros((T + 1) * H), dh = zeros((T + 1) * H), dc = zeros((T + 1) * H);
  tc = zeros(T * H), rn = zeros(T * H), keep = zeros(T * H), dp = zeros(T * H);
  z = zeros(T * Y), e = zeros(T * Y), y = zeros(T * Y), o = zeros(T * Y), dz = zeros(T * Y);
  whT = zeros(gates * H * H), wyT = zeros(Y * H);
  symbols = malloc(T * sizeof(int)), targets = malloc(T * sizeof(int));
  double *given = zeros(n + 2 * T);
  if (fread(given, sizeof(double), n + 2 * T, stdin) != (size_t)(n + 2 * T)) return 1;
  memcpy(weights, given, n * sizeof(double));
  for (int t = 0; t < T; t++) symbols[t] = given[n + t], targets[t] = given[n + T + t];
  forward();
  printf("%.17g ", loss());
  printf("%.9g ", measure(forward, atof(words[6])));
  memcpy(weights, given, n * sizeof(double));
  train();
  forward();
  printf("%.9g ", loss());
  printf("%.9g\n", measure(train, atof(words[6])));
  return 0;
}
