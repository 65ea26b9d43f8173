using Tonsure.Accounting;
using Tonsure.Quantities;

namespace Tonsure.Planning;

/// <summary>
/// A job to be placed and timed. Whether it can be done is the planner's to say: a deadline that is too early is no error here.
/// </summary>
public sealed record PlanJob
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>When it was submitted; it does not start before.</summary>
    public required DateTimeOffset Submitted { get; init; }

    /// <summary>When it must have ended.</summary>
    public required DateTimeOffset LatestEnd { get; init; }

    /// <summary>How long it runs at rate 1, uninterrupted; positive.</summary>
    public required TimeSpan Work
    {
        get;
        init =>
            field =
                value > TimeSpan.Zero
                    ? value
                    : throw new ArgumentOutOfRangeException(nameof(value), value, "no work");
    }

    /// <summary>The scales at which it can run, with the power of the whole job.</summary>
    public required ScalingCurve Curve { get; init; }

    /// <summary>The devices it holds at scale 1; 0 takes no capacity.</summary>
    public double Devices
    {
        get;
        init => field = NotNegative(value);
    } = 1;

    /// <summary>Whether it can be suspended and resumed.</summary>
    public bool Interruptible { get; init; }

    /// <summary>Whether it can move to another site after it has started.</summary>
    public bool Migrate { get; init; }

    /// <summary>IT energy that each resume costs, after a suspension or a move; the first start costs none.</summary>
    public ItEnergy ResumeEnergy { get; init; }

    /// <summary>Gigabytes that go along when it is placed away from <see cref="Site"/> or moves.</summary>
    public double DataGigabytes
    {
        get;
        init => field = NotNegative(value);
    }

    /// <summary>Where it may run.</summary>
    public Residency Residency { get; init; } = Residency.Anywhere;

    /// <summary>Which of two jobs goes first where both cannot: the higher.</summary>
    public int Priority { get; init; }

    /// <summary>Who answers for it.</summary>
    public OwnerPath Owner { get; init; }

    /// <summary>The site where it was submitted and where its data are; null for the first site of the request.</summary>
    public string? Site { get; init; }

    private static double NotNegative(double value) =>
        value >= 0 && double.IsFinite(value)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "negative");
}
