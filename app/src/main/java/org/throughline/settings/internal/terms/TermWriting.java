// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.internal.terms;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;
import org.throughline.settings.AcademicYear;
import org.throughline.settings.SchoolClosure;
import org.throughline.settings.SchoolTerm;
import org.throughline.settings.Setting;
import org.throughline.settings.SettingId;
import org.throughline.settings.TermsChanged;
import org.throughline.settings.internal.register.SettingChanges;
import org.throughline.settings.internal.register.SettingRows;

/// What people change in terms and closures.
@Component
public class TermWriting {

  private final TermStore store;
  private final SettingRows rows;
  private final SettingChanges changes;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  TermWriting(
      TermStore store,
      SettingRows rows,
      SettingChanges changes,
      AuditLog audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.store = store;
    this.rows = rows;
    this.changes = changes;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /// The terms of one year as they are to be.
  ///
  /// @param setting absent for the council
  /// @param expectedVersion the version the person saw; 0 where there were none; negative to write
  ///     over whatever there is
  public record Year(
      Optional<SettingId> setting,
      AcademicYear year,
      long expectedVersion,
      List<WrittenTerm> lines,
      AccountId by) {}

  @Transactional
  public Outcome<AcademicYear> save(Year year) {
    TermChecks checks = checks(year.setting(), year.year());
    List<SchoolTerm> terms = checks.terms(year.lines());
    if (!checks.problems().isEmpty()) {
      return new Outcome.Refused<>(checks.problems());
    }
    Optional<TermStore.Saved> before = store.saved(year.setting(), year.year());
    List<SchoolTerm> old = store.terms(year.setting(), year.year());
    Optional<Long> by = Optional.of(year.by().value());
    TermStore.Held held = store.hold(year.setting(), year.year(), by, false);
    if (year.expectedVersion() >= 0 && held.version() != year.expectedVersion()) {
      return new Outcome.Overtaken<>(
          store
              .saved(year.setting(), year.year())
              .or(() -> before)
              .map(TermStore.Saved::by)
              .orElse("somebody"),
          held.version());
    }
    if (!terms.equals(old) || terms.isEmpty()) {
      store.write(held, terms, by);
      keep(year, old, terms);
    }
    return new Outcome.Done<>(year.year());
  }

  @Transactional
  public Outcome<AcademicYear> close(
      Optional<SettingId> setting, SchoolClosure closure, AccountId by) {
    AcademicYear year = AcademicYear.ofSchools(closure.from());
    TermChecks checks = checks(setting, year);
    List<SchoolTerm> own = store.terms(setting, year);
    checks.check(
        closure,
        own.isEmpty() ? store.terms(Optional.empty(), year) : own,
        store.closures(setting, year));
    if (!checks.problems().isEmpty()) {
      return new Outcome.Refused<>(checks.problems());
    }
    store.add(setting, closure, clock.instant(), Optional.of(by.value()), false);
    note(setting, by, "closure-added", closure.kind().label(), "", days(closure));
    return new Outcome.Done<>(year);
  }

  @Transactional
  public Outcome<AcademicYear> reopen(
      Optional<SettingId> setting, AcademicYear year, long closure, AccountId by) {
    Optional<TermStore.Numbered> there =
        store.numbered(setting, year).stream().filter(each -> each.id() == closure).findFirst();
    if (there.isEmpty() || !store.remove(setting, closure)) {
      return new Outcome.Refused<>(
          List.of(new Problem("SET-614", "", "This closure was taken out already.")));
    }
    SchoolClosure gone = there.get().closure();
    note(setting, by, "closure-removed", gone.kind().label(), days(gone), "");
    return new Outcome.Done<>(year);
  }

  /// Writes terms and closures that the program itself made up.
  @Transactional
  public void invent(
      Optional<SettingId> setting,
      AcademicYear year,
      List<SchoolTerm> terms,
      List<SchoolClosure> closures) {
    if (store.saved(setting, year).isEmpty()) {
      store.write(store.hold(setting, year, Optional.empty(), true), terms, Optional.empty());
      closures.forEach(
          closure -> store.add(setting, closure, clock.instant(), Optional.empty(), true));
      events.publishEvent(new TermsChanged(setting));
    }
  }

  private TermChecks checks(Optional<SettingId> setting, AcademicYear year) {
    Optional<LocalDate> closed = setting.flatMap(rows::lock).flatMap(Setting::closedOn);
    return new TermChecks(
        year, closed, store.bankHolidays(year.schoolsFirstDay(), year.schoolsLastDay()));
  }

  private void keep(Year year, List<SchoolTerm> old, List<SchoolTerm> terms) {
    note(
        year.setting(),
        year.by(),
        terms.isEmpty() ? "terms-removed" : "terms-saved",
        "Terms of " + year.year(),
        words(old),
        words(terms));
  }

  private void note(
      Optional<SettingId> setting,
      AccountId by,
      String act,
      String field,
      String was,
      String becomes) {
    events.publishEvent(new TermsChanged(setting));
    setting.ifPresent(id -> changes.note(id, clock.instant(), by, field, was, becomes));
    audit.record(
        Optional.of(by),
        act,
        "terms",
        setting.map(id -> Long.toString(id.value())).orElse("council"),
        Map.of("what", field));
  }

  private static String words(List<SchoolTerm> terms) {
    return terms.stream()
        .map(term -> term.name() + " " + term.starts() + " to " + term.ends())
        .collect(Collectors.joining("; "));
  }

  private static String days(SchoolClosure closure) {
    return closure.from()
        + (closure.from().equals(closure.until()) ? "" : " to " + closure.until());
  }
}
