package benchmarks.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import katas.documents.Point;

/** What is indexed and asked, the same for all. */
final class Corpus {

    /** How many questions there are. */
    static final int QUESTIONS = 256;
    /** How many documents are wanted at most. */
    static final int LIMIT = 10;
    /** How far away places may be, in meters. */
    static final double REACH = 500_000;
    /** So many orders has each customer. */
    static final int ORDERS_OF_A_CUSTOMER = 100;

    /** What a word counts for, by the field that has it. */
    static final Map<String, Integer> WEIGHTS = Map.of("title", 3, "body", 1);

    private static final long SEED = 42;
    private static final int WORDS = 2_000;
    private static final Map<String, Integer> LENGTHS = Map.of("title", 4, "body", 16);

    private Corpus() {
    }

    /** Who has placed an order, of so many orders. */
    static long customerOf(int order, int orders) {
        return order % customers(orders);
    }

    /** When it was placed: 0 is the customer's first. */
    static long placed(int order, int orders) {
        return order / customers(orders);
    }

    /** The customer who is asked for, of so many orders. */
    static long customer(int question, int orders) {
        return question * 31L % customers(orders);
    }

    /** From which of a customer's orders on the question goes; it asks for as many as {@link #LIMIT}. */
    static long from(int question) {
        return question % (ORDERS_OF_A_CUSTOMER - LIMIT);
    }

    /** So many documents with a title and a body, whose words are equally frequent. */
    static List<Map<String, String>> texts(int count) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Map<String, String>> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(Map.of("title", words(random, LENGTHS.get("title")),
                    "body", words(random, LENGTHS.get("body"))));
        }
        return texts;
    }

    /** The two words that are searched for. */
    static List<String> wanted(int question) {
        return List.of(word(question * 7 % WORDS), word((question * 11 + 1) % WORDS));
    }

    /** So many places, as many on each square kilometer of the earth. */
    static List<Point> places(int count) {
        SplittableRandom random = new SplittableRandom(SEED);
        List<Point> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            places.add(place(random));
        }
        return places;
    }

    /** Around which a question asks. */
    static Point center(int question) {
        return place(new SplittableRandom(-1 - question));
    }

    private static int customers(int orders) {
        return Math.max(1, orders / ORDERS_OF_A_CUSTOMER);
    }

    private static Point place(SplittableRandom random) {
        return new Point(360 * random.nextDouble() - 180, Math.toDegrees(Math.asin(2 * random.nextDouble() - 1)));
    }

    private static String words(SplittableRandom random, int count) {
        return IntStream.range(0, count).mapToObj(i -> word(random.nextInt(WORDS))).collect(Collectors.joining(" "));
    }

    private static String word(int number) {
        return "word" + number;
    }
}
