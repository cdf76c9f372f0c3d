// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.identity.Account;

/// Answers a form: onward when it was carried out, the form again when it was not.
@Component
public class Forms {

  private final Once once;

  Forms(Once once) {
    this.once = once;
  }

  /// A form that was sent.
  ///
  /// @param form the form with its fields, to be shown again
  /// @param values what was sent
  /// @param saved what is saved now, asked for only after a conflict
  public record Posted(
      Account account,
      FormPage form,
      Map<String, String> values,
      Supplier<Map<String, String>> saved,
      RedirectAttributes redirect) {

    /// A form to which what is saved meanwhile has nothing to say: somebody wrote elsewhere.
    public Posted(
        Account account, FormPage form, Map<String, String> values, RedirectAttributes redirect) {
      this(account, form, values, Map::of, redirect);
    }
  }

  /// A button that was pressed.
  public record Pressed(Account account, Map<String, String> values, RedirectAttributes redirect) {}

  /// The form on a page of its own.
  public static Screen show(FormPage form) {
    return Screen.of("platform/form", form);
  }

  /// Carries `act` out once and goes to the address that `next` gives for its result.
  public <T> ModelAndView answer(
      Posted posted, String done, Function<T, String> next, Supplier<Outcome<T>> act) {
    Map<String, String> sent = posted.values();
    return switch (once(posted.account(), sent, next, act)) {
      case Outcome.Done<String>(String address) ->
          new ModelAndView(Notice.redirect(posted.redirect(), done, address));
      case Outcome.Refused<String>(List<Problem> problems) ->
          with(
              show(posted.form().refused(sent, new FormErrors(problems))),
              HttpStatus.UNPROCESSABLE_CONTENT);
      case Outcome.Overtaken<String>(String by, long version) ->
          with(
              show(posted.form().overtaken(sent, posted.saved().get(), by, version)),
              HttpStatus.CONFLICT);
    };
  }

  /// Carries out the act of a single button and goes to `next`; when it was not carried out, shows
  /// the page again with everything that is wrong.
  ///
  /// @param again the page with these errors
  public <T> ModelAndView press(
      Pressed pressed,
      String done,
      String next,
      Function<FormErrors, ModelAndView> again,
      Supplier<Outcome<T>> act) {
    return begin(pressed, done, ignored -> next, again, act);
  }

  /// The same, where the address that follows is known only from what was done.
  public <T> ModelAndView begin(
      Pressed pressed,
      String done,
      Function<T, String> next,
      Function<FormErrors, ModelAndView> again,
      Supplier<Outcome<T>> act) {
    return switch (once(pressed.account(), pressed.values(), next, act)) {
      case Outcome.Done<String>(String address) ->
          new ModelAndView(Notice.redirect(pressed.redirect(), done, address));
      case Outcome.Refused<String>(List<Problem> problems) ->
          with(again.apply(new FormErrors(problems)), HttpStatus.UNPROCESSABLE_CONTENT);
      case Outcome.Overtaken<String>(String by, long version) ->
          with(again.apply(changedMeanwhile(by)), HttpStatus.CONFLICT);
    };
  }

  private static FormErrors changedMeanwhile(String by) {
    return new FormErrors(
        List.of(
            new Problem(
                "WEB-190",
                "",
                by + " changed this after you opened it. Read it again below, then repeat.")));
  }

  private <T> Outcome<String> once(
      Account account,
      Map<String, String> sent,
      Function<T, String> next,
      Supplier<Outcome<T>> act) {
    return once.carryOut(
        account.id(), sent.getOrDefault(Once.FIELD, ""), () -> addressOf(act.get(), next));
  }

  private static <T> Outcome<String> addressOf(Outcome<T> outcome, Function<T, String> next) {
    return switch (outcome) {
      case Outcome.Done<T>(T value) -> new Outcome.Done<>(next.apply(value));
      case Outcome.Refused<T>(List<Problem> problems) -> new Outcome.Refused<>(problems);
      case Outcome.Overtaken<T>(String by, long version) -> new Outcome.Overtaken<>(by, version);
    };
  }

  private static ModelAndView with(ModelAndView answer, HttpStatus status) {
    answer.setStatus(status);
    return answer;
  }
}
