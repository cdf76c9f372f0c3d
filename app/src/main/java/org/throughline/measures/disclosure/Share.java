// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.disclosure;

/// A part of people: how many of how many.
public record Share(long counted, long all) {

  public Share {
    if (counted < 0 || counted > all) {
      throw new IllegalArgumentException("A share counts some of all: neither less nor more");
    }
  }

  /// Those who were not counted.
  public long others() {
    return all - counted;
  }
}
