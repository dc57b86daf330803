/**
 * Computes the offset in a long, and takes a negative one for the sign of an overflow. Twice round the end of a long it
 * is positive again: with four rows a page, page 4611686018427387905 is page 1.
 *
 * <p>Caught by: OffsetPagerTest.aPageThatIsTooDeepIsRefusedUnseen
 */
public final class OffsetPager {

    private long offset(BigInteger page, int rows, String sent) {
        long offset = (page.longValue() - 1) * rows;
        if (offset < 0 || offset > deepestOffset || page.compareTo(LARGEST_NUMBER) > 0) {
            throw new BadRequestException("page " + sent + " is too deep; use cursors");
        }
        return offset;
    }
}
