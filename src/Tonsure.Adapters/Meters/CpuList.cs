using System.Globalization;

namespace Tonsure.Adapters.Meters;

/// <summary>The kernel's lists of CPUs, such as <c>0-3,8,10-11</c>.</summary>
internal static class CpuList
{
    /// <summary>How many CPUs a list names; null where it names none or is no list.</summary>
    public static int? Count(string? text)
    {
        int cpus = 0;
        foreach (
            string range in (text ?? "").Trim().Split(',', StringSplitOptions.RemoveEmptyEntries)
        )
        {
            string[] ends = range.Split('-');
            if (
                ends.Length > 2
                || !TryNumber(ends[0], out int first)
                || !TryNumber(ends[^1], out int last)
                || last < first
            )
            {
                return null;
            }

            cpus += last - first + 1;
        }

        return cpus > 0 ? cpus : null;
    }

    // No machine has a million CPUs; sums of such numbers would not fit.
    private static bool TryNumber(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number)
        && number < 1_000_000;
}
