// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

/// A kind of thing that happens in a case.
///
/// @param code stable and in kebab case, such as `request-received`
/// @param words what happened, as it follows "the day": `the request was received`
/// @param isPlanned whether its day may lie ahead, such as that of a meeting
/// @param isMadeOnArrival whether it is only done once what was posted counts as served
public record EventType(String code, String words, boolean isPlanned, boolean isMadeOnArrival) {

  public EventType {
    Codes.mustBeKebabCase(code);
  }

  /// Something whose day can only be known once it has come.
  public static EventType event(String code, String words) {
    return new EventType(code, words, false, false);
  }

  /// Something with a day that may lie ahead.
  public static EventType planned(String code, String words) {
    return new EventType(code, words, true, false);
  }

  /// An application that, when posted, is made on the day it counts as served.
  public static EventType onArrival(String code, String words) {
    return new EventType(code, words, false, true);
  }
}
