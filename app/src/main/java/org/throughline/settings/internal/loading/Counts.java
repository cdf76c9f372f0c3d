// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.internal.loading;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/// What a file does, in numbers.
///
/// @param added settings that are new here
/// @param changed settings of which something differs
/// @param closed those of them that close
/// @param unchanged settings that are as the file says
/// @param older settings of which something newer is kept already
/// @param elsewhere rows of authorities that were not asked for
/// @param refused rows that were left out because something is wrong with them
/// @param links lines between settings that are new or different
public record Counts(
    int added,
    int changed,
    int closed,
    int unchanged,
    int older,
    int elsewhere,
    long refused,
    int links) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0);

  /// Whether applying the file would change nothing.
  public boolean isNothing() {
    return added + changed + links == 0;
  }

  String json() {
    return JSON.writeValueAsString(this);
  }

  static Counts of(String json) {
    Map<?, ?> known = JSON.readValue(json, Map.class);
    return known.isEmpty() ? NONE : JSON.readValue(json, Counts.class);
  }
}
