// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.dates;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.children.ChildId;
import org.throughline.platform.identity.AccountId;

/// Every child with a plan that changes phase in a year, and how far its plan has come.
@Component
@Transactional(readOnly = true)
public class TransferBoard {

  private static final String ROWS =
      """
      select p.child_id, coalesce(t.public_id, c.public_id) as public_id,
             coalesce(t.officer_id, c.officer_id) as officer_id, p.setting, p.transfer_on,
             p.transfer_kind, p.transfer_done, p.transfer_case is not null as is_begun,
             (select array_agg(distinct e.type)
                from cases.published_event e
               where e.case_id = p.transfer_case) as happened
        from ehc.plan_date p
        join cases.published_case c on c.case_id = p.case_id
        left join cases.published_case t on t.case_id = p.transfer_case
       where p.transfer_year = :year
       order by p.transfer_on, p.transfer_kind, p.child_id
      """;

  private static final String YEARS =
      """
      select distinct transfer_year
        from ehc.plan_date
       where transfer_year <= :until
       order by transfer_year
      """;

  private final JdbcClient jdbc;

  TransferBoard(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// How far a plan has come, the furthest last.
  public enum State {
    NOT_BEGUN("Not begun", "behind"),
    BEGUN("Begun", "gap"),
    REVIEWED("Review held", "gap"),
    PREFERENCE("Preference known", "gap"),
    CONSULTED("Schools consulted", "gap"),
    PANEL("Panel held", "gap"),
    NOTICED("Amendments proposed", "gap"),
    NAMED("School named", "on");

    private final String label;
    private final String mark;

    State(String label, String mark) {
      this.label = label;
      this.mark = mark;
    }

    public String label() {
      return label;
    }

    public String mark() {
      return mark;
    }

    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    /// The events of the pathway that show it.
    private List<String> shownBy() {
      return switch (this) {
        case NOT_BEGUN -> List.of();
        case BEGUN -> List.of("phase-transfer", "post-16-transfer", "post-16-move");
        case REVIEWED -> List.of("review-meeting-held");
        case PREFERENCE -> List.of("preference-received");
        case CONSULTED -> List.of("school-consulted");
        case PANEL -> List.of("panel-held");
        case NOTICED -> List.of("amendment-notice-sent");
        case NAMED -> List.of("amended-plan-issued", "decision-not-to-amend-notified");
      };
    }

    static State of(List<String> happened) {
      return Arrays.stream(values())
          .filter(state -> state.shownBy().stream().anyMatch(happened::contains))
          .reduce(NOT_BEGUN, (one, further) -> further);
    }
  }

  /// One child.
  ///
  /// @param address of the case of the transfer, else of the plan
  /// @param due the last day on which the school may be named
  public record Line(
      ChildId child,
      UUID address,
      Optional<AccountId> officer,
      String setting,
      Phase phase,
      LocalDate due,
      State state,
      Optional<LocalDate> done) {

    public boolean isLateOn(LocalDate today) {
      return done.map(day -> day.isAfter(due)).orElse(due.isBefore(today));
    }
  }

  /// By last day and phase.
  public List<Line> rows(int year) {
    return jdbc.sql(ROWS).param("year", year).query(TransferBoard::line).list();
  }

  /// The years in which children change phase, as far as one plans.
  public List<Integer> years(LocalDate today) {
    return jdbc.sql(YEARS).param("until", today.getYear() + 2).query(Integer.class).list();
  }

  private static Line line(ResultSet row, int at) throws SQLException {
    long officer = row.getLong("officer_id");
    Optional<AccountId> keeper =
        row.wasNull() ? Optional.empty() : Optional.of(new AccountId(officer));
    return new Line(
        new ChildId(row.getLong("child_id")),
        row.getObject("public_id", UUID.class),
        keeper,
        row.getString("setting"),
        Phase.valueOf(row.getString("transfer_kind")),
        row.getObject("transfer_on", LocalDate.class),
        State.of(happened(row.getArray("happened"))),
        Optional.ofNullable(row.getObject("transfer_done", LocalDate.class)));
  }

  private static List<String> happened(@org.jspecify.annotations.Nullable Array types)
      throws SQLException {
    return types == null ? List.of() : List.of((String[]) types.getArray());
  }
}
