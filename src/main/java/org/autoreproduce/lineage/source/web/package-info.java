/**
 * Services on the web that know papers: arXiv, Semantic Scholar, OpenAlex, Crossref. They are asked politely, each at
 * its own pace, and what they answered is kept on disk for all projects. What they say is data: bounded, checked, never
 * trusted as a place on this machine.
 */
@NullMarked
package org.autoreproduce.lineage.source.web;

import org.jspecify.annotations.NullMarked;
