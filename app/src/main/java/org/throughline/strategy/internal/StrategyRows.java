// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.platform.identity.AccountId;
import org.throughline.strategy.NewStrategy;
import tools.jackson.databind.ObjectMapper;

/// Writes a strategy's rows. Only inside somebody else's transaction.
@Component
public class StrategyRows {

  private static final String ADD_STRATEGY =
      """
      insert into strategy.strategy
        (code, title, starts_on, ends_on, status, adopted_on, owner_id, division, vision,
         introduction, outcomes, success, governance, sections, measures, is_invented,
         created_at, changed_at, changed_by)
      values
        (:code, :title, :from, :to, :status, :adopted, :owner, :division, :vision,
         :introduction, :outcomes, :success, :governance, :sections::jsonb, :measures::jsonb,
         :invented, :at, :at, :by)
      returning strategy_id
      """;

  private static final String ADD_THEME =
      """
      insert into strategy.theme (strategy_id, number, name)
      values (:strategy, :number, :name)
      returning theme_id
      """;

  private static final String ADD_PRIORITY =
      """
      insert into strategy.priority (strategy_id, number, title, ambition, approach)
      values (:strategy, :number, :title, :ambition, :approach)
      returning priority_id
      """;

  private static final String ADD_COMMITMENT =
      """
      insert into strategy.commitment
        (strategy_id, priority_id, code, year, running, theme, text)
      values
        (:strategy, :priority, :code, :year, :running, :theme, :text)
      returning commitment_id
      """;

  private static final String ADD_ACTION =
      """
      insert into strategy.planned_action
        (commitment_id, text, leads, start_on, due_on, timescale, success, comments)
      values
        (:commitment, :text, :leads::jsonb, :start, :due, :timescale, :success, :comments)
      """;

  private static final String ADD_LINK =
      """
      insert into strategy.link (strategy_id, title, code, why)
      values (:strategy, :title, :code, :why)
      """;

  private static final String TAG_PRIORITY =
      """
      insert into strategy.priority_theme (strategy_id, priority_id, theme_id)
      values (:strategy, :priority, :theme)
      on conflict do nothing
      """;

  private static final String TAG_COMMITMENT =
      """
      insert into strategy.commitment_theme (strategy_id, commitment_id, theme_id)
      values (:strategy, :commitment, :theme)
      on conflict do nothing
      """;

  private static final String LAST_RUNNING =
      """
      select coalesce(max(running), 0)
        from strategy.commitment
       where priority_id = :priority and year = :year
      """;

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  StrategyRows(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /// Writes all of `strategy` and gives back its number.
  public long add(NewStrategy strategy, LocalDate today, Instant at, Optional<AccountId> by) {
    long id = addStrategy(strategy, today, at, by);
    Map<String, Long> themes = addThemes(id, strategy);
    strategy.links().forEach(link -> addLink(id, link));
    for (int i = 0; i < strategy.priorities().size(); i++) {
      addPriority(id, strategy.code(), i + 1, strategy.priorities().get(i), themes);
    }
    return id;
  }

  private long addStrategy(
      NewStrategy strategy, LocalDate today, Instant at, Optional<AccountId> by) {
    Optional<LocalDate> adopted =
        strategy
            .adoptedOn()
            .or(() -> Optional.of(today))
            .filter(day -> strategy.status().isPublic());
    return jdbc.sql(ADD_STRATEGY)
        .param("code", strategy.code())
        .param("title", strategy.title().strip())
        .param("from", Date.valueOf(strategy.from().atDay(1)))
        .param("to", Date.valueOf(strategy.to().atEndOfMonth()))
        .param("status", strategy.status().name())
        .param("adopted", date(adopted))
        .param("owner", strategy.owner().map(AccountId::value).orElse(null))
        .param("division", strategy.division())
        .param("vision", strategy.vision())
        .param("introduction", strategy.introduction().toArray(String[]::new))
        .param("outcomes", strategy.outcomes().toArray(String[]::new))
        .param("success", strategy.success().toArray(String[]::new))
        .param("governance", strategy.governance().toArray(String[]::new))
        .param("sections", json.writeValueAsString(strategy.sections()))
        .param("measures", json.writeValueAsString(strategy.measures()))
        .param("invented", strategy.isInvented())
        .param("at", Timestamp.from(at))
        .param("by", by.map(AccountId::value).orElse(null))
        .query(Long.class)
        .single();
  }

  private Map<String, Long> addThemes(long strategy, NewStrategy from) {
    Map<String, String> names = new LinkedHashMap<>();
    Stream.of(
            from.themes().stream(),
            from.priorities().stream().flatMap(priority -> priority.themes().stream()),
            from.priorities().stream()
                .flatMap(priority -> priority.commitments().stream())
                .flatMap(commitment -> commitment.themes().stream()))
        .flatMap(name -> name)
        .filter(name -> !name.isBlank())
        .forEach(name -> names.putIfAbsent(key(name), name.strip()));
    Map<String, Long> ids = new HashMap<>();
    names.forEach((key, name) -> ids.put(key, addTheme(strategy, ids.size() + 1, name)));
    return ids;
  }

  private long addTheme(long strategy, int number, String name) {
    return jdbc.sql(ADD_THEME)
        .param("strategy", strategy)
        .param("number", number)
        .param("name", name)
        .query(Long.class)
        .single();
  }

  private void addPriority(
      long strategy,
      String code,
      int number,
      NewStrategy.Priority priority,
      Map<String, Long> themes) {
    long id = addPriority(strategy, number, priority);
    priority.themes().forEach(theme -> tag(TAG_PRIORITY, "priority", strategy, id, theme, themes));
    for (NewStrategy.Commitment commitment : priority.commitments()) {
      long added = addCommitment(strategy, code, number, id, commitment);
      commitment
          .themes()
          .forEach(theme -> tag(TAG_COMMITMENT, "commitment", strategy, added, theme, themes));
    }
  }

  long addPriority(long strategy, int number, NewStrategy.Priority priority) {
    return jdbc.sql(ADD_PRIORITY)
        .param("strategy", strategy)
        .param("number", number)
        .param("title", priority.title().strip())
        .param("ambition", priority.ambition().strip())
        .param("approach", priority.approach().strip())
        .query(Long.class)
        .single();
  }

  /// Adds a commitment at the end of its year, with what is to be done under it.
  long addCommitment(
      long strategy, String code, int number, long priority, NewStrategy.Commitment commitment) {
    int running =
        jdbc.sql(LAST_RUNNING)
                .param("priority", priority)
                .param("year", commitment.year())
                .query(Integer.class)
                .single()
            + 1;
    long id =
        jdbc.sql(ADD_COMMITMENT)
            .param("strategy", strategy)
            .param("priority", priority)
            .param("code", "%s%d.Y%d.%02d".formatted(code, number, commitment.year(), running))
            .param("year", commitment.year())
            .param("running", running)
            .param("theme", commitment.theme().strip())
            .param("text", commitment.text().strip())
            .query(Long.class)
            .single();
    actions(commitment).forEach(action -> addAction(id, action));
    return id;
  }

  private static List<NewStrategy.Action> actions(NewStrategy.Commitment commitment) {
    return commitment.actions().isEmpty()
        ? List.of(
            new NewStrategy.Action(
                commitment.text().strip(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "",
                "",
                ""))
        : commitment.actions();
  }

  private void addAction(long commitment, NewStrategy.Action action) {
    jdbc.sql(ADD_ACTION)
        .param("commitment", commitment)
        .param("text", action.text().strip())
        .param("leads", json.writeValueAsString(action.leads()))
        .param("start", date(action.start()))
        .param("due", date(action.due()))
        .param("timescale", action.timescale())
        .param("success", action.success())
        .param("comments", action.comments())
        .update();
  }

  private void addLink(long strategy, NewStrategy.Link link) {
    jdbc.sql(ADD_LINK)
        .param("strategy", strategy)
        .param("title", link.title().strip())
        .param("code", link.code().orElse(null))
        .param("why", link.why().strip())
        .update();
  }

  private void tag(
      String statement,
      String subject,
      long strategy,
      long id,
      String theme,
      Map<String, Long> themes) {
    Long known = themes.get(key(theme));
    if (known != null) {
      jdbc.sql(statement)
          .param("strategy", strategy)
          .param(subject, id)
          .param("theme", known)
          .update();
    }
  }

  private static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private static @Nullable Date date(Optional<LocalDate> day) {
    return day.map(Date::valueOf).orElse(null);
  }
}
