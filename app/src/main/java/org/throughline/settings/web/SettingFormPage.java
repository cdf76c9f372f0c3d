// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.web;

import java.util.List;
import java.util.Optional;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Option;

/// The form of a setting's facts, for one that is there or one to be added.
///
/// @param version the version whose facts the person sees; 0 for one to be added
/// @param urn what was typed; only for one to be added
/// @param needsReason whether published values can be corrected here
/// @param theirs what others saved while this person was writing, beside what this form says
/// @param savedBy who saved it; empty while nobody did
public record SettingFormPage(
    String title,
    String path,
    String back,
    long version,
    Optional<String> urn,
    List<Group> groups,
    boolean needsReason,
    String reason,
    FormErrors errors,
    List<Difference> theirs,
    String savedBy,
    String key) {

  public SettingFormPage {
    groups = List.copyOf(groups);
    theirs = List.copyOf(theirs);
  }

  public record Group(String heading, List<Field> fields) {}

  /// @param options empty for a field that is typed
  /// @param published what the register says; empty where that is the value, or nothing is
  public record Field(
      String name,
      String label,
      List<Option> options,
      boolean isDay,
      boolean isNumber,
      boolean isSome,
      String value,
      List<String> values,
      String published) {}

  public record Difference(String label, String yours, String saved) {}
}
