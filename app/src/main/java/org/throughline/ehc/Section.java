// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The sections of a plan, which must be separately labelled by these letters. SI 2014/1530
/// regulation 12(1); SEND Code of Practice 9.62.
public enum Section {
  A("Views, interests and aspirations", "What the child, the young person or the parents say"),
  B("Special educational needs", "The need"),
  C("Health care needs", "The need"),
  D("Social care needs", "The need"),
  E("Outcomes", "The outcome"),
  F("Special educational provision", "The provision"),
  G("Health care provision", "The provision"),
  H1("Social care provision under section 2 of the 1970 Act", "The provision"),
  H2("Other social care provision", "The provision"),
  I("School or other institution", "Its name and type, or the type alone"),
  J("Personal budget", "What it is for, with the needs and outcomes it meets"),
  K("Advice and information", "What the advice is");

  private final String title;
  private final String asks;

  Section(String title, String asks) {
    this.title = title;
    this.asks = asks;
  }

  /// The section of this letter; absent for nonsense.
  public static Optional<Section> named(String letter) {
    return Arrays.stream(values()).filter(each -> each.name().equals(letter)).findFirst();
  }

  public String title() {
    return title;
  }

  /// What the words of a row are, as a form asks for them.
  public String asks() {
    return asks;
  }

  public RowKind kind() {
    return switch (this) {
      case B, C, D -> RowKind.NEED;
      case E -> RowKind.OUTCOME;
      case F, G, H1, H2 -> RowKind.PROVISION;
      case A, I, J, K -> RowKind.OTHER;
    };
  }

  /// What a row is called in a sentence.
  public String one() {
    return switch (this) {
      case A -> "view";
      case B, C, D -> "need";
      case E -> "outcome";
      case F, G, H1, H2 -> "provision";
      case I -> "school or institution";
      case J -> "part of the budget";
      case K -> "piece of advice";
    };
  }

  /// The same with its article, such as `an outcome`.
  public String aOne() {
    return (this == E ? "an " : "a ") + one();
  }

  /// Whether every plan has something here.
  public boolean isAlwaysNeeded() {
    return switch (this) {
      case A, B, E, F, K -> true;
      case C, D, G, H1, H2, I, J -> false;
    };
  }

  /// The sections that a row of this one may be moved to, itself included.
  public List<Section> ofSameKind() {
    return kind() == RowKind.OTHER
        ? List.of(this)
        : Arrays.stream(values()).filter(each -> each.kind() == kind()).toList();
  }

  /// The fields of its rows, in the order of the form.
  public List<Field> fields() {
    return Arrays.stream(Field.values()).filter(field -> field.isOf(this)).toList();
  }
}
