// SPDX-License-Identifier: Apache-2.0
package org.throughline.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/// A small invented council, whose extract is written as CSV.
record SmallCouncil(String name, int people) {

  private static final int FIRST = 2021;
  private static final int YEARS = 4;

  Path write(Path region) throws IOException {
    Path folder = Files.createDirectories(region.resolve(name));
    Files.writeString(folder.resolve("transitions.csv"), transitions());
    Files.writeString(folder.resolve("population.csv"), population());
    Files.writeString(
        folder.resolve("valid-states.csv"),
        """
        setting,setting-group,min-academic-year,max-academic-year,needs,setting->setting
        Mainstream – école,A,-1,15,"ASD,Speech","Mainstream – école,Special"
        Special,B,0,15,"ASD,Speech","Mainstream – école,Special"
        """);
    Files.writeString(
        folder.resolve("costs.csv"),
        """
        need,setting,cost
        ASD,Mainstream – école,10000
        ASD,Special,25000.5
        Speech,Mainstream – école,7000
        Speech,Special,21000
        """);
    return folder;
  }

  private String transitions() {
    Random chance = new Random(name.hashCode());
    StringBuilder rows =
        new StringBuilder(
            "calendar-year,setting-1,need-1,academic-year-1,setting-2,need-2,academic-year-2\n");
    for (int person = 0; person < people; person++) {
      String need = person % 3 == 0 ? "ASD" : "Speech";
      String setting = person % 2 == 0 ? "Special" : "Mainstream – école";
      int age = chance.nextInt(13);
      int joined = chance.nextInt(YEARS + 2) - 2;
      for (int year = Math.max(0, joined); year < YEARS && age < 15; year++, age++) {
        boolean isNew = year == joined;
        rows.append(
            "%d,%s,%s,%d,%s,%s,%d%n"
                .formatted(
                    FIRST + year,
                    isNew ? "NONSEND" : setting,
                    isNew ? "NONSEND" : need,
                    age,
                    setting,
                    need,
                    age + 1));
      }
    }
    return rows.toString();
  }

  private static String population() {
    StringBuilder rows = new StringBuilder("calendar-year,academic-year,population\n");
    for (int year = FIRST; year <= FIRST + YEARS + 3; year++) {
      for (int age = -1; age <= 15; age++) {
        rows.append("%d,%d,%d%n".formatted(year, age, 2000));
      }
    }
    return rows.toString();
  }
}
