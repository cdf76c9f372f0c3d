// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.platform.web.Address;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Paging;
import org.throughline.settings.Fact;
import org.throughline.settings.Setting;
import org.throughline.settings.SettingFacts;
import org.throughline.settings.SettingKind;
import org.throughline.settings.SettingType;
import org.throughline.settings.Settings;
import org.throughline.settings.internal.map.MapPicture;
import org.throughline.settings.internal.map.Wards;
import org.throughline.settings.internal.register.SettingFilter;
import org.throughline.settings.internal.register.SettingFilter.Life;
import org.throughline.settings.internal.register.SettingList;
import org.throughline.settings.internal.register.SettingOrder;

/// Puts the list and the map together.
@Component
class SettingsPageMaker {

  private static final int SIZE = 50;
  private static final int MOST_ON_MAP = 3_000;
  private static final String MAP = SettingsAddress.PATH + "/map";

  private final SettingList list;
  private final Settings settings;
  private final Wards wards;

  SettingsPageMaker(SettingList list, Settings settings, Wards wards) {
    this.list = list;
    this.settings = settings;
    this.wards = wards;
  }

  /// @param page the page of the list; absent for the map
  SettingsPage make(Map<String, String> sent, Optional<Integer> page, boolean mayEdit) {
    Settings.Home home = settings.home();
    SettingsAddress asked = SettingsAddress.of(sent, home);
    SettingList.Sums sums = list.sums(asked.filter());
    Paging paging = new Paging(sums.count(), page.orElse(1), SIZE, asked.address());
    Map<String, String> authorities = list.authorities();
    List<Setting> shown =
        list.page(
            asked.filter(),
            asked.order(),
            asked.isDown(),
            page.isPresent() ? SIZE : MOST_ON_MAP,
            page.isPresent() ? paging.offset() : 0);
    return new SettingsPage(
        sentence(asked, sums, home),
        sums.count() == 0 && list.sums(everything()).count() == 0,
        filters(asked, authorities, home, page.isPresent() ? SettingsAddress.PATH : MAP),
        chips(asked, page.isPresent() ? SettingsAddress.PATH : MAP),
        Arrays.stream(SettingOrder.values()).map(each -> column(each, asked)).toList(),
        page.isPresent() ? shown.stream().map(SettingsPageMaker::row).toList() : List.of(),
        paging,
        asked.address().toString(),
        asked.address().at(MAP).toString(),
        asked.address().at(SettingsAddress.PATH + ".csv").toString(),
        page.isPresent() ? Optional.empty() : Optional.of(MapPicture.of(wards.all(), shown)),
        legend(list.kinds(asked.filter())),
        mayEdit,
        home.code().isEmpty() && !authorities.isEmpty() && mayEdit
            ? Optional.of("Nobody has said yet which authority is yours, so all are shown.")
            : Optional.empty());
  }

  private static SettingFilter everything() {
    return new SettingFilter("", Optional.empty(), Optional.empty(), "", "", Life.ANY, false);
  }

  private static String sentence(SettingsAddress asked, SettingList.Sums sums, Settings.Home home) {
    String where =
        asked.filter().authority().equals(home.code()) && !home.name().isEmpty()
            ? " in " + home.name()
            : "";
    if (sums.count() == 0) {
      return "No setting matches" + where;
    }
    String settings = Words.count(sums.count(), "setting", "settings");
    String life =
        switch (asked.filter().open()) {
          case OPEN -> " open";
          case CLOSED -> " closed";
          case PROPOSED -> " proposed to open";
          case ANY -> " kept";
        };
    String be = sums.count() == 1 ? " is" : " are";
    String pupils =
        sums.roll() == 0 ? "" : ", with " + Words.number(sums.roll()) + " pupils on roll";
    String full =
        sums.fullUp() == 0
            ? ""
            : "; "
                + Words.number(sums.fullUp())
                + (sums.fullUp() == 1
                    ? " has more than its capacity"
                    : " have more than their capacity");
    return settings + be + life + where + pupils + full + ".";
  }

  private SettingsPage.Filters filters(
      SettingsAddress asked, Map<String, String> authorities, Settings.Home home, String path) {
    List<Option> known = new ArrayList<>();
    known.add(new Option(SettingsAddress.EVERY, "Every authority"));
    authorities.forEach((code, name) -> known.add(new Option(code, name + " (" + code + ")")));
    return new SettingsPage.Filters(
        path,
        asked.filter().text(),
        options(SettingKind.values(), SettingKind::label),
        asked.value("kind"),
        options(SettingType.values(), SettingType::label),
        asked.value("type"),
        known,
        asked.value("authority").isEmpty() ? home.code() : asked.value("authority"),
        list.wards(asked.filter().authority()).stream()
            .map(each -> new Option(each, each))
            .toList(),
        asked.value("ward"),
        options(Life.values(), Life::label),
        asked.value("life").isEmpty() ? "open" : asked.value("life"),
        asked.filter().specialist());
  }

  private static <E extends Enum<E>> List<Option> options(
      E[] values, java.util.function.Function<E, String> label) {
    return Arrays.stream(values)
        .map(each -> new Option(SettingsAddress.slug(each), label.apply(each)))
        .toList();
  }

  private static List<SettingsPage.Chip> chips(SettingsAddress asked, String path) {
    SettingFilter filter = asked.filter();
    Address address = asked.address().at(path);
    List<SettingsPage.Chip> chips = new ArrayList<>();
    if (!filter.text().isEmpty()) {
      chips.add(new SettingsPage.Chip("“" + filter.text() + "”", without(address, "q")));
    }
    filter
        .kind()
        .ifPresent(
            kind -> chips.add(new SettingsPage.Chip(kind.label(), without(address, "kind"))));
    filter
        .type()
        .ifPresent(
            type -> chips.add(new SettingsPage.Chip(type.label(), without(address, "type"))));
    if (!filter.ward().isEmpty()) {
      chips.add(new SettingsPage.Chip(filter.ward(), without(address, "ward")));
    }
    if (filter.open() != Life.OPEN) {
      chips.add(new SettingsPage.Chip(filter.open().label(), without(address, "life")));
    }
    if (filter.specialist()) {
      chips.add(new SettingsPage.Chip("Specialist provision", without(address, "specialist")));
    }
    return chips;
  }

  private static String without(Address address, String name) {
    return address.without(name).toString();
  }

  private static SettingsPage.Column column(SettingOrder order, SettingsAddress asked) {
    return new SettingsPage.Column(
        order.label(),
        asked.sorted(order),
        asked.way(order),
        order == SettingOrder.ROLL || order == SettingOrder.CAPACITY);
  }

  private static SettingsPage.Row row(Setting setting) {
    SettingFacts facts = setting.facts();
    Optional<Integer> roll = facts.number(Fact.ROLL);
    Optional<Integer> capacity = facts.number(Fact.CAPACITY);
    return new SettingsPage.Row(
        setting.path(),
        setting.name(),
        Words.joined(facts.words(Fact.TYPE), setting.urn().map(urn -> "URN " + urn).orElse("")),
        MapPicture.shape(setting.kind()),
        SettingsAddress.slug(setting.kind()),
        setting.kind().label(),
        Words.ages(facts),
        roll.map(Words::number).orElse("–"),
        capacity.map(Words::number).orElse("–"),
        roll.isPresent() && capacity.filter(most -> roll.get() > most && most > 0).isPresent(),
        facts.has(Fact.WARD_NAME) ? facts.text(Fact.WARD_NAME) : facts.text(Fact.TOWN),
        SettingsAddress.slug(facts.status()),
        facts.status().label());
  }

  private static List<SettingsPage.Legend> legend(Map<String, Integer> counts) {
    return Arrays.stream(SettingKind.values())
        .filter(kind -> counts.containsKey(kind.name()))
        .map(
            kind ->
                new SettingsPage.Legend(
                    MapPicture.shape(kind),
                    SettingsAddress.slug(kind),
                    kind.label(),
                    counts.get(kind.name())))
        .toList();
  }
}
