package org.slipway.ui.importing;

/** What the files hold that tests of imports take. */
final class ImportFiles {

  /** Reads a table with the columns ci, label and users. */
  static final String MAPPING =
      """
      {"format":"slipway-mapping","version":1,"source":"cmdb","records":[
        {"kind":"component","id":"{ci}","key":"{ci}","fields":{"name":"label","users":"users"}}]}
      """;

  /** Two events of which one sounds like a freeze and none says that it is one. */
  static final String CALENDAR =
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      BEGIN:VEVENT
      UID:a@x
      SUMMARY:Code Freeze
      DTSTART;VALUE=DATE:20261105
      END:VEVENT
      BEGIN:VEVENT
      UID:b@x
      SUMMARY:Release day
      DTSTART;VALUE=DATE:20261215
      END:VEVENT
      END:VCALENDAR
      """
          .replace("\n", "\r\n");

  private ImportFiles() {}
}
