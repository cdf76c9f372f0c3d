// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.children.internal.SettingDoubts;
import org.throughline.children.internal.SettingDoubts.Doubt;
import org.throughline.settings.Setting;

/// What somebody should know about the settings that the rows of a file name: said by row, and no
/// row is refused for it. The register is asked once for all settings of a file.
@Component
class SettingRemarks {

  private static final int NAMED = 10;

  private final SettingDoubts doubts;

  SettingRemarks(SettingDoubts doubts) {
    this.doubts = doubts;
  }

  /// Rows by what is to be said of them; those of closed settings by the setting.
  private record Found(
      NumberedRows unknown, Map<Setting, NumberedRows> closed, NumberedRows others) {

    Found() {
      this(new NumberedRows(), new LinkedHashMap<>(), new NumberedRows());
    }

    void add(Stays.Stay stay, NumberedRows rows, Doubt doubt) {
      if (doubt.setting().isEmpty()) {
        unknown.add(rows);
      } else if (doubt.isAfterClosing(stay.last(), stay.isLasting())) {
        of(doubt.setting().get()).add(rows);
      }
    }

    /// A file that names many closed settings has a sentence for each of the first.
    private NumberedRows of(Setting setting) {
      return closed.containsKey(setting) || closed.size() < NAMED
          ? closed.computeIfAbsent(setting, fresh -> new NumberedRows())
          : others;
    }
  }

  List<String> of(Stays stays) {
    Set<String> named =
        stays.rows().keySet().stream().map(Stays.Stay::setting).collect(Collectors.toSet());
    Map<String, Doubt> doubted = doubts.of(named);
    Found found = new Found();
    stays
        .rows()
        .forEach(
            (stay, rows) -> {
              if (doubted.containsKey(stay.setting())) {
                found.add(stay, rows, doubted.get(stay.setting()));
              }
            });
    return say(found);
  }

  private List<String> say(Found found) {
    List<String> remarks = new ArrayList<>();
    found
        .unknown()
        .say(
            remarks,
            "names a setting that the register of settings does not hold; it is kept as it stands.",
            "name settings that the register of settings does not hold; they are kept as they stand");
    found.closed().forEach((setting, rows) -> sayClosed(remarks, setting, rows));
    found
        .others()
        .say(
            remarks,
            "has a child at another setting after it closed.",
            "have children at other settings after they closed");
    return remarks;
  }

  private void sayClosed(List<String> remarks, Setting setting, NumberedRows rows) {
    String next = doubts.followed(setting);
    String where =
        "a child at %s after it %s%s"
            .formatted(
                SettingDoubts.named(setting),
                SettingDoubts.closed(setting),
                next.isEmpty() ? "" : "; " + next);
    rows.say(remarks, "has " + where + ".", "have " + where);
  }
}
