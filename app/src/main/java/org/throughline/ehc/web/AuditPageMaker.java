// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.cases.CaseFiles;
import org.throughline.cases.CaseSummary;
import org.throughline.ehc.internal.audits.Answer;
import org.throughline.ehc.internal.audits.AuditActions;
import org.throughline.ehc.internal.audits.Audits;
import org.throughline.ehc.internal.audits.Framework;
import org.throughline.ehc.internal.audits.Frameworks;
import org.throughline.ehc.internal.audits.Grade;
import org.throughline.ehc.internal.audits.PlanAudit;
import org.throughline.ehc.web.PlanGate.Opened;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Option;

/// Makes the pages of audits of one plan. Whoever scores a plan a second time does not see the
/// first score before their own is finished.
@Component
class AuditPageMaker {

  private final Audits audits;
  private final AuditActions actions;
  private final Frameworks frameworks;
  private final CaseFiles files;
  private final Accounts accounts;
  private final Clock clock;

  AuditPageMaker(
      Audits audits,
      AuditActions actions,
      Frameworks frameworks,
      CaseFiles files,
      Accounts accounts,
      Clock clock) {
    this.audits = audits;
    this.actions = actions;
    this.frameworks = frameworks;
    this.files = files;
    this.accounts = accounts;
    this.clock = clock;
  }

  static String path(Opened opened) {
    return opened.casePath() + "/audits";
  }

  /// Every audit of the child's plan, in whichever of its cases.
  List<PlanAudit> all(Opened opened) {
    return audits.of(files.of(opened.child().id()).stream().map(CaseSummary::id).toList());
  }

  @Transactional(readOnly = true)
  public AuditsPage of(Opened opened, FormErrors errors) {
    List<PlanAudit> all = all(opened);
    Map<AccountId, String> names = accounts.names();
    return new AuditsPage(
        opened.casePath(),
        path(opened),
        opened.child().name(),
        sentence(all, opened.account()),
        all.stream().map(audit -> row(audit, all, opened.account(), names)).toList(),
        errors);
  }

  private static String sentence(List<PlanAudit> all, Account viewer) {
    return all.stream()
        .filter(PlanAudit::isFinished)
        .filter(audit -> !isHidden(audit, all, viewer))
        .findFirst()
        .map(
            audit ->
                "The plan was found "
                    + lower(audit.grade().orElseThrow())
                    + " on "
                    + Dates.full(audit.finished().orElseThrow()))
        .orElse(all.isEmpty() ? "This plan was not audited" : "This plan is being audited");
  }

  private static String lower(Grade grade) {
    return grade == Grade.IMPROVEMENT
        ? "to require improvement"
        : grade.label().toLowerCase(java.util.Locale.UK);
  }

  /// While the viewer scores the same plan a second time.
  static boolean isHidden(PlanAudit audit, List<PlanAudit> all, Account viewer) {
    return all.stream()
        .filter(other -> other.secondOf().equals(Optional.of(audit.id())))
        .anyMatch(other -> !other.isFinished() && other.scorer().equals(viewer.id()));
  }

  private static AuditsPage.Row row(
      PlanAudit audit, List<PlanAudit> all, Account viewer, Map<AccountId, String> names) {
    boolean isHidden = isHidden(audit, all, viewer);
    boolean isMine = !audit.isFinished() && audit.scorer().equals(viewer.id());
    boolean isScoredTwice =
        all.stream().anyMatch(other -> other.secondOf().equals(Optional.of(audit.id())));
    boolean isFirst = audit.isFinished() && audit.secondOf().isEmpty();
    return new AuditsPage.Row(
        audit.id(),
        audit.kind(),
        names.getOrDefault(audit.scorer(), ""),
        audit
            .finished()
            .map(day -> "Finished " + Dates.full(day))
            .orElse("Begun " + Dates.full(audit.begun())),
        isHidden ? "Hidden until your own score is finished" : result(audit),
        isHidden ? "unknown" : audit.grade().map(Grade::mark).orElse("unknown"),
        !audit.isFinished(),
        isMine,
        isFirst && !isScoredTwice && !audit.scorer().equals(viewer.id()),
        isFirst && audit.grade().filter(grade -> !grade.isGood()).isPresent());
  }

  static String result(PlanAudit audit) {
    return audit.grade().map(Grade::label).orElse("Being scored")
        + audit.score().map(percent -> ", %.1f %%".formatted(percent)).orElse("");
  }

  @Transactional(readOnly = true)
  public AuditPage result(
      Opened opened, PlanAudit audit, FormErrors errors, Map<String, String> written) {
    LocalDate today = LocalDate.now(clock);
    Map<AccountId, String> names = accounts.names();
    Framework framework = frameworks.find(audit.framework());
    Map<Long, Answer> answers = audits.answers(audit);
    Framework.Score score = framework.score(answers);
    return new AuditPage(
        path(opened),
        path(opened) + "/" + audit.id(),
        opened.child().name(),
        "%s, %.1f %%".formatted(score.grade().label(), score.percent()),
        "%s by %s, finished on %s, against framework %d%s."
            .formatted(
                audit.kind(),
                names.getOrDefault(audit.scorer(), ""),
                Dates.full(audit.finished().orElseThrow()),
                framework.number(),
                audit.planVersion().isPresent()
                    ? ", version " + audit.planVersion().getAsInt() + " of the plan"
                    : ""),
        other(audit, all(opened)),
        framework.parts().stream()
            .map(part -> part(part, framework, score, answers, audit.notes()))
            .toList(),
        actions.of(List.of(audit.id())).stream().map(action -> row(action, names, today)).toList(),
        accounts.holding(Role.CASE_OFFICER).stream()
            .map(officer -> new Option(Long.toString(officer.id().value()), officer.name()))
            .toList(),
        errors,
        written);
  }

  private static AuditPage.PartRow part(
      Framework.Part part,
      Framework framework,
      Framework.Score score,
      Map<Long, Answer> answers,
      Map<String, String> notes) {
    Optional<Double> percent = Optional.ofNullable(score.parts().get(part.code()));
    Optional<Grade> grade = percent.map(framework::grade);
    return new AuditPage.PartRow(
        part.title(),
        part.weight(),
        percent.map("%.0f %%"::formatted).orElse("–"),
        grade.map(Grade::label).orElse("Nothing applies"),
        grade.map(Grade::mark).orElse("unknown"),
        notes.getOrDefault(part.code(), ""),
        part.criteria().stream()
            .map(
                criterion ->
                    new Option(
                        criterion.words(),
                        answers.getOrDefault(criterion.id(), Answer.NONE).label()))
            .toList());
  }

  private static String other(PlanAudit audit, List<PlanAudit> all) {
    return all.stream()
        .filter(PlanAudit::isFinished)
        .filter(
            other ->
                other.secondOf().equals(Optional.of(audit.id()))
                    || audit.secondOf().equals(Optional.of(other.id())))
        .findFirst()
        .map(other -> "The other score: " + result(other) + ". " + apart(audit, other))
        .orElse("");
  }

  private static String apart(PlanAudit one, PlanAudit other) {
    int distance = one.grade().orElseThrow().distance(other.grade().orElseThrow());
    return switch (distance) {
      case 0 -> "Both reach the same grade.";
      case 1 -> "They are one grade apart, which is tolerated.";
      default -> "They are %d grades apart: talk about it and agree.".formatted(distance);
    };
  }

  private static AuditPage.ActionRow row(
      AuditActions.Action action, Map<AccountId, String> names, LocalDate today) {
    return new AuditPage.ActionRow(
        action.id(),
        action.words(),
        names.getOrDefault(action.owner(), ""),
        Dates.relative(action.due(), today),
        action.isLateOn(today),
        action.done().map(Dates::full).orElse(""));
  }
}
