// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.ehc.internal.placements.PlacesTaken;
import org.throughline.ehc.internal.placements.PlacesTaken.Taken;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.settings.AcademicYear;
import org.throughline.settings.Setting;
import org.throughline.settings.SettingPanel;

/// Shows, on the page of a setting, how many of its commissioned places are taken and free.
@Component
class PlacesOnSettingPage implements SettingPanel {

  private final PlacesTaken places;

  PlacesOnSettingPage(PlacesTaken places) {
    this.places = places;
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public Optional<Panel> show(Setting setting, Account viewer, LocalDate today) {
    if (!viewer.holds(Role.CASE_OFFICER) && !viewer.holds(Role.CASEWORK_MANAGER)) {
      return Optional.empty();
    }
    AcademicYear year = AcademicYear.of(today);
    List<Taken> taken = places.of(setting.id(), year.previous(), today);
    int besides = places.besides(setting.id(), today);
    return taken.isEmpty() && besides == 0
        ? Optional.empty()
        : Optional.of(
            new Panel(
                "Places taken and free",
                "ehc/places-of-setting",
                new PlacesPanel(
                    sentence(taken, year),
                    taken.stream().map(PlacesOnSettingPage::row).toList(),
                    besides(besides, !taken.isEmpty()))));
  }

  private static String sentence(List<Taken> all, AcademicYear year) {
    List<Taken> now = all.stream().filter(each -> each.year().equals(year)).toList();
    if (now.isEmpty()) {
      return "No commissioned place is recorded for %s.".formatted(year);
    }
    int places = now.stream().mapToInt(Taken::places).sum();
    int taken = now.stream().mapToInt(Taken::taken).sum();
    int free = now.stream().mapToInt(each -> Math.max(0, each.places() - each.taken())).sum();
    return "In %s %,d of %,d commissioned %s taken; %s."
        .formatted(
            year,
            taken,
            places,
            places == 1 ? "places is" : "places are",
            free == 0 ? "none is free" : free == 1 ? "1 is free" : "%,d are free".formatted(free));
  }

  private static PlacesPanel.Row row(Taken each) {
    int free = each.places() - each.taken();
    return new PlacesPanel.Row(
        each.year().toString(),
        each.kind().label(),
        "%,d".formatted(each.places()),
        "%,d".formatted(each.taken()),
        free > 0
            ? "%,d free".formatted(free)
            : free == 0 ? "Full" : "%,d too many".formatted(-free),
        free > 0 ? "on" : free == 0 ? "gap" : "behind");
  }

  private static String besides(int many, boolean hasPlaces) {
    if (many == 0) {
      return "";
    }
    String others = hasPlaces ? (many == 1 ? "other child" : "other children") : noun(many);
    return "%,d %s with a plan %s placed here in no commissioned place."
        .formatted(many, others, many == 1 ? "is" : "are");
  }

  private static String noun(int many) {
    return many == 1 ? "child" : "children";
  }
}
