// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.Option;
import org.throughline.settings.Fact;
import org.throughline.settings.Setting;
import org.throughline.settings.SettingFacts;
import org.throughline.settings.SettingStatus;
import org.throughline.settings.SettingType;
import org.throughline.settings.internal.register.Corrections;
import org.throughline.settings.internal.register.Neighbours;
import org.throughline.settings.internal.register.PublishedValues;
import org.throughline.settings.internal.register.SettingChanges;
import org.throughline.settings.internal.register.SettingLinks;

/// Puts a setting's page together.
@Component
class SettingPageMaker {

  private static final int NEIGHBOURS = 5;
  private static final int MOST_CHANGES = 60;

  private final SettingLinks links;
  private final PublishedValues published;
  private final Corrections corrections;
  private final SettingChanges changes;
  private final Neighbours neighbours;
  private final SettingParts parts;
  private final Accounts accounts;

  SettingPageMaker(
      SettingLinks links,
      PublishedValues published,
      Corrections corrections,
      SettingChanges changes,
      Neighbours neighbours,
      SettingParts parts,
      Accounts accounts) {
    this.links = links;
    this.published = published;
    this.corrections = corrections;
    this.changes = changes;
    this.neighbours = neighbours;
    this.parts = parts;
    this.accounts = accounts;
  }

  SettingPage make(Setting setting, Account viewer, LocalDate today) {
    boolean seesPeople = Staff.maySeePeople(viewer);
    PublishedValues.Publication publication = published.of(setting.id());
    Map<AccountId, String> names = accounts.names();
    SettingStatus status = setting.statusOn(today);
    return new SettingPage(
        setting.name(),
        setting.path(),
        sentence(setting, status),
        closed(setting, status),
        SettingsAddress.slug(status),
        status.label(),
        figures(setting.facts()),
        life(setting),
        parts.provision(setting, today),
        seesPeople,
        seesPeople ? parts.contacts(setting, today) : List.of(),
        parts.terms(setting, today),
        neighbours(setting),
        parts.panels(setting, viewer, today),
        details(setting, publication, seesPeople, names),
        seesPeople ? others(publication) : List.of(),
        source(setting, publication),
        changes.of(setting.id(), MOST_CHANGES).stream()
            .filter(line -> seesPeople || !line.field().equals(Fact.HEAD.key()))
            .map(line -> change(line, names))
            .toList(),
        Staff.mayEdit(viewer));
  }

  private static String sentence(Setting setting, SettingStatus status) {
    SettingFacts facts = setting.facts();
    String type = setting.type() == SettingType.UNKNOWN ? "Type not given" : setting.type().label();
    String phase =
        switch (setting.phase()) {
          case NOT_APPLICABLE -> "";
          default -> ", " + setting.phase().label().toLowerCase(java.util.Locale.ROOT);
        };
    String ages = Words.ages(facts).isEmpty() ? "" : ", ages " + Words.ages(facts);
    String where = facts.has(Fact.TOWN) ? ", " + facts.text(Fact.TOWN) : "";
    return type + phase + ages + where + ". " + status.label() + since(setting, status) + ".";
  }

  private static String since(Setting setting, SettingStatus status) {
    return switch (status) {
      case CLOSED ->
          setting
              .closedOn()
              .map(day -> " since " + Dates.full(day))
              .orElse(", the day is not kept");
      case OPEN, OPEN_TO_CLOSE ->
          setting.openedOn().map(day -> " since " + Dates.full(day)).orElse("")
              + setting.closedOn().map(day -> ", closes on " + Dates.full(day)).orElse("");
      case PROPOSED -> setting.openedOn().map(day -> " on " + Dates.full(day)).orElse("");
    };
  }

  private Optional<SettingPage.Closed> closed(Setting setting, SettingStatus status) {
    if (status != SettingStatus.CLOSED) {
      return Optional.empty();
    }
    List<SettingPage.Link> followed =
        setting.urn().map(links::successors).orElse(List.of()).stream()
            .map(SettingPageMaker::link)
            .toList();
    return Optional.of(
        new SettingPage.Closed(
            setting.closedOn().map(Dates::full).orElse("a day that is not kept"), followed));
  }

  private static List<Option> figures(SettingFacts facts) {
    List<Option> figures = new ArrayList<>();
    facts
        .number(Fact.ROLL)
        .ifPresent(
            roll ->
                figures.add(
                    new Option(
                        "On roll"
                            + facts
                                .day(Fact.ROLL_COUNTED_ON)
                                .map(day -> ", " + Dates.full(day))
                                .orElse(""),
                        Words.number(roll))));
    facts
        .number(Fact.CAPACITY)
        .ifPresent(capacity -> figures.add(new Option("Capacity", Words.number(capacity))));
    free(facts).ifPresent(figures::add);
    addWords(figures, facts, Fact.OFSTED_GRADE, "Ofsted");
    return figures;
  }

  private static Optional<Option> free(SettingFacts facts) {
    return facts
        .number(Fact.CAPACITY)
        .filter(capacity -> capacity > 0)
        .flatMap(
            capacity ->
                facts
                    .number(Fact.ROLL)
                    .map(
                        roll ->
                            roll > capacity
                                ? new Option("Over capacity by", Words.number(roll - capacity))
                                : new Option("Places free", Words.number(capacity - roll))));
  }

  private static void addWords(List<Option> figures, SettingFacts facts, Fact fact, String label) {
    if (facts.has(fact)) {
      String day = facts.day(Fact.INSPECTED_ON).map(each -> ", " + Dates.full(each)).orElse("");
      figures.add(new Option(label + day, facts.words(fact)));
    }
  }

  private List<SettingPage.Stage> life(Setting setting) {
    if (setting.urn().isEmpty()) {
      return List.of(stage(setting));
    }
    return links.life(setting.urn().get()).stream()
        .map(
            stage ->
                new SettingPage.Stage(
                    link(stage),
                    stage.setting().map(each -> each.type().label()).orElse("not kept here"),
                    stage.setting().map(SettingPageMaker::days).orElse(""),
                    stage.order() == 0))
        .toList();
  }

  private static SettingPage.Stage stage(Setting setting) {
    return new SettingPage.Stage(
        new SettingPage.Link(setting.name(), Optional.empty()),
        setting.type().label(),
        days(setting),
        true);
  }

  private static SettingPage.Link link(SettingLinks.Stage stage) {
    String name =
        stage
            .setting()
            .map(Setting::name)
            .orElse(stage.name().isEmpty() ? "URN " + stage.urn() : stage.name());
    return new SettingPage.Link(
        name + " (" + stage.urn() + ")",
        stage.order() == 0 ? Optional.empty() : stage.setting().map(Setting::path));
  }

  private static String days(Setting setting) {
    String from = setting.openedOn().map(Dates::full).orElse("start not kept");
    return setting
        .closedOn()
        .map(until -> from + " to " + Dates.full(until))
        .orElse(
            setting.facts().status() == SettingStatus.CLOSED ? from + ", closed" : "from " + from);
  }

  private List<SettingPage.Neighbour> neighbours(Setting setting) {
    return setting
        .place()
        .map(
            place ->
                neighbours.of(setting.id(), place, setting.kind(), NEIGHBOURS).stream()
                    .map(
                        other ->
                            new SettingPage.Neighbour(
                                other.path(),
                                other.name(),
                                "%.1f miles".formatted(place.milesTo(other.place().orElseThrow())),
                                free(other.facts())
                                    .map(each -> each.value() + ": " + each.label())
                                    .orElse("")))
                    .toList())
        .orElse(List.of());
  }

  private List<SettingPage.Detail> details(
      Setting setting,
      PublishedValues.Publication publication,
      boolean seesPeople,
      Map<AccountId, String> names) {
    Map<Fact, Corrections.Correction> inForce = corrections.of(setting.id());
    List<SettingPage.Detail> details = new ArrayList<>();
    details.add(
        new SettingPage.Detail(
            "URN", setting.urn().map(Object::toString).orElse("none"), Optional.empty()));
    if (!setting.laestab().isEmpty()) {
      details.add(new SettingPage.Detail("LAESTAB", setting.laestab(), Optional.empty()));
    }
    Arrays.stream(Fact.values())
        .filter(fact -> seesPeople || !fact.isPersonal())
        .filter(fact -> setting.facts().has(fact) || inForce.containsKey(fact))
        .forEach(
            fact ->
                details.add(
                    new SettingPage.Detail(
                        fact.label(),
                        setting.facts().has(fact) ? setting.facts().words(fact) : "not known",
                        Optional.ofNullable(inForce.get(fact))
                            .map(each -> correction(each, publication.facts(), names)))));
    return details;
  }

  private static SettingPage.Correction correction(
      Corrections.Correction correction, SettingFacts published, Map<AccountId, String> names) {
    return new SettingPage.Correction(
        correction.fact().key(),
        published.words(correction.fact()),
        correction.reason(),
        names.getOrDefault(correction.by(), "somebody") + ", " + Dates.moment(correction.at()));
  }

  private static List<Option> others(PublishedValues.Publication publication) {
    return publication.others().entrySet().stream()
        .map(each -> new Option(each.getKey(), each.getValue()))
        .toList();
  }

  private static String source(Setting setting, PublishedValues.Publication publication) {
    return publication
        .asAt()
        .map(
            day ->
                "From the register of establishments (Get Information about Schools), as at "
                    + Dates.full(day)
                    + ", Open Government Licence v3.0.")
        .orElse(
            setting.isInvented()
                ? "Part of the demonstration: invented, or published facts restated."
                : "Entered by hand.");
  }

  private static SettingPage.Change change(SettingChanges.Line line, Map<AccountId, String> names) {
    return new SettingPage.Change(
        Dates.moment(line.at()),
        line.by().map(by -> names.getOrDefault(by, "somebody")).orElse("the command line"),
        line.source(),
        SettingChanges.label(line.field()),
        SettingChanges.words(line.field(), line.was()),
        SettingChanges.words(line.field(), line.becomes()));
  }
}
