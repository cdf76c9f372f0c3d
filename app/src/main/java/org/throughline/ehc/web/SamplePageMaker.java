// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.children.ChildId;
import org.throughline.children.ChildSummary;
import org.throughline.children.Children;
import org.throughline.ehc.internal.audits.Samples;
import org.throughline.ehc.internal.audits.Samples.Sample;
import org.throughline.ehc.internal.audits.Samples.Ticket;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Dates;

/// Makes the pages of plans drawn for audit. Each draw is made again from its seed for the page.
@Component
class SamplePageMaker {

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

  private final Samples samples;
  private final Children children;
  private final Accounts accounts;

  SamplePageMaker(Samples samples, Children children, Accounts accounts) {
    this.samples = samples;
    this.children = children;
    this.accounts = accounts;
  }

  @Transactional(readOnly = true)
  public SamplesPage all(Account viewer) {
    Map<AccountId, String> names = accounts.names();
    List<Sample> all = samples.all();
    int mine = 0;
    List<SamplesPage.Line> lines = new java.util.ArrayList<>();
    for (Sample sample : all) {
      List<Ticket> tickets = samples.tickets(sample);
      lines.add(line(sample, tickets, names));
      mine += (int) drawn(tickets).stream().filter(each -> isOf(each, viewer)).count();
    }
    return new SamplesPage(sentence(all.size(), mine), lines, viewer.holds(Role.CASEWORK_MANAGER));
  }

  private static String sentence(int months, int mine) {
    String yours =
        switch (mine) {
          case 0 -> "none waits for your score";
          case 1 -> "1 plan waits for your score";
          default -> "%,d plans wait for your score".formatted(mine);
        };
    return switch (months) {
      case 0 -> "No plans were drawn by lot yet";
      case 1 -> "The plans of 1 month were drawn; " + yours;
      default -> "The plans of %,d months were drawn; %s".formatted(months, yours);
    };
  }

  private static List<Ticket> drawn(List<Ticket> tickets) {
    return tickets.stream().filter(each -> each.place().isPresent()).toList();
  }

  private static SamplesPage.Line line(
      Sample sample, List<Ticket> tickets, Map<AccountId, String> names) {
    List<Ticket> drawn = drawn(tickets);
    long done = drawn.stream().filter(Ticket::isDone).count();
    return new SamplesPage.Line(
        month(sample.month()),
        SamplesPage.PATH + "/" + sample.month(),
        "%,d of %,d".formatted(drawn.size(), tickets.size()),
        "%,d of %,d scored".formatted(done, drawn.size()),
        done == drawn.size() ? "on" : "gap",
        names.getOrDefault(sample.by(), "") + ", " + Dates.moment(sample.at()));
  }

  static String month(YearMonth month) {
    return MONTH.format(month);
  }

  @Transactional(readOnly = true)
  public SamplePage of(Sample sample, Account viewer) {
    Map<AccountId, String> names = accounts.names();
    List<Ticket> tickets = samples.tickets(sample);
    List<Ticket> drawn = drawn(tickets);
    Map<ChildId, ChildSummary> known =
        children.find(drawn.stream().map(Ticket::child).distinct().toList());
    long done = drawn.stream().filter(Ticket::isDone).count();
    return new SamplePage(
        "%,d of %,d plans drawn from %s are scored"
            .formatted(done, drawn.size(), month(sample.month())),
        "Drawn by %s on %s from %,d plans made or amended in the month; %d in a hundred are scored by two people."
            .formatted(
                names.getOrDefault(sample.by(), ""),
                Dates.moment(sample.at()),
                tickets.size(),
                sample.twicePercent()),
        sample.seed().toString(),
        holds(sample, tickets),
        drawn.stream()
            .filter(each -> known.containsKey(each.child()))
            .map(each -> row(each, known.get(each.child()), names, viewer))
            .toList(),
        tickets.stream()
            .sorted(Comparator.comparing(Ticket::ticket))
            .map(
                each ->
                    new SamplePage.Entry(
                        each.address().toString(), each.ticket(), each.place().isPresent()))
            .toList());
  }

  /// Whether every ticket follows from the seed, and those drawn are the lowest.
  private static boolean holds(Sample sample, List<Ticket> tickets) {
    Optional<String> highest =
        drawn(tickets).stream().map(Ticket::ticket).max(Comparator.naturalOrder());
    return tickets.stream()
        .allMatch(
            each ->
                each.ticket().equals(ticket(sample.seed(), each.address()))
                    && (each.place().isPresent()
                        || highest.map(last -> each.ticket().compareTo(last) > 0).orElse(true)));
  }

  /// The ticket of a case in a draw.
  static String ticket(UUID seed, UUID address) {
    try {
      byte[] text = (seed + " " + address).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }

  private static SamplePage.Row row(
      Ticket each, ChildSummary child, Map<AccountId, String> names, Account viewer) {
    return new SamplePage.Row(
        each.place().orElseThrow(),
        child.listedName(),
        "/cases/" + each.address() + "/audits",
        each.scorer().map(id -> names.getOrDefault(id, "")).orElse(""),
        each.second().map(id -> names.getOrDefault(id, "")).orElse("–"),
        state(each),
        each.isDone() ? "on" : each.firstAudit().isEmpty() ? "unknown" : "gap",
        isOf(each, viewer));
  }

  private static String state(Ticket each) {
    if (each.isDone()) {
      return "Scored";
    }
    if (each.firstAudit().isEmpty()) {
      return "Not begun";
    }
    return each.firstDone().isEmpty() ? "Being scored" : "Waits for the second score";
  }

  /// Whether the viewer has to score it still.
  private static boolean isOf(Ticket each, Account viewer) {
    Optional<AccountId> me = Optional.of(viewer.id());
    boolean isFirst = each.scorer().equals(me) && each.firstDone().isEmpty();
    boolean isSecond =
        each.second().equals(me) && each.firstDone().isPresent() && each.secondDone().isEmpty();
    return isFirst || isSecond;
  }
}
