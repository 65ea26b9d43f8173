using System.Collections.Immutable;
using System.Globalization;

namespace Tonsure.Estimating;

/// <summary>Collects what is wrong with inputs.</summary>
internal sealed class InputCheck
{
    private readonly ImmutableArray<EstimateRefusal>.Builder _refusals =
        ImmutableArray.CreateBuilder<EstimateRefusal>();

    /// <summary>What was found.</summary>
    public ImmutableArray<EstimateRefusal> Refusals => _refusals.ToImmutable();

    /// <summary>Refuses a figure outside a closed range, or no number.</summary>
    public void Within(string field, double value, double least, double most)
    {
        if (!(value >= least && value <= most))
        {
            _refusals.Add(
                new EstimateRefusal(
                    field,
                    value,
                    least,
                    most,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"give a number from {least:G6} to {most:G6}"
                    )
                )
            );
        }
    }

    /// <summary>Refuses a figure that is not known to be in its range only where it is given.</summary>
    public void WithinIfGiven(string field, double? value, double least, double most)
    {
        if (value is { } given)
        {
            Within(field, given, least, most);
        }
    }

    /// <summary>Refuses a part that is more than its whole.</summary>
    public void NotAbove(string field, double value, string wholeField, double whole)
    {
        if (value > whole)
        {
            _refusals.Add(
                new EstimateRefusal(
                    field,
                    value,
                    null,
                    whole,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"it is a part of {wholeField}: give {whole:G6} at most"
                    )
                )
            );
        }
    }

    /// <summary>Refuses with a reason of its own.</summary>
    public void Refuse(EstimateRefusal refusal) => _refusals.Add(refusal);
}
