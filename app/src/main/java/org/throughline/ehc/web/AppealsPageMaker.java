// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.children.ChildId;
import org.throughline.children.ChildSummary;
import org.throughline.children.Children;
import org.throughline.ehc.internal.appeals.Board;
import org.throughline.ehc.internal.appeals.BoardList;
import org.throughline.ehc.internal.appeals.BoardList.Dated;
import org.throughline.ehc.internal.appeals.BoardList.Decision;
import org.throughline.ehc.internal.appeals.BoardList.Line;
import org.throughline.ehc.internal.appeals.BoardList.Mediated;
import org.throughline.ehc.internal.mediation.MediationFile;
import org.throughline.ehc.internal.mediation.MediationOutcome;
import org.throughline.ehc.internal.record.LawDates;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Address;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Paging;
import org.throughline.statute.Duty;

/// Makes the boards of appeals, orders, moves and ceasing.
@Component
class AppealsPageMaker {

  private static final String PATH = "/ehc/appeals";
  private static final String WINDOWS = "windows";
  private static final int ON_A_PAGE = 200;

  /// Two months from the letter; where mediation takes its time, one from a certificate that comes
  /// later.
  private static final int LONGEST_WINDOW_MONTHS = 8;

  private final BoardList list;
  private final MediationFile mediations;
  private final Children children;
  private final Accounts accounts;
  private final LawDates law;
  private final Clock clock;

  AppealsPageMaker(
      BoardList list,
      MediationFile mediations,
      Children children,
      Accounts accounts,
      LawDates law,
      Clock clock) {
    this.list = list;
    this.mediations = mediations;
    this.children = children;
    this.accounts = accounts;
    this.law = law;
    this.clock = clock;
  }

  /// @param asked the code of a board, or `windows`
  @Transactional(readOnly = true)
  public AppealsPage of(String asked, String whose, int page, Account viewer) {
    LocalDate today = LocalDate.now(clock);
    Optional<AccountId> officer = officer(whose, viewer);
    List<Window> windows = windows(officer, today);
    Map<Board, Integer> counts = list.counts(officer);
    boolean isWindows = asked.equals(WINDOWS);
    Board board = Board.of(asked);
    String code = isWindows ? WINDOWS : board.code();
    int all = isWindows ? windows.size() : counts.getOrDefault(board, 0);
    Address address = Address.of(PATH).with("board", code).with("whose", whose);
    Paging paging = new Paging(all, page, ON_A_PAGE, address);
    return new AppealsPage(
        isWindows
            ? windowSentence(windows, today)
            : sentence(board, all, list.late(board, officer, today)),
        isWindows ? "" : extra(board, today),
        code,
        whose,
        officers(viewer),
        boards(counts, windows.size(), code, whose),
        isWindows ? List.of() : rows(lines(board, officer, today, paging), today),
        isWindows ? windowRows(windows.subList(paging.offset(), paging.last()), today) : List.of(),
        paging);
  }

  private List<Line> lines(
      Board board, Optional<AccountId> officer, LocalDate today, Paging paging) {
    return list.rows(board, officer, today, paging.size(), paging.offset());
  }

  /// A decision and until when the family may appeal.
  private record Window(Decision decision, LocalDate until) {}

  private static Optional<AccountId> officer(String whose, Account viewer) {
    if (whose.equals("me")) {
      return Optional.of(viewer.id());
    }
    return whose.matches("[1-9][0-9]{0,17}")
        ? Optional.of(new AccountId(Long.parseLong(whose)))
        : Optional.empty();
  }

  private List<Window> windows(Optional<AccountId> officer, LocalDate today) {
    Map<List<LawDates.On>, Optional<LocalDate>> until = new HashMap<>();
    return list.decisions(officer, today.minusMonths(LONGEST_WINDOW_MONTHS), today).stream()
        .flatMap(
            decision ->
                until
                    .computeIfAbsent(happened(decision), this::lastDay)
                    .map(day -> new Window(decision, day))
                    .stream())
        .filter(window -> !window.until().isBefore(today))
        .sorted(Comparator.comparing(Window::until))
        .toList();
  }

  private static List<LawDates.On> happened(Decision decision) {
    return Stream.concat(
            Stream.of(new LawDates.On("decision-letter-sent", decision.on())),
            decision.certified().stream()
                .map(day -> new LawDates.On("mediation-certificate-issued", day)))
        .toList();
  }

  private Optional<LocalDate> lastDay(List<LawDates.On> happened) {
    return law.duty("mediation-and-appeal", "appeal", happened).flatMap(Duty::due);
  }

  private static String sentence(Board board, int all, int late) {
    String what =
        switch (board) {
          case APPEALS -> "mediation or appeal";
          case ORDERS -> "tribunal order";
          case CEASING -> "plan that may cease";
          case MOVES -> "move between councils";
        };
    String many =
        switch (board) {
          case APPEALS -> "mediations and appeals";
          case ORDERS -> "tribunal orders";
          case CEASING -> "plans that may cease";
          case MOVES -> "moves between councils";
        };
    if (all == 0) {
      return "No " + what + " is open";
    }
    String words = all == 1 ? "1 " + what + " is open" : "%,d %s are open".formatted(all, many);
    return late == 0
        ? words + ", none with a date that is past"
        : words + ", %,d with a date that is past".formatted(late);
  }

  private static String windowSentence(List<Window> windows, LocalDate today) {
    if (windows.isEmpty()) {
      return "No family has time to appeal just now";
    }
    return "%,d families may still appeal; the first window closes %s"
        .formatted(windows.size(), Dates.relative(windows.getFirst().until(), today));
  }

  private String extra(Board board, LocalDate today) {
    return switch (board) {
      case APPEALS -> mediated(today);
      case ORDERS -> complied(today);
      case CEASING, MOVES -> "";
    };
  }

  private String mediated(LocalDate today) {
    Map<MediationOutcome, Integer> ended = mediations.endedSince(today.minusMonths(12));
    int all = ended.values().stream().mapToInt(Integer::intValue).sum();
    return all == 0
        ? ""
        : "Of %s in the last 12 months %,d ended in full agreement, %,d in part, %,d in none."
            .formatted(
                all == 1 ? "1 mediation" : "%,d mediations".formatted(all),
                ended.getOrDefault(MediationOutcome.FULL, 0),
                ended.getOrDefault(MediationOutcome.PART, 0),
                ended.getOrDefault(MediationOutcome.NONE, 0));
  }

  private String complied(LocalDate today) {
    BoardList.Compliance found = list.compliance(today);
    return found.everything() == 0
        ? "No order fell due in the last 12 months."
        : "In the last 12 months %,d of %,d acts that orders asked for were done in time."
            .formatted(found.inTime(), found.everything());
  }

  private List<Option> officers(Account viewer) {
    List<Option> officers = new ArrayList<>();
    officers.add(new Option("", "Everybody"));
    officers.add(new Option("me", "Me"));
    accounts.holding(Role.CASE_OFFICER).stream()
        .filter(officer -> !officer.id().equals(viewer.id()))
        .map(officer -> new Option(Long.toString(officer.id().value()), officer.name()))
        .forEach(officers::add);
    return officers;
  }

  private static List<ReviewsPage.Link> boards(
      Map<Board, Integer> counts, int windows, String chosen, String whose) {
    Address address = Address.of(PATH).with("whose", whose);
    List<ReviewsPage.Link> links = new ArrayList<>();
    for (Board board : Board.values()) {
      links.add(
          new ReviewsPage.Link(
              board.label(),
              address.with("board", board.code()).toString(),
              chosen.equals(board.code()),
              counts.getOrDefault(board, 0),
              false));
    }
    links.add(
        new ReviewsPage.Link(
            "Open appeal windows",
            address.with("board", WINDOWS).toString(),
            chosen.equals(WINDOWS),
            windows,
            false));
    return links;
  }

  private List<AppealsPage.Row> rows(List<Line> lines, LocalDate today) {
    Map<ChildId, ChildSummary> known = children.find(lines.stream().map(Line::child).toList());
    Map<AccountId, String> names = accounts.names();
    return lines.stream()
        .filter(line -> known.containsKey(line.child()))
        .map(line -> row(line, known.get(line.child()), names, today))
        .toList();
  }

  private AppealsPage.Row row(
      Line line, ChildSummary child, Map<AccountId, String> names, LocalDate today) {
    return new AppealsPage.Row(
        child.listedName(),
        "/cases/" + line.address(),
        law.title(line.pathway()),
        line.last().map(type -> law.event(line.pathway(), type)).orElse("")
            + line.lastOn().map(day -> ", " + Dates.full(day)).orElse(""),
        line.ours().map(dated -> act(line, dated)).orElse(""),
        line.ours().map(dated -> Dates.relative(dated.due(), today)).orElse(""),
        isLate(line, today),
        line.theirs()
            .map(dated -> act(line, dated) + ", until " + Dates.full(dated.due()))
            .orElse(""),
        line.waits().map(dated -> "Until " + Dates.full(dated.due())).orElse(""),
        mediation(line.mediation()),
        isOwedLate(line.mediation(), today),
        line.officer().map(id -> names.getOrDefault(id, "")).orElse("Nobody yet"));
  }

  private static String mediation(Mediated mediation) {
    return Stream.of(
            mediation.outcome().map(MediationOutcome::label),
            mediation
                .done()
                .map(day -> "done " + Dates.full(day))
                .or(() -> mediation.doneBy().map(day -> "to be done by " + Dates.full(day))),
            mediation.certificate().map(day -> "certificate of " + Dates.full(day)))
        .flatMap(Optional::stream)
        .collect(Collectors.joining("; "));
  }

  private static boolean isOwedLate(Mediated mediation, LocalDate today) {
    return mediation.done().isEmpty()
        && mediation.doneBy().filter(day -> day.isBefore(today)).isPresent();
  }

  private String act(Line line, Dated dated) {
    String act = law.act(line.pathway(), dated.duty());
    return Character.toUpperCase(act.charAt(0)) + act.substring(1);
  }

  private static boolean isLate(Line line, LocalDate today) {
    return line.ours().filter(dated -> dated.due().isBefore(today)).isPresent();
  }

  private List<AppealsPage.WindowRow> windowRows(List<Window> windows, LocalDate today) {
    Map<ChildId, ChildSummary> known =
        children.find(windows.stream().map(window -> window.decision().child()).toList());
    return windows.stream()
        .filter(window -> known.containsKey(window.decision().child()))
        .map(window -> row(window, known.get(window.decision().child()), today))
        .toList();
  }

  private static AppealsPage.WindowRow row(Window window, ChildSummary child, LocalDate today) {
    Decision decision = window.decision();
    return new AppealsPage.WindowRow(
        child.listedName(),
        "/cases/" + decision.address(),
        words(decision.type()),
        Dates.full(decision.on()),
        Dates.relative(window.until(), today),
        decision.answeredIn().map(address -> "/cases/" + address).orElse(""));
  }

  private static String words(String type) {
    return switch (type) {
      case "refusal-to-assess-notified" -> "No assessment";
      case "refusal-to-issue-notified" -> "No plan";
      case "refusal-to-reassess-notified" -> "No reassessment";
      case "decision-to-cease-notified" -> "The plan will cease";
      case "decision-not-to-amend-notified", "decision-to-maintain-notified" ->
          "The plan stays as it is";
      case "amended-plan-issued" -> "Amended plan: needs, provision or school";
      default -> "Final plan: needs, provision or school";
    };
  }
}
