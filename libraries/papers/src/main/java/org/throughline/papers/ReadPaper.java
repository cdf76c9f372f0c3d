// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers;

import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.throughline.papers.internal.print.PaperJson;
import org.throughline.papers.internal.print.PaperTree;

/// The command `read-paper FILE... [--json]`.
///
/// Exit codes: 0 every file was read and something was recognised in each; 1 every file was read,
/// but in at least one nothing was recognised and only its outline is given; 2 the command was
/// wrongly typed; 3 at least one file was refused.
public final class ReadPaper {

  public static final int READ = 0;
  public static final int NOTHING_RECOGNISED = 1;
  public static final int WRONG_COMMAND = 2;
  public static final int REFUSED = 3;

  private static final String HELP =
      """
      Usage: throughline read-paper FILE... [--json]

      Reads council papers (Word .docx, PDF, web page, Markdown, plain text) and prints what they
      are: strategies, action plans, measures, reports, minutes. Words that fit no part are listed
      with their page or line.

        --json    print JSON: an object for one file, an array of objects for several
        --help    print this help

      Exit codes:
        0  every file was read and something was recognised in each
        1  every file was read, but in at least one nothing was recognised
        2  the command was wrongly typed
        3  at least one file was refused; the reason is printed
      """;

  private ReadPaper() {}

  public static void main(String[] args) {
    System.exit(run(List.of(args), System.out, System.err));
  }

  /// Runs the command and returns its exit code.
  public static int run(List<String> args, PrintStream out, PrintStream err) {
    quietenLibraries();
    List<Path> files = new ArrayList<>();
    boolean json = false;
    boolean optionsOver = false;
    for (String arg : args) {
      if (!optionsOver && (arg.equals("--help") || arg.equals("-h"))) {
        out.print(HELP);
        return READ;
      } else if (!optionsOver && arg.equals("--json")) {
        json = true;
      } else if (!optionsOver && arg.equals("--")) {
        optionsOver = true;
      } else if (!optionsOver && arg.startsWith("-") && arg.length() > 1) {
        return wrong(err, "There is no option " + arg + ".");
      } else {
        files.add(Path.of(arg));
      }
    }
    if (files.isEmpty()) {
      return wrong(err, "Name at least one file to read.");
    }
    return json ? asJson(files, out, err) : asTree(files, out, err);
  }

  /// The libraries that open Word and PDF files log what a reader of papers need not see.
  private static void quietenLibraries() {
    unlessSet("log4j2.StatusLogger.level", "OFF");
    unlessSet("org.apache.logging.log4j.simplelog.level", "OFF");
    unlessSet("org.apache.commons.logging.Log", "org.apache.commons.logging.impl.NoOpLog");
  }

  private static void unlessSet(String property, String value) {
    System.setProperty(property, System.getProperty(property, value));
  }

  private static int wrong(PrintStream err, String sentence) {
    err.println(sentence + " Type: throughline read-paper --help");
    return WRONG_COMMAND;
  }

  private static int asTree(List<Path> files, PrintStream out, PrintStream err) {
    PrintStream page =
        new PrintStream(new BufferedOutputStream(out), false, StandardCharsets.UTF_8);
    PaperTree tree = new PaperTree(page);
    int code = READ;
    for (Path file : files) {
      try {
        Paper paper = Papers.read(file);
        tree.print(paper);
        code = Math.max(code, codeOf(paper));
      } catch (PaperRefused refused) {
        code = refuse(file, refused, err);
      }
      page.flush();
    }
    return code;
  }

  private static int asJson(List<Path> files, PrintStream out, PrintStream err) {
    int code = READ;
    try (PaperJson json = new PaperJson(out)) {
      if (files.size() > 1) {
        json.startArray();
      }
      for (Path file : files) {
        try {
          Paper paper = Papers.read(file);
          json.paper(paper);
          code = Math.max(code, codeOf(paper));
        } catch (PaperRefused refused) {
          code = refuse(file, refused, err);
          json.refused(nameOf(file), refused.code(), refused.sentence());
        }
      }
      if (files.size() > 1) {
        json.endArray();
      }
    }
    out.println();
    return code;
  }

  private static int codeOf(Paper paper) {
    return paper.kind() == Kind.UNKNOWN && paper.measures().isEmpty() ? NOTHING_RECOGNISED : READ;
  }

  private static int refuse(Path file, PaperRefused refused, PrintStream err) {
    err.println(nameOf(file) + ": " + refused.code() + " " + refused.sentence());
    return REFUSED;
  }

  private static String nameOf(Path file) {
    return String.valueOf(file.getFileName());
  }
}
