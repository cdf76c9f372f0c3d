// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.ehc.PlanEdition;
import org.throughline.ehc.PlanRow;
import org.throughline.ehc.Section;
import org.throughline.ehc.Signature;
import org.throughline.ehc.internal.Changes;
import org.throughline.ehc.internal.Changes.Change;
import org.throughline.ehc.internal.PlanWriting;
import org.throughline.ehc.internal.RowRules;
import org.throughline.ehc.internal.RowState;
import org.throughline.ehc.internal.Standing;
import org.throughline.ehc.internal.compare.RowMerge;
import org.throughline.ehc.web.PlanGate.Opened;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.RandomNumbers;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.Notice;
import org.throughline.platform.web.Once;
import org.throughline.platform.web.Screen;
import org.throughline.platform.web.Sent;

/// Adding a row to a draft and changing one. Whoever was overtaken gets a form in which both
/// people's changes are put together.
@Controller
class RowPages {

  private final PlanGate gate;
  private final PlanWriting writing;
  private final Changes changes;
  private final Once once;
  private final Clock clock;

  RowPages(PlanGate gate, PlanWriting writing, Changes changes, Once once, Clock clock) {
    this.gate = gate;
    this.writing = writing;
    this.changes = changes;
    this.once = once;
    this.clock = clock;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/plan/rows/new")
  ModelAndView fresh(
      @PathVariable String address,
      @RequestParam Map<String, String> query,
      HttpServletRequest request) {
    Section section = section(query);
    Set<UUID> joined = RandomNumbers.read(Sent.words(query, "for")).map(Set::of).orElse(Set.of());
    return gate.open(
        request,
        address,
        "add a row",
        opened -> {
          PlanEdition plan = gate.read(opened.newest());
          FormPage form = adding(opened, section).with(Map.of(RowForm.SECTION, section.name()), 0);
          return Screen.of(
              "ehc/row", new RowPage(form, RowForm.joins(plan, section.kind(), joined, Set.of())));
        });
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/plan/rows/new")
  ModelAndView add(
      @PathVariable String address,
      @RequestParam Map<String, String> query,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Section section = RowForm.section(query, section(query));
    return gate.open(
        request,
        address,
        "add a row",
        opened -> {
          Map<String, String> typed = RowForm.typed(query, section);
          Sending sending = new Sending(opened, section, query, typed, redirect);
          return answer(
              sending,
              adding(opened, section),
              "The " + section.one() + " was added.",
              read ->
                  writing.add(
                      opened.newest().id(),
                      section,
                      read.words(),
                      RowForm.joined(query),
                      signature(opened.account())));
        });
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/plan/rows/{row}")
  ModelAndView edit(
      @PathVariable String address, @PathVariable String row, HttpServletRequest request) {
    return gate.open(
        request,
        address,
        "change a row",
        opened -> {
          PlanEdition plan = gate.read(opened.newest());
          PlanRow found = find(plan, row);
          Map<String, String> values = new LinkedHashMap<>(found.words().byCode());
          values.put(RowForm.SECTION, found.section().name());
          FormPage form = changing(opened, found).with(values, found.version());
          return Screen.of("ehc/row", new RowPage(form, joins(plan, found)));
        });
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/plan/rows/{row}")
  ModelAndView save(
      @PathVariable String address,
      @PathVariable String row,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return gate.open(
        request,
        address,
        "change a row",
        opened -> {
          UUID stem = RandomNumbers.read(row).orElseThrow(PlanGate::notThere);
          Standing standing =
              writing.standing(opened.newest().id(), stem).orElseThrow(PlanGate::notThere);
          Section section = RowForm.section(sent, standing.state().section());
          Map<String, String> typed = RowForm.typed(sent, section);
          FormPage form = changing(opened, stem, standing.state().section());
          return answer(
              new Sending(opened, section, sent, typed, redirect),
              form,
              "The " + section.one() + " was changed.",
              read ->
                  writing.revise(
                      opened.newest().id(),
                      stem,
                      Sent.version(sent),
                      section,
                      read.words(),
                      RowForm.joined(sent),
                      signature(opened.account())));
        });
  }

  /// A row's form that was sent.
  private record Sending(
      Opened opened,
      Section section,
      Map<String, String> sent,
      Map<String, String> typed,
      RedirectAttributes redirect) {}

  private interface Act {
    Outcome<UUID> with(RowRules.Read read);
  }

  private ModelAndView answer(Sending sending, FormPage form, String done, Act act) {
    RowRules.Read read = RowRules.read(sending.section(), sending.typed());
    Supplier<Outcome<String>> carryOut =
        () ->
            read.problems().isEmpty()
                ? act.with(read).map(stem -> sending.opened().path() + "#row-" + stem)
                : new Outcome.Refused<>(read.problems());
    String key = sending.sent().getOrDefault(Once.FIELD, "");
    return switch (once.carryOut(sending.opened().account().id(), key, carryOut)) {
      case Outcome.Done<String>(String next) ->
          new ModelAndView(Notice.redirect(sending.redirect(), done, next));
      case Outcome.Refused<String>(List<Problem> problems) -> refused(sending, form, problems);
      case Outcome.Overtaken<String>(String by, long version) ->
          overtaken(sending, form, by, version);
    };
  }

  private ModelAndView refused(Sending sending, FormPage form, List<Problem> problems) {
    PlanEdition plan = gate.read(sending.opened().newest());
    List<RowPage.Joins> joins =
        RowForm.joins(plan, sending.section().kind(), RowForm.joined(sending.sent()), Set.of());
    FormPage again = form.refused(withOnce(sending.typed(), sending), new FormErrors(problems));
    return with(new RowPage(again, joins), HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private ModelAndView overtaken(Sending sending, FormPage form, String by, long version) {
    PlanEdition plan = gate.read(sending.opened().newest());
    String row = form.action().substring(form.action().lastIndexOf('/') + 1);
    PlanRow saved = find(plan, row);
    RowState now = state(plan, saved);
    RowState base =
        changes.after(plan.summary().id(), saved.stem(), Sent.version(sending.sent())).stream()
            .findFirst()
            .map(Change::was)
            .orElse(now);
    RowMerge merge = RowMerge.of(base, sending.typed(), RowForm.joined(sending.sent()), now);
    Map<String, String> theirs = new LinkedHashMap<>(merge.values());
    theirs.putAll(merge.theirs());
    FormPage merged = form.overtaken(withOnce(merge.values(), sending), theirs, by, version);
    return with(
        new RowPage(
            merged,
            RowForm.joins(
                plan, saved.kind(), merge.joined(), changed(base.joined(), now.joined()))),
        HttpStatus.CONFLICT);
  }

  private static Set<UUID> changed(Set<UUID> before, Set<UUID> now) {
    return Stream.concat(before.stream(), now.stream())
        .filter(stem -> before.contains(stem) != now.contains(stem))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Map<String, String> withOnce(Map<String, String> values, Sending sending) {
    Map<String, String> all = new LinkedHashMap<>(values);
    all.put("version", sending.sent().getOrDefault("version", "0"));
    all.put(Once.FIELD, sending.sent().getOrDefault(Once.FIELD, Once.newKey()));
    return all;
  }

  private static RowState state(PlanEdition plan, PlanRow row) {
    return new RowState(row.section(), row.place(), false, row.words(), stems(plan.joined(row)));
  }

  private static Set<UUID> stems(List<PlanRow> rows) {
    return rows.stream().map(PlanRow::stem).collect(Collectors.toUnmodifiableSet());
  }

  private static List<RowPage.Joins> joins(PlanEdition plan, PlanRow row) {
    return RowForm.joins(plan, row.kind(), stems(plan.joined(row)), Set.of());
  }

  private static FormPage adding(Opened opened, Section section) {
    return FormPage.of(
        "Add to section " + section.name() + ": " + section.title(),
        "",
        opened.path(),
        "Plan of " + opened.child().name(),
        opened.path() + "/rows/new?" + RowForm.SECTION + "=" + section.name(),
        RowForm.inputs(section));
  }

  private static FormPage changing(Opened opened, PlanRow row) {
    return changing(opened, row.stem(), row.section());
  }

  private static FormPage changing(Opened opened, UUID stem, Section section) {
    return FormPage.of(
        "Change this " + section.one(),
        "Section " + section.name() + ": " + section.title(),
        opened.path(),
        "Plan of " + opened.child().name(),
        opened.path() + "/rows/" + stem,
        RowForm.inputs(section));
  }

  private static Section section(Map<String, String> query) {
    return Section.named(Sent.words(query, RowForm.SECTION)).orElseThrow(PlanGate::notThere);
  }

  private static PlanRow find(PlanEdition plan, String stem) {
    return Optional.of(stem)
        .flatMap(RandomNumbers::read)
        .flatMap(plan::row)
        .orElseThrow(PlanGate::notThere);
  }

  private static ModelAndView with(RowPage page, HttpStatus status) {
    ModelAndView answer = Screen.of("ehc/row", page);
    answer.setStatus(status);
    return answer;
  }

  private Signature signature(Account account) {
    return new Signature(account.id(), clock.instant());
  }
}
