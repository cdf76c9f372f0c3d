// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.figures;

import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.dao.DataAccessException;
import org.throughline.measures.Measure;
import org.throughline.measures.internal.catalogue.CatalogueProblem;

/// Says where in a measure's file its query is wrong.
final class QueryProblems {

  private QueryProblems() {}

  static CatalogueProblem of(Measure measure, DataAccessException wrong) {
    if (wrong.getMostSpecificCause() instanceof PSQLException refused) {
      ServerErrorMessage message = refused.getServerErrorMessage();
      if (message != null) {
        return new CatalogueProblem(
            measure.file(),
            line(measure, message),
            "has a wrong query: " + plain(String.valueOf(message.getMessage())));
      }
    }
    String words = wrong.getMostSpecificCause().getMessage();
    return new CatalogueProblem(
        measure.file(),
        measure.queryLine(),
        words == null ? "has a wrong query" : "has a wrong query: " + plain(words));
  }

  private static int line(Measure measure, ServerErrorMessage message) {
    int position = message.getPosition();
    if (position <= 0) {
      return measure.queryLine();
    }
    // The position is in what was sent, where each named value is two letters.
    String asked = measure.query().replaceAll("(?<!:):[a-zA-Z]+\\b", "\\$1");
    int inQuery = Math.clamp((long) position - Refresh.before(), 1, asked.length());
    return measure.queryLine() + (int) asked.substring(0, inQuery).lines().count() - 1;
  }

  private static String plain(String words) {
    return words.strip().replaceFirst("\\.$", "");
  }
}
