package org.autoreproduce.paper.typeset;

import java.util.ArrayList;
import java.util.List;
import org.autoreproduce.paper.Page;

/** Pages as they fill from top to bottom. */
final class Pages {
    private final List<List<SetPage.Run>> runs = new ArrayList<>();
    private final List<List<SetPage.Rule>> rules = new ArrayList<>();
    private double y;

    Pages() {
        next();
    }

    /** Begins a page. */
    void next() {
        runs.add(new ArrayList<>());
        rules.add(new ArrayList<>());
        y = Geometry.TOP;
    }

    /** The page being filled, from 1. */
    int number() {
        return runs.size();
    }

    double y() {
        return y;
    }

    /** Goes down, not at the top of a page. */
    void space(double points) {
        if (y > Geometry.TOP) {
            y += points;
        }
    }

    /** Begins a page unless so much fits on this one. */
    void room(double points) {
        if (y > Geometry.TOP && y + points > Geometry.HEIGHT - Geometry.BOTTOM) {
            next();
        }
    }

    /** Goes down by something that was drawn. */
    void down(double points) {
        y += points;
    }

    void draw(SetPage.Run run) {
        runs.getLast().add(run);
    }

    void draw(SetPage.Rule rule) {
        rules.getLast().add(rule);
    }

    List<SetPage> all() {
        List<SetPage> all = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            all.add(new SetPage(runs.get(i), rules.get(i)));
        }
        return all;
    }

    List<Page> sizes() {
        List<Page> sizes = new ArrayList<>();
        for (int i = 1; i <= runs.size(); i++) {
            sizes.add(new Page(i, Geometry.WIDTH, Geometry.HEIGHT));
        }
        return sizes;
    }
}
