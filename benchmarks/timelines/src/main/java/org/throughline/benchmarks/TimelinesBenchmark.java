// SPDX-License-Identifier: Apache-2.0
package org.throughline.benchmarks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.throughline.statute.Calendars;
import org.throughline.statute.Duty;
import org.throughline.statute.Event;
import org.throughline.statute.EventType;
import org.throughline.statute.Pathway;
import org.throughline.statute.Pathways;
import org.throughline.statute.Rulebook;
import org.throughline.statute.Timeline;

/// Timelines made from scratch, on one core: a single one, one with every reason in words, and
/// those of 100,000 random events of all pathways.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class TimelinesBenchmark {

  private static final int EVENTS = 100_000;
  private static final int EVENTS_A_CASE = 8;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final Pathway assessment = pathway("ehc-needs-assessment");
  private final List<Event> finished =
      List.of(
          event(1, "request-received", LocalDate.of(2026, 1, 5)),
          event(2, "considering-notices-sent", LocalDate.of(2026, 1, 6)),
          event(3, "decision-to-assess-notified", LocalDate.of(2026, 2, 10)),
          event(4, "advice-requested", LocalDate.of(2026, 2, 11)),
          event(5, "advice-received", LocalDate.of(2026, 3, 20)),
          event(6, "draft-plan-sent", LocalDate.of(2026, 4, 24)),
          event(7, "representations-received", LocalDate.of(2026, 5, 5)),
          event(8, "final-plan-issued", LocalDate.of(2026, 5, 22)));
  private final List<Case> cases = cases();

  private record Case(Pathway pathway, List<Event> events) {}

  @Benchmark
  public Timeline oneTimeline() {
    return timeline(assessment, finished);
  }

  @Benchmark
  public void oneTimelineWithEveryReason(Blackhole hole) {
    for (Duty duty : timeline(assessment, finished).duties()) {
      hole.consume(duty.because());
    }
  }

  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public void anEventAmongManyCases(Blackhole hole) {
    for (Case each : cases) {
      hole.consume(timeline(each.pathway(), each.events()));
    }
  }

  private static Timeline timeline(Pathway pathway, List<Event> events) {
    return Timeline.of(pathway, events, Calendars.england(), Rulebook.standard(), TODAY);
  }

  private static List<Case> cases() {
    RandomGenerator random = RandomGeneratorFactory.getDefault().create(42);
    List<Pathway> pathways = Pathways.standard().all();
    List<Case> cases = new ArrayList<>();
    for (int number = 0; number < EVENTS / EVENTS_A_CASE; number++) {
      Pathway pathway = pathways.get(number % pathways.size());
      List<EventType> types = pathway.eventTypes();
      LocalDate begins = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(2_000));
      List<Event> events = new ArrayList<>();
      events.add(event(1, pathway.beginsWith().getFirst().code(), begins));
      while (events.size() < EVENTS_A_CASE) {
        EventType type = types.get(random.nextInt(types.size()));
        events.add(event(events.size() + 1, type.code(), begins.plusDays(random.nextInt(300))));
      }
      cases.add(new Case(pathway, events));
    }
    return cases;
  }

  private static Event event(long number, String type, LocalDate day) {
    return new Event(number, type, day, Instant.EPOCH);
  }

  private static Pathway pathway(String code) {
    return Pathways.standard().find(code).orElseThrow();
  }
}
