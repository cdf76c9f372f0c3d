// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.cases.internal.posts.Post;
import org.throughline.cases.internal.posts.TeamPosts;
import org.throughline.platform.Outcome;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.FormPage;
import org.throughline.platform.web.FormPage.Input;
import org.throughline.platform.web.Forms;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Screen;
import org.throughline.platform.web.Sent;

/// The posts of the team, entered by those who manage it.
@Controller
class PostPages {

  private static final String PATH = "/cases/team/posts";
  private static final String END = "end";

  private final TeamPosts posts;
  private final PostsPageMaker maker;
  private final CaseGate gate;
  private final Forms forms;

  PostPages(TeamPosts posts, PostsPageMaker maker, CaseGate gate, Forms forms) {
    this.posts = posts;
    this.maker = maker;
    this.gate = gate;
    this.forms = forms;
  }

  @Access(Role.CASEWORK_MANAGER)
  @GetMapping(PATH)
  Screen all() {
    return Screen.of("cases/posts", maker.page());
  }

  @Access(Role.CASEWORK_MANAGER)
  @GetMapping(PATH + "/new")
  Screen entering() {
    return Forms.show(fresh().with(Map.of("time", "1"), 0));
  }

  @Access(Role.CASEWORK_MANAGER)
  @PostMapping(PATH + "/new")
  ModelAndView enter(
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = gate.account(request);
    return forms.answer(
        new Forms.Posted(account, fresh(), sent, redirect),
        "The post was entered.",
        (Long id) -> PATH,
        () -> posts.add(sent, account.id()));
  }

  @Access(Role.CASEWORK_MANAGER)
  @GetMapping(PATH + "/{post}/change")
  Screen changing(@PathVariable long post) {
    Post found = find(post);
    return Forms.show(changing(found).with(values(found), found.version()));
  }

  @Access(Role.CASEWORK_MANAGER)
  @PostMapping(PATH + "/{post}/change")
  ModelAndView change(
      @PathVariable long post,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      RedirectAttributes redirect) {
    Account account = gate.account(request);
    Post found = find(post);
    return forms.answer(
        new Forms.Posted(account, changing(found), sent, () -> values(find(post)), redirect),
        "The post was changed.",
        (Long id) -> PATH,
        () -> changed(found, sent, account));
  }

  private Outcome<Long> changed(Post found, Map<String, String> sent, Account account) {
    long version = Sent.version(sent);
    return Sent.isTicked(sent, END)
        ? posts.end(found.id(), version, account.id())
        : posts.change(found.id(), version, sent, account.id());
  }

  private Post find(long id) {
    return posts.find(id).orElseThrow(CaseGate::notThere);
  }

  private FormPage fresh() {
    return form("Enter a post", PATH + "/new", inputs());
  }

  private FormPage changing(Post found) {
    List<Input> inputs = new ArrayList<>(inputs());
    inputs.add(
        Input.tick(END, "When the post is no more, or was entered by mistake", "Take it off"));
    return form("Change the post", PATH + "/" + found.id() + "/change", inputs);
  }

  private static FormPage form(String heading, String action, List<Input> inputs) {
    return FormPage.of(
        heading,
        "Posts stand beside the workload, so that everybody sees what a vacancy comes to.",
        PATH,
        "Posts of the team",
        action,
        inputs);
  }

  private List<Input> inputs() {
    return List.of(
        Input.line("title", "What post it is", "Such as Senior SEND caseworker"),
        Input.line(
            "team",
            "Which team",
            "Such as North, written alike at every post of it; leave it empty if there is one team"),
        Input.line("time", "Full-time equivalent", "Such as 1 or 0.6"),
        Input.radios(
            "state",
            "Who holds it",
            "",
            List.of(
                new Option("HELD", "Somebody who works on cases here"),
                new Option("OTHER", "Somebody without an account here"),
                new Option("VACANT", "Nobody: it is vacant"))),
        Input.choice(
            "holder",
            "If somebody who works on cases here: who",
            "",
            posts.holders().stream()
                .map(one -> new Option(Long.toString(one.id().value()), one.name()))
                .toList(),
            "Choose"),
        Input.day("vacant_since", "If it is vacant: since which day", "Such as 24/11/2025"),
        Input.text("note", "Note", "Such as when it is advertised; nothing about a person", 2));
  }

  private static Map<String, String> values(Post post) {
    Map<String, String> values = new HashMap<>();
    values.put("title", post.title());
    values.put("team", post.team());
    values.put("time", Post.shown(post.hundredths()));
    values.put("state", post.isVacant() ? "VACANT" : post.holder().isPresent() ? "HELD" : "OTHER");
    values.put("holder", post.holder().map(id -> Long.toString(id.value())).orElse(""));
    values.put("vacant_since", post.vacantSince().map(LocalDate::toString).orElse(""));
    values.put("note", post.note());
    return values;
  }
}
