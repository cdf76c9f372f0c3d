// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.platform.identity.AccountId;

/// Reads reports.
@Component
public class ReportStore {

  private static final String ONE =
      """
      select r.report_id, r.title, m.body_id, b.name as body, m.meets_on, r.lead_director, r.wards,
             r.author_id, r.contact, r.strategy, r.header_version, r.is_private,
             r.exempt_paragraph, r.private_reason, r.is_key, r.key_reason, r.access_version,
             r.edition, r.status, r.set_aside_on
        from governance.report r
        join governance.meeting m on m.meeting_id = r.meeting_id
        join governance.body b on b.body_id = m.body_id
       where r.report_id = :id
      """;

  private static final String PARTS =
      """
      select part, words, version from governance.report_part where report_id = :id
      """;

  private static final String LIVE =
      """
      select live_id, section, after
        from governance.report_live
       where report_id = :id
       order by live_id
      """;

  private static final String IMPLICATIONS =
      """
      select field, weight, words, officer, officer_id, asked_on, signed_on, waived, version
        from governance.implication
       where report_id = :id
      """;

  private static final String ALL =
      """
      select r.report_id, r.title, m.body_id, b.name as body, m.meets_on, r.author_id, r.edition,
             r.status, r.is_private, r.set_aside_on is not null as is_set_aside,
             (select count(*)
                from governance.implication i
               where i.report_id = r.report_id
                 and (i.signed_on is not null or i.waived <> '')) as settled,
             array(select i.officer_id
                     from governance.implication i
                    where i.report_id = r.report_id
                      and i.officer_id is not null) as officers,
             exists (select from governance.publication p
                      where p.report_id = r.report_id) as published
        from governance.report r
        join governance.meeting m on m.meeting_id = r.meeting_id
        join governance.body b on b.body_id = m.body_id
       order by m.meets_on, r.report_id
       limit 1000
      """;

  private static final String WAITING =
      """
      select i.report_id, i.field, i.officer, coalesce(i.officer_id, 0) as account, i.asked_on
        from governance.implication i
        join governance.report r on r.report_id = i.report_id
       where r.status = 'DRAFT'
         and r.set_aside_on is null
         and i.signed_on is null
         and i.waived = ''
         and i.officer <> ''
         and i.asked_on is not null
       order by i.report_id, i.asked_on
      """;

  private final JdbcClient jdbc;

  ReportStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record OfReport(long report, ReportSummary.Waiting waiting) {}

  public Optional<Report> find(long id) {
    return jdbc.sql(ONE).param("id", id).query((row, number) -> report(row, id)).optional();
  }

  /// Every report, by the day of its meeting.
  public List<ReportSummary> all() {
    Map<Long, List<ReportSummary.Waiting>> waiting = waiting();
    return jdbc.sql(ALL).query((row, number) -> summary(row, waiting)).list();
  }

  private Map<Long, List<ReportSummary.Waiting>> waiting() {
    return jdbc
        .sql(WAITING)
        .query(
            (row, number) ->
                new OfReport(
                    row.getLong("report_id"),
                    new ReportSummary.Waiting(
                        Field.valueOf(row.getString("field")),
                        row.getString("officer"),
                        row.getLong("account"),
                        row.getObject("asked_on", LocalDate.class))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                OfReport::report, Collectors.mapping(OfReport::waiting, Collectors.toList())));
  }

  private static ReportSummary summary(
      ResultSet row, Map<Long, List<ReportSummary.Waiting>> waiting) throws SQLException {
    long id = row.getLong("report_id");
    return new ReportSummary(
        id,
        row.getString("title"),
        row.getLong("body_id"),
        row.getString("body"),
        row.getObject("meets_on", LocalDate.class),
        new AccountId(row.getLong("author_id")),
        row.getInt("edition"),
        isPublished(row),
        row.getBoolean("is_private"),
        row.getInt("settled"),
        waiting.getOrDefault(id, List.of()),
        new HashSet<>(Arrays.asList((Long[]) row.getArray("officers").getArray())),
        row.getBoolean("published"),
        row.getBoolean("is_set_aside"));
  }

  private static boolean isPublished(ResultSet row) throws SQLException {
    return row.getString("status").equals("PUBLISHED");
  }

  private Report report(ResultSet row, long id) throws SQLException {
    return new Report(
        id,
        header(row),
        row.getLong("header_version"),
        new Openness(
            row.getBoolean("is_private"),
            Optional.ofNullable(row.getObject("exempt_paragraph", Integer.class)),
            row.getString("private_reason"),
            row.getBoolean("is_key"),
            row.getString("key_reason")),
        row.getLong("access_version"),
        row.getInt("edition"),
        isPublished(row),
        Optional.ofNullable(row.getObject("set_aside_on", LocalDate.class)),
        parts(id),
        live(id),
        implications(id));
  }

  private static ReportHeader header(ResultSet row) throws SQLException {
    return new ReportHeader(
        row.getString("title"),
        row.getLong("body_id"),
        row.getString("body"),
        row.getObject("meets_on", LocalDate.class),
        row.getString("lead_director"),
        row.getString("wards"),
        new AccountId(row.getLong("author_id")),
        row.getString("contact"),
        row.getString("strategy"));
  }

  private Map<ReportPart, Report.Part> parts(long id) {
    Map<ReportPart, Report.Part> parts = new EnumMap<>(ReportPart.class);
    jdbc.sql(PARTS)
        .param("id", id)
        .query(
            row -> {
              parts.put(
                  ReportPart.valueOf(row.getString("part")),
                  new Report.Part(row.getString("words"), row.getLong("version")));
            });
    return parts;
  }

  private List<Report.Placed> live(long id) {
    return jdbc.sql(LIVE)
        .param("id", id)
        .query(
            (row, number) ->
                new Report.Placed(
                    row.getLong("live_id"),
                    row.getString("section"),
                    ReportPart.valueOf(row.getString("after"))))
        .list();
  }

  private List<Implication> implications(long id) {
    return jdbc.sql(IMPLICATIONS).param("id", id).query(ReportStore::implication).list().stream()
        .sorted((one, other) -> one.field().compareTo(other.field()))
        .toList();
  }

  private static Implication implication(ResultSet row, int number) throws SQLException {
    return new Implication(
        Field.valueOf(row.getString("field")),
        Optional.ofNullable(row.getString("weight")).map(Weight::valueOf),
        row.getString("words"),
        row.getString("officer"),
        Optional.ofNullable(row.getObject("officer_id", Long.class)).map(AccountId::new),
        Optional.ofNullable(row.getObject("asked_on", LocalDate.class)),
        Optional.ofNullable(row.getObject("signed_on", LocalDate.class)),
        row.getString("waived"),
        row.getLong("version"));
  }
}
