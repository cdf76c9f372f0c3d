// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The way of a case through the law: what happens in it, and a rule for each duty that arises.
public final class Pathway {

  private final String code;
  private final String title;
  private final String about;
  private final Optional<FirstDay> firstDay;
  private final List<EventType> beginsWith;
  private final List<EventType> endsWith;
  private final List<Rule> rules;
  private final List<Threshold> thresholds;
  private final List<EventType> eventTypes;
  private final List<ExceptionGround> exceptions;
  private final Map<String, EventType> known;

  private Pathway(Builder builder) {
    Codes.mustBeKebabCase(builder.code);
    Codes.mustBeDifferent(builder.code, builder.rules.stream().map(Rule::code).toList());
    code = builder.code;
    title = builder.title;
    about = builder.about;
    firstDay = builder.firstDay;
    beginsWith = List.copyOf(builder.begins);
    endsWith = List.copyOf(builder.ends);
    rules = List.copyOf(builder.rules);
    thresholds = List.copyOf(builder.thresholds);
    eventTypes = collectEventTypes();
    exceptions = collectExceptions();
    known = collectKnown();
  }

  public static Builder named(String code, String title) {
    return new Builder(code, title);
  }

  /// Stable and in kebab case, such as `ehc-needs-assessment`.
  public String code() {
    return code;
  }

  public String title() {
    return title;
  }

  /// What it is for and the law behind it, in a sentence or two.
  public String about() {
    return about;
  }

  /// The first day on which it is law; absent where it does not matter here.
  public Optional<FirstDay> firstDay() {
    return firstDay;
  }

  /// The days on which its lines are law, but for those with days of their own.
  public InForce inForce() {
    return firstDay.map(FirstDay::inForce).orElse(InForce.ALWAYS);
  }

  /// The events that a case begins with, any one of them.
  public List<EventType> beginsWith() {
    return beginsWith;
  }

  /// The events after which nothing more becomes due.
  public List<EventType> endsWith() {
    return endsWith;
  }

  public List<Rule> rules() {
    return rules;
  }

  public List<Threshold> thresholds() {
    return thresholds;
  }

  /// Every type of event, in the order in which the rules speak of them.
  public List<EventType> eventTypes() {
    return eventTypes;
  }

  /// Every reason that lifts one of its limits.
  public List<ExceptionGround> exceptions() {
    return exceptions;
  }

  /// Where each of its limits that an exception lifts names that exception; they may be differently
  /// sure.
  public List<Source> sources(ExceptionGround exception) {
    return rules.stream()
        .flatMap(rule -> rule.exceptions().stream())
        .filter(ground -> ground.code().equals(exception.code()))
        .map(ExceptionGround::source)
        .distinct()
        .toList();
  }

  /// What may be recorded under this code: an event, or an exception as one.
  Optional<EventType> known(String type) {
    return Optional.ofNullable(known.get(type));
  }

  /// Every code that may be recorded.
  Set<String> knownCodes() {
    return known.keySet();
  }

  public Optional<Rule> rule(String duty) {
    return rules.stream().filter(rule -> rule.code().equals(duty)).findFirst();
  }

  private List<EventType> collectEventTypes() {
    Map<String, EventType> types = new LinkedHashMap<>();
    Stream.of(beginsWith.stream(), rules.stream().flatMap(Rule::eventTypes), endsWith.stream())
        .flatMap(stream -> stream)
        .forEach(type -> types.putIfAbsent(type.code(), type));
    return List.copyOf(types.values());
  }

  private List<ExceptionGround> collectExceptions() {
    Map<String, ExceptionGround> grounds = new LinkedHashMap<>();
    rules.stream()
        .flatMap(rule -> rule.exceptions().stream())
        .forEach(ground -> grounds.putIfAbsent(ground.code(), ground));
    return List.copyOf(grounds.values());
  }

  private Map<String, EventType> collectKnown() {
    Map<String, EventType> types = new HashMap<>();
    eventTypes.forEach(type -> types.put(type.code(), type));
    exceptions.forEach(
        ground -> types.put(ground.code(), EventType.event(ground.code(), ground.words())));
    return Map.copyOf(types);
  }

  @Override
  public String toString() {
    return code;
  }

  /// Collects a pathway line by line.
  public static final class Builder {

    private final String code;
    private final String title;
    private final List<EventType> begins = new ArrayList<>();
    private final List<EventType> ends = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();
    private final List<Threshold> thresholds = new ArrayList<>();
    private String about = "";
    private Optional<FirstDay> firstDay = Optional.empty();

    private Builder(String code, String title) {
      this.code = code;
      this.title = title;
    }

    public Builder about(String sentences) {
      about = sentences.strip();
      return this;
    }

    /// The first day on which it is law. Lines that say themselves from when they are law do not
    /// follow it. It comes before the lines.
    ///
    /// @param day such as `2014-09-01`
    public Builder inForceFrom(String day, Source source) {
      if (!rules.isEmpty()) {
        throw new IllegalStateException("The first day comes before the lines");
      }
      firstDay = Optional.of(new FirstDay(LocalDate.parse(day), source));
      return this;
    }

    public Builder beginsWith(EventType... types) {
      begins.addAll(List.of(types));
      return this;
    }

    public Builder endsWith(EventType... types) {
      ends.addAll(List.of(types));
      return this;
    }

    /// What the law requires.
    public Builder must(
        Party who, String duty, String act, Limit limit, Source source, Clause... clauses) {
      return line(DutyKind.MUST, who, duty, act, limit, source, clauses);
    }

    /// What guidance, or the council's own policy, expects.
    public Builder should(
        Party who, String duty, String act, Limit limit, Source source, Clause... clauses) {
      return line(DutyKind.SHOULD, who, duty, act, limit, source, clauses);
    }

    /// A right that lapses when its time is over.
    public Builder may(
        Party who, String duty, String act, Limit limit, Source source, Clause... clauses) {
      return line(DutyKind.MAY, who, duty, act, limit, source, clauses);
    }

    /// What must not be done until a time is over.
    public Builder mustWait(
        Party who, String duty, String act, Limit limit, Source source, Clause... clauses) {
      return line(DutyKind.MUST_WAIT, who, duty, act, limit, source, clauses);
    }

    /// A number without a clock.
    public Builder holds(String threshold, String value, String meaning, Source source) {
      thresholds.add(new Threshold(threshold, value, meaning, source));
      return this;
    }

    public Pathway build() {
      return new Pathway(this);
    }

    private Builder line(
        DutyKind kind,
        Party who,
        String duty,
        String act,
        Limit limit,
        Source source,
        Clause... clauses) {
      rules.add(Rule.of(kind, who, duty, act, limit, source, dated(clauses)));
      return this;
    }

    private List<Clause> dated(Clause... clauses) {
      boolean isDated = Stream.of(clauses).anyMatch(Clause.Valid.class::isInstance);
      Stream<Clause> pathways =
          isDated ? Stream.empty() : firstDay.stream().map(first -> Clause.valid(first.inForce()));
      return Stream.concat(Stream.of(clauses), pathways).toList();
    }
  }
}
