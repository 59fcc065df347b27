package org.autoreproduce.lineage.excerpt;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a file is for, told by its path; each kind speaks for a file, or against it. */
enum Place {
    // the first that fits counts
    /** Made by programs, or of others: dropped. */
    FOREIGN("(.*/)?(vendor|third[_-]?party|node_modules|external|extern|submodules|dist|build|site-packages|_build|"
            + "\\.ipynb_checkpoints|__pycache__|egg-info|static|assets)/.*|.*(\\.min\\.js|-lock\\.json|\\.lock|_pb2\\.py"
            + "|\\.bundle\\.js|\\.css|\\.svg|\\.html?)|(.*/)?(versioneer|_version)\\.py", -1),
    /** Numbers, not how they came about. */
    DATA("(.*/)?(data|datasets?|raw|results?|outputs?|logs?|checkpoints?)/.*\\.(json|txt|csv|md|tex)|.*\\.(csv|tsv|bib)",
            0.0),
    /** How a package is put up and looked after. */
    SETUP("(.*/)?(setup\\.(py|cfg)|conf\\.py|conftest\\.py|makefile|dockerfile.*|manifest\\.in|licen[cs]e.*|copying.*"
            + "|contributing.*|code_of_conduct.*|changelog.*|security.*|notice.*|authors.*|tox\\.ini|pyproject\\.toml"
            + "|environment.*\\.ya?ml|requirements.*)", 0.1),
    TESTS("(.*/)?(tests?|testing)/.*|(.*/)?(test_[^/]*|[^/]*_test)\\.\\w+", 0.15),
    DOCS("(.*/)?(docs?|doc_src|site|paper|examples?/docs)/.*", 0.25),
    /** What the work says of itself. */
    README("readme([-._].*)?", 1.3),
    /** What its numbers depend on. */
    CONFIG("(.*/)?(configs?|conf|params|hparams|hyperparams?|experiments?)/.*\\.(ya?ml|json|toml|ini|cfg|gin|py|sh)"
            + "|(.*/)?[^/]*(config|params|hparams|options|args|settings|opts)[^/]*\\.(py|ya?ml|json|toml|ini|cfg|gin|jsonnet)"
            + "|(.*/)?(run|train|experiment)[^/]*\\.sh", 1.2),
    MAIN("(.*/)?[^/]*(train|main|run|experiment|fit|execute|cli|demo|reproduce)[^/]*\\.(py|ipynb|lua|m|jl|r|sh)", 1.1),
    INPUT("(.*/)?[^/]*(data|dataset|loader|preprocess|prepare|split|sampl|transform|load)[^/]*\\.(py|ipynb|lua|m|jl|r|sh)",
            1.0),
    CORE("(.*/)?[^/]*(model|net|layer|loss|optim|solver|algo|embed|eval|metric|score)[^/]*\\.\\w+", 0.9),
    SIDE("(.*/)?[^/]*(util|helper|misc|common|plot|visual|figure|tool)[^/]*\\.\\w+", 0.4), OTHER(".*", 0.6);

    private final Pattern path;
    private final double weight;

    Place(String path, double weight) {
        this.path = Pattern.compile(path);
        this.weight = weight;
    }

    static Place of(String path) {
        String small = path.toLowerCase(Locale.ROOT);
        for (Place place : values()) {
            if (place.path.matcher(small).matches()) {
                return place;
            }
        }
        return OTHER;
    }

    /** From 0 to 1.3; below 0 for what is dropped. */
    double weight() {
        return weight;
    }
}
