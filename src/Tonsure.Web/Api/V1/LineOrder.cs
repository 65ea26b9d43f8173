using Tonsure.Accounting;
using Tonsure.Web.Http;

namespace Tonsure.Web.Api.V1;

/// <summary>How rows of a footprint are sorted; among equals by key.</summary>
/// <param name="Sort">What by.</param>
/// <param name="Descending">Whether the largest comes first.</param>
internal sealed record LineOrder(string Sort, bool Descending)
{
    public static string[] Words { get; } =
    ["key", "activities", "energy", "carbon", "embodied", "water", "evidence"];

    public static string[] Orders { get; } = ["asc", "desc"];

    public static LineOrder Read(QueryReader query) =>
        new(query.OneOf("sort", Words) ?? Words[0], query.OneOf("order", Orders) == "desc");

    public IReadOnlyList<FootprintTotal> Of(IReadOnlyList<FootprintTotal> lines) =>
        Sort switch
        {
            "key" => Descending ? [.. lines.Reverse()] : lines,
            "activities" => By(lines, line => line.Activities),
            "energy" => By(lines, line => line.Sums.FacilityMicrojoules.Value),
            "carbon" => By(lines, line => line.Sums.CarbonMicrograms.Value),
            "embodied" => By(lines, line => line.Sums.EmbodiedMicrograms.Value),
            "water" => By(lines, line => line.Sums.WaterMicrolitres.Value),
            _ => By(lines, line => (int)line.Worst),
        };

    private IReadOnlyList<FootprintTotal> By(
        IReadOnlyList<FootprintTotal> lines,
        Func<FootprintTotal, Int128> amount
    ) =>
        [
            .. (Descending ? lines.OrderByDescending(amount) : lines.OrderBy(amount)).ThenBy(
                line => line.Key,
                StringComparer.Ordinal
            ),
        ];
}
