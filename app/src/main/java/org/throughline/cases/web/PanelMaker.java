// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.cases.CaseFiles;
import org.throughline.cases.CaseSummary;
import org.throughline.cases.RecordedEvent;
import org.throughline.cases.internal.PathwayWords;
import org.throughline.cases.internal.beside.CaseDocuments;
import org.throughline.cases.internal.beside.CasePeople;
import org.throughline.cases.internal.panels.Panel;
import org.throughline.cases.internal.panels.PanelItem;
import org.throughline.cases.internal.panels.PanelItems;
import org.throughline.children.ChildGlimpse;
import org.throughline.children.ChildId;
import org.throughline.children.ChildLooks;
import org.throughline.children.ChildSummary;
import org.throughline.children.Children;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Screen;

/// Makes the register of a panel and its pack.
@Component
class PanelMaker {

  private final PanelItems items;
  private final CaseFiles files;
  private final CasePeople people;
  private final CaseDocuments documents;
  private final PathwayWords words;
  private final Children children;
  private final ChildLooks looks;
  private final Accounts accounts;
  private final Clock clock;

  PanelMaker(
      PanelItems items,
      CaseFiles files,
      CasePeople people,
      CaseDocuments documents,
      PathwayWords words,
      Children children,
      ChildLooks looks,
      Accounts accounts,
      Clock clock) {
    this.items = items;
    this.files = files;
    this.people = people;
    this.documents = documents;
    this.words = words;
    this.children = children;
    this.looks = looks;
    this.accounts = accounts;
    this.clock = clock;
  }

  Screen register(Panel panel) {
    return register(panel, FormErrors.NONE);
  }

  Screen register(Panel panel, FormErrors errors) {
    List<PanelPage.Row> rows = rows(items.ofPanel(panel.id()));
    return Screen.of(
        "cases/panel", new PanelPage(panel, sentence(panel), rows, LocalDate.now(clock), errors));
  }

  private String sentence(Panel panel) {
    boolean isToCome = !panel.meetsOn().isBefore(LocalDate.now(clock));
    String when =
        "%s %s on %s with %s"
            .formatted(
                panel.name(),
                isToCome ? "meets" : "met",
                Dates.full(panel.meetsOn()),
                PanelPages.questions(panel.items()));
    String undecided = panel.open() == 0 ? "" : "; %,d to be decided".formatted(panel.open());
    String unsent = panel.unsent() == 0 ? "" : "; %,d without a letter".formatted(panel.unsent());
    return when + undecided + unsent + ".";
  }

  private List<PanelPage.Row> rows(List<PanelItem> all) {
    Map<ChildId, ChildGlimpse> known =
        children.glimpses(all.stream().map(item -> item.summary().child()).distinct().toList());
    Map<AccountId, String> names = accounts.names();
    return all.stream()
        .filter(item -> known.containsKey(item.summary().child()))
        .map(item -> row(item, known.get(item.summary().child()), names))
        .toList();
  }

  private PanelPage.Row row(PanelItem item, ChildGlimpse child, Map<AccountId, String> names) {
    LocalDate today = LocalDate.now(clock);
    return new PanelPage.Row(
        item,
        child.with(today),
        words.title(item.summary().pathway()),
        names.getOrDefault(item.putBy(), ""),
        next(item).orElse("Nothing is dated"));
  }

  /// What the law asks next of the council; empty when nothing is dated.
  private Optional<String> next(PanelItem item) {
    return item.nextDuty()
        .map(
            duty ->
                words.act(item.summary().pathway(), duty)
                    + item.nextOn().map(day -> ", by " + Dates.full(day)).orElse(""));
  }

  /// Who opens the pack looks at every child in it: each look is on record before the page is sent.
  PanelPack pack(Panel panel, Account reader) {
    List<PanelPack.Case> cases = new ArrayList<>();
    List<Option> withheld = new ArrayList<>();
    Map<AccountId, String> names = accounts.names();
    for (PanelItem item : items.ofPanel(panel.id())) {
      switch (looks.at(reader.id(), item.summary().child(), "pack of a panel")) {
        case ChildLooks.Look.Seen(ChildSummary child) -> cases.add(page(item, child, names));
        case ChildLooks.Look.ReasonNeeded(String path) ->
            withheld.add(new Option(path, item.question().label()));
        case ChildLooks.Look.Nothing() -> {
          // Gone out of sight since the register was read.
        }
      }
    }
    return new PanelPack(panel, cases, withheld);
  }

  private PanelPack.Case page(PanelItem item, ChildSummary child, Map<AccountId, String> names) {
    CaseSummary summary = item.summary();
    return new PanelPack.Case(
        item,
        child.name(),
        words.title(summary.pathway()),
        facts(item, child),
        happened(summary),
        people.of(summary.id()).stream().filter(person -> person.until().isEmpty()).toList(),
        documents.of(summary.id()),
        names.getOrDefault(item.putBy(), ""));
  }

  private List<Option> facts(PanelItem item, ChildSummary child) {
    LocalDate today = LocalDate.now(clock);
    CaseSummary summary = item.summary();
    long weeks = ChronoUnit.WEEKS.between(summary.opened(), today);
    int limit = words.weeks(summary.pathway());
    List<Option> facts = new ArrayList<>();
    facts.add(
        new Option(
            "Born", "%s, %d years old".formatted(Dates.full(child.bornOn()), child.ageOn(today))));
    facts.add(new Option("Year group", child.yearGroup().isEmpty() ? "–" : child.yearGroup()));
    facts.add(new Option("Opened", Dates.full(summary.opened())));
    facts.add(new Option("Week", limit == 0 ? "" + weeks : "%d of %d".formatted(weeks, limit)));
    next(item).ifPresent(act -> facts.add(new Option("Next", act)));
    return facts;
  }

  private List<Option> happened(CaseSummary summary) {
    List<RecordedEvent> all = files.events(summary.id());
    return all.reversed().stream()
        .filter(event -> !event.isWithdrawal())
        .filter(event -> all.stream().noneMatch(later -> replaces(later, event)))
        .map(
            event ->
                new Option(
                    Dates.full(event.happenedOn()),
                    words.eventThatDay(summary.pathway(), event.type())))
        .toList();
  }

  private static boolean replaces(RecordedEvent later, RecordedEvent event) {
    return later.replaces().isPresent() && later.replaces().getAsInt() == event.number();
  }
}
