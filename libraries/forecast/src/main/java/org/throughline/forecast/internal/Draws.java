// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast.internal;

/// Random numbers that depend on nothing but the seed, the simulation and the stream, so that any
/// thread on any machine draws the same. The generator is xoroshiro128++ (Blackman and Vigna),
/// begun from SplitMix64. A benchmark extends it to hear what is drawn.
public class Draws {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final int SMALL = 24;
  private static final int FEW = 8;
  private static final int LAYERS = 128;
  private static final double NEVER = 1e-18;
  private static final double[] LOG_FACTORIAL = logFactorials(1024);

  private long low;
  private long high;
  private long drawn;

  /// Begins the numbers of one stream of one simulation.
  public Draws begin(long seed, long simulation, long stream) {
    long start = mix(mix(mix(seed + GOLDEN) ^ simulation * 0xD1342543DE82EF95L) + stream * GOLDEN);
    low = mix(start + GOLDEN);
    high = mix(start + 2 * GOLDEN) | 1;
    return this;
  }

  /// The finishing function of SplitMix64.
  public static long mix(long value) {
    long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return mixed ^ mixed >>> 31;
  }

  /// 64 random bits.
  public long next() {
    drawn++;
    long first = low;
    long second = high;
    long result = Long.rotateLeft(first + second, 17) + first;
    second ^= first;
    low = Long.rotateLeft(first, 49) ^ second ^ second << 21;
    high = Long.rotateLeft(second, 28);
    return result;
  }

  /// How many times 64 bits were drawn since this object was made.
  public long drawn() {
    return drawn;
  }

  /// At least 0 and below 1.
  public double uniform() {
    return (next() >>> 11) * 0x1p-53;
  }

  /// A whole number from 0 and below `bound`.
  public int below(int bound) {
    return (int) Math.unsignedMultiplyHigh(next(), bound);
  }

  /// Standard normal, by the ziggurat (Marsaglia and Tsang 2000, as corrected by Doornik 2005): one
  /// number nearly always. The bits that choose the layer are none of those that choose the place.
  public double normal() {
    while (true) {
      long bits = next();
      int layer = (int) bits & LAYERS - 1;
      double place = (bits >> 11) * 0x1p-52;
      if (Math.abs(place) < Ziggurat.INNER[layer]) {
        return place * Ziggurat.EDGE[layer];
      }
      double drawn = outside(layer, place);
      if (!Double.isNaN(drawn)) {
        return drawn;
      }
    }
  }

  /// In the tail or between a layer's inner part and its edge; not a number where it is above the
  /// curve.
  private double outside(int layer, double place) {
    if (layer == 0) {
      double tail = tail();
      return place < 0 ? -tail : tail;
    }
    double x = place * Ziggurat.EDGE[layer];
    double lower = Ziggurat.curve(Ziggurat.EDGE[layer]);
    double upper = Ziggurat.curve(Ziggurat.EDGE[layer + 1]);
    return lower + uniform() * (upper - lower) < Ziggurat.curve(x) ? x : Double.NaN;
  }

  private double tail() {
    while (true) {
      double x = -Math.log(1 - uniform()) / Ziggurat.TAIL;
      double y = -Math.log(1 - uniform());
      if (2 * y >= x * x) {
        return Ziggurat.TAIL + x;
      }
    }
  }

  /// 128 layers of the same area under the curve of the normal distribution.
  private static final class Ziggurat {

    static final double TAIL = 3.442619855899;
    private static final double AREA = 9.91256303526217e-3;
    static final double[] EDGE = new double[LAYERS + 1];
    static final double[] INNER = new double[LAYERS];

    static {
      EDGE[0] = AREA / curve(TAIL);
      EDGE[1] = TAIL;
      for (int layer = 2; layer < LAYERS; layer++) {
        double above = AREA / EDGE[layer - 1] + curve(EDGE[layer - 1]);
        EDGE[layer] = Math.sqrt(-2 * Math.log(above));
      }
      for (int layer = 0; layer < LAYERS; layer++) {
        INNER[layer] = EDGE[layer + 1] / EDGE[layer];
      }
    }

    static double curve(double x) {
      return Math.exp(-x * x / 2);
    }
  }

  /// Gamma with scale 1 (Marsaglia and Tsang 2000).
  public double gamma(double shape) {
    if (shape < 1) {
      return gamma(shape + 1) * Math.pow(1 - uniform(), 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / Math.sqrt(9 * d);
    while (true) {
      double x = normal();
      double root = 1 + c * x;
      if (root > 0) {
        double v = root * root * root;
        double u = 1 - uniform();
        if (u < 1 - 0.0331 * x * x * x * x
            || Math.log(u) < 0.5 * x * x + d * (1 - v + Math.log(v))) {
          return d * v;
        }
      }
    }
  }

  /// Beta; a shape so small that both gammas vanish gives 0 or 1 in the ratio of the shapes.
  public double beta(double alpha, double beta) {
    double x = gamma(alpha);
    double sum = x + gamma(beta);
    return sum > 0 ? x / sum : uniform() * (alpha + beta) < alpha ? 1 : 0;
  }

  /// How many of `n` succeed when each does with chance `p`.
  public int binomial(int n, double p) {
    if (n <= 0 || p <= 0) {
      return 0;
    }
    if (p >= 1) {
      return n;
    }
    if (p > 0.5) {
      return n - binomial(n, 1 - p);
    }
    if (n * p >= 10) {
      return rejected(n, p);
    }
    return n <= FEW ? counted(n, p) : inverted(n, p);
  }

  /// One trial after the other. Below the limit a difference is negative, so that no branch hangs
  /// on a number that nobody can guess.
  private int counted(int n, double p) {
    long limit = bound(p);
    int successes = 0;
    for (int trial = 0; trial < n; trial++) {
      successes += (int) (((next() >>> 11) - limit) >>> 63);
    }
    return successes;
  }

  /// Below this lie so many of the numbers of 53 bits as the chance says.
  static long bound(double chance) {
    return (long) (chance * 0x1p53);
  }

  /// The chance that none of `n` does, by squaring: no logarithm is as quick.
  private static double none(int n, double chance) {
    double none = 1;
    double square = chance;
    for (int left = n; left > 0; left >>= 1) {
      none *= (left & 1) == 0 ? 1 : square;
      square *= square;
    }
    return none;
  }

  /// By going up the distribution function from 0, until nothing is left that a number of 53 bits
  /// can tell from it: rounding may leave the last of them over.
  private int inverted(int n, double p) {
    double odds = p / (1 - p);
    double chance = none(n, 1 - p);
    double left = uniform();
    int successes = 0;
    while (left > chance && chance > NEVER && successes < n) {
      left -= chance;
      successes++;
      chance *= odds * (n - successes + 1) / successes;
    }
    return successes;
  }

  /// By transformed rejection (Hörmann 1993, algorithm BTRS), for a mean of 10 and more.
  private int rejected(int n, double p) {
    double spread = Math.sqrt(n * p * (1 - p));
    double b = 1.15 + 2.53 * spread;
    double a = -0.0873 + 0.0248 * b + 0.01 * p;
    double quick = 0.92 - 4.2 / b;
    while (true) {
      double u = uniform() - 0.5;
      double v = uniform();
      double edge = 0.5 - Math.abs(u);
      double guess = Math.floor((2 * a / edge + b) * u + n * p + 0.5);
      if (edge >= 0.07 && v <= quick) {
        return (int) guess;
      }
      if (guess >= 0 && guess <= n) {
        double scaled = v * (2.83 + 5.1 / b) * spread / (a / (edge * edge) + b);
        if (Math.log(scaled) <= logRatio((int) guess, n, p)) {
          return (int) guess;
        }
      }
    }
  }

  /// The logarithm of the chance of `k` over that of the likeliest number.
  private static double logRatio(int k, int n, double p) {
    int mode = (int) ((n + 1) * p);
    return logFactorial(mode)
        + logFactorial(n - mode)
        - logFactorial(k)
        - logFactorial(n - k)
        + (k - mode) * Math.log(p / (1 - p));
  }

  private static double logFactorial(int k) {
    if (k < LOG_FACTORIAL.length) {
      return LOG_FACTORIAL[k];
    }
    double n = k + 1.0;
    double square = 1 / (n * n);
    return (n - 0.5) * Math.log(n)
        - n
        + 0.9189385332046728
        + (1.0 / 12 - square * (1.0 / 360 - square / 1260)) / n;
  }

  private static double[] logFactorials(int count) {
    double[] table = new double[count];
    for (int k = 2; k < count; k++) {
      table[k] = table[k - 1] + Math.log(k);
    }
    return table;
  }

  /// How many of `n` succeed when their common chance is drawn from a beta distribution. For few it
  /// is Pólya's urn, which needs no beta and is as exact.
  public int betaBinomial(int n, double alpha, double beta) {
    if (n > SMALL) {
      return binomial(n, beta(alpha, beta));
    }
    double all = alpha + beta;
    int successes = 0;
    for (int trial = 0; trial < n; trial++) {
      if (uniform() * (all + trial) < alpha + successes) {
        successes++;
      }
    }
    return successes;
  }

  /// How many happen when `mean` are expected.
  public int poisson(double mean) {
    if (mean >= 10) {
      return binomial(1 << 30, mean / (1 << 30));
    }
    double limit = Math.exp(-mean);
    double product = uniform();
    int events = 0;
    while (product > limit) {
      product *= uniform();
      events++;
    }
    return events;
  }
}
