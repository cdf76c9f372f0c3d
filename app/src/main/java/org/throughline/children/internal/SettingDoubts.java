// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.platform.Problem;
import org.throughline.platform.web.Dates;
import org.throughline.settings.Setting;
import org.throughline.settings.SettingStatus;
import org.throughline.settings.Settings;
import org.throughline.settings.Urn;

/// What the register of settings says against a child's being somewhere: that it has closed, or
/// that the register does not hold it. A register lags, and holds few settings of other areas; so
/// only a time that begins after the closing is refused, and all else is told.
@Component
public class SettingDoubts {

  private final Settings settings;

  SettingDoubts(Settings settings) {
    this.settings = settings;
  }

  /// What the register holds against a setting.
  ///
  /// @param setting absent where the register does not hold it
  public record Doubt(Optional<Setting> setting) {

    /// Whether a time at the setting goes on after it closed; where the register gives no day of
    /// closing, whether it still lasts.
    ///
    /// @param last the last day of the time that is known of
    public boolean isAfterClosing(LocalDate last, boolean isLasting) {
      return setting
          .filter(each -> each.closedOn().map(last::isAfter).orElse(isLasting))
          .isPresent();
    }
  }

  /// Those of `references` that the register does not hold, or gives as closed or to be closed.
  public Map<String, Doubt> of(Collection<String> references) {
    Map<String, Urn> urns = new HashMap<>();
    references.forEach(each -> Urn.parse(each).ifPresent(urn -> urns.put(each, urn)));
    Map<Urn, Setting> held = urns.isEmpty() ? Map.of() : settings.find(urns.values());
    Map<String, Doubt> doubts = new HashMap<>();
    for (String reference : references) {
      Optional<Setting> setting =
          Optional.ofNullable(urns.get(reference))
              .flatMap(urn -> Optional.ofNullable(held.get(urn)));
      if (setting.filter(each -> !mayClose(each)).isEmpty()) {
        doubts.put(reference, new Doubt(setting));
      }
    }
    return doubts;
  }

  private static boolean mayClose(Setting setting) {
    return setting.closedOn().isPresent() || setting.facts().status() == SettingStatus.CLOSED;
  }

  /// Why no time at a setting begins on `from`; absent where it may.
  public Optional<Problem> refusal(String reference, LocalDate from) {
    return Urn.parse(reference)
        .flatMap(settings::find)
        .filter(setting -> setting.closedOn().filter(from::isAfter).isPresent())
        .map(
            setting ->
                new Problem(
                    "CHILD-173",
                    "setting",
                    "%s. Enter the URN of the setting where the child is, or the day when the child began here."
                        .formatted(closing(setting))));
  }

  /// What is to be told of a setting where a child is today; empty for nothing.
  public String told(String reference, LocalDate today) {
    return told(List.of(reference), today).getOrDefault(reference, "");
  }

  /// The same of several, by what the record calls them; those of which nothing is to be told are
  /// left out.
  public Map<String, String> told(Collection<String> references, LocalDate today) {
    return of(references).entrySet().stream()
        .filter(entry -> isTold(entry.getValue(), today))
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> told(entry.getValue())));
  }

  private static boolean isTold(Doubt doubt, LocalDate today) {
    return doubt.setting().isEmpty() || doubt.isAfterClosing(today, true);
  }

  private String told(Doubt doubt) {
    return doubt
        .setting()
        .map(setting -> closing(setting) + ".")
        .orElse("The register of settings does not hold this number.");
  }

  /// Such as "Elm School (142001)".
  public static String named(Setting setting) {
    return setting.name() + " (" + setting.code() + ")";
  }

  /// Such as "closed on 31 August 2024".
  public static String closed(Setting setting) {
    return setting
        .closedOn()
        .map(day -> "closed on " + Dates.full(day))
        .orElse("closed, on a day that the register does not give");
  }

  /// Such as "Oak School (150001) followed it"; empty where the register names nothing.
  public String followed(Setting setting) {
    List<Settings.Successor> next = setting.urn().map(settings::successors).orElse(List.of());
    return next.isEmpty()
        ? ""
        : next.stream().map(SettingDoubts::named).collect(Collectors.joining(" and "))
            + " followed it";
  }

  private static String named(Settings.Successor next) {
    return next.name().isEmpty() ? "URN " + next.urn() : next.name() + " (" + next.urn() + ")";
  }

  private String closing(Setting setting) {
    String next = followed(setting);
    return "The register says that %s %s%s"
        .formatted(named(setting), closed(setting), next.isEmpty() ? "" : ", and " + next);
  }
}
