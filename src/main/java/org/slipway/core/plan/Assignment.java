package org.slipway.core.plan;

/** A person and the work they do in a deployment. */
public record Assignment(Id<Person> person, Duty duty) {}
