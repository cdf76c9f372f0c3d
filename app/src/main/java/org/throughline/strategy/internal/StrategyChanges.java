// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal;

import java.sql.Date;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.strategy.NewStrategy;
import org.throughline.strategy.StrategyStatus;
import tools.jackson.databind.ObjectMapper;

/// Changes a strategy's rows. Only inside somebody else's transaction, which locks the strategy
/// first and keeps the version afterwards.
@Component
public class StrategyChanges {

  private static final String LOCK =
      """
      select version from strategy.strategy where strategy_id = :id for update
      """;

  private static final String CHANGED_BY =
      """
      select changed_by
        from strategy.strategy
       where strategy_id = :id and changed_by is not null
      """;

  private static final String NEXT =
      """
      update strategy.strategy
         set version = version + 1, changed_at = :at, changed_by = :by
       where strategy_id = :id
      returning version
      """;

  private static final String VISION =
      """
      update strategy.strategy set vision = :words where strategy_id = :id
      """;

  private static final String OUTCOMES =
      """
      update strategy.strategy set outcomes = :words where strategy_id = :id
      """;

  private static final String SUCCESS =
      """
      update strategy.strategy set success = :words where strategy_id = :id
      """;

  private static final String GOVERNANCE =
      """
      update strategy.strategy set governance = :words where strategy_id = :id
      """;

  private static final String MEASURES =
      """
      update strategy.strategy set measures = :words::jsonb where strategy_id = :id
      """;

  private static final String SECTIONS =
      """
      update strategy.strategy set sections = :words::jsonb where strategy_id = :id
      """;

  private static final String STATUS =
      """
      update strategy.strategy
         set status = :status, adopted_on = coalesce(adopted_on, :adopted)
       where strategy_id = :id
      """;

  private static final String PRIORITY =
      """
      update strategy.priority
         set title = :title, ambition = :ambition
       where priority_id = :id
      """;

  private static final String APPROACH =
      """
      update strategy.priority set approach = :approach where priority_id = :id
      """;

  private static final String WHOLE =
      """
      update strategy.strategy
         set title = :title, division = :division, starts_on = :from, ends_on = :to,
             owner_id = :owner
       where strategy_id = :id
      """;

  private static final String TITLE =
      """
      update strategy.strategy set title = :title where strategy_id = :id
      """;

  private static final String PERIOD =
      """
      update strategy.strategy set starts_on = :from, ends_on = :to where strategy_id = :id
      """;

  private static final String WITHDRAW_PRIORITY =
      """
      update strategy.priority p
         set withdrawn_in = :version
       where p.priority_id = :id
         and p.withdrawn_in is null
         and not exists (select 1
                           from strategy.commitment c
                          where c.priority_id = p.priority_id and c.withdrawn_in is null)
      """;

  private static final String LATEST_YEAR =
      """
      select coalesce(max(year), 1)
        from strategy.commitment
       where strategy_id = :id and withdrawn_in is null
      """;

  private static final String NEXT_PRIORITY =
      """
      select coalesce(max(number), 0) + 1 from strategy.priority where strategy_id = :strategy
      """;

  private static final String COMMITMENT =
      """
      update strategy.commitment set theme = :theme, text = :text where commitment_id = :id
      """;

  private static final String MOVE =
      """
      update strategy.commitment c
         set priority_id = :priority, year = :year, running = n.running,
             code = n.stem || lpad(n.running::text, 2, '0')
        from (select s.code || p.number || '.Y' || cast(:year as int) || '.' as stem,
                     (select coalesce(max(o.running), 0) + 1
                        from strategy.commitment o
                       where o.priority_id = p.priority_id and o.year = :year) as running
                from strategy.priority p
                join strategy.strategy s on s.strategy_id = p.strategy_id
               where p.priority_id = :priority) n
       where c.commitment_id = :id
         and (c.priority_id <> :priority or c.year <> :year)
      """;

  private static final String WITHDRAW =
      """
      update strategy.commitment
         set withdrawn_in = :version
       where commitment_id = :id and withdrawn_in is null
      """;

  private static final String HOME =
      """
      select s.code, p.number
        from strategy.priority p join strategy.strategy s on s.strategy_id = p.strategy_id
       where p.priority_id = :priority
      """;

  private final JdbcClient jdbc;
  private final ObjectMapper json;
  private final StrategyRows rows;
  private final Accounts accounts;

  StrategyChanges(JdbcClient jdbc, ObjectMapper json, StrategyRows rows, Accounts accounts) {
    this.jdbc = jdbc;
    this.json = json;
    this.rows = rows;
    this.accounts = accounts;
  }

  private record Home(String code, int number) {}

  /// Holds the strategy until the transaction ends; gives its version.
  public long lock(long strategy) {
    return jdbc.sql(LOCK).param("id", strategy).query(Long.class).single();
  }

  /// Who changed it last, by name.
  public String changedBy(long strategy) {
    return jdbc.sql(CHANGED_BY)
        .param("id", strategy)
        .query(Long.class)
        .optional()
        .map(AccountId::new)
        .flatMap(accounts::find)
        .map(Account::name)
        .orElse("Somebody else");
  }

  /// Begins the next version; gives its number.
  public long next(long strategy, AccountId by, Instant at) {
    return jdbc.sql(NEXT)
        .param("id", strategy)
        .param("by", by.value())
        .param("at", Timestamp.from(at))
        .query(Long.class)
        .single();
  }

  /// Its title, division, period and owner.
  public void whole(
      long strategy,
      String title,
      String division,
      YearMonth from,
      YearMonth to,
      Optional<AccountId> owner) {
    jdbc.sql(WHOLE)
        .param("id", strategy)
        .param("title", title.strip())
        .param("division", division.strip())
        .param("from", Date.valueOf(from.atDay(1)))
        .param("to", Date.valueOf(to.atEndOfMonth()))
        .param("owner", owner.map(AccountId::value).orElse(null), Types.BIGINT)
        .update();
  }

  public void title(long strategy, String title) {
    jdbc.sql(TITLE).param("id", strategy).param("title", title.strip()).update();
  }

  public void period(long strategy, YearMonth from, YearMonth to) {
    jdbc.sql(PERIOD)
        .param("id", strategy)
        .param("from", Date.valueOf(from.atDay(1)))
        .param("to", Date.valueOf(to.atEndOfMonth()))
        .update();
  }

  /// The last year for which something is promised.
  public int latestYear(long strategy) {
    return jdbc.sql(LATEST_YEAR).param("id", strategy).query(Integer.class).single();
  }

  public void vision(long strategy, String words) {
    jdbc.sql(VISION).param("id", strategy).param("words", words).update();
  }

  public void outcomes(long strategy, List<String> words) {
    lines(OUTCOMES, strategy, words);
  }

  public void success(long strategy, List<String> words) {
    lines(SUCCESS, strategy, words);
  }

  public void governance(long strategy, List<String> words) {
    lines(GOVERNANCE, strategy, words);
  }

  public void measures(long strategy, List<NewStrategy.Measure> measures) {
    jdbc.sql(MEASURES)
        .param("id", strategy)
        .param("words", json.writeValueAsString(measures))
        .update();
  }

  public void sections(long strategy, List<NewStrategy.Section> sections) {
    jdbc.sql(SECTIONS)
        .param("id", strategy)
        .param("words", json.writeValueAsString(sections))
        .update();
  }

  /// @param adopted the day of its adoption, kept when it has none yet; absent leaves it alone
  public void status(long strategy, StrategyStatus status, Optional<LocalDate> adopted) {
    jdbc.sql(STATUS)
        .param("id", strategy)
        .param("status", status.name())
        .param("adopted", adopted.map(Date::valueOf).orElse(null), Types.DATE)
        .update();
  }

  public void priority(long priority, String title, String ambition) {
    jdbc.sql(PRIORITY)
        .param("id", priority)
        .param("title", title.strip())
        .param("ambition", ambition.strip())
        .update();
  }

  public void approach(long priority, String words) {
    jdbc.sql(APPROACH).param("id", priority).param("approach", words.strip()).update();
  }

  /// Adds a priority after the last.
  public long addPriority(long strategy, String title, String ambition) {
    int number = jdbc.sql(NEXT_PRIORITY).param("strategy", strategy).query(Integer.class).single();
    return rows.addPriority(
        strategy, number, new NewStrategy.Priority(title, ambition, "", List.of(), List.of()));
  }

  /// Adds a commitment with what is to be done under it.
  public long addCommitment(long strategy, long priority, NewStrategy.Commitment commitment) {
    Home home =
        jdbc.sql(HOME)
            .param("priority", priority)
            .query((row, number) -> new Home(row.getString("code"), row.getInt("number")))
            .single();
    return rows.addCommitment(strategy, home.code(), home.number(), priority, commitment);
  }

  /// Rewords a commitment; one that moves to another year or priority gets a new code there.
  public void commitment(long id, long priority, int year, String theme, String text) {
    jdbc.sql(COMMITMENT)
        .param("id", id)
        .param("theme", theme.strip())
        .param("text", text.strip())
        .update();
    jdbc.sql(MOVE).param("id", id).param("priority", priority).param("year", year).update();
  }

  /// Takes a commitment out, from a version on.
  public void withdraw(long commitment, long version) {
    jdbc.sql(WITHDRAW).param("id", commitment).param("version", version).update();
  }

  /// Takes a priority out, from a version on, unless a promise still stands under it.
  public void withdrawPriority(long priority, long version) {
    jdbc.sql(WITHDRAW_PRIORITY).param("id", priority).param("version", version).update();
  }

  private void lines(String statement, long strategy, List<String> words) {
    jdbc.sql(statement).param("id", strategy).param("words", words.toArray(String[]::new)).update();
  }
}
