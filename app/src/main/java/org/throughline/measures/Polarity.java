// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

/// Which way is better.
public enum Polarity {
  HIGHER("higher is better"),
  LOWER("lower is better"),
  CONTEXT("context: neither way is better");

  private final String words;

  Polarity(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  public boolean isJudged() {
    return this != CONTEXT;
  }

  /// Whether `value` is at least as good as `other`.
  public boolean isAsGood(double value, double other) {
    return switch (this) {
      case HIGHER -> value >= other;
      case LOWER -> value <= other;
      case CONTEXT -> true;
    };
  }
}
