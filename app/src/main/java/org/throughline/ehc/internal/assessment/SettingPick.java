// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.assessment;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.platform.Problem;
import org.throughline.settings.Setting;
import org.throughline.settings.Settings;

/// Finds the setting that somebody typed by number or by name.
@Component
public class SettingPick {

  private static final int FEW = 5;

  private final Settings settings;

  SettingPick(Settings settings) {
    this.settings = settings;
  }

  /// What was found, or what is wrong.
  public record Picked(Optional<Setting> setting, List<Problem> problems) {
    public Picked {
      problems = List.copyOf(problems);
    }
  }

  /// @param field of the form
  public Picked of(String typed, String field) {
    if (typed.isEmpty()) {
      return refused(field, "Enter the number (URN) or the name of the setting.");
    }
    Optional<Setting> byNumber = settings.findByCode(typed);
    if (byNumber.isPresent()) {
      return new Picked(byNumber, List.of());
    }
    List<Setting> alike = settings.search(typed.substring(0, Math.min(typed.length(), 200)), FEW);
    List<Setting> same =
        alike.stream().filter(each -> each.name().equalsIgnoreCase(typed)).toList();
    return same.size() == 1
        ? new Picked(Optional.of(same.getFirst()), List.of())
        : refused(field, suggestion(alike));
  }

  private static String suggestion(List<Setting> alike) {
    return alike.isEmpty()
        ? "No setting has this number or a name like it. Look it up under Schools and enter its number (URN)."
        : "Enter the number of the one you mean: "
            + alike.stream()
                .map(each -> each.name() + " (" + each.code() + ")")
                .collect(Collectors.joining(", "))
            + ".";
  }

  private static Picked refused(String field, String words) {
    return new Picked(Optional.empty(), List.of(new Problem("EHC-183", field, words)));
  }
}
