// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.delivery.PlanSettings;
import org.throughline.delivery.internal.OwnerActivity;
import org.throughline.delivery.internal.PlanNames;
import org.throughline.delivery.internal.PlanNamesReader;
import org.throughline.delivery.internal.ReminderChoices;
import org.throughline.delivery.internal.ReminderPace;
import org.throughline.platform.access.SignedInOnly;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.web.Address;
import org.throughline.platform.web.Notice;
import org.throughline.platform.web.Screen;
import org.throughline.strategy.StrategySummary;

/// What is mine, and what is whose.
@Controller
class MyPlanPages {

  private final MyPlanMaker maker;
  private final OwnerActivity activity;
  private final ReminderChoices choices;
  private final PlanNamesReader names;
  private final PlanSettings settings;
  private final CurrentAccount currentAccount;
  private final Clock clock;

  MyPlanPages(
      MyPlanMaker maker,
      OwnerActivity activity,
      ReminderChoices choices,
      PlanNamesReader names,
      PlanSettings settings,
      CurrentAccount currentAccount,
      Clock clock) {
    this.maker = maker;
    this.activity = activity;
    this.choices = choices;
    this.names = names;
    this.settings = settings;
    this.currentAccount = currentAccount;
    this.clock = clock;
  }

  @SignedInOnly
  @GetMapping("/my-plan")
  Screen mine(HttpServletRequest request) {
    Account account = currentAccount.of(request).orElseThrow();
    return Screen.of(
        "delivery/my-plan",
        maker.make(
            account.id(),
            choices.of(account.id()),
            names.namesKnowing(List.of(account.id())),
            LocalDate.now(clock)));
  }

  @SignedInOnly
  @PostMapping("/my-plan/reminders")
  String remind(
      @RequestParam(defaultValue = "") String pace,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = currentAccount.of(request).orElseThrow();
    return Arrays.stream(ReminderPace.values())
        .filter(each -> each.name().equals(pace))
        .findFirst()
        .map(
            chosen -> {
              choices.choose(account.id(), chosen);
              return Notice.redirect(
                  redirect,
                  "Reminders: " + chosen.label().toLowerCase(Locale.UK) + ".",
                  "/my-plan");
            })
        .orElse("redirect:/my-plan");
  }

  @SignedInOnly
  @GetMapping("/plan/owners")
  Screen owners() {
    PlanNames known = names.fresh();
    LocalDate today = LocalDate.now(clock);
    List<OwnerActivity.Load> loads =
        activity.loads(known.current().stream().map(StrategySummary::id).toList(), today);
    DayWords days = new DayWords(today);
    List<OwnersPage.Row> rows =
        loads.stream()
            .sorted(
                Comparator.comparing((OwnerActivity.Load load) -> load.owner().isPresent())
                    .thenComparing(load -> -(load.late() + load.silent()))
                    .thenComparing(load -> known.name(load.owner())))
            .map(load -> row(load, known, days))
            .toList();
    return Screen.of(
        "delivery/owners",
        new OwnersPage(
            sentence(loads), settings.silentAfterDays(), settings.escalateAfterDays(), rows));
  }

  private static OwnersPage.Row row(OwnerActivity.Load load, PlanNames names, DayWords days) {
    Address plan = Address.of("/plan");
    return new OwnersPage.Row(
        load.owner().map(names::name).orElse("Nobody"),
        load.owner()
            .map(owner -> plan.with("owner", Long.toString(owner.value())))
            .orElse(plan.with("show", "unowned"))
            .toString(),
        load.open(),
        load.late(),
        load.silent(),
        load.longSilent(),
        load.nextOn().map(days::relative).orElse("–"),
        load.owner().isEmpty() ? "–" : load.lastWrote().map(days::relative).orElse("Never"));
  }

  private static String sentence(List<OwnerActivity.Load> loads) {
    long officers =
        loads.stream().filter(load -> load.owner().isPresent() && load.open() > 0).count();
    long behind =
        loads.stream()
            .filter(load -> load.owner().isPresent() && load.late() + load.silent() > 0)
            .count();
    int nobody =
        loads.stream()
            .filter(load -> load.owner().isEmpty())
            .mapToInt(OwnerActivity.Load::open)
            .sum();
    String sentence =
        Counts.of(officers, "officer has", "officers have")
            + " work to do; "
            + Counts.number(behind)
            + (behind == 1 ? " has" : " have")
            + " something late or silent";
    return sentence
        + (nobody == 0
            ? "."
            : ". " + Counts.of(nobody, "action belongs", "actions belong") + " to nobody.");
  }
}
