// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import gg.jte.Content;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.cases.CaseId;
import org.throughline.cases.TrayNotice;
import org.throughline.cases.WhoseFirst;
import org.throughline.cases.internal.PathwayWords;
import org.throughline.cases.internal.team.Whole;
import org.throughline.cases.internal.tray.SavedViews;
import org.throughline.cases.internal.tray.Tray;
import org.throughline.cases.internal.tray.TrayCounts;
import org.throughline.cases.internal.tray.TrayFilter;
import org.throughline.cases.internal.tray.TrayLine;
import org.throughline.children.ChildGlimpse;
import org.throughline.children.ChildId;
import org.throughline.children.Children;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Address;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.Fragments;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Paging;

/// Makes the tray from the open cases.
@Component
class TrayMaker {

  static final int ON_A_PAGE = 200;

  private final Tray tray;
  private final WhoseFirst whoseFirst;
  private final SavedViews views;
  private final PathwayWords words;
  private final Children children;
  private final Accounts accounts;
  private final List<TrayNotice> notices;
  private final Fragments fragments;
  private final Clock clock;

  TrayMaker(
      Tray tray,
      WhoseFirst whoseFirst,
      SavedViews views,
      PathwayWords words,
      Children children,
      Accounts accounts,
      List<TrayNotice> notices,
      Fragments fragments,
      Clock clock) {
    this.tray = tray;
    this.whoseFirst = whoseFirst;
    this.views = views;
    this.words = words;
    this.children = children;
    this.accounts = accounts;
    this.notices = List.copyOf(notices);
    this.fragments = fragments;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public TrayPage make(
      Map<String, String> query, Account viewer, int page, TrayPage.Refused refused) {
    LocalDate today = LocalDate.now(clock);
    String first = whoseFirst.of(viewer);
    TrayAddress asked = TrayAddress.read(query, first);
    TrayFilter filter = filter(asked, viewer);
    Address address = asked.address();
    TrayCounts counts = tray.counts(filter, today);
    int shown = filter.isLeftBehind() ? counts.leftBehind() : counts.of(filter.when());
    Paging paging = new Paging(shown, page, ON_A_PAGE, address);
    List<TrayPage.Link> own = views(viewer, asked, first);
    return new TrayPage(
        sentence(asked, counts, first),
        asked.whose(),
        officers(viewer),
        asked.pathway(),
        words.all().stream().map(each -> new Option(each.code(), each.title())).toList(),
        asked.waitsFor(),
        PathwayWords.others(),
        only(asked, filter),
        days(counts, filter, address),
        orders(filter, address),
        own,
        table(rows(filter, today, paging), refused.ticked()),
        paging,
        address,
        refused,
        own.stream().filter(TrayPage.Link::isChosen).map(TrayPage.Link::label).findFirst(),
        notices.stream().flatMap(notice -> notice.line().stream()).toList());
  }

  /// Every row of a tray in words, for a file.
  @Transactional(readOnly = true)
  public List<TrayRow> everyRow(TrayAddress asked, Account viewer) {
    LocalDate today = LocalDate.now(clock);
    return rows(filter(asked, viewer), today, new Paging(1, 1, Integer.MAX_VALUE, asked.address()));
  }

  private TrayFilter filter(TrayAddress asked, Account viewer) {
    return asked.filter(viewer, words.pathway(asked.pathway()).flatMap(Whole::of));
  }

  /// Which cases are shown, where the fields of the filter do not say it.
  private String only(TrayAddress asked, TrayFilter filter) {
    return filter
        .past()
        .map(
            past ->
                "Only cases past %d weeks%s%s."
                    .formatted(
                        past.whole().weeks(),
                        past.stage()
                            .map(code -> ", next: " + lower(stage(asked.pathway(), code)))
                            .orElse(""),
                        past.exception()
                            .map(code -> ", " + lower(exception(asked.pathway(), code)))
                            .orElse("")))
        .orElse("");
  }

  private String stage(String pathway, String code) {
    return code.equals(TrayFilter.NONE) ? "Nothing dated" : words.act(pathway, code);
  }

  private String exception(String pathway, String code) {
    return code.equals(TrayFilter.NONE) ? "No exception recorded" : words.event(pathway, code);
  }

  private static String lower(String words) {
    return Character.toLowerCase(words.charAt(0)) + words.substring(1);
  }

  private static String sentence(TrayAddress asked, TrayCounts counts, String first) {
    boolean isMine = asked.whose().equals(WhoseFirst.MINE);
    if (counts.all() == 0) {
      return isMine && asked.isUnfiltered()
          ? "You have no open case."
          : "No open case is found here.";
    }
    boolean isTeams = asked.whose().equals(WhoseFirst.EVERYBODYS) && first.equals(asked.whose());
    return (isTeams ? "You keep no case yourself: " : "") + numbers(asked, counts);
  }

  private static String numbers(TrayAddress asked, TrayCounts counts) {
    String whose =
        switch (asked.whose()) {
          case "me" -> "your";
          case "all" -> "everybody’s";
          case "nobody" -> "the unallocated";
          default -> "these";
        };
    return "%,d of %s %,d open %s %s late; %,d must leave today and %,d in the 7 days after."
        .formatted(
            counts.late(),
            whose,
            counts.all(),
            counts.all() == 1 ? "case" : "cases",
            counts.all() == 1 || counts.late() == 1 ? "is" : "are",
            counts.today(),
            counts.week());
  }

  private List<Option> officers(Account viewer) {
    List<Option> officers = new ArrayList<>();
    officers.add(new Option("me", "Me"));
    officers.add(new Option("all", "Everybody"));
    officers.add(new Option("nobody", "Nobody yet"));
    accounts.holding(Role.CASE_OFFICER).stream()
        .filter(officer -> !officer.id().equals(viewer.id()))
        .map(officer -> new Option(Long.toString(officer.id().value()), officer.name()))
        .forEach(officers::add);
    return officers;
  }

  private static List<TrayPage.Link> days(TrayCounts counts, TrayFilter filter, Address address) {
    List<TrayPage.Link> links = new ArrayList<>();
    for (TrayFilter.When when : TrayFilter.When.values()) {
      links.add(
          new TrayPage.Link(
              when.label(),
              address.without("left").with("when", when.code()).toString(),
              !filter.isLeftBehind() && filter.when() == when,
              Optional.of(counts.of(when))));
    }
    if (counts.leftBehind() > 0) {
      links.add(
          new TrayPage.Link(
              "With a duty left for over a year",
              address.without("when").with("left", "yes").toString(),
              filter.isLeftBehind(),
              Optional.of(counts.leftBehind())));
    }
    return links;
  }

  private static List<TrayPage.Link> orders(TrayFilter filter, Address address) {
    return Arrays.stream(TrayFilter.Sort.values())
        .map(
            sort ->
                new TrayPage.Link(
                    label(sort),
                    address.with("sort", sort.code()).toString(),
                    filter.sort() == sort,
                    Optional.empty()))
        .toList();
  }

  private static String label(TrayFilter.Sort sort) {
    return switch (sort) {
      case NEXT -> "Next date";
      case OPENED -> "Longest open";
      case WAITING -> "Longest waiting";
      case QUIET -> "Longest without news";
    };
  }

  private List<TrayPage.Link> views(Account viewer, TrayAddress asked, String first) {
    return views.of(viewer.id()).stream()
        .map(
            view ->
                new TrayPage.Link(
                    view.name(),
                    TrayAddress.PATH + view.query(),
                    TrayAddress.read(TrayAddress.PATH + view.query(), first).equals(asked),
                    Optional.empty()))
        .toList();
  }

  private Optional<Content> table(List<TrayRow> rows, Set<CaseId> ticked) {
    return rows.isEmpty()
        ? Optional.empty()
        : Optional.of(fragments.kept("cases/trayRows", Map.of("rows", rows, "ticked", ticked)));
  }

  private List<TrayRow> rows(TrayFilter filter, LocalDate today, Paging paging) {
    List<TrayLine> lines = tray.lines(filter, today, paging.offset(), paging.size());
    Map<ChildId, ChildGlimpse> known =
        children.glimpses(lines.stream().map(line -> line.summary().child()).distinct().toList());
    Map<AccountId, String> names = accounts.names();
    boolean isByDay = filter.sort() == TrayFilter.Sort.NEXT;
    return lines.stream()
        .filter(line -> known.containsKey(line.summary().child()))
        .map(line -> row(line, known.get(line.summary().child()), names, today, isByDay))
        .toList();
  }

  private TrayRow row(
      TrayLine line,
      ChildGlimpse child,
      Map<AccountId, String> names,
      LocalDate today,
      boolean isByDay) {
    String pathway = line.summary().pathway();
    return new TrayRow(
        "/cases/" + line.summary().address(),
        line.summary().id().value() + ":" + line.summary().version(),
        isByDay ? group(line, today) : "",
        line.next().map(next -> Dates.relative(next.on(), today)).orElse(null),
        line.next().map(next -> next.on().isBefore(today)).orElse(false),
        line.next().map(next -> words.act(pathway, next.duty())).orElse(""),
        line.next().map(TrayLine.Next::because).orElse(""),
        child.with(today),
        words.title(pathway),
        (int) ChronoUnit.WEEKS.between(line.summary().opened(), today),
        words.weeks(pathway),
        line.waiting().map(TrayMaker::waiting).orElse(null),
        last(line, pathway, today),
        line.summary().officer().map(id -> names.getOrDefault(id, "")).orElse("Nobody yet"),
        flags(line, child));
  }

  private static String group(TrayLine line, LocalDate today) {
    return line.next()
        .map(TrayLine.Next::on)
        .map(
            on ->
                on.isBefore(today)
                    ? "Late"
                    : on.equals(today)
                        ? "Today"
                        : on.isAfter(today.plusDays(7)) ? "Later" : "In the next 7 days")
        .orElse("Without a next date");
  }

  private static String waiting(TrayLine.Waiting waiting) {
    String whom = PathwayWords.party(waiting.party());
    return waiting.since().map(day -> whom + ", since " + Dates.full(day)).orElse(whom);
  }

  private String last(TrayLine line, String pathway, LocalDate today) {
    return line.lastEventOn()
        .map(day -> words.eventOn(pathway, line.lastEvent(), day, today))
        .orElse("");
  }

  private static List<String> flags(TrayLine line, ChildGlimpse child) {
    List<String> flags = new ArrayList<>();
    if (child.isRestricted()) {
      flags.add("Restricted");
    }
    if (line.tasks() > 0) {
      flags.add(line.tasks() == 1 ? "1 task" : line.tasks() + " tasks");
    }
    if (line.leftBehind() > 0) {
      flags.add(line.leftBehind() + " left for over a year");
    }
    return flags;
  }
}
