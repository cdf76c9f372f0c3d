// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.platform.tables.RowProblem;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Once;
import org.throughline.platform.web.Option;
import org.throughline.settings.AcademicYear;
import org.throughline.settings.SchoolClosure;
import org.throughline.settings.SchoolDays;
import org.throughline.settings.SchoolTerm;
import org.throughline.settings.Setting;
import org.throughline.settings.SettingId;
import org.throughline.settings.TermDates;
import org.throughline.settings.internal.terms.TermStore;
import org.throughline.settings.internal.terms.WrittenTerm;

/// Puts the page of terms together.
@Component
class TermsPageMaker {

  static final String COUNCIL = "/settings/council/terms";
  static final int LINES = 8;

  private static final List<String> USUAL =
      List.of(
          "Autumn term, first half",
          "Autumn term, second half",
          "Spring term, first half",
          "Spring term, second half",
          "Summer term, first half",
          "Summer term, second half");

  private final TermStore store;
  private final TermDates dates;
  private final Clock clock;

  TermsPageMaker(TermStore store, TermDates dates, Clock clock) {
    this.store = store;
    this.dates = dates;
    this.clock = clock;
  }

  /// What the page shows beyond what is saved.
  ///
  /// @param lines as they were typed; empty to show what is saved
  /// @param version that the person saw; absent to show the saved one
  record Shown(
      List<WrittenTerm> lines,
      Optional<Long> version,
      TermsPage.ClosureForm closure,
      FormErrors errors,
      List<RowProblem> tableProblems,
      boolean isOvertaken) {

    static final Shown SAVED =
        new Shown(
            List.of(),
            Optional.empty(),
            TermsPage.ClosureForm.EMPTY,
            FormErrors.NONE,
            List.of(),
            false);

    Shown with(FormErrors wrong) {
      return new Shown(lines, version, closure, wrong, tableProblems, isOvertaken);
    }
  }

  /// @param setting absent for the council
  TermsPage make(Optional<Setting> setting, AcademicYear year, boolean mayEdit, Shown shown) {
    Optional<SettingId> id = setting.map(Setting::id);
    List<SchoolTerm> own = store.terms(id, year);
    SchoolDays days = days(id, year);
    String path = setting.map(each -> each.path() + "/terms").orElse(COUNCIL);
    return new TermsPage(
        setting.map(each -> "Terms of " + each.name()).orElse("The council's term dates")
            + ", "
            + year,
        sentence(days, own.isEmpty(), setting.isPresent(), year),
        setting.isEmpty(),
        setting.flatMap(Setting::closedOn).map(TermsPageMaker::closed),
        path,
        setting.map(Setting::path),
        year.toString(),
        years(path),
        shown.version().orElseGet(() -> version(id, year)),
        shown.lines().isEmpty() ? saved(own, days) : typed(shown.lines()),
        own.isEmpty() && setting.isPresent()
            ? days.terms().stream().map(TermsPageMaker::words).toList()
            : List.of(),
        store.numbered(id, year).stream()
            .map(each -> new TermsPage.Closure(each.id(), SettingParts.words(each.closure())))
            .toList(),
        Stream.of(SchoolClosure.Kind.values()).map(SchoolClosure.Kind::option).toList(),
        shown.closure(),
        shown.isOvertaken() ? saved(own, days) : List.of(),
        shown.errors(),
        shown.tableProblems(),
        mayEdit,
        Once.newKey());
  }

  private SchoolDays days(Optional<SettingId> id, AcademicYear year) {
    return id.map(each -> dates.of(each, year.schoolsFirstDay(), year.schoolsLastDay()))
        .orElseGet(() -> dates.ofCouncil(year.schoolsFirstDay(), year.schoolsLastDay()));
  }

  private long version(Optional<SettingId> id, AcademicYear year) {
    return store.saved(id, year).map(TermStore.Saved::version).orElse(0L);
  }

  private static String closed(LocalDate day) {
    return "Closed since " + Dates.full(day) + ": no terms or closures can lie after that day.";
  }

  private static String sentence(
      SchoolDays days, boolean hasNone, boolean isSetting, AcademicYear year) {
    if (days.terms().isEmpty()) {
      return "No terms are kept for " + year + " yet.";
    }
    int all = days.count(year.schoolsFirstDay(), year.schoolsLastDay());
    String whose = hasNone && isSetting ? ", by the council's terms" : "";
    return Words.count(all, "school day", "school days") + " in " + year + whose + ".";
  }

  private List<Option> years(String path) {
    AcademicYear now = AcademicYear.ofSchools(LocalDate.now(clock));
    return Stream.of(now.previous(), now, now.next(), now.next().next())
        .map(each -> new Option(path + "?year=" + each.begins(), each.toString()))
        .toList();
  }

  private static List<TermsPage.Line> saved(List<SchoolTerm> terms, SchoolDays days) {
    List<TermsPage.Line> lines = new ArrayList<>();
    for (int number = 1; number <= LINES; number++) {
      if (number <= terms.size()) {
        SchoolTerm term = terms.get(number - 1);
        lines.add(
            new TermsPage.Line(
                number,
                term.name(),
                term.starts().toString(),
                term.ends().toString(),
                Words.count(days.count(term.starts(), term.ends()), "school day", "school days")));
      } else {
        boolean isNew = terms.isEmpty() && number <= USUAL.size();
        lines.add(new TermsPage.Line(number, isNew ? USUAL.get(number - 1) : "", "", "", ""));
      }
    }
    return lines;
  }

  private static List<TermsPage.Line> typed(List<WrittenTerm> lines) {
    return lines.stream()
        .map(line -> new TermsPage.Line(line.row(), line.name(), line.starts(), line.ends(), ""))
        .toList();
  }

  private static String words(SchoolTerm term) {
    return term.name() + ": " + Dates.full(term.starts()) + " to " + Dates.full(term.ends());
  }
}
