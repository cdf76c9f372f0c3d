// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.children.ChildId;
import org.throughline.children.ChildSummary;
import org.throughline.children.Children;
import org.throughline.ehc.internal.complaints.Complaint;
import org.throughline.ehc.internal.complaints.ComplaintList;
import org.throughline.ehc.internal.complaints.ComplaintList.Line;
import org.throughline.ehc.internal.complaints.ComplaintList.Numbers;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.web.Address;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Paging;

/// Makes the list of complaints for those who manage.
@Component
class ComplaintBoardMaker {

  private static final int ON_A_PAGE = 100;

  private final ComplaintList list;
  private final ComplaintWords words;
  private final Children children;
  private final Accounts accounts;
  private final Clock clock;

  ComplaintBoardMaker(
      ComplaintList list, ComplaintWords words, Children children, Accounts accounts, Clock clock) {
    this.list = list;
    this.words = words;
    this.children = children;
    this.accounts = accounts;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public ComplaintBoardPage of(ComplaintAddress asked, int page) {
    LocalDate today = LocalDate.now(clock);
    ComplaintList.Filter filter = asked.filter(today);
    Numbers numbers = list.count(filter.inAnyState(), today);
    int shown =
        filter.state().isEmpty() ? numbers.everything() : list.count(filter, today).everything();
    Paging paging = new Paging(shown, page, ON_A_PAGE, asked.address());
    return new ComplaintBoardPage(
        sentence(numbers),
        asked.what(),
        Integer.toString(asked.years()),
        whats(),
        spans(),
        asked.step().isEmpty() ? "" : step(filter.pathway(), filter.duty()),
        numbers(numbers, asked),
        steps(filter.ofAnyStep(), asked, today),
        rows(filter, today, ON_A_PAGE, paging.offset()),
        paging,
        asked.address());
  }

  /// Every row of a list in words, for a file.
  @Transactional(readOnly = true)
  public List<ComplaintBoardPage.Row> everyRow(ComplaintAddress asked) {
    LocalDate today = LocalDate.now(clock);
    return rows(asked.filter(today), today, Integer.MAX_VALUE, 0);
  }

  private static String sentence(Numbers numbers) {
    if (numbers.everything() == 0) {
      return "No complaint is found here";
    }
    String upheld =
        "%,d of %,d complaints and findings were upheld"
            .formatted(numbers.upheld(), numbers.everything());
    return numbers.remedies() == 0
        ? upheld + "; no remedy is outstanding"
        : "%s; %,d %s outstanding, %,d past %s day"
            .formatted(
                upheld,
                numbers.remedies(),
                numbers.remedies() == 1 ? "remedy is" : "remedies are",
                numbers.overdue(),
                numbers.remedies() == 1 ? "its" : "their");
  }

  private static List<Option> whats() {
    return List.of(
        new Option("", "Complaints and findings"),
        new Option("complaints", "Complaints to the council"),
        new Option("findings", "The Ombudsman’s findings"));
  }

  private static List<Option> spans() {
    return IntStream.of(1, 2, 5, 10)
        .mapToObj(
            years ->
                new Option(
                    Integer.toString(years), years == 1 ? "One year" : "%d years".formatted(years)))
        .toList();
  }

  private static List<ReviewsPage.Link> numbers(Numbers numbers, ComplaintAddress asked) {
    return List.of(
        link("all", "", numbers.everything(), asked),
        link("without a reply", "awaiting", numbers.awaiting(), asked),
        link("replied to late, or late now", "late", numbers.late(), asked),
        link("upheld or at fault", "upheld", numbers.upheld(), asked),
        link("remedies outstanding", "remedy", numbers.remedies(), asked),
        link("remedies past their day", "overdue", numbers.overdue(), asked));
  }

  private static ReviewsPage.Link link(
      String label, String state, int count, ComplaintAddress asked) {
    return new ReviewsPage.Link(
        label,
        asked.address().with("state", state).toString(),
        asked.state().equals(state),
        count,
        false);
  }

  private List<ComplaintBoardPage.StepRow> steps(
      ComplaintList.Filter filter, ComplaintAddress asked, LocalDate today) {
    Address address = asked.address();
    return list.bySteps(filter, today).stream()
        .map(
            step ->
                new ComplaintBoardPage.StepRow(
                    step(step.pathway(), step.duty()),
                    words.title(step.pathway()),
                    address.with("step", step.pathway() + "." + step.duty()).toString(),
                    step.everything(),
                    step.findings(),
                    step.upheld(),
                    step.remedies(),
                    step.medianLate().map(ComplaintBoardMaker::days).orElse("")))
        .toList();
  }

  private static String days(int days) {
    return days == 0 ? "in time" : days == 1 ? "1 day" : "%,d days".formatted(days);
  }

  private String step(String pathway, String duty) {
    return duty.isEmpty() ? "About none of the steps" : words.act(pathway, duty);
  }

  private List<ComplaintBoardPage.Row> rows(
      ComplaintList.Filter filter, LocalDate today, int most, int skip) {
    List<Line> lines = list.rows(filter, today, most, skip);
    Map<ChildId, ChildSummary> known =
        children.find(lines.stream().map(Line::child).distinct().toList());
    Map<AccountId, String> names = accounts.names();
    return lines.stream()
        .filter(line -> known.containsKey(line.child()))
        .map(line -> row(line, known.get(line.child()), names, today))
        .toList();
  }

  private ComplaintBoardPage.Row row(
      Line line, ChildSummary child, Map<AccountId, String> names, LocalDate today) {
    Complaint one = line.one();
    return new ComplaintBoardPage.Row(
        child.listedName(),
        "/cases/" + line.address() + "/complaints",
        ComplaintWords.what(one),
        one.received().or(one::answered).map(Dates::full).orElse(""),
        one.step().map(step -> words.step(line.pathway(), step)).orElse("About none of the steps"),
        one.step().map(step -> step.lateness(today)).orElse(""),
        ComplaintWords.reply(one, today),
        one.isReplyLate(today),
        ComplaintWords.outcome(one),
        one.remedy(),
        ComplaintWords.remedy(one, today),
        one.isRemedyLate(today),
        line.officer().map(id -> names.getOrDefault(id, "")).orElse("Nobody yet"));
  }
}
