package io.github.evidenceratings.model;

/** What has an id. An interface, because a reference to a method costs a start more than a call. */
interface Identified {
  String id();
}
