// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;
import org.throughline.strategy.CommitmentId;
import org.throughline.strategy.CommitmentLine;
import org.throughline.strategy.InventedStrategiesRemoved;
import org.throughline.strategy.PriorityId;
import org.throughline.strategy.PrioritySummary;
import org.throughline.strategy.Strategies;
import org.throughline.strategy.StrategyStatus;
import org.throughline.strategy.StrategySummary;

/// Which measures judge which priority, and which of its commitments.
@Component
public class Links {

  private static final String READ =
      """
      select measure, priority_id, commitment_id from measures.judged
      """;

  private static final String ALL =
      READ
          + """
          order by measure, priority_id, commitment_id nulls first
          """;

  private static final String OF_MEASURE =
      READ
          + """
          where measure = :measure
          order by priority_id, commitment_id nulls first
          """;

  private static final String OF_MEASURE_THEN =
      """
      select measure, priority_id, commitment_id
      from (
        select distinct on (priority_id, commitment_id) *
        from measures.judged_history
        where measure = :measure and known_at <= :asAt
        order by priority_id, commitment_id, change_id desc) newest
      where is_judged
      order by priority_id, commitment_id nulls first
      """;

  private static final String OF_COMMITMENT =
      """
      select measure from measures.judged where commitment_id = :commitment order by measure
      """;

  private static final String OF_PRIORITY =
      """
      select distinct measure from measures.judged where priority_id = :priority order by measure
      """;

  private static final String ADD =
      """
      insert into measures.judged (measure, priority_id, commitment_id, set_at, is_invented)
      values (:measure, :priority, :commitment, :at, :invented)
      on conflict do nothing
      """;

  private static final String REMOVE =
      """
      delete from measures.judged
      where measure = :measure and priority_id = :priority
        and commitment_id is not distinct from :commitment::bigint
      """;

  private static final String REMOVE_OF_PRIORITIES =
      """
      delete from measures.judged where priority_id = any(:priorities)
      """;

  private final Measures measures;
  private final Strategies strategies;
  private final JdbcClient jdbc;
  private final AuditLog audit;
  private final Clock clock;

  Links(Measures measures, Strategies strategies, JdbcClient jdbc, AuditLog audit, Clock clock) {
    this.measures = measures;
    this.strategies = strategies;
    this.jdbc = jdbc;
    this.audit = audit;
    this.clock = clock;
  }

  /// A measure judges a priority as a whole, or one of its commitments.
  public record Link(MeasureCode measure, PriorityId priority, Optional<CommitmentId> commitment) {

    /// A link to a priority as a whole.
    public static Link whole(MeasureCode measure, PriorityId priority) {
      return new Link(measure, priority, Optional.empty());
    }

    /// A link to one commitment.
    public static Link to(MeasureCode measure, CommitmentLine commitment) {
      return new Link(measure, commitment.priority(), Optional.of(commitment.id()));
    }
  }

  /// What nothing judges, and what judges nothing.
  ///
  /// @param priorities of adopted strategies that no measure judges
  /// @param commitments of adopted strategies that no measure judges
  /// @param measures that judge nothing; those of an earlier plan are passed over
  public record Gaps(
      List<PrioritySummary> priorities, List<CommitmentLine> commitments, List<Measure> measures) {
    public Gaps {
      priorities = List.copyOf(priorities);
      commitments = List.copyOf(commitments);
      measures = List.copyOf(measures);
    }
  }

  /// Says that a measure judges a priority or a commitment; saying it twice changes nothing.
  ///
  /// @param by empty for the demonstration
  @Transactional
  public Outcome<Link> link(Link link, Optional<AccountId> by) {
    return linkAll(List.of(link), by).map(List::getFirst);
  }

  /// Makes several links, or none when any is refused.
  @Transactional
  public Outcome<List<Link>> linkAll(Collection<Link> links, Optional<AccountId> by) {
    Map<PriorityId, Set<CommitmentId>> known = known();
    List<Problem> problems =
        links.stream().flatMap(each -> problems(each, known).stream()).distinct().toList();
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    for (Link each : links) {
      int added =
          with(ADD, each)
              .param("at", Timestamp.from(clock.instant()))
              .param("invented", by.isEmpty())
              .update();
      if (added > 0 && by.isPresent()) {
        record(by, "measure-linked", each);
      }
    }
    if (by.isEmpty() && !links.isEmpty()) {
      audit.record(by, "measures-linked", "measure", "all", Map.of("links", "" + links.size()));
    }
    return new Outcome.Done<>(List.copyOf(links));
  }

  /// Says that a measure no longer judges a priority or commitment.
  @Transactional
  public Outcome<Link> unlink(Link link, AccountId by) {
    if (with(REMOVE, link).update() > 0) {
      record(Optional.of(by), "measure-unlinked", link);
    }
    return new Outcome.Done<>(link);
  }

  /// Every link, by measure.
  public List<Link> all() {
    return jdbc.sql(ALL).query(Links::read).list();
  }

  /// What a measure judges.
  public List<Link> of(MeasureCode measure) {
    return jdbc.sql(OF_MEASURE).param("measure", measure.value()).query(Links::read).list();
  }

  /// What a measure judged at a moment.
  public List<Link> of(MeasureCode measure, Instant asAt) {
    return jdbc.sql(OF_MEASURE_THEN)
        .param("measure", measure.value())
        .param("asAt", Timestamp.from(asAt))
        .query(Links::read)
        .list();
  }

  /// The measures that judge a commitment, by code.
  public List<MeasureCode> of(CommitmentId commitment) {
    return jdbc.sql(OF_COMMITMENT)
        .param("commitment", commitment.value())
        .query((row, number) -> new MeasureCode(row.getString("measure")))
        .list();
  }

  /// The measures that judge a priority as a whole or any commitment of it, by code.
  public List<MeasureCode> of(PriorityId priority) {
    return jdbc.sql(OF_PRIORITY)
        .param("priority", priority.value())
        .query((row, number) -> new MeasureCode(row.getString("measure")))
        .list();
  }

  /// What of the adopted strategies nothing judges, and the measures that judge nothing.
  public Gaps gaps() {
    List<Link> links = all();
    Set<PriorityId> priorities = links.stream().map(Link::priority).collect(Collectors.toSet());
    Set<CommitmentId> commitments =
        links.stream().flatMap(each -> each.commitment().stream()).collect(Collectors.toSet());
    Set<MeasureCode> judging = links.stream().map(Link::measure).collect(Collectors.toSet());
    return new Gaps(
        adopted().stream()
            .flatMap(each -> strategies.priorities(each.id()).stream())
            .filter(each -> !priorities.contains(each.id()))
            .toList(),
        adopted().stream()
            .flatMap(each -> strategies.commitments(each.id()).stream())
            .filter(each -> !each.isWithdrawn() && !commitments.contains(each.id()))
            .toList(),
        measures.all().stream()
            .filter(each -> !each.priority().equals("H") && !judging.contains(each.code()))
            .toList());
  }

  @EventListener
  void remove(InventedStrategiesRemoved event) {
    Long[] priorities =
        event.strategies().stream()
            .flatMap(each -> strategies.priorities(each).stream())
            .map(each -> each.id().value())
            .toArray(Long[]::new);
    jdbc.sql(REMOVE_OF_PRIORITIES).param("priorities", priorities).update();
  }

  private List<StrategySummary> adopted() {
    return strategies.all().stream()
        .filter(each -> each.status() == StrategyStatus.ADOPTED)
        .toList();
  }

  private Map<PriorityId, Set<CommitmentId>> known() {
    Map<PriorityId, Set<CommitmentId>> known = new LinkedHashMap<>();
    for (StrategySummary strategy : strategies.all()) {
      Map<PriorityId, Set<CommitmentId>> commitments =
          strategies.commitments(strategy.id()).stream()
              .collect(
                  Collectors.groupingBy(
                      CommitmentLine::priority,
                      Collectors.mapping(CommitmentLine::id, Collectors.toSet())));
      strategies
          .priorities(strategy.id())
          .forEach(each -> known.put(each.id(), commitments.getOrDefault(each.id(), Set.of())));
    }
    return known;
  }

  private List<Problem> problems(Link link, Map<PriorityId, Set<CommitmentId>> known) {
    List<Problem> problems = new ArrayList<>();
    if (measures.find(link.measure()).isEmpty()) {
      problems.add(
          new Problem("LINK-101", "measure", "There is no measure %s.".formatted(link.measure())));
    }
    Set<CommitmentId> commitments = known.get(link.priority());
    if (commitments == null) {
      problems.add(new Problem("LINK-102", "priority", "There is no such priority: choose one."));
    } else if (link.commitment().map(each -> !commitments.contains(each)).orElse(false)) {
      problems.add(
          new Problem(
              "LINK-103",
              "commitment",
              "The commitment belongs to another priority: choose one of this priority."));
    }
    return problems;
  }

  private void record(Optional<AccountId> by, String act, Link link) {
    audit.record(
        by,
        act,
        "measure",
        link.measure().value(),
        Map.of(
            "priority",
            Long.toString(link.priority().value()),
            "commitment",
            link.commitment().map(each -> Long.toString(each.value())).orElse("")));
  }

  private JdbcClient.StatementSpec with(String sql, Link link) {
    return jdbc.sql(sql)
        .param("measure", link.measure().value())
        .param("priority", link.priority().value())
        .param("commitment", link.commitment().map(CommitmentId::value).orElse(null));
  }

  private static Link read(ResultSet row, int number) throws SQLException {
    return new Link(
        new MeasureCode(row.getString("measure")),
        new PriorityId(row.getLong("priority_id")),
        Optional.ofNullable(row.getObject("commitment_id", Long.class)).map(CommitmentId::new));
  }
}
