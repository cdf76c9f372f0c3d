// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The way of a case through the law: what happens in it, and a rule for each duty that arises.
///
/// @param code stable and in kebab case, such as `ehc-needs-assessment`
/// @param about what it is for and the law behind it, in a sentence or two
/// @param beginsWith the events that a case begins with, any one of them; none may come before
/// @param endsWith the events after which nothing more becomes due
public record Pathway(
    String code,
    String title,
    String about,
    List<EventType> beginsWith,
    List<EventType> endsWith,
    List<Rule> rules,
    List<Threshold> thresholds) {

  public Pathway {
    Codes.mustBeKebabCase(code);
    beginsWith = List.copyOf(beginsWith);
    endsWith = List.copyOf(endsWith);
    rules = List.copyOf(rules);
    thresholds = List.copyOf(thresholds);
    List<String> codes = rules.stream().map(Rule::code).toList();
    if (codes.size() != codes.stream().distinct().count()) {
      throw new IllegalArgumentException("Two duties of " + code + " have one code: " + codes);
    }
  }

  public static Builder named(String code, String title) {
    return new Builder(code, title);
  }

  /// Every type of event, in the order in which the rules speak of them.
  public List<EventType> eventTypes() {
    Map<String, EventType> types = new LinkedHashMap<>();
    Stream.of(beginsWith.stream(), rules.stream().flatMap(Rule::eventTypes), endsWith.stream())
        .flatMap(stream -> stream)
        .forEach(type -> types.putIfAbsent(type.code(), type));
    return List.copyOf(types.values());
  }

  /// Every reason that lifts one of its limits.
  public List<ExceptionGround> exceptions() {
    Map<String, ExceptionGround> grounds = new LinkedHashMap<>();
    rules.stream()
        .flatMap(rule -> rule.exceptions().stream())
        .forEach(ground -> grounds.putIfAbsent(ground.code(), ground));
    return List.copyOf(grounds.values());
  }

  public Optional<Rule> rule(String duty) {
    return rules.stream().filter(rule -> rule.code().equals(duty)).findFirst();
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

    private Builder(String code, String title) {
      this.code = code;
      this.title = title;
    }

    public Builder about(String sentences) {
      about = sentences.strip();
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
      return new Pathway(code, title, about, begins, ends, rules, thresholds);
    }

    private Builder line(
        DutyKind kind,
        Party who,
        String duty,
        String act,
        Limit limit,
        Source source,
        Clause... clauses) {
      rules.add(Rule.of(kind, who, duty, act, limit, source, List.of(clauses)));
      return this;
    }
  }
}
