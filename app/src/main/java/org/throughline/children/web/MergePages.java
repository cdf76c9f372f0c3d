// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.children.ChildId;
import org.throughline.children.ChildSummary;
import org.throughline.children.Children;
import org.throughline.children.internal.ChildRecord;
import org.throughline.children.internal.Facts;
import org.throughline.children.internal.Field;
import org.throughline.children.internal.ListLooks;
import org.throughline.children.internal.Signature;
import org.throughline.children.internal.merging.Duplicates;
import org.throughline.children.internal.merging.Merging;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Address;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Notice;
import org.throughline.platform.web.Once;
import org.throughline.platform.web.Paging;
import org.throughline.platform.web.Screen;
import org.throughline.platform.web.Sent;

/// The work list of possible duplicates, telling apart, merging, and taking a merge back.
@Controller
class MergePages {

  private static final int PAIRS_A_PAGE = 25;

  private final Duplicates duplicates;
  private final Merging merging;
  private final Children children;
  private final ListLooks looks;
  private final Opener opener;
  private final Once once;
  private final Clock clock;

  MergePages(
      Duplicates duplicates,
      Merging merging,
      Children children,
      ListLooks looks,
      Opener opener,
      Once once,
      Clock clock) {
    this.duplicates = duplicates;
    this.merging = merging;
    this.children = children;
    this.looks = looks;
    this.opener = opener;
    this.once = once;
    this.clock = clock;
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/children/duplicates")
  Screen list(@RequestParam(defaultValue = "1") String page, HttpServletRequest request) {
    int number = page.matches("[1-9]\\d{0,4}") ? Integer.parseInt(page) : 1;
    Duplicates.Found found = duplicates.list(PAIRS_A_PAGE, (number - 1) * PAIRS_A_PAGE);
    Map<ChildId, ChildSummary> known =
        children.find(
            found.pairs().stream()
                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                .distinct()
                .toList());
    List<DuplicatesPage.Row> rows =
        found.pairs().stream()
            .filter(pair -> known.containsKey(pair.one()) && known.containsKey(pair.other()))
            .map(
                pair ->
                    new DuplicatesPage.Row(
                        known.get(pair.one()), known.get(pair.other()), pair.reasons()))
            .toList();
    looks.shown(opener.account(request).id(), "duplicates", known.size());
    String sentence =
        switch (found.total()) {
          case 0 -> "No two records seem to be of one child";
          case 1 -> "Two records may be of one child";
          default -> "%,d pairs of records may be of one child each".formatted(found.total());
        };
    return Screen.of(
        "children/duplicates",
        new DuplicatesPage(
            sentence,
            rows,
            new Paging(found.total(), number, PAIRS_A_PAGE, Address.of("/children/duplicates"))));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @GetMapping("/children/merge/{one}/{other}")
  ModelAndView compare(
      @PathVariable String one, @PathVariable String other, HttpServletRequest request) {
    return both(request, one, other, (a, b) -> show(a, b, FormErrors.NONE, Map.of()));
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/children/merge/{one}/{other}")
  ModelAndView merge(
      @PathVariable String one,
      @PathVariable String other,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = opener.account(request);
    return both(
        request,
        one,
        other,
        (a, b) -> {
          Merging.Wish wish =
              new Merging.Wish(
                  a,
                  b,
                  Sent.version(sent),
                  Sent.number(sent, "otherVersion").orElse(-1L),
                  chosen(a, b, sent));
          Outcome<String> outcome =
              once.carryOut(
                  account.id(),
                  sent.getOrDefault(Once.FIELD, ""),
                  () -> merging.merge(wish, signature(account)).map(ChildRecord::path));
          return answer(outcome, a, b, sent, redirect);
        });
  }

  private ModelAndView answer(
      Outcome<String> outcome,
      ChildRecord a,
      ChildRecord b,
      Map<String, String> sent,
      RedirectAttributes redirect) {
    return switch (outcome) {
      case Outcome.Done<String>(String path) ->
          new ModelAndView(Notice.redirect(redirect, "The records were merged.", path));
      case Outcome.Refused<String>(List<Problem> problems) ->
          with(show(a, b, new FormErrors(problems), sent), HttpStatus.UNPROCESSABLE_CONTENT);
      case Outcome.Overtaken<String> _ ->
          with(
              show(
                  a,
                  b,
                  new FormErrors(
                      List.of(
                          new Problem(
                              "CHILD-305",
                              "",
                              "One of the records was changed meanwhile. It stands below as it is now; choose again."))),
                  sent),
              HttpStatus.CONFLICT);
    };
  }

  @Access({Role.CASE_OFFICER, Role.CASEWORK_MANAGER})
  @PostMapping("/children/merge/{one}/{other}/apart")
  ModelAndView tellApart(
      @PathVariable String one,
      @PathVariable String other,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = opener.account(request);
    return both(
        request,
        one,
        other,
        (a, b) -> {
          duplicates.areNotSame(a.id(), b.id(), account.id());
          return new ModelAndView(
              Notice.redirect(
                  redirect,
                  "It is remembered that these are two children.",
                  "/children/duplicates"));
        });
  }

  @Access(Role.CASEWORK_MANAGER)
  @PostMapping("/children/{child}/merges/{merge}/undo")
  ModelAndView undo(
      @PathVariable String child,
      @PathVariable String merge,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = opener.account(request);
    long number = merge.matches("[1-9]\\d{0,17}") ? Long.parseLong(merge) : 0;
    return opener.open(
        request,
        child,
        "merge",
        found ->
            switch (merging.undo(found, number, signature(account))) {
              case Outcome.Done<ChildRecord> _ ->
                  new ModelAndView(
                      Notice.redirect(redirect, "The merge was taken back.", found.path()));
              case Outcome.Refused<ChildRecord>(List<Problem> problems) ->
                  new ModelAndView(
                      Notice.redirect(redirect, problems.getFirst().message(), found.path()));
              case Outcome.Overtaken<ChildRecord> _ ->
                  new ModelAndView(
                      Notice.redirect(
                          redirect,
                          "Somebody changed the record meanwhile. Look again, then repeat.",
                          found.path()));
            });
  }

  private ModelAndView both(
      HttpServletRequest request,
      String one,
      String other,
      java.util.function.BiFunction<ChildRecord, ChildRecord, ModelAndView> page) {
    return opener.open(
        request, one, "merge", a -> opener.open(request, other, "merge", b -> page.apply(a, b)));
  }

  private static Screen show(
      ChildRecord one, ChildRecord other, FormErrors errors, Map<String, String> sent) {
    List<MergePage.Line> lines =
        Arrays.stream(Field.values())
            .map(field -> line(field, one.facts().get(field), other.facts().get(field), sent))
            .filter(line -> !line.mine().isEmpty() || !line.theirs().isEmpty())
            .toList();
    return Screen.of("children/merge", new MergePage(one, other, lines, errors, Once.newKey()));
  }

  private static MergePage.Line line(
      Field field, String mine, String theirs, Map<String, String> sent) {
    boolean takesOther = takesOther(field, mine, theirs, sent);
    return new MergePage.Line(
        field.column(),
        field.label(),
        FieldWords.of(field, mine),
        FieldWords.of(field, theirs),
        !mine.equals(theirs) && !theirs.isEmpty(),
        takesOther);
  }

  /// What only one record knows is taken from it.
  private static boolean takesOther(
      Field field, String mine, String theirs, Map<String, String> sent) {
    String choice = sent.getOrDefault("take-" + field.column(), "");
    return choice.isEmpty() ? mine.isEmpty() && !theirs.isEmpty() : choice.equals("other");
  }

  private static Facts chosen(ChildRecord one, ChildRecord other, Map<String, String> sent) {
    Facts facts = one.facts();
    for (Field field : Field.values()) {
      String theirs = other.facts().get(field);
      if (takesOther(field, one.facts().get(field), theirs, sent)) {
        facts = facts.with(field, theirs);
      }
    }
    return facts.get(Field.UPN).isEmpty() ? facts : facts.with(Field.NO_UPN_REASON, "");
  }

  private Signature signature(Account account) {
    return new Signature(account.id(), clock.instant());
  }

  private static ModelAndView with(ModelAndView answer, HttpStatus status) {
    answer.setStatus(status);
    return answer;
  }
}
