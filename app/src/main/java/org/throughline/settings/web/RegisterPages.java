// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.access.Access;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.tables.CsvDownload;
import org.throughline.platform.web.FormErrors;
import org.throughline.platform.web.Notice;
import org.throughline.platform.web.Once;
import org.throughline.platform.web.Screen;
import org.throughline.settings.internal.loading.LoadLine;
import org.throughline.settings.internal.loading.RegisterDesk;
import org.throughline.settings.internal.loading.RegisterFiles;
import org.throughline.settings.internal.loading.StagedRows;
import org.throughline.settings.internal.map.Boundaries;
import org.throughline.settings.internal.map.WardPostcodes;
import org.throughline.settings.internal.map.WardWriting;
import org.throughline.settings.internal.map.Wards;

/// Loading the published register: send a file, look at what it would do, say yes or no.
@Controller
class RegisterPages {

  private static final String PATH = "/settings/import";
  private static final int MOST_FAULTS = 100_000;

  private final RegisterDesk desk;
  private final RegisterFiles files;
  private final StagedRows staged;
  private final RegisterPageMaker maker;
  private final WardWriting wards;
  private final Once once;
  private final CurrentAccount currentAccount;

  RegisterPages(
      RegisterDesk desk,
      RegisterFiles files,
      StagedRows staged,
      RegisterPageMaker maker,
      WardWriting wards,
      Once once,
      CurrentAccount currentAccount) {
    this.desk = desk;
    this.files = files;
    this.staged = staged;
    this.maker = maker;
    this.wards = wards;
    this.once = once;
    this.currentAccount = currentAccount;
  }

  @Access({Role.ADMINISTRATOR, Role.ANALYST})
  @GetMapping(PATH)
  Screen start() {
    return Screen.of("settings/import", maker.start(Map.of(), FormErrors.NONE));
  }

  @Access({Role.ADMINISTRATOR, Role.ANALYST})
  @PostMapping(PATH)
  ModelAndView send(
      HttpServletRequest request,
      @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
      @RequestParam Map<String, String> sent) {
    AccountId by = by(request);
    Outcome<String> outcome =
        once.carryOut(
            by,
            sent.getOrDefault(Once.FIELD, ""),
            () -> desk.receive(sent(file, sent), by).map(load -> PATH + "/" + load));
    return answer(outcome, sent, address -> "redirect:" + address);
  }

  /// The outlines of the council's wards.
  @Access({Role.ADMINISTRATOR, Role.ANALYST})
  @PostMapping(PATH + "/wards")
  ModelAndView wards(
      HttpServletRequest request,
      @RequestParam(name = "outlines", required = false) @Nullable MultipartFile file,
      RedirectAttributes redirect) {
    Outcome<String> outcome =
        read(file)
            .map(
                read -> {
                  wards.replace(read, by(request));
                  return Words.count(read.size(), "ward is", "wards are") + " kept now.";
                });
    return answer(outcome, Map.of(), words -> Notice.redirect(redirect, words, PATH));
  }

  /// In which ward each postcode is: only looked at, unless it is to be kept.
  @Access({Role.ADMINISTRATOR, Role.ANALYST})
  @PostMapping(PATH + "/ward-postcodes")
  ModelAndView postcodes(
      HttpServletRequest request,
      @RequestParam(name = "postcodes", required = false) @Nullable MultipartFile file,
      @RequestParam Map<String, String> sent,
      RedirectAttributes redirect) {
    boolean isKept = sent.getOrDefault("keep", "").equals("yes");
    Outcome<String> outcome =
        postcodes(file)
            .map(
                read -> {
                  if (isKept) {
                    wards.locate(read, by(request));
                  }
                  return said(read, isKept);
                });
    return answer(outcome, sent, words -> Notice.redirect(redirect, words, PATH));
  }

  private static String said(Map<String, String> read, boolean isKept) {
    String held =
        "%s in %s"
            .formatted(
                Words.count(read.size(), "postcode", "postcodes"),
                Words.count(read.values().stream().distinct().count(), "ward", "wards"));
    return isKept
        ? held + " are kept now."
        : "The file holds "
            + held
            + ". Nothing was changed: tick that it is kept, and send it again.";
  }

  /// Which authority is the council's own.
  @Access({Role.ADMINISTRATOR, Role.ANALYST})
  @PostMapping(PATH + "/authority")
  ModelAndView authority(
      HttpServletRequest request,
      @RequestParam Map<String, String> sent,
      RedirectAttributes redirect) {
    Outcome<String> outcome =
        wards
            .home(
                sent.getOrDefault("homeCode", "").strip(),
                sent.getOrDefault("homeName", "").strip(),
                by(request))
            .map(name -> name + " is your own authority now.");
    return answer(outcome, sent, words -> Notice.redirect(redirect, words, PATH));
  }

  @Access({Role.ADMINISTRATOR, Role.ANALYST})
  @GetMapping(PATH + "/{load}")
  Screen file(@PathVariable long load, HttpServletResponse response) {
    LoadLine line = line(load);
    if (line.state().isUnderWay()) {
      // Looks again by itself, without script.
      response.setHeader("Refresh", "2");
    }
    return Screen.of("settings/file", maker.file(line, PATH + "/" + load));
  }

  @Access({Role.ADMINISTRATOR, Role.ANALYST})
  @PostMapping(PATH + "/{load}/apply")
  String apply(@PathVariable long load, HttpServletRequest request, RedirectAttributes redirect) {
    return moved(load, redirect, "The file is being applied.", () -> desk.apply(load, by(request)));
  }

  @Access({Role.ADMINISTRATOR, Role.ANALYST})
  @PostMapping(PATH + "/{load}/drop")
  String drop(@PathVariable long load, HttpServletRequest request, RedirectAttributes redirect) {
    return moved(
        load,
        redirect,
        "The file was dropped; nothing was changed.",
        () -> desk.drop(load, by(request)));
  }

  /// Everything that is wrong with a file, as a table that can be worked through beside it.
  @Access({Role.ADMINISTRATOR, Role.ANALYST})
  @GetMapping(PATH + "/{load}/problems.csv")
  void problems(@PathVariable long load, HttpServletResponse response) {
    line(load);
    CsvDownload.send(
        response,
        "problems-" + load + ".csv",
        List.of("Row", "Column", "Left out", "Problem"),
        writer ->
            staged
                .faults(load, MOST_FAULTS)
                .forEach(
                    fault ->
                        writer.row(
                            List.of(
                                fault.row() == 0 ? "" : Long.toString(fault.row()),
                                fault.column(),
                                RegisterPageMaker.keptOut(fault),
                                fault.message()))));
  }

  private String moved(
      long load, RedirectAttributes redirect, String done, Supplier<Outcome<Long>> act) {
    line(load);
    String words =
        switch (act.get()) {
          case Outcome.Done<Long> _ -> done;
          case Outcome.Refused<Long>(List<Problem> problems) -> problems.getFirst().message();
          case Outcome.Overtaken<Long> _ -> "Somebody else was quicker.";
        };
    return Notice.redirect(redirect, words, PATH + "/" + load);
  }

  private ModelAndView answer(
      Outcome<String> outcome,
      Map<String, String> sent,
      java.util.function.UnaryOperator<String> done) {
    return switch (outcome) {
      case Outcome.Done<String>(String value) -> new ModelAndView(done.apply(value));
      case Outcome.Refused<String>(List<Problem> problems) -> {
        ModelAndView again =
            Screen.of("settings/import", maker.start(sent, new FormErrors(problems)));
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        yield again;
      }
      case Outcome.Overtaken<String> impossible ->
          throw new IllegalStateException("A file cannot be overtaken: " + impossible);
    };
  }

  private static RegisterDesk.Sent sent(@Nullable MultipartFile file, Map<String, String> sent) {
    try {
      String name = file == null ? "" : String.valueOf(file.getOriginalFilename());
      return new RegisterDesk.Sent(
          name.equals("null") ? "" : name,
          file == null ? InputStream.nullInputStream() : file.getInputStream(),
          sent.getOrDefault("asAt", ""),
          sent.getOrDefault("authorities", ""),
          sent.getOrDefault("byMap", "").equals("yes"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException("A file could not be read", unreadable);
    }
  }

  private static Outcome<List<Wards.Ward>> read(@Nullable MultipartFile file) {
    if (file == null || file.isEmpty()) {
      return new Outcome.Refused<>(
          List.of(new Problem("SET-301", "outlines", "Choose a GeoJSON file of your wards.")));
    }
    try (InputStream content = file.getInputStream()) {
      return Boundaries.read(content);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("A file could not be read to its end", unreadable);
    }
  }

  private static Outcome<Map<String, String>> postcodes(@Nullable MultipartFile file) {
    if (file == null || file.isEmpty()) {
      return new Outcome.Refused<>(
          List.of(new Problem("SET-304", "postcodes", "Choose a CSV file of postcodes.")));
    }
    try (InputStream content = file.getInputStream()) {
      return WardPostcodes.read(content);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("A file could not be read to its end", unreadable);
    }
  }

  private LoadLine line(long load) {
    return files.find(load).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private AccountId by(HttpServletRequest request) {
    return currentAccount.of(request).orElseThrow().id();
  }
}
