// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.internal.terms;

/// A line about a term as a person or a table gives it, not yet checked.
///
/// @param row where it stands, from 1
public record WrittenTerm(int row, String name, String starts, String ends) {

  public WrittenTerm {
    name = name.strip();
    starts = starts.strip();
    ends = ends.strip();
  }

  public boolean isBlank() {
    return (name + starts + ends).isEmpty();
  }
}
