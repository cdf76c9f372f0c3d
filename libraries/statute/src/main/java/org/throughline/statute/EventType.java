// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

/// A kind of thing that happens in a case.
///
/// @param code stable and in kebab case, such as `request-received`
/// @param words what happened, as it follows "the day": `the request was received`
/// @param isPlanned whether its day may lie ahead, such as that of a meeting
public record EventType(String code, String words, boolean isPlanned) {

  public EventType {
    Codes.mustBeKebabCase(code);
  }

  /// Something whose day can only be known once it has come.
  public static EventType event(String code, String words) {
    return new EventType(code, words, false);
  }

  /// Something with a day that may lie ahead.
  public static EventType planned(String code, String words) {
    return new EventType(code, words, true);
  }
}
