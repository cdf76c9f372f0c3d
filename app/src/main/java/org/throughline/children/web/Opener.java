// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.children.internal.ChildRecord;
import org.throughline.children.internal.ChildViews;
import org.throughline.children.internal.ChildViews.Opening;
import org.throughline.children.internal.ViewReason;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Screen;

/// The one door to pages about a child: who looks is on record before the page is made. A child
/// whom this person may not see is answered as one who never was.
@Component
class Opener {

  private final ChildViews views;
  private final CurrentAccount currentAccount;

  Opener(ChildViews views, CurrentAccount currentAccount) {
    this.views = views;
    this.currentAccount = currentAccount;
  }

  /// @param part which page it is, such as `record`
  ModelAndView open(
      HttpServletRequest request,
      String address,
      String part,
      Function<ChildRecord, ModelAndView> page) {
    return open(request, address, part, "", FormErrors.NONE, page);
  }

  /// @param note what was written as the reason, and `errors` what is wrong with it
  ModelAndView open(
      HttpServletRequest request,
      String address,
      String part,
      String note,
      FormErrors errors,
      Function<ChildRecord, ModelAndView> page) {
    return switch (views.open(account(request).id(), address, part)) {
      case Opening.Open(ChildRecord child) -> page.apply(child);
      case Opening.Moved(var survivor) -> new ModelAndView("redirect:/children/" + survivor);
      case Opening.ReasonNeeded(var known) -> reason(known.toString(), note, errors);
      case Opening.Nothing() -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    };
  }

  Account account(HttpServletRequest request) {
    return currentAccount.of(request).orElseThrow();
  }

  private static Screen reason(String address, String note, FormErrors errors) {
    List<Option> reasons =
        Arrays.stream(ViewReason.values())
            .map(reason -> new Option(reason.name(), reason.label()))
            .toList();
    Screen screen = Screen.of("children/reason", new ReasonPage(address, reasons, note, errors));
    screen.setStatus(errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    return screen;
  }
}
