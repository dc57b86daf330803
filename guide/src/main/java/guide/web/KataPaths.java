package guide.web;

import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonWriter;
import guide.book.Chapter;
import guide.book.Kata;
import guide.book.Workbook;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;

/**
 * Which kata a request is about, and how it is answered.
 *
 * @param book the workbook
 */
record KataPaths(Workbook book) {

    /** The kata whose name is in the path. */
    Kata kata(Context context) {
        String name = context.pathParam("name");
        return book.katas().stream().filter(kata -> kata.name().equals(name)).findFirst()
                .orElseThrow(() -> new NotFoundResponse("There is no such kata."));
    }

    /** The chapter of an id. */
    Chapter chapter(String id) {
        return book.chapters().stream().filter(chapter -> chapter.id().equals(id)).findFirst()
                .orElseThrow(() -> new NotFoundResponse("There is no such chapter."));
    }

    /** Answers with JSON that nobody keeps. */
    static void answer(Context context, JsonObject json) {
        context.contentType("application/json; charset=utf-8").header("Cache-Control", "no-store")
                .result(JsonWriter.string(json));
    }
}
