package guide.web;

import java.util.Map;
import java.util.function.Consumer;

/** Something to be tried out that can also be shown where no server answers. */
interface Explored {

    /**
     * All answers that its page can ask for.
     *
     * @param notes hears how far it has come
     * @return each answer, as JSON, by the path that is asked for; computed now, which may take a while
     */
    Map<String, String> answers(Consumer<String> notes);
}
