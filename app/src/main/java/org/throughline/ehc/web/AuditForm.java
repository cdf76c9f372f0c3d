// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.throughline.ehc.internal.audits.Answer;
import org.throughline.ehc.internal.audits.Audits;
import org.throughline.ehc.internal.audits.Framework;
import org.throughline.ehc.internal.audits.PlanAudit;
import org.throughline.ehc.web.PlanGate.Opened;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.FormPage.Input;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Sent;

/// The form in which a plan is scored.
final class AuditForm {

  private static final String CRITERION = "criterion-";
  private static final String NOTE = "note-";
  private static final String FINISH = "finish";
  private static final int LONGEST = 2_000;

  private AuditForm() {}

  static FormPage of(Opened opened, PlanAudit audit, Framework framework) {
    List<Option> answers =
        Arrays.stream(Answer.values())
            .map(answer -> new Option(answer.name(), answer.label()))
            .toList();
    List<Input> inputs = new ArrayList<>();
    for (Framework.Part part : framework.parts()) {
      for (Framework.Criterion criterion : part.criteria()) {
        inputs.add(
            Input.choice(
                CRITERION + criterion.id(), criterion.words(), part.title(), answers, "Not yet"));
      }
      inputs.add(Input.text(NOTE + part.code(), "Note on " + part.title(), "", 2));
    }
    inputs.add(
        Input.tick(FINISH, "When every criterion is answered", "Finish: it does not change then"));
    return FormPage.of(
            "Score the plan",
            "Save as often as you like. The grade is worked out when you finish.",
            AuditPageMaker.path(opened),
            "Audits of the plan of " + opened.child().name(),
            AuditPageMaker.path(opened) + "/" + audit.id() + "/score",
            inputs)
        .submitting("Save");
  }

  static Map<String, String> values(PlanAudit audit, Map<Long, Answer> answers) {
    Map<String, String> values = new HashMap<>();
    answers.forEach((criterion, answer) -> values.put(CRITERION + criterion, answer.name()));
    audit.notes().forEach((part, note) -> values.put(NOTE + part, note));
    return values;
  }

  /// What is no answer counts as none yet.
  static Audits.Scored read(Map<String, String> sent, Framework framework) {
    Map<Long, Answer> answers = new HashMap<>();
    Map<String, String> notes = new HashMap<>();
    for (Framework.Part part : framework.parts()) {
      for (Framework.Criterion criterion : part.criteria()) {
        String name = Sent.words(sent, CRITERION + criterion.id());
        Arrays.stream(Answer.values())
            .filter(answer -> answer.name().equals(name))
            .findFirst()
            .ifPresent(answer -> answers.put(criterion.id(), answer));
      }
      String note = Sent.words(sent, NOTE + part.code());
      if (!note.isEmpty()) {
        notes.put(part.code(), note.substring(0, Math.min(LONGEST, note.length())));
      }
    }
    return new Audits.Scored(answers, notes, Sent.isTicked(sent, FINISH));
  }
}
