// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.web;

import java.util.List;
import java.util.Optional;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Option;

/// A form for one subject of a strategy; after a conflict, with the other person's words beside
/// one's own.
///
/// @param action where the form is sent
/// @param version the version that it rests on
/// @param savedBy who saved the same meanwhile; absent without a conflict
public record EditPage(
    String heading,
    String back,
    String action,
    long version,
    List<Field> fields,
    FormErrors errors,
    Optional<String> savedBy,
    Optional<Extra> extra) {

  public EditPage {
    fields = List.copyOf(fields);
  }

  /// How a field is filled in.
  public enum Kind {
    LINE,
    TEXT,
    CHOICE
  }

  /// One field.
  ///
  /// @param theirs the other person's words, when both changed the field
  public record Field(
      String name,
      String label,
      String hint,
      Kind kind,
      int rows,
      List<Option> options,
      String value,
      Optional<String> theirs) {
    public Field {
      options = List.copyOf(options);
    }
  }

  /// What can be done with the subject besides.
  public sealed interface Extra {
    /// A promise can be taken out.
    record Withdraw(String action) implements Extra {}

    /// A promise can be added to a priority.
    ///
    /// @param promise what was typed for it
    /// @param year what was typed for its year
    record Add(String action, String promise, String year) implements Extra {}
  }
}
