/**
 * Takes number and size for what they say, as the examples in print do. Page 0 and negative numbers become a negative
 * offset, and the database answers with an error of its own; a client that asks for a million rows gets them.
 *
 * <p>Caught by: OffsetPagerTest.aSizeThatIsTooLargeMeansTheLargest, pageZeroIsRefused, whatIsNegativeIsRefused,
 * aPageThatIsTooDeepIsRefusedUnseen, theDeepestOffsetMayBeZero, theDeepestOffsetMayBeTheLargestNumber,
 * thePageMayBeAsLargeAsANumber, whatIsNoNumberIsRefused
 */
public final class OffsetPager {

    private int rows(String size) {
        int wanted = size == null ? 0 : digits("size", size).intValue();
        return wanted == 0 ? usualSize : wanted;
    }

    private static BigInteger number(String number) {
        return number == null ? BigInteger.ONE : digits("number", number);
    }

    private long offset(BigInteger page, int rows, String sent) {
        return (page.longValue() - 1) * rows;
    }

    private static BigInteger digits(String what, String text) {
        try {
            return BigInteger.valueOf(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw new BadRequestException(what + " must be a whole number, not '" + text + "'");
        }
    }
}
