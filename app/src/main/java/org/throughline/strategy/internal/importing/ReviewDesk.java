// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.internal.importing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.papers.Confidence;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.strategy.StrategyId;

/// Where people decide about the parts of a paper, one at a time or many at once. Two may work on
/// one review: each decision says which version of the part it saw.
@Component
public class ReviewDesk {

  private final ReviewRows rows;
  private final Accounts accounts;
  private final AuditLog audit;
  private final Clock clock;

  ReviewDesk(ReviewRows rows, Accounts accounts, AuditLog audit, Clock clock) {
    this.rows = rows;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  /// What can be decided about a part in one click.
  public enum Verdict {
    ACCEPT,
    DROP,
    MERGE,
    RESTORE,
    SEEN
  }

  /// A part's new words and facts.
  ///
  /// @param kind what it is from now on
  /// @param parent the part that it hangs under from now on
  public record Correction(PartKind kind, Optional<Long> parent, PartText text) {}

  /// Decides about one part. The same decision sent twice is one decision.
  ///
  /// @param version the version that the person saw
  @Transactional
  public Outcome<Part> decide(long part, long version, Verdict verdict, AccountId by) {
    Optional<Part> before =
        rows.part(part).filter(now -> isDecided(now, version, verdict) && isBy(now, by));
    return before.isPresent()
        ? new Outcome.Done<>(before.get())
        : decideNow(part, version, verdict, by);
  }

  private static boolean isDecided(Part now, long seen, Verdict verdict) {
    return now.version() == seen + 1
        && switch (verdict) {
          case ACCEPT ->
              now.decision() == Decision.ACCEPTED || now.decision() == Decision.CORRECTED;
          case DROP -> now.decision() == Decision.DROPPED;
          case MERGE -> now.decision() == Decision.MERGED;
          case RESTORE -> now.decision() == Decision.OPEN;
          case SEEN -> now.decision() == Decision.LOOKED_AT;
        };
  }

  private static boolean isBy(Part part, AccountId by) {
    return part.decidedBy().filter(by::equals).isPresent();
  }

  private Outcome<Part> decideNow(long part, long version, Verdict verdict, AccountId by) {
    return change(
        part,
        version,
        seen ->
            switch (verdict) {
              case ACCEPT ->
                  save(seen.decided(seen.isChanged() ? Decision.CORRECTED : Decision.ACCEPTED), by);
              case DROP -> save(seen.decided(Decision.DROPPED), by);
              case SEEN -> save(seen.decided(Decision.LOOKED_AT), by);
              case MERGE -> merge(seen, by);
              case RESTORE -> restore(seen, by);
            });
  }

  /// Puts a part right and takes it.
  @Transactional
  public Outcome<Part> correct(long part, long version, Correction correction, AccountId by) {
    return change(
        part,
        version,
        seen -> {
          List<Problem> problems = problems(seen, correction);
          return problems.isEmpty()
              ? save(seen.corrected(correction.kind(), correction.parent(), correction.text()), by)
              : new Outcome.Refused<>(problems);
        });
  }

  /// Makes several parts of one: each line of `text` becomes one.
  @Transactional
  public Outcome<Part> split(long part, long version, PartText text, AccountId by) {
    List<String> lines =
        text.text().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    return change(
        part,
        version,
        seen -> {
          if (lines.size() < 2) {
            return new Outcome.Refused<>(
                List.of(
                    new Problem(
                        "IMPORT-203",
                        "text",
                        "Put each part on its own line, then split. There is only one line.")));
          }
          addLines(seen, text, lines, by);
          return save(
              seen.corrected(seen.kind(), seen.parent(), text.saying(lines.getFirst())), by);
        });
  }

  /// Accepts every open part that the reader was sure of.
  @Transactional
  public int acceptSure(long review, AccountId by) {
    return decideAll(
        review,
        part -> part.confidence() == Confidence.SURE && part.kind() != PartKind.UNRECOGNISED,
        Decision.ACCEPTED,
        by);
  }

  /// Accepts every open part below a priority, and the priority itself.
  @Transactional
  public int acceptBelow(long review, long priority, AccountId by) {
    List<Long> below =
        ReviewTree.of(rows.parts(review)).roots().stream()
            .filter(node -> node.part().id() == priority)
            .flatMap(ReviewTree.Node::all)
            .map(node -> node.part().id())
            .toList();
    return decideAll(review, part -> below.contains(part.id()), Decision.ACCEPTED, by);
  }

  /// Accepts every open part of one kind.
  @Transactional
  public int acceptKind(long review, PartKind kind, AccountId by) {
    Decision decision = kind == PartKind.UNRECOGNISED ? Decision.LOOKED_AT : Decision.ACCEPTED;
    return decideAll(review, part -> part.kind() == kind, decision, by);
  }

  /// Puts the whole review aside.
  @Transactional
  public boolean setAside(long review, AccountId by) {
    Optional<Review> open = rows.lock(review).filter(Review::isOpen);
    open.ifPresent(
        one -> {
          rows.close(one.id(), Review.State.SET_ASIDE, Optional.empty(), by, clock.instant());
          audit.record(
              Optional.of(by), "review-set-aside", "review", Long.toString(one.id()), Map.of());
        });
    return open.isPresent();
  }

  /// Takes up again what was set aside; every decision in it still stands.
  @Transactional
  public boolean takeUp(long review, AccountId by) {
    boolean isOpen = rows.reopen(review);
    if (isOpen) {
      audit.record(Optional.of(by), "review-taken-up", "review", Long.toString(review), Map.of());
    }
    return isOpen;
  }

  /// Says that the paper is a new version of a strategy, or that it is not.
  @Transactional
  public void revise(long review, Optional<StrategyId> strategy) {
    rows.lock(review).filter(Review::isOpen).ifPresent(open -> rows.revise(open.id(), strategy));
  }

  private Outcome<Part> change(long id, long version, Function<Part, Outcome<Part>> change) {
    Optional<Part> found = rows.part(id);
    if (found.isEmpty() || rows.lock(found.get().review()).filter(Review::isOpen).isEmpty()) {
      return new Outcome.Refused<>(
          List.of(
              new Problem(
                  "IMPORT-201", "", "This review is closed. Nothing can be changed in it.")));
    }
    Part seen = rows.part(id).orElseThrow();
    return seen.version() == version
        ? change.apply(seen)
        : new Outcome.Overtaken<>(nameOf(seen), seen.version());
  }

  private String nameOf(Part part) {
    return part.decidedBy().flatMap(accounts::find).map(Account::name).orElse("Somebody else");
  }

  private Outcome<Part> save(Part part, AccountId by) {
    rows.save(part, by, clock.instant());
    return new Outcome.Done<>(part);
  }

  private int decideAll(long review, Predicate<Part> chosen, Decision decision, AccountId by) {
    if (rows.lock(review).filter(Review::isOpen).isEmpty()) {
      return 0;
    }
    Instant now = clock.instant();
    List<Part> parts =
        ReviewTree.of(rows.parts(review)).live().filter(Part::isOpen).filter(chosen).toList();
    parts.forEach(part -> rows.save(part.decided(decision), by, now));
    return parts.size();
  }

  private Outcome<Part> merge(Part part, AccountId by) {
    Optional<Part> above = above(part);
    if (above.isEmpty()) {
      return new Outcome.Refused<>(
          List.of(
              new Problem(
                  "IMPORT-202", "", "There is nothing above this part that it could join.")));
    }
    Part target = above.get();
    PartText joined = target.text().saying(target.text().text() + " " + part.text().text());
    save(target.corrected(target.kind(), target.parent(), joined), by);
    return save(part.joinedTo(target), by);
  }

  private Optional<Part> above(Part part) {
    return rows.parts(part.review()).stream()
        .filter(other -> other.kind() == part.kind() && other.parent().equals(part.parent()))
        .filter(other -> other.position().compareTo(part.position()) < 0)
        .filter(other -> !other.decision().isGone())
        .reduce((first, second) -> second);
  }

  private Outcome<Part> restore(Part part, AccountId by) {
    part.mergedInto().flatMap(rows::part).ifPresent(target -> takeBack(target, part, by));
    return save(part.asItWasRead(), by);
  }

  private void takeBack(Part target, Part joined, AccountId by) {
    String ending = " " + joined.text().text();
    if (target.text().text().endsWith(ending)) {
      String words = target.text().text();
      PartText alone = target.text().saying(words.substring(0, words.length() - ending.length()));
      save(target.corrected(target.kind(), target.parent(), alone), by);
    }
  }

  private void addLines(Part seen, PartText text, List<String> lines, AccountId by) {
    List<Part> after =
        rows.parts(seen.review()).stream()
            .filter(other -> other.position().compareTo(seen.position()) > 0)
            .toList();
    BigDecimal end =
        after.isEmpty()
            ? seen.position().add(BigDecimal.valueOf(1_000))
            : after.getFirst().position();
    BigDecimal step =
        end.subtract(seen.position())
            .divide(BigDecimal.valueOf(lines.size()), 12, RoundingMode.DOWN);
    for (int i = 1; i < lines.size(); i++) {
      rows.addBeside(
          seen,
          seen.position().add(step.multiply(BigDecimal.valueOf(i))),
          text.saying(lines.get(i)),
          by,
          clock.instant());
    }
  }

  private List<Problem> problems(Part seen, Correction correction) {
    List<Problem> problems = new ArrayList<>();
    if (correction.text().text().isBlank() || correction.text().text().length() > 5_000) {
      problems.add(new Problem("IMPORT-204", "text", "Enter the words, up to 5,000 characters."));
    }
    if (correction.kind() == PartKind.COMMITMENT
        && (correction.text().number() < 1 || correction.text().number() > 30)) {
      problems.add(new Problem("IMPORT-205", "number", "Enter the year as a number from 1 to 30."));
    }
    if (correction.kind() == PartKind.COMMITMENT || correction.kind() == PartKind.ACTION) {
      PartKind above =
          correction.kind() == PartKind.COMMITMENT ? PartKind.PRIORITY : PartKind.COMMITMENT;
      if (correction
          .parent()
          .flatMap(rows::part)
          .filter(parent -> parent.review() == seen.review() && parent.kind() == above)
          .isEmpty()) {
        problems.add(
            new Problem(
                "IMPORT-206",
                "parent",
                "Choose the " + above.label().toLowerCase(Locale.UK) + " that it belongs to."));
      }
    }
    return problems;
  }
}
