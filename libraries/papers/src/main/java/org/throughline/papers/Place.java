// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers;

/// Where something stands in the file: a page, a line or (in a Word document that keeps no
/// pages) a
/// paragraph, counted from 1.
public record Place(Unit unit, int number) implements Comparable<Place> {

  /// What is counted.
  public enum Unit {
    PAGE("page"),
    LINE("line"),
    PARAGRAPH("paragraph");

    private final String word;

    Unit(String word) {
      this.word = word;
    }
  }

  public static Place page(int number) {
    return new Place(Unit.PAGE, number);
  }

  public static Place line(int number) {
    return new Place(Unit.LINE, number);
  }

  public static Place paragraph(int number) {
    return new Place(Unit.PARAGRAPH, number);
  }

  /// For example "page 3" or "line 120".
  @Override
  public String toString() {
    return unit.word + " " + number;
  }

  @Override
  public int compareTo(Place other) {
    return Integer.compare(number, other.number);
  }
}
