// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.cases.CaseId;
import org.throughline.cases.web.CaseGate.Opened;
import org.throughline.platform.Outcome;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Screen;

/// The buttons of a case's page: what is refused is said on the page itself.
@Component
class CaseButtons {

  private final CaseGate gate;
  private final CasePageMaker maker;
  private final Forms forms;

  CaseButtons(CaseGate gate, CasePageMaker maker, Forms forms) {
    this.gate = gate;
    this.maker = maker;
    this.forms = forms;
  }

  /// A button that was pressed.
  record Press(
      String address,
      Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {}

  /// Carries `act` out once and says `done`.
  <T> ModelAndView press(Press press, String done, BiFunction<CaseId, AccountId, Outcome<T>> act) {
    return gate.open(
        press.request(),
        press.address(),
        opened ->
            forms.press(
                new Forms.Pressed(opened.account(), press.sent(), press.redirect()),
                done,
                opened.path(),
                errors -> page(opened, errors, press.sent()),
                () -> act.apply(opened.summary().id(), opened.account().id())));
  }

  /// The page of a case with nothing refused.
  Screen page(Opened opened) {
    return page(opened, FormErrors.NONE, Map.of());
  }

  private Screen page(Opened opened, FormErrors errors, Map<String, String> sent) {
    return Screen.of("cases/case", maker.of(opened, errors, sent));
  }
}
