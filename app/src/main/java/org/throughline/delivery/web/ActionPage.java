// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.throughline.delivery.ActionFacts;
import org.throughline.delivery.ActionStatus;
import org.throughline.delivery.Pence;
import org.throughline.delivery.internal.ActionDetails;
import org.throughline.delivery.internal.ActionRow;
import org.throughline.delivery.internal.HistoryEntry;
import org.throughline.delivery.internal.PlanNames;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.web.BesideAction;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Option;

/// One action, on a page of its own or in the panel beside the list.
///
/// @param promise the commitment's own words, where they are not the action's
/// @param beside what is kept of it elsewhere, such as decisions about it
/// @param history what changed; empty in the panel
/// @param overtaken what others saved while this person was writing; empty most of the time
/// @param back where a form in the panel goes back to
public record ActionPage(
    ActionDetails action,
    PlanNames names,
    Rights rights,
    LocalDate today,
    int silentAfterDays,
    Optional<String> promise,
    List<BesideAction.Line> beside,
    List<Option> forums,
    List<HistoryEntry> history,
    ActionForm form,
    List<HistoryEntry> overtaken,
    String back) {

  public ActionPage {
    beside = List.copyOf(beside);
    forums = List.copyOf(forums);
    history = List.copyOf(history);
    overtaken = List.copyOf(overtaken);
  }

  public ActionRow row() {
    return action.row();
  }

  public ActionFacts facts() {
    return action.row().facts();
  }

  public FormErrors errors() {
    return form.errors();
  }

  public String path() {
    return "/actions/" + row().id().value();
  }

  public String name(Optional<AccountId> account) {
    return names.name(account);
  }

  public String owner() {
    return facts().owner().map(names::name).orElse("Nobody yet");
  }

  public String relative(LocalDate day) {
    return Dates.relative(day, today);
  }

  public String when(Optional<LocalDate> day) {
    return day.map(this::relative).orElse("Not set");
  }

  public String moment(Instant at) {
    return Dates.moment(at);
  }

  public String cost() {
    return facts().cost().map(Pence::pounds).orElse("None of its own");
  }

  /// Where the action belongs, such as `S2 Voice and choice`.
  public String priority() {
    return names
        .priority(row().priority())
        .map(each -> names.codeOf(each) + " " + each.title())
        .orElse("");
  }

  public String strategy() {
    return names.strategy(row().strategy()).map(each -> each.title()).orElse("");
  }

  public boolean isLate() {
    return row().isLate(today);
  }

  public boolean isSilent() {
    return row().isOpen() && row().quietSince().isBefore(today.minusDays(silentAfterDays));
  }

  /// The statuses that an update can lead to from here.
  public List<Option> statuses() {
    return Arrays.stream(ActionStatus.values())
        .filter(row().status()::mayBecome)
        .map(each -> new Option(each.name(), each.label() + ": " + each.meaning()))
        .toList();
  }

  /// How the action stands, in a sentence.
  public String sentence() {
    if (row().isWithdrawn()) {
      return "The strategy no longer promises this, so nothing more is to be done.";
    }
    return switch (row().status()) {
      case CLOSED -> "This is closed, with evidence.";
      case DONE ->
          action.evidence().isEmpty()
              ? "This is done; evidence is still to come."
              : "This is done and has evidence; it can be closed.";
      case NOT_STARTED, ON_TRACK, AT_RISK, BLOCKED -> openSentence();
    };
  }

  private String openSentence() {
    String status =
        switch (row().status()) {
          case NOT_STARTED -> "This has not started";
          case ON_TRACK -> "This is on track";
          case AT_RISK -> "This is at risk";
          case BLOCKED -> "This is blocked";
          case DONE, CLOSED -> "This is done";
        };
    String due =
        facts()
            .due()
            .map(
                day ->
                    isLate()
                        ? " and late: it was due " + relative(day)
                        : " and due " + relative(day))
            .orElse(" and has no due date");
    return status
        + due
        + (isSilent()
            ? ". Nobody has said how it is going since " + Dates.full(row().quietSince())
            : "")
        + ".";
  }

  /// What should be done about the action now, the most pressing first.
  public List<String> needed() {
    return ActionNeeds.of(this);
  }
}
