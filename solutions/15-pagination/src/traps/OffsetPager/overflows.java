/**
 * Computes the offset in an int. A page far beyond the bound wraps round to an offset that is within it: page
 * 2147483649 is page 1 again, and others are a negative offset.
 *
 * <p>Caught by: OffsetPagerTest.aPageThatIsTooDeepIsRefusedUnseen, theDeepestOffsetMayBeTheLargestNumber
 */
public final class OffsetPager {

    private long offset(BigInteger page, int rows, String sent) {
        int offset = (page.intValue() - 1) * rows;
        if (offset > deepestOffset || page.compareTo(LARGEST_NUMBER) > 0) {
            throw new BadRequestException("page " + sent + " is too deep; use cursors");
        }
        return offset;
    }
}
