// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.behind;

import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.cases.CaseSummary;
import org.throughline.cases.CountedFigure;
import org.throughline.cases.internal.CaseRow;

/// The cases of a named figure, as far as whoever asks may see them: they are the very rows that
/// the figure counts, less those that the tables hold back.
@Component
@Transactional(readOnly = true)
public class FigureCases {

  /// Where a part is named, the rows that count under it: as the figure says, or where it says
  /// nothing of that kind by a cut of the day that puts them there; of what lasts, of the last day.
  private static final String WITHIN =
      """
        from (
      %s
      ) n
        join cases.case_file f using (case_id)
       where (:part = '' or :part = n.part or :part = any(n.parts)
              or split_part(n.part, ': ', 1) <> split_part(:part, ': ', 1)
                 and :part = any(cases.cuts_of(f.child_id, f.officer_id,
                   case when :isLasting then cast(:until as date) else n.on_day end)))
      """;

  private static final String COUNT =
      """
      select count(*) filter (where n.is_below) as everything,
             count(*) filter (where n.is_above) as above,
             count(*) as listed
      """
          + WITHIN;

  private static final String LIST =
      """
      select f.case_id, f.public_id, f.pathway, f.child_id, f.setting, f.opened_on, f.closed_on,
             f.officer_id, f.version, n.on_day, n.is_above, n.part
      """
          + WITHIN
          + """
         and (n.is_above or not :above)
       order by n.on_day desc, f.case_id, n.part
       limit :most offset :offset
      """;

  private final JdbcClient jdbc;
  private final Map<String, CountedFigure> figures = new HashMap<>();

  /// @param beside the figures of other modules
  FigureCases(JdbcClient jdbc, List<CountedFigure.All> beside) {
    this.jdbc = jdbc;
    NamedFigure.figures().forEach(each -> figures.put(each.code(), each));
    beside.forEach(module -> module.figures().forEach(each -> figures.put(each.code(), each)));
  }

  /// Absent where there is none of that name.
  public Optional<CountedFigure> figure(String code) {
    return Optional.ofNullable(figures.get(code));
  }

  /// Whether what stands above the line is no part of what stands below it.
  public static boolean isHeldBesideEachOther(CountedFigure figure) {
    return figure.code().equals(NamedFigure.APPEALS.code());
  }

  /// Which are asked for.
  ///
  /// @param from the period's first day
  /// @param until its last, or today when that is still to come
  /// @param part under which they count, such as `Sex: Female`; empty for the whole
  public record Asked(
      CountedFigure figure, LocalDate from, LocalDate until, boolean isOnlyAbove, String part) {}

  /// How many there are.
  ///
  /// @param everything below the line
  /// @param above the line
  /// @param listed rows, whichever side they are on
  public record Numbers(int everything, int above, int listed) {}

  /// A case that counts.
  ///
  /// @param on the day that puts it there
  /// @param part such as `Reason: Paid work`; empty where there are no parts
  public record Row(CaseSummary summary, LocalDate on, boolean isAbove, String part) {}

  public Numbers count(Asked asked, LocalDate today) {
    return with(COUNT, asked, today).query(Numbers.class).single();
  }

  /// Some of them, the latest first.
  public List<Row> list(Asked asked, LocalDate today, int offset, int most) {
    return with(LIST, asked, today)
        .param("above", asked.isOnlyAbove())
        .param("most", most)
        .param("offset", offset)
        .query(
            (row, number) ->
                new Row(
                    CaseRow.summary(row, number),
                    row.getObject("on_day", LocalDate.class),
                    row.getBoolean("is_above"),
                    row.getString("part")))
        .list();
  }

  private StatementSpec with(String sql, Asked asked, LocalDate today) {
    return jdbc.sql(sql.formatted(asked.figure().rows()))
        .param("figure", asked.figure().code())
        .param("part", asked.part())
        .param("isLasting", asked.figure().isLasting())
        .param("from", Date.valueOf(asked.from()))
        .param("until", Date.valueOf(asked.until()))
        .param("today", Date.valueOf(today));
  }
}
