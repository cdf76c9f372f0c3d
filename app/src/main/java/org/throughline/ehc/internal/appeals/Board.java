// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.appeals;

import java.util.Arrays;
import java.util.List;

/// The boards of cases that a family, a tribunal or another council moves.
public enum Board {
  APPEALS("appeals", "Mediation and appeals"),
  ORDERS("orders", "Tribunal orders"),
  CEASING("ceasing", "Ceasing"),
  MOVES("moves", "Moves in and out");

  private final String code;
  private final String label;

  Board(String code, String label) {
    this.code = code;
    this.label = label;
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  /// Whose cases stand on it.
  public List<String> pathways() {
    return switch (this) {
      case APPEALS -> List.of("mediation-and-appeal");
      case ORDERS -> List.of("tribunal-order", "unopposed-appeal");
      case CEASING -> List.of("ceasing");
      case MOVES -> List.of("transfer-between-authorities");
    };
  }

  public static Board of(String code) {
    return Arrays.stream(values())
        .filter(each -> each.code.equals(code))
        .findFirst()
        .orElse(APPEALS);
  }
}
