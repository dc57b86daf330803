package guide.web;

import java.util.Map;

/** Something to be tried out that can also be shown where no server answers. */
interface Explored {

    /**
     * All answers that its page can ask for.
     *
     * @return each answer, as JSON, by the path that is asked for; computed now, which may take a while
     */
    Map<String, String> answers();
}
