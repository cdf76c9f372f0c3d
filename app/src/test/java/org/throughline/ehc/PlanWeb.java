// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.throughline.testing.People.csrf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.throughline.cases.CaseFiles;
import org.throughline.cases.CaseLoading;
import org.throughline.cases.CaseSummary;
import org.throughline.cases.CaseTimelines;
import org.throughline.cases.LoadedCase;
import org.throughline.cases.RecordedEvent;
import org.throughline.children.ChildId;
import org.throughline.children.Children;
import org.throughline.children.ChildrenLoader;
import org.throughline.children.InventedChild;
import org.throughline.ehc.internal.PlanStore;
import org.throughline.platform.identity.Account;
import org.throughline.testing.People;

/// The pages of plans as an officer uses them.
@TestComponent
public class PlanWeb {

  /// Provision as a form sends it.
  public static final Map<String, String> READING =
      Map.of(
          "text", "Teaching of reading",
          "minutes", "30",
          "times", "4",
          "every", "WEEK",
          "staff", "A trained teacher",
          "secured_by", "The council");

  private static final Pattern ROW =
      Pattern.compile("id=\"row-([0-9a-f-]{36})\"[^>]*data-row=\"([A-Z0-9.]+)\"");

  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(-?\\d+)\"");

  private final ChildrenLoader children;
  private final Children known;
  private final CaseLoading loading;
  private final CaseTimelines timelines;
  private final CaseFiles files;
  private final PlanStore store;
  private final MockMvcTester web;
  private final People people;

  PlanWeb(
      ChildrenLoader children,
      Children known,
      CaseLoading loading,
      CaseTimelines timelines,
      CaseFiles files,
      PlanStore store,
      MockMvcTester web,
      People people) {
    this.children = children;
    this.known = known;
    this.loading = loading;
    this.timelines = timelines;
    this.files = files;
    this.store = store;
    this.web = web;
    this.people = people;
  }

  /// A child with an open assessment, and the path of its plan.
  public String planPath(InventedChild child, Account officer) {
    ChildId id = loaded(child);
    return "/cases/" + seenBy(officer, () -> files.of(id)).getFirst().address() + "/plan";
  }

  /// A child with an open assessment.
  public ChildId loaded(InventedChild child) {
    LocalDate asked = LocalDate.of(2026, 1, 5);
    return loaded(
        child,
        "ehc-needs-assessment",
        List.of(event(1, "request-received", asked)),
        Optional.empty());
  }

  /// A child with an open case of a kind, which begins with an event, worked out as at today.
  public ChildId loaded(InventedChild child, String pathway, String type, LocalDate on) {
    List<RecordedEvent> events =
        pathway.equals("ehc-needs-assessment")
            ? List.of(event(1, "request-received", on.minusWeeks(5)), event(2, type, on))
            : List.of(event(1, type, on));
    ChildId id = loaded(child, pathway, events, Optional.empty());
    timelines.rebuild(LocalDate.now(java.time.ZoneId.of("Europe/London")));
    return id;
  }

  /// The path of another case that is opened for a child.
  public String openCase(
      Account account, ChildId child, String pathway, String type, LocalDate on) {
    UUID address = seenBy(account, () -> known.find(child).orElseThrow().address());
    MvcTestResult answer =
        send(
            account,
            "/cases/new",
            Map.of(
                "child",
                address.toString(),
                "pathway",
                pathway,
                "type",
                type,
                "asked-by",
                "parent",
                "on",
                on.toString(),
                "officer",
                "me"));
    assertThat(answer.getResponse().getStatus()).as(text(answer)).isEqualTo(302);
    return String.valueOf(answer.getResponse().getRedirectedUrl());
  }

  /// The path of the child of a case.
  public String childPath(Account account, String address) {
    return seenBy(
        account,
        () -> known.find(files.findByAddress(address).orElseThrow().child()).orElseThrow().path());
  }

  /// The one case of a child.
  public CaseSummary only(Account account, ChildId child) {
    return seenBy(account, () -> files.of(child)).getFirst();
  }

  /// A child whose plan was issued on a day, in a case that is closed since.
  public ChildId issued(InventedChild child, LocalDate on) {
    return loaded(
        child,
        "ehc-needs-assessment",
        List.of(event(1, "request-received", on.minusWeeks(19)), event(2, "final-plan-issued", on)),
        Optional.of(on));
  }

  private ChildId loaded(
      InventedChild child, String pathway, List<RecordedEvent> events, Optional<LocalDate> closed) {
    List<ChildId> ids = new ArrayList<>();
    children.load(
        "A test", false, Optional.empty(), Stream.of(child.record()), one -> ids.add(one.id()));
    LoadedCase one =
        new LoadedCase(
            ids.getFirst(),
            pathway,
            Optional.empty(),
            events.getFirst().happenedOn(),
            closed,
            Optional.empty(),
            events);
    loading.load(false, Stream.of(one));
    return ids.getFirst();
  }

  private static RecordedEvent event(int number, String type, LocalDate on) {
    return new RecordedEvent(
        number,
        type,
        on,
        on.plusDays(2).atStartOfDay().toInstant(java.time.ZoneOffset.UTC),
        Optional.empty(),
        Optional.empty(),
        "{}",
        OptionalInt.empty(),
        false);
  }

  public MvcTestResult open(Account account, String path) {
    return web.perform(get(path).with(People.as(account)));
  }

  public MvcTestResult send(Account account, String path, Map<String, String> fields) {
    MockHttpServletRequestBuilder request = post(path).with(People.as(account)).with(csrf());
    Map<String, String> all = new HashMap<>(fields);
    all.putIfAbsent("once", UUID.randomUUID().toString());
    all.forEach(request::param);
    return web.perform(request);
  }

  /// Sends a form that must be taken.
  public void done(Account account, String path, Map<String, String> fields) {
    MvcTestResult answer = send(account, path, fields);
    assertThat(answer.getResponse().getStatus()).as(text(answer)).isEqualTo(302);
  }

  /// Records in the case of a plan that the council will issue one.
  public void decided(Account account, String plan, LocalDate on) {
    versioned(
        account,
        plan.replace("/plan", "/events/new"),
        Map.of(
            "type", "decision-to-issue-notified",
            "on", on.toString(),
            "test-needs-plan", "yes",
            "reasons", "The advice is clear"));
  }

  /// Records the two offers without which no plan becomes final.
  public void offered(Account account, String plan) {
    for (String kind : List.of("personal-budget", "travel")) {
      done(
          account,
          work(plan) + "/steps/" + kind + "/new",
          Map.of("answer", "DECLINED", "on", "2026-01-12", "words", "Not for now"));
    }
  }

  /// The family remarks on a row of a draft.
  public void remarked(Account account, String plan, String row, LocalDate on, String text) {
    done(
        account,
        plan + "/remarks/new",
        Map.of("where", row, "said_by", "FAMILY", "said_on", on.toString(), "text", text));
  }

  /// Records in the case of a plan that the family has answered the draft.
  public void answered(Account account, String plan, LocalDate on) {
    versioned(
        account,
        plan.replace("/plan", "/events/new"),
        Map.of("type", "representations-received", "on", on.toString()));
  }

  /// The page of the work towards a plan.
  public static String work(String plan) {
    return plan.replace("/plan", "/assessment");
  }

  /// The version that the form on a page rests on.
  public String version(Account account, String path) {
    Matcher matcher = VERSION.matcher(text(open(account, path)));
    assertThat(matcher.find()).as(path).isTrue();
    return matcher.group(1);
  }

  /// Sends the form of a page, with the version that the page shows.
  public void versioned(Account account, String path, Map<String, String> fields) {
    Map<String, String> all = new HashMap<>(fields);
    all.put("version", version(account, path));
    done(account, path, all);
  }

  /// Adds a row to the draft; `fields` name the section and, by `join-` and a stem, what it is
  /// joined to.
  public String add(Account account, String plan, String section, Map<String, String> fields) {
    List<String> before = new ArrayList<>(rows(account, plan).values());
    done(account, plan + "/rows/new?section=" + section, fields);
    List<String> after = new ArrayList<>(rows(account, plan).values());
    after.removeAll(before);
    assertThat(after).hasSize(1);
    return after.getFirst();
  }

  /// The stems of the rows by their labels, as the page shows them.
  public Map<String, String> rows(Account account, String plan) {
    Map<String, String> rows = new HashMap<>();
    Matcher matcher = ROW.matcher(text(open(account, plan)));
    while (matcher.find()) {
      rows.put(matcher.group(2), matcher.group(1));
    }
    return rows;
  }

  /// The newest version of a child's plan.
  public PlanEdition newest(Account account, String plan) {
    String address = plan.substring("/cases/".length(), "/cases/".length() + 36);
    return seenBy(
        account,
        () -> {
          ChildId child = files.findByAddress(address).orElseThrow().child();
          return store.read(store.editions(store.of(child).orElseThrow()).getFirst());
        });
  }

  /// The path of a new plan of an invented child, begun.
  public String begun(String name, Account officer) {
    String plan = planPath(InventedChild.named(name, "Planfield"), officer);
    begin(officer, plan);
    return plan;
  }

  /// Begins a plan.
  public void begin(Account officer, String plan) {
    done(officer, plan + "/begin", Map.of());
  }

  /// The path of a case of reviews: a plan of three outcomes was made 150 days ago and reviewed on
  /// `met`.
  public String reviewed(InventedChild named, Account officer, LocalDate met) {
    ChildId child = loaded(named);
    String plan = "/cases/" + only(officer, child).address() + "/plan";
    begin(officer, plan);
    for (String text : List.of("Reads a page aloud", "Eats with friends", "Takes the bus")) {
      add(officer, plan, "E", Map.of("text", text));
    }
    LocalDate finished = LocalDate.now(java.time.ZoneId.of("Europe/London")).minusDays(150);
    Map<String, String> sent =
        Map.of("on", finished.minusDays(20).toString(), "until", finished.minusDays(5).toString());
    decided(officer, plan, finished.minusDays(21));
    versioned(officer, plan + "/send", sent);
    offered(officer, plan);
    done(officer, plan + "/finish", Map.of("on", finished.toString(), "all_the_same", "yes"));
    String path = openCase(officer, child, "annual-review", "final-plan-issued", finished);
    versioned(
        officer, path + "/events/new", Map.of("type", "review-meeting-held", "on", met.toString()));
    return path;
  }

  /// The version of a row, as its form sends it.
  public String rowVersion(Account officer, String plan, String stem) {
    return "" + newest(officer, plan).row(UUID.fromString(stem)).orElseThrow().version();
  }

  /// Fields with one more, or one changed.
  public static Map<String, String> with(Map<String, String> fields, String name, String value) {
    Map<String, String> more = new HashMap<>(fields);
    more.put(name, value);
    return more;
  }

  public <T> T seenBy(Account account, Supplier<T> question) {
    return people.seeing(account, question);
  }

  public static String text(MvcTestResult answer) {
    try {
      return answer.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
