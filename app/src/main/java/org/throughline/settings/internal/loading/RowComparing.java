// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.internal.loading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.settings.Fact;
import org.throughline.settings.Setting;
import org.throughline.settings.SettingFacts;
import org.throughline.settings.SettingId;
import org.throughline.settings.Settings;
import org.throughline.settings.Urn;
import org.throughline.settings.internal.map.Wards;
import org.throughline.settings.internal.register.Corrections;
import org.throughline.settings.internal.register.PublishedValues;
import org.throughline.settings.internal.register.PublishedValues.Publication;

/// Holds rows of a file beside what is kept: which setting is meant, and whether its place agrees
/// with the authority that the file gives it.
@Component
public class RowComparing {

  private final Settings settings;
  private final PublishedValues publications;
  private final Corrections corrections;
  private final Wards wards;

  RowComparing(
      Settings settings, PublishedValues publications, Corrections corrections, Wards wards) {
    this.settings = settings;
    this.publications = publications;
    this.corrections = corrections;
    this.wards = wards;
  }

  /// Everything that rows of one file are held against.
  record Beside(RowComparing comparing, LoadLine load, Settings.Home home, Wards.Map map) {

    /// The settings that are kept, by URN.
    Map<Urn, Comparison.Kept> kept(List<Urn> urns) {
      return comparing.kept(urns);
    }

    /// Whether rows of this authority were asked for.
    boolean isAskedFor(SettingFacts facts, boolean isKept) {
      String authority = facts.text(Fact.LA_CODE);
      return load.authorities().isEmpty()
          || (authority.isEmpty() ? isKept : load.authorities().contains(authority));
    }

    /// The facts with the authority that the map shows, where that was asked for.
    SettingFacts placed(SettingFacts facts) {
      return load.byMap() && isDoubtful(facts) && isWithin(facts)
          ? facts.with(Fact.LA_CODE, home.code()).with(Fact.LA_NAME, home.name())
          : facts;
    }

    /// What is odd about the authority; empty when nothing is.
    Optional<String> doubt(SettingFacts facts) {
      if (!isDoubtful(facts)) {
        return Optional.empty();
      }
      String said = facts.words(Fact.LA_NAME) + " (" + facts.text(Fact.LA_CODE) + ")";
      return Optional.of(
          isWithin(facts)
              ? "The file gives this setting to "
                  + said
                  + ", but its place lies in the ward "
                  + ward(facts).orElse("")
                  + " of your own authority."
              : "The file gives this setting to "
                  + said
                  + ", but its place lies in none of your wards.");
    }

    private boolean isDoubtful(SettingFacts facts) {
      return !map.isEmpty()
          && !home.code().isEmpty()
          && facts.has(Fact.LA_CODE)
          && facts.place().isPresent()
          && facts.text(Fact.LA_CODE).equals(home.code()) != isWithin(facts);
    }

    private boolean isWithin(SettingFacts facts) {
      return ward(facts).isPresent();
    }

    private Optional<String> ward(SettingFacts facts) {
      return facts.place().flatMap(map::find).map(Wards.Ward::name);
    }
  }

  Beside with(LoadLine load) {
    return new Beside(this, load, settings.home(), wards.all());
  }

  Map<Urn, Comparison.Kept> kept(List<Urn> urns) {
    Map<Urn, Setting> found = settings.find(urns);
    List<SettingId> ids = found.values().stream().map(Setting::id).toList();
    var published = publications.of(ids);
    var corrected = corrections.of(ids);
    Map<Urn, Comparison.Kept> kept = new HashMap<>();
    found.forEach(
        (urn, setting) ->
            kept.put(
                urn,
                new Comparison.Kept(
                    setting,
                    published.getOrDefault(setting.id(), Publication.NONE),
                    corrected.getOrDefault(setting.id(), Map.of()))));
    return kept;
  }
}
