// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Component;
import org.throughline.children.ChildId;
import org.throughline.children.ChildrenLoader.Loaded;
import org.throughline.children.LoadedChild;
import org.throughline.platform.identity.AccountId;

/// Writes children by the thousand within the transaction that is open.
@Component
public class BulkLoad {

  private static final int BATCH = 5_000;

  private static final String REMOVE_INVENTED =
      """
      select children.remove_invented()
      """;

  private static final String HAS_INVENTED =
      """
      select exists (select from children.child where is_invented)
      """;

  private final DataSource database;
  private final JdbcClient jdbc;
  private final Sources sources;
  private final Clock clock;

  BulkLoad(DataSource database, JdbcClient jdbc, Sources sources, Clock clock) {
    this.database = database;
    this.jdbc = jdbc;
    this.sources = sources;
    this.clock = clock;
  }

  private record Taking(
      long source,
      Instant at,
      boolean isInvented,
      Map<String, Long> households,
      Set<String> learnt,
      List<Long> restricted) {}

  public long load(
      String words,
      boolean isInvented,
      Optional<AccountId> by,
      Stream<LoadedChild> children,
      Consumer<Loaded> each) {
    Instant now = clock.instant();
    long source = sources.add(Sources.Kind.LOAD, words, by, Optional.empty(), now);
    Taking taking =
        new Taking(source, now, isInvented, new HashMap<>(), new HashSet<>(), new ArrayList<>());
    if (isInvented) {
      jdbc.sql(LoadStatements.WITHOUT_WAITING).update();
    }
    LoadStatements.STAGE.forEach(sql -> jdbc.sql(sql).update());
    indexing("later");
    long count = 0;
    List<LoadedChild> batch = new ArrayList<>(BATCH);
    for (Iterator<LoadedChild> next = children.iterator(); next.hasNext(); ) {
      batch.add(next.next());
      if (batch.size() == BATCH || !next.hasNext()) {
        take(batch, taking, each);
        count += batch.size();
        batch.clear();
      }
    }
    indexing("");
    jdbc.sql(LoadStatements.KEEP_WORDS_APART)
        .param("restricted", taking.restricted().toArray(Long[]::new))
        .query(Integer.class)
        .list();
    jdbc.sql(LoadStatements.SORT_IN).query(Integer.class).list();
    return count;
  }

  public long removeInvented() {
    return jdbc.sql(REMOVE_INVENTED).query(Long.class).single();
  }

  public boolean hasInvented() {
    return jdbc.sql(HAS_INVENTED).query(Boolean.class).single();
  }

  private void indexing(String when) {
    jdbc.sql(LoadStatements.INDEX_LATER).param("when", when).query(String.class).single();
  }

  private void take(List<LoadedChild> children, Taking taking, Consumer<Loaded> each) {
    List<Long> ids =
        jdbc.sql(LoadStatements.NUMBERS).param("many", children.size()).query(Long.class).list();
    addHouseholds(children, taking);
    LoadBatch batch = new LoadBatch();
    for (int at = 0; at < children.size(); at++) {
      batch.add(ids.get(at), children.get(at), taking.households());
      if (children.get(at).isRestricted()) {
        taking.restricted().add(ids.get(at));
      }
    }
    send(batch);
    into(LoadStatements.TAKE_CHILDREN, taking).param("invented", taking.isInvented()).update();
    LoadStatements.TAKE_PARTS.forEach(sql -> into(sql, taking).update());
    index(ids, children, taking);
    jdbc.sql(LoadStatements.CLEAR).update();
    for (int at = 0; at < children.size(); at++) {
      each.accept(new Loaded(children.get(at).key(), new ChildId(ids.get(at))));
    }
  }

  private void index(List<Long> ids, List<LoadedChild> children, Taking taking) {
    LoadedWords words = LoadedWords.of(children);
    jdbc.sql(LoadStatements.INDEX)
        .param("ids", ids.toArray(Long[]::new))
        .param("names", words.names().toArray(String[]::new))
        .param("lexemes", words.lexemes().toArray(String[]::new))
        .query(Integer.class)
        .list();
    String[] fresh = words.learnt().stream().filter(taking.learnt()::add).toArray(String[]::new);
    jdbc.sql(LoadStatements.LEARN).param("words", fresh).query(Integer.class).list();
  }

  private JdbcClient.StatementSpec into(String sql, Taking taking) {
    return jdbc.sql(sql).param("source", taking.source()).param("at", Timestamp.from(taking.at()));
  }

  private void addHouseholds(List<LoadedChild> children, Taking taking) {
    List<String> keys =
        children.stream()
            .map(LoadedChild::household)
            .filter(key -> !key.isEmpty() && !taking.households().containsKey(key))
            .distinct()
            .toList();
    List<Long> ids =
        jdbc.sql(LoadStatements.NEW_HOUSEHOLDS)
            .param("at", Timestamp.from(taking.at()))
            .param("many", keys.size())
            .query(Long.class)
            .list();
    for (int at = 0; at < keys.size(); at++) {
      taking.households().put(keys.get(at), ids.get(at));
    }
  }

  private void send(LoadBatch batch) {
    Connection connection = DataSourceUtils.getConnection(database);
    try {
      batch.send(connection);
    } catch (SQLException failure) {
      throw new DataAccessResourceFailureException("The rows could not be copied", failure);
    } finally {
      DataSourceUtils.releaseConnection(connection, database);
    }
  }
}
