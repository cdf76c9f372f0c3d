// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

/// A reason in law for which a fixed limit does not apply. It lifts the limit; it does not pause
/// the count. It counts when its day lies within the limit it lifts.
///
/// @param code stable and in kebab case, such as `school-closure`
/// @param words as it follows "because": `the child was away for four weeks or more`
/// @param inForce when the law allowed this reason
public record ExceptionGround(String code, String words, Source source, InForce inForce) {

  public ExceptionGround {
    Codes.mustBeKebabCase(code);
  }

  public static ExceptionGround exception(String code, String words, Source source) {
    return new ExceptionGround(code, words, source, InForce.ALWAYS);
  }

  /// The same, which the law allowed only on these days.
  public ExceptionGround during(InForce days) {
    return new ExceptionGround(code, words, source, days);
  }
}
