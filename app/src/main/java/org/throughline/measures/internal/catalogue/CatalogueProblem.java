// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.catalogue;

/// Something wrong with the file of a measure, which is left out until it is mended.
///
/// @param line of the file, from 1
/// @param words what is wrong, to follow the file's name
public record CatalogueProblem(String file, int line, String words) {

  public String sentence() {
    return "%s, line %d, %s.".formatted(file, line, words);
  }
}
