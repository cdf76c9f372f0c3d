// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal.keeping;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.children.ChildId;
import org.throughline.children.KeptRecord;
import org.throughline.children.KeptRecord.Kept;
import org.throughline.children.internal.ChildRecord;
import org.throughline.children.internal.ChildStore;
import org.throughline.children.internal.Field;

/// Which records have been kept long enough: by the rule that keeps longest, of all that any
/// module keeps about the child.
@Component
@Transactional(readOnly = true)
public class KeptLongEnough {

  private static final int AT_MOST = 500;
  private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);
  private static final Kept PUPIL_FILE = Kept.sinceBirth("PUPIL_FILE");

  private static final Map<String, Kept> OF_FLAGS =
      Map.of(
          "IN_CARE", Kept.sinceBirth("CARE_EDUCATION"),
          "CHILD_PROTECTION", Kept.sinceBirth("SAFEGUARDING"));

  private static final String RULES =
      """
      select code, record, years_after_birth, years_after_end, words, basis, standing, from_on
        from children.retention_rule
       where :today >= from_on and (until_on is null or :today < until_on)
       order by record
      """;

  private static final String OLD =
      """
      select c.child_id, c.born_on,
             array(select a.child_id from children.child a where a.merged_into = c.child_id) as absorbed
        from children.child c
       where c.merged_into is null
         and c.born_on <= :before
         and (c.born_on, c.child_id) > (:bornAfter, :after)
         and not exists (
           select from children.legal_hold h
             join children.child k on k.child_id = h.child_id
            where (k.child_id = c.child_id or k.merged_into = c.child_id) and h.lifted_at is null)
         and not exists (
           select from children.disposal d
            where d.child_id = c.child_id and d.approved_at is null)
       order by c.born_on, c.child_id
       limit :most
      """;

  private static final String FLAGS =
      """
      select distinct child_id, kind
        from children.flag
       where child_id = any(:ids) and kind = any(:kinds)
      """;

  private final JdbcClient jdbc;
  private final ChildStore store;
  private final ObjectProvider<KeptRecord> modules;
  private final Clock clock;

  KeptLongEnough(
      JdbcClient jdbc, ChildStore store, ObjectProvider<KeptRecord> modules, Clock clock) {
    this.jdbc = jdbc;
    this.store = store;
    this.modules = modules;
    this.clock = clock;
  }

  /// A record that has been kept long enough.
  public record Due(ChildRecord child, RetentionRule rule, LocalDate since) {}

  private record Born(ChildId id, LocalDate on, List<ChildId> absorbed) {
    Stream<ChildId> all() {
      return Stream.concat(Stream.of(id), absorbed.stream());
    }
  }

  private record Until(RetentionRule rule, LocalDate day) {}

  List<RetentionRule> rules() {
    return jdbc.sql(RULES).param("today", LocalDate.now(clock)).query(KeptLongEnough::rule).list();
  }

  private static RetentionRule rule(ResultSet row, int number) throws SQLException {
    return new RetentionRule(
        row.getString("code"),
        row.getString("record"),
        years(row.getInt("years_after_birth")),
        years(row.getInt("years_after_end")),
        row.getString("words"),
        row.getString("basis"),
        row.getString("standing"),
        row.getObject("from_on", LocalDate.class));
  }

  private static Optional<Period> years(int years) {
    return years == 0 ? Optional.empty() : Optional.of(Period.ofYears(years));
  }

  /// The oldest first; none on which a hold is, and none whose removal was proposed.
  List<Due> all() {
    List<RetentionRule> rules = rules();
    LocalDate before = bornBefore(rules);
    List<Due> due = new ArrayList<>();
    List<Born> page = old(before, LONG_AGO, 0);
    while (!page.isEmpty() && due.size() < AT_MOST) {
      due.addAll(due(page, rules));
      page = old(before, page.getLast().on(), page.getLast().id().value());
    }
    return due;
  }

  private LocalDate bornBefore(List<RetentionRule> rules) {
    LocalDate today = LocalDate.now(clock);
    return rules.stream()
        .flatMap(rule -> rule.afterBirth().stream())
        .map(today::minus)
        .max(Comparator.naturalOrder())
        .orElse(LONG_AGO);
  }

  private List<Born> old(LocalDate before, LocalDate bornAfter, long after) {
    return jdbc.sql(OLD)
        .param("before", before)
        .param("bornAfter", Date.valueOf(bornAfter))
        .param("after", after)
        .param("most", AT_MOST)
        .query(
            (row, number) ->
                new Born(
                    new ChildId(row.getLong("child_id")),
                    row.getObject("born_on", LocalDate.class),
                    Stream.of((Long[]) row.getArray("absorbed").getArray())
                        .map(ChildId::new)
                        .toList()))
        .list();
  }

  private List<Due> due(List<Born> children, List<RetentionRule> rules) {
    Map<ChildId, List<Kept>> kept = kept(children.stream().flatMap(Born::all).toList());
    List<Due> due = new ArrayList<>();
    for (Born child : children) {
      passed(child, kept, rules)
          .flatMap(
              until ->
                  store.find(child.id()).map(found -> new Due(found, until.rule(), until.day())))
          .ifPresent(due::add);
    }
    return due;
  }

  private Optional<Until> passed(
      Born child, Map<ChildId, List<Kept>> kept, List<RetentionRule> rules) {
    List<Kept> all = all(child, kept);
    if (all.stream().anyMatch(Kept::isOpen)) {
      return Optional.empty();
    }
    return rules.stream()
        .flatMap(
            rule ->
                all.stream()
                    .flatMap(each -> rule.keepsUntil(each, child.on()).stream())
                    .map(day -> new Until(rule, day)))
        .max(Comparator.comparing(Until::day))
        .filter(until -> !until.day().isAfter(LocalDate.now(clock)));
  }

  private static List<Kept> all(Born child, Map<ChildId, List<Kept>> kept) {
    return Stream.concat(
            Stream.of(PUPIL_FILE),
            child.all().flatMap(id -> kept.getOrDefault(id, List.of()).stream()))
        .toList();
  }

  private Map<ChildId, List<Kept>> kept(List<ChildId> ids) {
    Map<ChildId, List<Kept>> kept = new HashMap<>();
    jdbc.sql(FLAGS)
        .param("ids", ids.stream().map(ChildId::value).toArray(Long[]::new))
        .param("kinds", OF_FLAGS.keySet().toArray(String[]::new))
        .query(
            row -> {
              put(kept, new ChildId(row.getLong(1)), List.of(OF_FLAGS.get(row.getString(2))));
            });
    modules.forEach(module -> module.of(ids).forEach((id, each) -> put(kept, id, each)));
    return kept;
  }

  private static void put(Map<ChildId, List<Kept>> kept, ChildId id, List<Kept> more) {
    kept.computeIfAbsent(id, first -> new ArrayList<>()).addAll(more);
  }

  /// Whether, by which rule, and since when one record has been kept long enough.
  Optional<Due> of(ChildRecord child) {
    return due(List.of(born(child)), rules()).stream().findFirst();
  }

  /// Whether work on something of the child goes on.
  boolean isOpen(ChildRecord child) {
    Born born = born(child);
    return all(born, kept(born.all().toList())).stream().anyMatch(Kept::isOpen);
  }

  private static Born born(ChildRecord child) {
    return new Born(
        child.id(),
        child.facts().day(Field.BORN_ON).orElseThrow(),
        child.absorbed().stream().map(ChildId::new).toList());
  }
}
