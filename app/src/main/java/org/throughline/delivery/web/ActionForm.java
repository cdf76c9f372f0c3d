// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.web;

import java.util.Map;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Once;

/// What a person sent with one of an action's forms, shown again when it could not be saved.
///
/// @param which the form: `progress`, `milestone`, `barrier`, `evidence`, `carry`; empty when
///     nothing was sent
/// @param values each field as it was sent
/// @param key the form's key, which stays the same until it is saved
public record ActionForm(String which, Map<String, String> values, FormErrors errors, String key) {

  public ActionForm {
    values = Map.copyOf(values);
  }

  static ActionForm empty() {
    return new ActionForm("", Map.of(), FormErrors.NONE, Once.newKey());
  }

  /// What was sent in `field` of the form `which`; `otherwise` when it was another form.
  public String value(String which, String field, String otherwise) {
    return this.which.equals(which) ? values.getOrDefault(field, "") : otherwise;
  }

  /// The errors of the form `which` alone, so that two forms with a field of the same name do not
  /// show each other's.
  public FormErrors errors(String which) {
    return this.which.equals(which) ? errors : FormErrors.NONE;
  }
}
