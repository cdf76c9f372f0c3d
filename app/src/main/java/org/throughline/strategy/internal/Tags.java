// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal;

import java.sql.Types;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.strategy.NewStrategy;

/// Themes that run through a strategy, what they are tied to, and the plans that it lines up with.
/// Only inside somebody else's transaction.
@Component
public class Tags {

  private static final String ADD =
      """
      insert into strategy.theme (strategy_id, number, name)
      select :strategy, coalesce(max(number), 0) + 1, :name
        from strategy.theme
       where strategy_id = :strategy
      on conflict do nothing
      """;

  private static final String KEEP_ONLY =
      """
      delete from strategy.theme
       where strategy_id = :strategy
         and not (lower(name) = any(:names))
      """;

  private static final String TAG_COMMITMENT =
      """
      insert into strategy.commitment_theme (strategy_id, commitment_id, theme_id)
      select t.strategy_id, :id, t.theme_id
        from strategy.theme t
       where t.strategy_id = :strategy and lower(t.name) = any(:names)
      on conflict do nothing
      """;

  private static final String UNTAG_COMMITMENT =
      """
      delete from strategy.commitment_theme where commitment_id = :id
      """;

  private static final String TAG_PRIORITY =
      """
      insert into strategy.priority_theme (strategy_id, priority_id, theme_id)
      select t.strategy_id, :id, t.theme_id
        from strategy.theme t
       where t.strategy_id = :strategy and lower(t.name) = any(:names)
      on conflict do nothing
      """;

  private static final String UNTAG_PRIORITY =
      """
      delete from strategy.priority_theme where priority_id = :id
      """;

  private static final String UNLINK =
      """
      delete from strategy.link where strategy_id = :strategy
      """;

  private static final String LINK =
      """
      insert into strategy.link (strategy_id, title, code, why)
      values (:strategy, :title, :code, :why)
      """;

  private final JdbcClient jdbc;

  Tags(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Makes these the strategy's themes; one that is left out goes from everything it was tied to.
  public void themes(long strategy, List<String> names) {
    jdbc.sql(KEEP_ONLY).param("strategy", strategy).param("names", lower(names)).update();
    names.forEach(name -> add(strategy, name));
  }

  /// Ties a commitment to the theme of its heading as well, unless the heading is a sentence.
  public void addHeading(long strategy, long commitment, String heading) {
    if (!heading.isBlank() && heading.length() <= 120) {
      add(strategy, heading.strip());
      jdbc.sql(TAG_COMMITMENT)
          .param("strategy", strategy)
          .param("id", commitment)
          .param("names", lower(List.of(heading.strip())))
          .update();
    }
  }

  /// Ties a commitment to these themes and no others.
  public void commitment(long strategy, long commitment, List<String> names) {
    jdbc.sql(UNTAG_COMMITMENT).param("id", commitment).update();
    tie(TAG_COMMITMENT, strategy, commitment, names);
  }

  /// Ties a priority to these themes and no others.
  public void priority(long strategy, long priority, List<String> names) {
    jdbc.sql(UNTAG_PRIORITY).param("id", priority).update();
    tie(TAG_PRIORITY, strategy, priority, names);
  }

  /// Makes these the plans that the strategy lines up with.
  public void links(long strategy, List<NewStrategy.Link> links) {
    jdbc.sql(UNLINK).param("strategy", strategy).update();
    links.forEach(
        link ->
            jdbc.sql(LINK)
                .param("strategy", strategy)
                .param("title", link.title())
                .param("code", link.code().orElse(null), Types.VARCHAR)
                .param("why", link.why())
                .update());
  }

  private void tie(String statement, long strategy, long id, List<String> names) {
    names.forEach(name -> add(strategy, name));
    jdbc.sql(statement)
        .param("strategy", strategy)
        .param("id", id)
        .param("names", lower(names))
        .update();
  }

  private void add(long strategy, String name) {
    jdbc.sql(ADD).param("strategy", strategy).param("name", name).update();
  }

  private static String[] lower(List<String> names) {
    return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toArray(String[]::new);
  }
}
