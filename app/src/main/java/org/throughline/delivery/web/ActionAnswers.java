// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.delivery.ActionId;
import org.throughline.delivery.Saved;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.identity.Account;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Notice;
import org.throughline.platform.web.Once;
import org.throughline.platform.web.Screen;

/// What a person sees after sending one of an action's forms: the next page, or the same form with
/// everything that is wrong, or with what a colleague saved meanwhile; their own words stay.
@Component
class ActionAnswers {

  /// The commands name what they check; two forms on one page may not share a field's name.
  private static final Map<String, Map<String, String>> FIELDS =
      Map.of(
          "carry", Map.of("due", "carryDue", "decision", "carryDecision"),
          "milestone", Map.of("words", "step", "due", "stepDue"),
          "barrier", Map.of("words", "barrier"),
          "evidence", Map.of("words", "shows"));

  private final ActionPageMaker maker;
  private final Once once;

  ActionAnswers(ActionPageMaker maker, Once once) {
    this.maker = maker;
    this.once = once;
  }

  /// A form as it arrived.
  record Sent(ActionId action, Account account, String which, Map<String, String> values) {
    Sent {
      values = Map.copyOf(values);
    }

    String value(String field) {
      return values.getOrDefault(field, "");
    }

    Optional<Long> number(String field) {
      String text = value(field).strip();
      return text.matches("\\d{1,9}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    /// The version the person saw; -1, which is never current, when the form lost it.
    long version() {
      return number("version").orElse(-1L);
    }

    String back() {
      return Back.to(value("back"), "/actions/" + action.value());
    }
  }

  static ActionId id(long id) {
    if (id <= 0) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return new ActionId(id);
  }

  /// Carries `work` out once and answers.
  ModelAndView answer(
      Sent sent, Supplier<Outcome<Saved>> work, String notice, RedirectAttributes redirect) {
    Outcome<String> outcome =
        once.carryOut(
            sent.account().id(), sent.value(Once.FIELD), () -> work.get().map(done -> sent.back()));
    return switch (outcome) {
      case Outcome.Done<String>(String address) ->
          new ModelAndView(Notice.redirect(redirect, notice, address));
      case Outcome.Refused<String>(List<Problem> problems) ->
          again(sent, new FormErrors(renamed(sent.which(), problems)), Optional.empty());
      case Outcome.Overtaken<String>(String savedBy, long currentVersion) ->
          again(sent, overtaken(savedBy), Optional.of(Math.max(0, sent.version())));
    };
  }

  static FormErrors overtaken(String savedBy) {
    return new FormErrors(
        List.of(
            new Problem(
                "PLAN-190",
                "",
                savedBy
                    + " saved this action while you were writing. Nothing of yours was lost: see"
                    + " below what changed, then save again.")));
  }

  private static List<Problem> renamed(String which, List<Problem> problems) {
    Map<String, String> names = FIELDS.getOrDefault(which, Map.of());
    return problems.stream()
        .map(
            each ->
                new Problem(
                    each.code(), names.getOrDefault(each.field(), each.field()), each.message()))
        .toList();
  }

  private ModelAndView again(Sent sent, FormErrors errors, Optional<Long> overtakenSince) {
    Map<String, String> values = new HashMap<>(sent.values());
    String key = values.remove(Once.FIELD);
    ActionForm form =
        new ActionForm(sent.which(), values, errors, key == null ? Once.newKey() : key);
    ModelAndView answer =
        Screen.of(
            "delivery/action",
            maker
                .page(sent.action(), sent.account(), form, overtakenSince, sent.back())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    answer.setStatus(
        overtakenSince.isPresent() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
    return answer;
  }
}
