// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.web;

import java.util.List;
import java.util.Optional;
import org.throughline.platform.tables.RowProblem;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Option;

/// The terms and closures of one academic year, of the council or of a setting.
///
/// @param sentence the answer
/// @param isCouncil whether they are the council's
/// @param closed why nothing can be entered; absent while something can
/// @param years each year with its address
/// @param lines of the form, some of them empty
/// @param inForce the terms that hold while the setting has none of its own; empty otherwise
/// @param theirs what somebody else saved while this person was writing
/// @param tableProblems what is wrong with a table that was sent
public record TermsPage(
    String title,
    String sentence,
    boolean isCouncil,
    Optional<String> closed,
    String path,
    Optional<String> back,
    String year,
    List<Option> years,
    long version,
    List<Line> lines,
    List<String> inForce,
    List<Closure> closures,
    List<Option> kinds,
    ClosureForm closure,
    List<Line> theirs,
    FormErrors errors,
    List<RowProblem> tableProblems,
    boolean mayEdit,
    String key) {

  public TermsPage {
    years = List.copyOf(years);
    lines = List.copyOf(lines);
    inForce = List.copyOf(inForce);
    closures = List.copyOf(closures);
    theirs = List.copyOf(theirs);
    tableProblems = List.copyOf(tableProblems);
  }

  /// One term as the form shows it.
  ///
  /// @param days school days in it; empty while it is not saved
  public record Line(int number, String name, String starts, String ends, String days) {}

  public record Closure(long id, String words) {}

  /// What was typed about a closure.
  public record ClosureForm(String kind, String from, String until, String reason) {
    static final ClosureForm EMPTY = new ClosureForm("INSET", "", "", "");
  }
}
