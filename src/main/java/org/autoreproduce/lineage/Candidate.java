package org.autoreproduce.lineage;

import java.util.List;

/**
 * A work as a source knows it.
 *
 * @param source  the source's name, as the user knows it
 * @param handle  what the source itself calls it: a path below its folder, an id; names it within the source
 * @param title   as the source gives it, never empty
 * @param authors may be empty, family name last or before a comma
 * @param year    of publication; 0 where the source does not tell it
 * @param ids     what registers call it
 * @param summary its abstract; may be empty
 * @param texts   addresses of PDFs that may be fetched, or absolute paths of files; best first
 * @param code    addresses or absolute paths of repositories that the source names for it
 * @param page    address of a page about it; may be empty
 */
public record Candidate(String source, String handle, String title, List<String> authors, int year, Identifiers ids,
        String summary, List<String> texts, List<String> code, String page) {
    /** Copies the lists. */
    public Candidate {
        authors = List.copyOf(authors);
        texts = List.copyOf(texts);
        code = List.copyOf(code);
    }
}
