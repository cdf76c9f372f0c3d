// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.children.ChildSummary;
import org.throughline.platform.RandomNumbers;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;

/// Finds children by any part, the likeliest first.
@Component
public class ChildFinding {

  /// How many matches are looked through; more are said, not shown.
  public static final int MOST = 400;

  private static final String BY_WORDS =
      """
      select coalesce(m.merged_into, f.child_id) as child_id, f.score
        from children.find(:words, :postcode, :most) f
        join children.child m on m.child_id = f.child_id
      """;

  private static final String BY_BIRTH =
      """
      select coalesce(b.merged_into, b.child_id) as child_id,
             case when :whole = '' then 1
                  else similarity(children.plain(concat_ws(' ', b.forename, b.known_as, b.surname)), :whole) end as score
        from children.child b
       where b.born_on = :birth and b.is_restricted = any(children.visible())
      """;

  private static final String BY_NUMBER =
      """
      select coalesce(n.merged_into, n.child_id) as child_id, 2 as score
        from children.child n
       where n.child_id = any(array(
               select child_id from children.child
                where upn = :number and is_restricted = any(children.visible())
               union select child_id from children.child
                where uln = :number and is_restricted = any(children.visible())
               union select child_id from children.child
                where nhs_number = :number and is_restricted = any(children.visible())
               union select child_id from children.other_number
                where number = :number and is_restricted = any(children.visible())))
      """;

  private static final String BY_BEGINNING =
      """
      select coalesce(n.merged_into, n.child_id) as child_id, 2 as score
        from children.child n
       where n.child_id = any(array(
               (select child_id from children.child
                 where upn between :first and :last and is_restricted = any(children.visible())
                 order by upn
                 limit :most)
               union select child_id from children.other_number
                where number = :number and is_restricted = any(children.visible())))
      """;

  private static final String BY_SETTING =
      """
      select coalesce(b.merged_into, b.child_id) as child_id, 1 as score
        from children.enrolment n
        join children.child b using (child_id)
       where n.setting = :setting and n.until_on is null
      """;

  private static final String BY_FLAG =
      """
      select coalesce(b.merged_into, b.child_id) as child_id, 1 as score
        from children.flag n
        join children.child b using (child_id)
       where n.kind = :flag and n.from_on <= :today and coalesce(n.until_on, :today) >= :today
      """;

  private static final String BY_YEAR =
      """
      select coalesce(b.merged_into, b.child_id) as child_id, 1 as score
        from children.enrolment n
        join children.child b using (child_id)
       where n.year_group = :year and n.until_on is null
      """;

  private static final String AT_THE_SETTING =
      """
       and exists (
         select from children.enrolment w
          where w.child_id = c.child_id and w.setting = :setting and w.until_on is null)
      """;

  private static final String OF_THE_YEAR =
      """
       and e.year_group = :year
      """;

  private static final String WITH_THE_FLAG =
      """
       and exists (
         select from children.flag w
          where w.child_id = c.child_id and w.kind = :flag and w.from_on <= :today
            and coalesce(w.until_on, :today) >= :today)
      """;

  private static final String KEEP =
      """
      insert into children.search (account_id, words, made_at)
      values (:account, :words, :at)
      returning search_id
      """;

  private static final String KEPT =
      """
      select words from children.search where search_id = :id and account_id = :account
      """;

  private static final String FORGET =
      """
      select children.forget_searches(:before)
      """;

  private final JdbcClient jdbc;
  private final AuditLog audit;
  private final Clock clock;

  ChildFinding(JdbcClient jdbc, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /// A part of what was found.
  ///
  /// @param total how many match, at most [#MOST] when words were asked for
  public record Found(List<ChildSummary> children, int total) {
    public Found {
      children = List.copyOf(children);
    }
  }

  /// Keeps what somebody looks for, so that it never stands in an address, and notes that they
  /// look.
  @Transactional
  public UUID keep(AccountId account, String words) {
    UUID id =
        jdbc.sql(KEEP)
            .param("account", account.value())
            .param("words", words)
            .param("at", Timestamp.from(clock.instant()))
            .query(UUID.class)
            .single();
    audit.record(
        Optional.of(account), "children-searched", "child-search", id.toString(), Map.of());
    return id;
  }

  /// What this person looked for under this number.
  @Transactional(readOnly = true)
  public Optional<String> kept(AccountId account, String id) {
    return RandomNumbers.read(id)
        .flatMap(
            uuid ->
                jdbc.sql(KEPT)
                    .param("id", uuid)
                    .param("account", account.value())
                    .query(String.class)
                    .optional());
  }

  /// Forgets searches that are a week old.
  @Transactional
  public long forgetOld() {
    return jdbc.sql(FORGET)
        .param("before", Timestamp.from(clock.instant().minus(java.time.Duration.ofDays(7))))
        .query(Long.class)
        .single();
  }

  /// The children that match, the likeliest first.
  @Transactional(readOnly = true)
  public Found find(Asked asked, ChildFilter filter, int limit, int offset) {
    LocalDate today = LocalDate.now(clock);
    int[] total = new int[1];
    List<ChildSummary> children =
        of(sql(asked, filter), asked, filter, today)
            .param("limit", limit)
            .param("offset", offset)
            .query(
                (row, number) -> {
                  total[0] = row.getInt("total");
                  return SummaryRows.read(row, number);
                })
            .list();
    return new Found(children, total[0]);
  }

  private JdbcClient.StatementSpec of(
      String sql, Asked asked, ChildFilter filter, LocalDate today) {
    boolean isBeginning = asked.isBeginningOfUpn();
    return jdbc.sql(sql)
        .param("first", isBeginning ? asked.firstUpn() : "")
        .param("last", isBeginning ? asked.lastUpn() : "")
        .param("words", asked.words().toArray(String[]::new))
        .param("whole", String.join(" ", asked.words()))
        .param("postcode", asked.postcode())
        .param("most", MOST)
        .param("birth", asked.bornOn().orElse(today))
        .param("number", asked.number())
        .param("setting", filter.setting())
        .param("year", filter.yearGroup())
        .param("flag", filter.flag().map(Enum::name).orElse(""))
        .param("today", today);
  }

  private static String sql(Asked asked, ChildFilter filter) {
    return "with found as (select child_id, max(score) as score from ("
        + source(asked, filter)
        + ") f where score > 0.15 group by child_id)"
        + SummaryRows.SELECT
        + ", count(*) over () as total "
        + SummaryRows.FROM.replaceFirst(
            "from children.child c", "from found join children.child c using (child_id)")
        + " where true"
        + (filter.setting().isEmpty() ? "" : AT_THE_SETTING)
        + (filter.yearGroup().isEmpty() ? "" : OF_THE_YEAR)
        + (filter.flag().isEmpty() ? "" : WITH_THE_FLAG)
        + " order by found.score desc, c.surname, c.forename, c.born_on, c.child_id limit :limit offset :offset";
  }

  /// A number says it all; then the birth, which the words may rank; then the words; without any
  /// of them what the list is narrowed to.
  private static String source(Asked asked, ChildFilter filter) {
    if (!asked.number().isEmpty()) {
      return asked.isBeginningOfUpn() ? BY_BEGINNING : BY_NUMBER;
    }
    if (asked.bornOn().isPresent()) {
      return BY_BIRTH;
    }
    if (!asked.isEmpty()) {
      return BY_WORDS;
    }
    if (!filter.setting().isEmpty()) {
      return BY_SETTING;
    }
    return filter.flag().isPresent() ? BY_FLAG : BY_YEAR;
  }
}
