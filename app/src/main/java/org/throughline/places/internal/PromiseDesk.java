// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;

/// Records promised places and the schemes that keep the promise.
@Component
public class PromiseDesk {

  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_CODE = 40;
  private static final int LONGEST_NOTE = 1000;
  private static final int MOST_PROMISED = 10_000;
  private static final int MOST_BEFORE = 100_000;
  private static final int MOST_OF_SCHEME = 5000;
  private static final String PROMISE = "place-promise";
  private static final String SCHEME = "place-scheme";

  private final PromiseRows rows;
  private final AuditLog audit;
  private final Clock clock;

  PromiseDesk(PromiseRows rows, AuditLog audit, Clock clock) {
    this.rows = rows;
    this.audit = audit;
    this.clock = clock;
  }

  /// Adds a promise.
  ///
  /// @return its number
  @Transactional
  public Outcome<Long> add(Promise promise, AccountId by) {
    List<Problem> problems = problems(promise);
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    long id = rows.add(promise, false);
    audit.record(Optional.of(by), "place-promise-added", PROMISE, Long.toString(id), Map.of());
    return new Outcome.Done<>(id);
  }

  /// Puts a promise as it is given; its version is the one that was seen.
  @Transactional
  public Outcome<Long> change(Promise promise, AccountId by) {
    List<Problem> problems = problems(promise);
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    long current = rows.lock(promise.id()).orElseThrow();
    if (current != promise.version()) {
      return new Outcome.Overtaken<>("Somebody else", current);
    }
    rows.change(promise);
    audit.record(
        Optional.of(by),
        "place-promise-changed",
        PROMISE,
        Long.toString(promise.id()),
        Map.of("promised", Integer.toString(promise.promised())));
    return new Outcome.Done<>(promise.id());
  }

  /// Adds a scheme to its promise.
  ///
  /// @return the number of the promise
  @Transactional
  public Outcome<Long> add(Scheme scheme, AccountId by) {
    List<Problem> problems = problems(scheme);
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    long id = rows.add(scheme, false, Optional.of(by), clock.instant());
    audit.record(Optional.of(by), "place-scheme-added", SCHEME, Long.toString(id), facts(scheme));
    return new Outcome.Done<>(scheme.promise());
  }

  /// Puts a scheme as it is given; its version is the one that was seen.
  @Transactional
  public Outcome<Long> change(Scheme scheme, AccountId by) {
    List<Problem> problems = problems(scheme);
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    long current = rows.lockScheme(scheme.id()).orElseThrow();
    if (current != scheme.version()) {
      return new Outcome.Overtaken<>("Somebody else", current);
    }
    rows.change(scheme, Optional.of(by), clock.instant());
    audit.record(
        Optional.of(by), "place-scheme-changed", SCHEME, Long.toString(scheme.id()), facts(scheme));
    return new Outcome.Done<>(scheme.promise());
  }

  private static Map<String, String> facts(Scheme scheme) {
    return Map.of(
        "places", Integer.toString(scheme.places()),
        "stage", scheme.stage().code(),
        "promise", Long.toString(scheme.promise()));
  }

  private static List<Problem> problems(Promise promise) {
    List<Problem> problems = new ArrayList<>();
    named(promise.title(), "title", "Say what was promised, in a few words.", problems);
    if (promise.commitment().length() > LONGEST_CODE) {
      problems.add(
          new Problem(
              "PLACES-203", "commitment", "Give the commitment's code alone, such as S3.Y1.02."));
    }
    within(promise.promised(), 1, MOST_PROMISED, "promised", problems);
    within(promise.placesBefore(), 0, MOST_BEFORE, "before", problems);
    return problems;
  }

  private static List<Problem> problems(Scheme scheme) {
    List<Problem> problems = new ArrayList<>();
    named(scheme.name(), "name", "Say where the places are, such as the school.", problems);
    within(scheme.places(), 1, MOST_OF_SCHEME, "places", problems);
    if (scheme.opensOn().isEmpty() && scheme.stage().isCountedOn()) {
      problems.add(
          new Problem(
              "PLACES-204",
              "opens",
              "Give the day on which the places open or opened: only a proposal may lack it."));
    }
    if (scheme.note().length() > LONGEST_NOTE) {
      problems.add(new Problem("PLACES-205", "note", "Shorten the note to 1,000 characters."));
    }
    return problems;
  }

  private static void named(String name, String field, String words, List<Problem> problems) {
    if (name.isBlank()) {
      problems.add(new Problem("PLACES-201", field, words));
    } else if (name.length() > LONGEST_NAME) {
      problems.add(new Problem("PLACES-201", field, "Shorten this to 120 characters."));
    }
  }

  private static void within(
      int number, int least, int most, String field, List<Problem> problems) {
    if (number < least || number > most) {
      problems.add(
          new Problem(
              "PLACES-202", field, "Give a whole number from %,d to %,d.".formatted(least, most)));
    }
  }
}
