// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.TestComponent;
import org.throughline.governance.internal.bodies.Body;
import org.throughline.governance.internal.bodies.BodyKind;
import org.throughline.governance.internal.bodies.BodyWriting;
import org.throughline.governance.internal.bodies.WrittenDay;
import org.throughline.governance.internal.reports.Field;
import org.throughline.governance.internal.reports.NewHeader;
import org.throughline.governance.internal.reports.NewImplication;
import org.throughline.governance.internal.reports.Openness;
import org.throughline.governance.internal.reports.Publishing;
import org.throughline.governance.internal.reports.Report;
import org.throughline.governance.internal.reports.ReportPart;
import org.throughline.governance.internal.reports.ReportStore;
import org.throughline.governance.internal.reports.ReportWriting;
import org.throughline.governance.internal.reports.SignOffs;
import org.throughline.governance.internal.reports.Weight;
import org.throughline.platform.Outcome;
import org.throughline.platform.identity.Account;

/// Bodies and reports for tests, each under a name of its own.
@TestComponent
public class BoardFixture {

  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final BodyWriting bodies;
  private final ReportWriting writing;
  private final SignOffs signOffs;
  private final Publishing publishing;
  private final ReportStore store;
  private final Clock clock;

  BoardFixture(
      BodyWriting bodies,
      ReportWriting writing,
      SignOffs signOffs,
      Publishing publishing,
      ReportStore store,
      Clock clock) {
    this.bodies = bodies;
    this.writing = writing;
    this.signOffs = signOffs;
    this.publishing = publishing;
    this.store = store;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }

  /// A board that meets in a week.
  long board(Account by) {
    return board(by, false);
  }

  /// A board that meets in a week, in public or not.
  long board(Account by, boolean isPublic) {
    Body.BodyFacts facts =
        new Body.BodyFacts(
            "Board for tests " + NUMBER.incrementAndGet(),
            BodyKind.IMPROVEMENT_BOARD,
            Optional.empty(),
            "Every month",
            "It holds officers to account.",
            List.of(),
            List.of("The plan"),
            List.of(new Body.Member("Chair", "")),
            true,
            isPublic);
    return done(bodies.add(facts, WrittenDay.of(today().plusDays(7)), false, by.id()));
  }

  /// A report with nothing in it.
  long begun(String title, Account author) {
    return done(
        writing.begin(
            new NewHeader(
                title,
                Optional.of(board(author)),
                Optional.of(today().plusDays(7)),
                "Dora Lead, Director",
                "All",
                author.email(),
                ""),
            author.id()));
  }

  /// A report with nothing missing.
  long complete(String title, Account author) {
    long id = begun(title, author);
    for (ReportPart part :
        List.of(ReportPart.SUMMARY, ReportPart.ENGAGEMENT, ReportPart.BACKGROUND)) {
      done(writing.savePart(id, part, 1, "Words of " + part.title(), author.id()));
    }
    done(writing.savePart(id, ReportPart.RECOMMENDATIONS, 1, "To note\nTo agree", author.id()));
    for (Field field : Field.values()) {
      sign(id, field, author);
    }
    return id;
  }

  void sign(long id, Field field, Account by) {
    NewImplication none =
        new NewImplication(
            Optional.of(Weight.NONE), "", "Fay Kestrel, Head of Finance", Optional.empty(), true);
    done(signOffs.save(id, field, version(id, field), none, by.id()));
    done(signOffs.sign(id, field, version(id, field), Optional.of(today()), by.id()));
  }

  void makePrivate(long id, Account by) {
    long version = report(id).opennessVersion();
    Openness closed = new Openness(true, Optional.of(3), "It names a provider.", false, "");
    done(writing.saveOpenness(id, version, closed, by.id()));
  }

  void makeOpen(long id, Account by) {
    done(writing.saveOpenness(id, report(id).opennessVersion(), Openness.OPEN, by.id()));
  }

  void publish(long id, Account by) {
    done(publishing.publish(id, by.id()));
  }

  void correct(long id, Account by) {
    done(publishing.correct(id, by.id()));
  }

  Report report(long id) {
    return store.find(id).orElseThrow();
  }

  long version(long id, Field field) {
    return report(id).implication(field).version();
  }

  static long done(Outcome<Long> outcome) {
    return switch (outcome) {
      case Outcome.Done<Long>(Long id) -> id;
      case Outcome.Refused<Long> refused -> throw new AssertionError(refused.toString());
      case Outcome.Overtaken<Long> overtaken -> throw new AssertionError(overtaken.toString());
    };
  }
}
