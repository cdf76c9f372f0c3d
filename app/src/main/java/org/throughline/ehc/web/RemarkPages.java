// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import org.throughline.ehc.internal.remarks.Remark;
import org.throughline.ehc.internal.remarks.Remark.Decision;
import org.throughline.ehc.internal.remarks.Remark.Voice;
import org.throughline.ehc.internal.remarks.RemarkBook;
import org.throughline.ehc.web.PlanGate.Opened;
import org.throughline.platform.RandomNumbers;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.FormPage.Input;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Sent;

/// What the family and others say of a draft is written down and answered.
@Controller
class RemarkPages {

  private static final int LINE = 80;

  private final PlanGate gate;
  private final RemarkBook remarks;
  private final Forms forms;
  private final Clock clock;

  RemarkPages(PlanGate gate, RemarkBook remarks, Forms forms, Clock clock) {
    this.gate = gate;
    this.remarks = remarks;
    this.forms = forms;
    this.clock = clock;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/plan/remarks/new")
  ModelAndView fresh(
      @PathVariable String address,
      @RequestParam Map<String, String> query,
      HttpServletRequest request) {
    Map<String, String> values =
        Map.of("where", Sent.words(query, "where"), "said_on", today().toString());
    return gate.open(
        request, address, "remarks", opened -> Forms.show(adding(opened).with(values, 0)));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/plan/remarks/new")
  ModelAndView add(
      @PathVariable String address,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return gate.open(
        request,
        address,
        "remarks",
        opened ->
            forms.answer(
                new Forms.Posted(opened.account(), adding(opened), sent, redirect),
                "The remark was written down.",
                edition -> opened.path(),
                () ->
                    remarks.add(
                        opened.newest(),
                        wished(gate.read(opened.newest()), sent),
                        today(),
                        opened.signature(clock))));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/cases/{address}/plan/remarks/{remark}")
  ModelAndView answering(
      @PathVariable String address, @PathVariable String remark, HttpServletRequest request) {
    return gate.open(
        request,
        address,
        "remarks",
        opened -> {
          Remark found = find(opened, remark);
          return Forms.show(answerForm(opened, found).with(values(found), found.version()));
        });
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/cases/{address}/plan/remarks/{remark}")
  ModelAndView answer(
      @PathVariable String address,
      @PathVariable String remark,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    return gate.open(
        request,
        address,
        "remarks",
        opened -> {
          Remark found = find(opened, remark);
          return forms.answer(
              new Forms.Posted(
                  opened.account(),
                  answerForm(opened, found),
                  sent,
                  () -> values(find(opened, remark)),
                  redirect),
              "The remark was answered.",
              edition -> opened.path(),
              () ->
                  remarks.answer(
                      opened.newest(),
                      found,
                      Sent.version(sent),
                      named(Decision.values(), Sent.words(sent, "decision")),
                      Sent.words(sent, "answer"),
                      opened.signature(clock)));
        });
  }

  private static RemarkBook.NewRemark wished(PlanEdition plan, Map<String, String> sent) {
    String where = Sent.words(sent, "where");
    Optional<UUID> stem = RandomNumbers.read(where);
    Optional<Section> section =
        stem.isPresent() ? stem.flatMap(plan::row).map(PlanRow::section) : Section.named(where);
    return new RemarkBook.NewRemark(
        section,
        stem,
        named(Voice.values(), Sent.words(sent, "said_by")),
        Sent.day(sent, "said_on"),
        Sent.words(sent, "text"));
  }

  private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
    return Arrays.stream(values).filter(each -> each.name().equals(name)).findFirst();
  }

  private FormPage adding(Opened opened) {
    return FormPage.of(
            "Write down a remark on the draft",
            "",
            opened.path(),
            "Plan of " + opened.child().name(),
            opened.path() + "/remarks/new",
            List.of(
                Input.choice(
                    "where", "What is it about?", "", places(gate.read(opened.newest())), "Choose"),
                Input.choice(
                    "said_by",
                    "Who made it?",
                    "",
                    Arrays.stream(Voice.values())
                        .map(each -> new Option(each.name(), each.label()))
                        .toList(),
                    "Choose"),
                Input.day("said_on", "When did it come?", ""),
                Input.text("text", "The remark", "In their own words", 5)))
        .submitting("Write it down");
  }

  private static List<Option> places(PlanEdition plan) {
    List<Option> places = new ArrayList<>();
    for (Section section : Section.values()) {
      places.add(new Option(section.name(), "Section " + section.name() + ": " + section.title()));
      plan.of(section).forEach(row -> places.add(new Option(row.stem().toString(), line(row))));
    }
    return places;
  }

  private static String line(PlanRow row) {
    String text = row.words().text().lines().findFirst().orElse("");
    return row.label()
        + " "
        + (text.length() <= LINE ? text : text.substring(0, LINE - 1).strip() + "…");
  }

  private static FormPage answerForm(Opened opened, Remark remark) {
    return FormPage.of(
            "Answer a remark on section " + remark.section().name(),
            "%s: %s".formatted(remark.saidBy().label(), remark.text()),
            opened.path(),
            "Plan of " + opened.child().name(),
            opened.path() + "/remarks/" + remark.id(),
            List.of(
                Input.radios(
                    "decision",
                    "Is it accepted?",
                    "",
                    Arrays.stream(Decision.values())
                        .map(each -> new Option(each.name(), each.label()))
                        .toList()),
                Input.text("answer", "What was changed, or why nothing was", "", 4)))
        .submitting("Save the answer");
  }

  private static Map<String, String> values(Remark remark) {
    return Map.of(
        "decision", remark.decision().map(Decision::name).orElse(""), "answer", remark.answer());
  }

  private Remark find(Opened opened, String number) {
    return remarks.of(opened.newest().id()).stream()
        .filter(each -> Long.toString(each.id()).equals(number))
        .findFirst()
        .orElseThrow(PlanGate::notThere);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }
}
