// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import java.time.LocalDate;

/// A reason in law for which a fixed limit does not apply. It lifts the limit; it does not pause
/// the count. It counts when its day lies within the limit it lifts.
///
/// @param code stable and in kebab case, such as `school-closure`
/// @param words as it follows "because": `the child was away for four weeks or more`
/// @param inForce when the law allowed this reason
/// @param isEasing whether it eases the duty on those days alone
public record ExceptionGround(
    String code, String words, Source source, InForce inForce, boolean isEasing) {

  public ExceptionGround {
    Codes.mustBeKebabCase(code);
  }

  public static ExceptionGround exception(String code, String words, Source source) {
    return new ExceptionGround(code, words, source, InForce.ALWAYS, false);
  }

  /// The same, which the law allowed only on these days.
  public ExceptionGround during(InForce days) {
    return new ExceptionGround(code, words, source, days, false);
  }

  /// The same, which eased the duty on these days alone.
  public ExceptionGround easingDuring(InForce days) {
    return new ExceptionGround(code, words, source, days, true);
  }

  /// Whether it holds for what is done, or still open, on this day.
  boolean holdsOn(LocalDate day) {
    return !isEasing || inForce.on(day);
  }
}
