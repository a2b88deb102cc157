package org.slipway.pack.page;

/** The calendar around the deployments, as a vector picture. */
final class TimelinePage {

  private final Paper paper;

  TimelinePage(Paper paper) {
    this.paper = paper;
  }

  String html() {
    return "<div class=\"newpage\">" + paper.heading("timeline", "timeline-heading") + "</div>";
  }
}
