namespace Tonsure.Accounting;

/// <summary>Which activities are meant; null means any.</summary>
public sealed record ActivityFilter
{
    /// <summary>Everything.</summary>
    public static ActivityFilter All { get; } = new();

    /// <summary>Only what lies at or after this instant (milliseconds since 1970); activities are cut at it.</summary>
    public long? FromMs { get; init; }

    /// <summary>Only what lies before this instant; activities are cut at it.</summary>
    public long? ToMs { get; init; }

    /// <summary>Only this subject.</summary>
    public string? Subject { get; init; }

    /// <summary>Only this owner and those below it.</summary>
    public OwnerPath? Owner { get; init; }

    /// <summary>Only this site, or this zone where no site is known: what <see cref="FootprintKey.Site"/> sums by.</summary>
    public string? Site { get; init; }

    /// <summary>Only this run.</summary>
    public string? RunId { get; init; }

    /// <summary>Only this activity.</summary>
    public Guid? Id { get; init; }
}
