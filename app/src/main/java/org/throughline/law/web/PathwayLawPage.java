// SPDX-License-Identifier: Apache-2.0
package org.throughline.law.web;

import java.util.List;
import org.throughline.platform.web.FormErrors;

/// One pathway of the law.
public record PathwayLawPage(
    String code,
    String title,
    String about,
    List<Duty> duties,
    List<Row> exceptions,
    List<Row> thresholds,
    boolean mayChange,
    FormErrors errors) {

  /// @param remarks what else the law says, a sentence each
  /// @param isNumbered whether the limit is a length of time, so that the council may set another
  public record Duty(
      String code,
      String sentence,
      List<String> remarks,
      String source,
      String letter,
      boolean isNumbered,
      List<Own> own) {
    public Duty {
      remarks = List.copyOf(remarks);
      own = List.copyOf(own);
    }
  }

  /// A number of the council's.
  public record Own(long id, String sentence, String source, String by) {}

  /// What lifts a limit, or a number without a clock.
  public record Row(String first, String words, String source) {}

  public PathwayLawPage {
    duties = List.copyOf(duties);
    exceptions = List.copyOf(exceptions);
    thresholds = List.copyOf(thresholds);
  }
}
