// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.measures.Area;
import org.throughline.measures.AreaCode;
import org.throughline.measures.Measures;
import org.throughline.measures.internal.figures.HomeArea;
import org.throughline.platform.Problem;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Notice;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Screen;

/// Where an administrator says whose figures are the council's own.
@Controller
class HomePages {

  private static final String PATH = "/measures/home";

  private final Measures measures;
  private final HomeArea home;
  private final CurrentAccount currentAccount;

  HomePages(Measures measures, HomeArea home, CurrentAccount currentAccount) {
    this.measures = measures;
    this.home = home;
    this.currentAccount = currentAccount;
  }

  @Access(Role.ADMINISTRATOR)
  @GetMapping(PATH)
  Screen home() {
    return page(measures.home().map(each -> each.code().value()).orElse(""), FormErrors.NONE);
  }

  @Access(Role.ADMINISTRATOR)
  @PostMapping(PATH)
  ModelAndView change(
      @RequestParam(defaultValue = "") String area,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    Optional<Area> chosen =
        AreaCode.parse(area).flatMap(measures::area).filter(HomePages::isAuthority);
    if (chosen.isEmpty()) {
      Screen again =
          page(
              area,
              new FormErrors(
                  List.of(new Problem("HOME-101", "area", "Choose your local authority."))));
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    int changed = home.set(chosen.get().code(), currentAccount.of(request).orElseThrow().id());
    return new ModelAndView(
        Notice.redirect(
            attributes,
            "The measures are now those of %s; %,d figures are new or different."
                .formatted(chosen.get().name(), changed),
            PATH));
  }

  private Screen page(String area, FormErrors errors) {
    Optional<Area> current = measures.home();
    List<Option> areas =
        measures.areas().stream()
            .filter(HomePages::isAuthority)
            .map(each -> new Option(each.code().value(), each.name()))
            .toList();
    return Screen.of(
        "measures/home",
        new HomePage(
            errors,
            current
                .map(each -> "The measures are those of " + each.name())
                .orElse("Nobody has said yet whose measures these are"),
            areas,
            area,
            current.map(each -> measures.neighbours(each.code()).size()).orElse(0)));
  }

  private static boolean isAuthority(Area area) {
    return area.level() == Area.Level.LOCAL_AUTHORITY;
  }
}
