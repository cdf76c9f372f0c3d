// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.delivery.ActionStatus;
import org.throughline.delivery.RecordProgress;
import org.throughline.platform.Problem;

/// What a progress update must hold to be written.
@Component
public class ProgressRules {

  private static final String HAS_EVIDENCE =
      """
      select exists (select from delivery.evidence where action_id = :id)
      """;

  private final JdbcClient jdbc;

  ProgressRules(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Notes the update on `edit` when nothing is wrong with it.
  public List<Problem> apply(ActionEdit edit, RecordProgress command) {
    ActionRow row = edit.row();
    List<Problem> problems = new ArrayList<>();
    String words = command.words().strip();
    if (words.isEmpty() || words.length() > 4000) {
      problems.add(PlanProblems.progressWordsMissing());
    }
    if (row.isWithdrawn()) {
      problems.add(PlanProblems.withdrawn());
    }
    if (!row.status().mayBecome(command.status())) {
      problems.add(PlanProblems.closedOnlyWhenDone());
    }
    if (command.status() == ActionStatus.CLOSED && !hasEvidence(row)) {
      problems.add(PlanProblems.closedOnlyWithEvidence());
    }
    if (problems.isEmpty()) {
      edit.progressed(command.status(), words);
    }
    return problems;
  }

  private boolean hasEvidence(ActionRow row) {
    return jdbc.sql(HAS_EVIDENCE).param("id", row.id().value()).query(Boolean.class).single();
  }
}
