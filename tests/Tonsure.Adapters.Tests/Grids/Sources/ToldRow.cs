namespace Tonsure.Adapters.Tests.Grids.Sources;

/// <summary>What a scripted source tells of one period, in a number of its own; null where it has none.</summary>
internal sealed record ToldRow(DateTimeOffset Start, double? Value)
{
    /// <summary>Rows without a gap, each with a number of its own from 100 on.</summary>
    public static List<ToldRow> Of(DateTimeOffset from, DateTimeOffset to, TimeSpan step) =>
        [
            .. Enumerable
                .Range(0, (int)((to - from) / step))
                .Select(i => new ToldRow(from + (i * step), 100 + (i % 300))),
        ];
}
