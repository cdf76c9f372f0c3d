// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

/// A number of the law that no clock runs on, such as the most days of suspension in a year. It
/// stands beside the duties of its pathway so that it can be looked up and printed.
///
/// @param value with its unit, such as `45 school days`
/// @param meaning what it is for, in a sentence
public record Threshold(String code, String value, String meaning, Source source) {

  public Threshold {
    Codes.mustBeKebabCase(code);
  }
}
