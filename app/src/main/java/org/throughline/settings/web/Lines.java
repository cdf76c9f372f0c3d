// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.platform.Problem;
import org.throughline.platform.web.Once;
import org.throughline.settings.Choice;

/// What the forms share that add a line to a setting.
final class Lines {

  private Lines() {}

  static ProvisionPage.Field list(String name, String label, Choice... choices) {
    return new ProvisionPage.Field(
        name, label, "", "select", Arrays.stream(choices).map(Choice::option).toList());
  }

  static ProvisionPage.Field text(String name, String label, String hint, String type) {
    return new ProvisionPage.Field(name, label, hint, type, List.of());
  }

  static String key(Map<String, String> sent) {
    String key = sent.getOrDefault(Once.FIELD, "");
    return key.isEmpty() ? Once.newKey() : key;
  }

  static <E extends Enum<E>> Optional<E> choice(
      E[] values, String field, String what, Map<String, String> sent, List<Problem> problems) {
    Optional<E> chosen =
        Arrays.stream(values)
            .filter(each -> each.name().equals(sent.getOrDefault(field, "")))
            .findFirst();
    if (chosen.isEmpty()) {
      problems.add(new Problem("SET-407", field, "Choose " + what + "."));
    }
    return chosen;
  }
}
