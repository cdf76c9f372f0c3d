// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Option;

/// Lines that a setting has several of, and the form for one more: specialist places, or contacts.
///
/// @param sentence the answer
/// @param closed why nothing can be added; absent while something can
/// @param headings of the lines
/// @param fields of the form
/// @param values what was typed, by field
public record ProvisionPage(
    String title,
    String sentence,
    Optional<String> closed,
    String path,
    String back,
    List<String> headings,
    List<Line> lines,
    String formHeading,
    List<Field> fields,
    Map<String, String> values,
    FormErrors errors,
    String key) {

  public ProvisionPage {
    headings = List.copyOf(headings);
    lines = List.copyOf(lines);
    fields = List.copyOf(fields);
    values = Map.copyOf(values);
  }

  /// @param about what the button that takes it out speaks of
  public record Line(long id, List<String> cells, String about) {}

  /// @param type of the input; `select` for a list
  public record Field(String name, String label, String hint, String type, List<Option> options) {}
}
