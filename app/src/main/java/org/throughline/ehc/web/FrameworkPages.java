// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.ehc.Signature;
import org.throughline.ehc.internal.audits.Framework;
import org.throughline.ehc.internal.audits.Frameworks;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.FormPage.Input;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Sent;

/// What plans are held against: managers change the weights, the criteria and the grades.
@Controller
class FrameworkPages {

  private static final String PATH = "/ehc/audits/framework";

  private final PlanGate gate;
  private final Frameworks frameworks;
  private final Forms forms;
  private final Clock clock;

  FrameworkPages(PlanGate gate, Frameworks frameworks, Forms forms, Clock clock) {
    this.gate = gate;
    this.frameworks = frameworks;
    this.forms = forms;
    this.clock = clock;
  }

  @Access(Role.CASEWORK_MANAGER)
  @GetMapping("/ehc/audits/framework")
  ModelAndView framework() {
    Framework current = frameworks.current();
    return Forms.show(form(current).with(values(current), current.number()));
  }

  @Access(Role.CASEWORK_MANAGER)
  @PostMapping("/ehc/audits/framework")
  ModelAndView change(
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = gate.account(request);
    Framework current = frameworks.current();
    return forms.answer(
        new Forms.Posted(
            account, form(current), sent, () -> values(frameworks.current()), redirect),
        "The framework has a new version. Audits that were begun stay with theirs.",
        (Integer number) -> "/ehc/audits",
        () ->
            frameworks.change(
                wished(current, sent),
                (int) Sent.version(sent),
                new Signature(account.id(), clock.instant())));
  }

  private static Frameworks.Wished wished(Framework current, Map<String, String> sent) {
    return new Frameworks.Wished(
        number(sent, "outstanding"),
        number(sent, "good"),
        number(sent, "improvement"),
        current.parts().stream().map(part -> wished(part, sent)).toList());
  }

  private static Frameworks.WishedPart wished(Framework.Part part, Map<String, String> sent) {
    return new Frameworks.WishedPart(
        part.code(),
        part.title(),
        number(sent, "weight-" + part.code()),
        Arrays.stream(Sent.words(sent, "criteria-" + part.code()).split("\n"))
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList());
  }

  /// What is no number is none at all, and refused as one that does not fit.
  private static int number(Map<String, String> sent, String field) {
    return Sent.small(sent, field).filter(value -> value <= 100).orElse(0);
  }

  private static FormPage form(Framework current) {
    List<Input> inputs = new ArrayList<>();
    inputs.add(Input.line("outstanding", "Outstanding from how many per cent", ""));
    inputs.add(Input.line("good", "Good from how many per cent", ""));
    inputs.add(
        Input.line(
            "improvement", "Requires improvement from how many per cent", "Below it: inadequate"));
    for (Framework.Part part : current.parts()) {
      inputs.add(
          Input.line(
              "weight-" + part.code(), "Weight of: " + part.title(), "All weights come to 100"));
      inputs.add(
          Input.text(
              "criteria-" + part.code(), "Criteria of: " + part.title(), "One on each line", 5));
    }
    return FormPage.of(
            "Framework for the quality of plans, version " + current.number(),
            "Saving makes the next version. A plan that lacks what the law requires is never better than requires improvement.",
            "/ehc/audits",
            "Quality of plans",
            PATH,
            inputs)
        .submitting("Save as the next version");
  }

  private static Map<String, String> values(Framework framework) {
    Map<String, String> values = new HashMap<>();
    values.put("outstanding", Integer.toString(framework.outstanding()));
    values.put("good", Integer.toString(framework.good()));
    values.put("improvement", Integer.toString(framework.improvement()));
    for (Framework.Part part : framework.parts()) {
      values.put("weight-" + part.code(), Integer.toString(part.weight()));
      values.put(
          "criteria-" + part.code(),
          part.criteria().stream()
              .map(Framework.Criterion::words)
              .collect(Collectors.joining("\n")));
    }
    return values;
  }
}
