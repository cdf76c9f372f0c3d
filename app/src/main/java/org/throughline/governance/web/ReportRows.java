// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.governance.internal.reports.Publication;
import org.throughline.governance.internal.reports.Publications;
import org.throughline.governance.internal.reports.ReportStore;
import org.throughline.governance.internal.reports.ReportSummary;
import org.throughline.governance.internal.reports.Sight;
import org.throughline.governance.internal.reports.Sights;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;

/// The reports that a person may know of: drafts for those who write or sign them, private ones
/// for the members of their body, the rest for everybody, and of published ones only what was
/// published. What somebody may not open is not counted for them either.
@Component
class ReportRows {

  private static final Comparator<ReportRow> ORDER =
      Comparator.comparing((ReportRow row) -> !row.waitsForMe())
          .thenComparing(row -> row.state() == ReportRow.State.PUBLISHED)
          .thenComparing(ReportRows::byMeeting)
          .thenComparing(ReportRow::id);

  private final ReportStore store;
  private final Publications publications;
  private final Sights sights;
  private final Accounts accounts;

  ReportRows(ReportStore store, Publications publications, Sights sights, Accounts accounts) {
    this.store = store;
    this.publications = publications;
    this.sights = sights;
    this.accounts = accounts;
  }

  /// What waits for this person first, then what is being written by the day of its meeting, then
  /// what is published, the latest first.
  List<ReportRow> visibleTo(Account account) {
    Sight sight = sights.of(account);
    List<Publication> newest = publications.newest();
    Set<Long> exempt =
        newest.stream()
            .filter(Publication::isPrivate)
            .map(Publication::report)
            .collect(Collectors.toSet());
    List<ReportSummary> working =
        store.all().stream()
            .filter(
                each ->
                    each.names(account.id())
                        || Rights.edits(account, each.isPrivate() || exempt.contains(each.id())))
            .toList();
    Set<Long> known = working.stream().map(ReportSummary::id).collect(Collectors.toSet());
    Map<AccountId, String> names = accounts.names();
    List<ReportRow> rows = new ArrayList<>();
    working.forEach(each -> rows.add(row(each, account, names)));
    newest.stream()
        .filter(each -> !known.contains(each.report()))
        .filter(each -> !each.isPrivate() || sight.readsPrivate(each.report(), each.bodyId()))
        .forEach(each -> rows.add(row(each)));
    rows.sort(ORDER);
    return List.copyOf(rows);
  }

  private static int byMeeting(ReportRow one, ReportRow other) {
    int earlier = one.meetsOn().compareTo(other.meetsOn());
    return one.state() == ReportRow.State.PUBLISHED ? -earlier : earlier;
  }

  private static ReportRow row(
      ReportSummary report, Account account, Map<AccountId, String> names) {
    return new ReportRow(
        report.id(),
        report.title(),
        "/boards/reports/" + report.id(),
        report.body(),
        report.bodyName(),
        report.meetsOn(),
        names.getOrDefault(report.author(), "A colleague"),
        ReportRow.State.of(report),
        report.edition(),
        report.isPrivate(),
        waiting(report),
        report.settled(),
        report.waitsFor(account.id()));
  }

  private static ReportRow row(Publication report) {
    return new ReportRow(
        report.report(),
        report.title(),
        report.isPrivate()
            ? "/boards/reports/" + report.report() + "/published"
            : "/board-papers/" + report.report(),
        report.bodyId(),
        report.body(),
        report.meetsOn(),
        "",
        ReportRow.State.PUBLISHED,
        report.edition(),
        report.isPrivate(),
        List.of(),
        0,
        false);
  }

  private static List<String> waiting(ReportSummary report) {
    return report.waiting().stream()
        .map(each -> each.officer() + " (" + each.field().slug() + ")")
        .toList();
  }
}
