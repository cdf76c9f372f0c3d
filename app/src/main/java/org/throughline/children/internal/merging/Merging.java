// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal.merging;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.children.ChildId;
import org.throughline.children.ChildrenMerged;
import org.throughline.children.MergeGuard;
import org.throughline.children.MergeUndone;
import org.throughline.children.internal.ChildRecord;
import org.throughline.children.internal.ChildStore;
import org.throughline.children.internal.Facts;
import org.throughline.children.internal.Field;
import org.throughline.children.internal.Signature;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Makes two records one, and takes them apart again. The absorbed record stays as it is and points
/// to the survivor, whose page shows what hangs on both; so taking apart puts back exactly what
/// was, but for what somebody wrote since.
@Component
public class Merging {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final String ABSORB =
      """
      update children.child
         set merged_into = :survivor, version = version + 1
       where child_id = :absorbed and merged_into is null
      """;

  private static final String SET_FREE =
      """
      update children.child
         set merged_into = null, version = version + 1
       where child_id = :absorbed and merged_into = :survivor
      """;

  private static final String TOUCH =
      """
      update children.child set version = version + 1 where child_id = :id
      """;

  private static final String RESTRICT =
      """
      insert into children.flag (child_id, kind, from_on, source_id, recorded_at)
      select :survivor, 'RESTRICTED', :at::date, source_id, :at
        from children.child where child_id = :survivor
      returning flag_id
      """;

  private static final String UNRESTRICT =
      """
      delete from children.flag where flag_id = :flag
      """;

  private static final String NOTE =
      """
      insert into children.merge
        (survivor, absorbed, was, becomes, restricted_flag, merged_by, merged_at)
      values (:survivor, :absorbed, :was::jsonb, :becomes::jsonb, :flag, :by, :at)
      returning merge_id
      """;

  private static final String OPEN =
      """
      select m.merge_id, m.survivor, m.absorbed, m.was::text, m.becomes::text, m.merged_at,
             coalesce(m.restricted_flag, 0) as flag,
             a.forename || ' ' || a.surname as name
        from children.merge m
        join children.child a on a.child_id = m.absorbed
       where m.survivor = :survivor and m.undone_at is null
       order by m.merge_id desc
      """;

  private static final String UNDO =
      """
      update children.merge set undone_by = :by, undone_at = :at
       where merge_id = :merge and undone_at is null
      """;

  private final ChildStore store;
  private final JdbcClient jdbc;
  private final ObjectProvider<MergeGuard> guards;
  private final ApplicationEventPublisher events;
  private final AuditLog audit;

  Merging(
      ChildStore store,
      JdbcClient jdbc,
      ObjectProvider<MergeGuard> guards,
      ApplicationEventPublisher events,
      AuditLog audit) {
    this.store = store;
    this.jdbc = jdbc;
    this.guards = guards;
    this.events = events;
    this.audit = audit;
  }

  /// A merge that stands.
  public record Merge(
      long id,
      ChildId survivor,
      ChildId absorbed,
      String name,
      Facts was,
      Facts becomes,
      long flag) {}

  /// Two records that are to be one.
  ///
  /// @param seenSurvivor the version of the survivor that the person saw
  /// @param seenAbsorbed the version of the other that the person saw
  /// @param facts what the survivor is to say
  public record Wish(
      ChildRecord survivor,
      ChildRecord absorbed,
      long seenSurvivor,
      long seenAbsorbed,
      Facts facts) {}

  /// Makes them one, unless a module objects.
  @Transactional
  public Outcome<ChildRecord> merge(Wish wish, Signature signature) {
    ChildId survivor = wish.survivor().id();
    ChildId absorbed = wish.absorbed().id();
    List<Problem> problems = problems(wish);
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    if (wish.absorbed().version() != wish.seenAbsorbed()) {
      return new Outcome.Overtaken<>("Somebody", wish.absorbed().version());
    }
    Facts was = wish.survivor().facts();
    Outcome<ChildRecord> revised =
        store.revise(
            survivor, wish.seenSurvivor(), wish.facts(), "Merged with another record", signature);
    if (!(revised instanceof Outcome.Done<ChildRecord>)) {
      return revised;
    }
    Optional<Long> flag = restrict(wish, signature);
    long merge = note(wish, was, flag, signature);
    jdbc.sql(ABSORB)
        .param("survivor", survivor.value())
        .param("absorbed", absorbed.value())
        .update();
    put(signature, "children-merged", wish.survivor(), wish.absorbed());
    events.publishEvent(new ChildrenMerged(merge, survivor, absorbed));
    return new Outcome.Done<>(wish.survivor());
  }

  private List<Problem> problems(Wish wish) {
    List<Problem> problems = new ArrayList<>();
    if (wish.survivor().id().equals(wish.absorbed().id())) {
      problems.add(new Problem("CHILD-301", "", "This is one record. Choose another."));
    }
    if (!wish.absorbed().absorbed().isEmpty()) {
      problems.add(
          new Problem(
              "CHILD-302",
              "",
              "Another record was merged into the one that is to go. Merge the other way round."));
    }
    guards.stream()
        .flatMap(guard -> guard.objection(wish.survivor().id(), wish.absorbed().id()).stream())
        .map(objection -> new Problem("CHILD-303", "", objection))
        .forEach(problems::add);
    return problems;
  }

  /// What was kept from others stays so.
  private Optional<Long> restrict(Wish wish, Signature signature) {
    if (!wish.absorbed().isRestricted() || wish.survivor().isRestricted()) {
      return Optional.empty();
    }
    return jdbc.sql(RESTRICT)
        .param("survivor", wish.survivor().id().value())
        .param("at", Timestamp.from(signature.at()))
        .query(Long.class)
        .optional();
  }

  private long note(Wish wish, Facts was, Optional<Long> flag, Signature signature) {
    Map<String, String> before = new LinkedHashMap<>();
    Map<String, String> after = new LinkedHashMap<>();
    for (Field field : wish.facts().differencesFrom(was)) {
      before.put(field.name(), was.get(field));
      after.put(field.name(), wish.facts().get(field));
    }
    return jdbc.sql(NOTE)
        .param("survivor", wish.survivor().id().value())
        .param("absorbed", wish.absorbed().id().value())
        .param("was", JSON.writeValueAsString(before))
        .param("becomes", JSON.writeValueAsString(after))
        .param("flag", flag.orElse(null))
        .param("by", signature.by().value())
        .param("at", Timestamp.from(signature.at()))
        .query(Long.class)
        .single();
  }

  /// The merges into this record that stand, the latest first.
  @Transactional(readOnly = true)
  public List<Merge> standing(ChildRecord survivor) {
    return jdbc.sql(OPEN)
        .param("survivor", survivor.id().value())
        .query(
            (row, number) ->
                new Merge(
                    row.getLong("merge_id"),
                    new ChildId(row.getLong("survivor")),
                    new ChildId(row.getLong("absorbed")),
                    row.getString("name"),
                    facts(row.getString("was")),
                    facts(row.getString("becomes")),
                    row.getLong("flag")))
        .list();
  }

  /// Takes a merge back. Facts that the merge changed and nobody changed since are put back.
  @Transactional
  public Outcome<ChildRecord> undo(ChildRecord survivor, long merge, Signature signature) {
    Optional<Merge> found =
        standing(survivor).stream().filter(standing -> standing.id() == merge).findFirst();
    if (found.isEmpty()) {
      return new Outcome.Refused<>(
          List.of(
              new Problem(
                  "CHILD-304", "", "This merge was taken back already. Open the record again.")));
    }
    Facts facts = survivor.facts();
    for (Field field : found.get().becomes().values().keySet()) {
      if (facts.get(field).equals(found.get().becomes().get(field))) {
        facts = facts.with(field, found.get().was().get(field));
      }
    }
    Outcome<ChildRecord> revised =
        store.revise(survivor.id(), survivor.version(), facts, "A merge was taken back", signature);
    if (revised instanceof Outcome.Done<ChildRecord>) {
      setFree(survivor, found.get(), signature);
    }
    return revised;
  }

  private void setFree(ChildRecord survivor, Merge merge, Signature signature) {
    jdbc.sql(UNDO)
        .param("merge", merge.id())
        .param("by", signature.by().value())
        .param("at", Timestamp.from(signature.at()))
        .update();
    jdbc.sql(SET_FREE)
        .param("survivor", merge.survivor().value())
        .param("absorbed", merge.absorbed().value())
        .update();
    jdbc.sql(TOUCH).param("id", merge.survivor().value()).update();
    put(
        signature,
        "children-merge-undone",
        survivor,
        store.find(merge.absorbed()).orElse(survivor));
    if (merge.flag() > 0) {
      jdbc.sql(UNRESTRICT).param("flag", merge.flag()).update();
    }
    events.publishEvent(new MergeUndone(merge.id(), merge.survivor(), merge.absorbed()));
  }

  private void put(Signature signature, String act, ChildRecord survivor, ChildRecord absorbed) {
    Stream.of(survivor, absorbed)
        .distinct()
        .forEach(
            each ->
                audit.record(
                    Optional.of(signature.by()),
                    act,
                    "child",
                    each.address().toString(),
                    Map.of(
                        "with",
                        (each.equals(survivor) ? absorbed : survivor).address().toString())));
  }

  private static Facts facts(String json) {
    Map<Field, String> facts = new java.util.EnumMap<>(Field.class);
    JsonNode tree = JSON.readTree(json);
    tree.properties()
        .forEach(entry -> facts.put(Field.valueOf(entry.getKey()), entry.getValue().asString()));
    return new Facts(facts);
  }
}
