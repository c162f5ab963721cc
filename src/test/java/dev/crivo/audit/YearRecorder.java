package dev.crivo.audit;

import java.nio.file.Path;

/** Records a year of any size, with the rules of today and the crosswalk beside it, to audit it. */
final class YearRecorder {

  private YearRecorder() {}

  /**
   * @param arguments a folder; how many decisions; the seed
   */
  public static void main(String[] arguments) {
    var folder = Path.of(arguments[0]);
    var data = folder.resolve("data");
    var planted =
        YearOfDecisions.record(data, Integer.parseInt(arguments[1]), Long.parseLong(arguments[2]));
    Damage.to(data, planted);
    PlaybooksOfTheYear.write(PlaybooksOfTheYear.TODAY, folder.resolve("rules"));
    PlaybooksOfTheYear.writeCrosswalk(folder.resolve("crosswalk.yaml"));
    for (var fault : Fault.values()) {
      var decisions = planted.values().stream().filter(fault::equals).count();
      System.out.println(fault + " " + decisions);
    }
  }
}
